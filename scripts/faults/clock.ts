import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { projectRoot } from "../../server/db/root";
import { temporaryDataDir } from "../../server/testing/process";
import type { Site, SiteOptions } from "./site";
import { until } from "./until";

/** The wall clock of a site's processes, which can be set; their timers go on as they were. */
export class Clock {
  readonly #folder = temporaryDataDir();
  readonly #file = join(this.#folder.path, "shift");

  /** What the site has to be opened with. */
  get options(): Pick<SiteOptions, "env" | "imports"> {
    const path = join(projectRoot(), "server", "testing", "shiftedClock.mjs");
    return { imports: [pathToFileURL(path).href], env: { ADREF_TEST_CLOCK: this.#file } };
  }

  /** Sets the clocks so many hours from the true time; fulfilled when they stand so. */
  async set({ running }: Site, hours: number): Promise<void> {
    writeFileSync(this.#file, String(hours * 3_600_000));
    for (const { pid, printed } of running) {
      const lines = printed.length;
      process.kill(pid, "SIGUSR2");
      await until(
        () => printed.slice(lines).some((line) => line.startsWith("The clock stands")),
        "the clock was set",
      );
    }
  }

  remove(): void {
    this.#folder.remove();
  }
}
