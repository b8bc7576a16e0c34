import { counting } from "../measure/load";
import { Marks, percentile } from "../measure/marks";
import { until } from "../measure/wait";
import type { RunningServer } from "../servers/servers";
import { inRoom } from "./crowd";
import type { Extent, Values } from "./values";

const PER_SECOND_OF_EXTENT = 60;
const WARM = 20;
const ANSWER_MS = 10_000;

/**
 * One writer alone, who types the next word when the last is acknowledged. Ours has it on disk by
 * then; Hocuspocus in memory.
 */
export const commit = (server: RunningServer, { seconds }: Extent): Promise<Values> =>
  inRoom(server, "commit", async (crowd) => {
    const edits = Math.round(PER_SECOND_OF_EXTENT * seconds);
    await crowd.grow(1);
    crowd.prepareWriters();
    const { client } = crowd.writers[0]!;
    await until(() => client.acknowledged >= client.sent, ANSWER_MS);
    const one = async () => {
      const marks = new Marks(1, 1);
      const started = performance.now();
      const answered = new Promise<void>((resolve) => {
        client.onAcknowledged = () => client.acknowledged >= client.sent && resolve();
      });
      crowd.writers[0]!.type(marks);
      await answered;
      return performance.now() - started;
    };
    for (let n = 0; n < WARM; n++) await one();
    const stop = await counting(server);
    const times = new Float64Array(edits);
    for (let n = 0; n < edits; n++) times[n] = await one();
    const cost = await stop();
    times.sort();
    return {
      "edit to acknowledged p50 ms": percentile(times, 0.5),
      "edit to acknowledged p99 ms": percentile(times, 0.99),
      "server CPU ms each": (1000 * cost.server) / edits,
      "PostgreSQL CPU ms each": (1000 * cost.postgresql) / edits,
    };
  });
