import { counting } from "../measure/load";
import { Marks, percentile } from "../measure/marks";
import { sleep, until } from "../measure/wait";
import { WRITERS } from "../servers/rooms";
import type { RunningServer } from "../servers/servers";
import { type Crowd, inRoom } from "./crowd";
import type { Extent, Values } from "./values";

const PER_SECOND = 10;
const WARM_SECONDS = 0.5;
const DRAIN_MS = 10_000;

/** Ten edits a second of one or ten writers, and how long each takes to everybody else. */
export const latency = (server: RunningServer, { crowds, seconds }: Extent): Promise<Values> =>
  inRoom(server, "latency", async (crowd) => {
    const values: Record<string, number> = {};
    for (const clients of crowds) {
      await crowd.grow(clients);
      crowd.prepareWriters();
      for (const writers of [1, WRITERS]) {
        // The first edits find cold code and, with new writers, new client ids to bind.
        await measure(crowd, writers, Math.min(WARM_SECONDS, seconds));
        await sleep(50);
        const stop = await counting(server);
        const marks = await measure(crowd, writers, seconds);
        const cost = await stop();
        const { latencies, untilAll } = marks;
        const name = `${clients}x${writers}`;
        values[`${name} p50 ms`] = percentile(latencies, 0.5);
        values[`${name} p99 ms`] = percentile(latencies, 0.99);
        values[`${name} last reader p50 ms`] = percentile(untilAll, 0.5);
        values[`${name} delivered share`] = marks.deliveries / marks.expected;
        values[`${name} server CPU s`] = cost.server;
        values[`${name} PostgreSQL CPU s`] = cost.postgresql;
        values[`${name} clients CPU s`] = cost.clients;
      }
    }
    return values;
  });

async function measure(crowd: Crowd, writers: number, seconds: number): Promise<Marks> {
  const marks = new Marks(Math.round(writers * PER_SECOND * seconds), crowd.clients.length);
  crowd.listen(marks);
  await crowd.type(marks, { writers, perSecond: PER_SECOND, seconds });
  await until(() => marks.deliveries === marks.expected, DRAIN_MS);
  return marks;
}
