import type { DemoKey } from "../../seeds/accounts";
import { Editor } from "./editor";
import { Proposer } from "./proposer";
import { ROOM, type Site, SLUG } from "./site";
import type { Tally } from "./tally";
import { until } from "./until";

export interface CrewOptions {
  readonly writers?: number;
  readonly watchers?: number;
  readonly proposer?: boolean;
  /** Milliseconds from one word of a writer to the next. */
  readonly everyMs?: number;
  /** Of all their words, where one site sees several crews. */
  readonly prefix?: string;
  /**
   * Where the clients connect, one writer after another in turn, the watchers in the opposite
   * order; through the gate if not given.
   */
  readonly collabs?: readonly string[];
}

/** Two co-facilitators, however many windows they have open. */
const CHAIRS: readonly DemoKey[] = ["chair1", "chair2"];
const READERS: readonly DemoKey[] = ["d", "a", "b"];

/** People at work on one text: some type, some watch, a delegation proposes. */
export class Crew {
  private constructor(
    readonly writers: readonly Editor[],
    readonly watchers: readonly Editor[],
    readonly proposer: Proposer | null,
  ) {}

  /** Opens the text for all of them and waits until they see it. */
  static async gather(site: Site, tally: Tally, options: CrewOptions = {}): Promise<Crew> {
    const { writers = 2, watchers = 1, proposer = false, prefix = "", everyMs } = options;
    const { collabs = [site.collab] } = options;
    const { sent, acknowledged, seen } = tally;
    const open = async (who: DemoKey, name: string | null, place: number) =>
      new Editor({
        ...{ url: collabs.at(place % collabs.length)!, room: ROOM, token: await site.token(who) },
        ...{ prefix: name, everyMs, sent, acknowledged, seen },
      });
    const crew = new Crew(
      await Promise.all(
        Array.from({ length: writers }, (_, n) => open(CHAIRS[n % 2]!, `${prefix}w${n}`, n)),
      ),
      await Promise.all(
        Array.from({ length: watchers }, (_, n) => open(READERS[n % 3]!, null, -1 - n)),
      ),
      proposer
        ? new Proposer({
            ...{ url: site.url, token: await site.token("a"), slug: SLUG },
            ...{ prefix: `${prefix}p`, sent, acknowledged },
          })
        : null,
    );
    await until(() => crew.everyone.every(({ ready }) => ready), "everybody saw the text");
    const wrong = crew.writers.some((one) => !one.mayWrite);
    if (wrong || crew.watchers.some((one) => one.mayWrite)) throw new Error("The wrong rights.");
    return crew;
  }

  get everyone(): readonly Editor[] {
    return [...this.writers, ...this.watchers];
  }

  /** How many words of the text were typed and not acknowledged. */
  get open(): number {
    return this.writers.reduce((sum, { open }) => sum + open, 0);
  }

  start(): void {
    for (const writer of this.writers) writer.start();
    this.proposer?.start();
  }

  /** Waits until every writer has one more word acknowledged than now. */
  async acknowledged(): Promise<void> {
    const before = this.writers.map(({ acknowledged }) => acknowledged);
    await until(
      () => this.writers.every((one, n) => one.acknowledged > before[n]!),
      () => `every writer's words were saved (${this.describe()})`,
    );
  }

  /** Nobody types or proposes any more; waits until all that was typed is saved and seen by all. */
  async settled(): Promise<void> {
    for (const writer of this.writers) writer.stop();
    await this.proposer?.stop();
    this.check();
    await until(
      () => this.open === 0,
      () => `everything typed was saved (${this.describe()})`,
    );
    const same = () => new Set(this.everyone.map(({ text }) => text)).size === 1;
    await until(same, () => `everybody saw the same text (${this.describe()})`);
    this.check();
  }

  /** Throws when something happened that no fault of the machines may do to people. */
  check(): void {
    const refused = this.writers.find((one) => one.refused)?.refused;
    if (refused) throw new Error(`An edit was refused. ${refused}`);
    const closed = this.everyone.find(({ status }) => status.state === "closed");
    if (closed) throw new Error(`Somebody was sent away with the code ${closed.status.code}.`);
    const answer = this.proposer?.refusals.find((text) => !/"unavailable"/.test(text));
    if (answer) throw new Error(`A proposal was refused: ${answer}`);
  }

  describe(): string {
    return this.everyone
      .map((one) => `${one.status.state}, ${one.open} open, closed by ${one.closes.join(" ")}`)
      .join("; ");
  }

  async close(): Promise<void> {
    for (const one of this.everyone) one.close();
    await this.proposer?.stop();
  }
}
