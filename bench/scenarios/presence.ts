import { paced, sleep } from "../measure/wait";
import type { RunningServer } from "../servers/servers";
import { type Crowd, inRoom } from "./crowd";
import type { Extent, Values } from "./values";

const JOINS_PER_SECOND = 200;
/** How often each writer's caret moves in a second. */
const MOVES_PER_SECOND = 5;
/** After the last one came, until everybody was told. */
const TOLD_MS = 500;

/**
 * People come one after another, then the writers' carets move: how many frames the server sends for
 * it, in all. Twice the people are twice the frames, or four times as many.
 */
export const presence = (server: RunningServer, { gatherings, seconds }: Extent): Promise<Values> =>
  inRoom(server, "presence", async (crowd) => {
    const values: Record<string, number> = {};
    for (const size of gatherings) {
      await paced(size - crowd.clients.length, JOINS_PER_SECOND, () => crowd.add());
      await crowd.synced();
      crowd.prepareWriters();
      await sleep(TOLD_MS);
      values[`joining of ${size} frames`] = crowd.messages;
      values[`joining of ${size} MB`] = crowd.bytes / 1e6;
      const [frames, bytes, started] = [crowd.messages, crowd.bytes, performance.now()];
      const stop = crowd.renewPresence();
      await moveCarets(crowd, seconds);
      stop();
      const took = (performance.now() - started) / 1000;
      values[`carets among ${size} frames/s`] = (crowd.messages - frames) / took;
      values[`carets among ${size} MB/s`] = (crowd.bytes - bytes) / 1e6 / took;
    }
    return values;
  });

async function moveCarets(crowd: Crowd, seconds: number): Promise<void> {
  const writers = crowd.writers.map(({ client }) => client);
  const perSecond = writers.length * MOVES_PER_SECOND;
  await paced(perSecond * seconds, perSecond, (move) => {
    const place = { item: { client: 1_000, clock: move }, assoc: 0 };
    writers[move % writers.length]!.announce({ anchor: place, head: place });
  });
}
