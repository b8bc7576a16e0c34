import { counting } from "../measure/load";
import { Marks } from "../measure/marks";
import { sleep, until } from "../measure/wait";
import { WRITERS } from "../servers/rooms";
import type { RunningServer } from "../servers/servers";
import { type Crowd, inRoom } from "./crowd";
import type { Extent, Values } from "./values";

const PER_SECOND = 10;
/** So long everybody is waited for. */
const PATIENCE_S = 60;

/**
 * Everybody connects at once to a text that the server has in memory: milliseconds until each of
 * them has all of it.
 */
export const storm = (server: RunningServer, { people }: Extent): Promise<Values> =>
  inRoom(server, "storm", async (writers) => {
    await writers.grow(WRITERS);
    writers.prepareWriters();
    const quiet = await connectAll(server, people, null);
    await sleep(500);
    const busy = await connectAll(server, people, writers);
    return {
      "all at once ms": quiet.ms,
      "all at once server CPU s": quiet.cpu,
      "all at once PostgreSQL CPU s": quiet.postgresql,
      "all at once bytes each": quiet.bytes,
      "all at once while 10 write ms": busy.ms,
    };
  });

const connectAll = (server: RunningServer, people: number, writers: Crowd | null) =>
  inRoom(server, "storm", async (crowd) => {
    const typing = writers && typeUntilStopped(writers);
    const stop = await counting(server);
    let last = 0;
    let synced = 0;
    const started = performance.now();
    const onSynced = () => {
      synced += 1;
      last = performance.now();
    };
    for (let n = 0; n < people; n++) crowd.add({ onSynced });
    const all = await until(() => synced === people, PATIENCE_S * 1000);
    const cost = await stop();
    await typing?.stop();
    if (!all) throw new Error(`${people - synced} of ${people} did not get the text.`);
    const bytes = crowd.clients.reduce((sum, client) => sum + client.bytes, 0) / people;
    return { ms: last - started, cpu: cost.server, postgresql: cost.postgresql, bytes };
  });

/** The writers type until they are told to stop. */
function typeUntilStopped(writers: Crowd): { stop: () => Promise<void> } {
  let open = true;
  const typing = { writers: WRITERS, perSecond: PER_SECOND, seconds: 0.1 };
  const run = async () => {
    while (open) await writers.type(new Marks(WRITERS, WRITERS), typing);
  };
  const done = run();
  return {
    stop: () => {
      open = false;
      return done;
    },
  };
}
