import * as attempts from "./db/attempts";
import * as sessions from "./db/sessions";
import type { World } from "./world";

const HOUR = 3_600_000;
/** Longer than any limit on attempts looks back. */
const ATTEMPTS_KEPT = 24 * HOUR;
/** So long one may still ask from when until when somebody was signed in. */
const SESSIONS_KEPT = 90 * 24 * HOUR;

/** Deletes what nothing asks for any more; without it, guesses at passwords would fill the disk. */
export async function tidy({ database, now }: Pick<World, "database" | "now">): Promise<void> {
  const at = now().getTime();
  await attempts.prune(database.client, new Date(at - ATTEMPTS_KEPT));
  await sessions.prune(database.client, new Date(at - SESSIONS_KEPT));
}

/** Tidies now and every hour; what is given back ends that. */
export function tidyHourly(
  world: Pick<World, "database" | "now">,
  report: (error: unknown) => void,
): () => void {
  const run = () => void tidy(world).catch(report);
  run();
  const timer = setInterval(run, HOUR);
  return () => clearInterval(timer);
}
