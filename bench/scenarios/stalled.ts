import { Marks } from "../measure/marks";
import { residentBytes } from "../measure/process";
import { sleep, until } from "../measure/wait";
import type { RunningServer } from "../servers/servers";
import { type Crowd, inRoom } from "./crowd";
import type { Extent, Values } from "./values";

const TYPING = 4;
/** Clients that read all along: the writers, and as many others. */
const READING = 10;
const STALLED = 10;
/** Letters of an edit, which takes the place of its writer's last one: near to what a paragraph holds. */
const LETTERS = 40_000;
const EDITS = 3_000;
/** Edits on their way; the next one waits, so that no server is sent more than it takes. */
const AHEAD = 20;
const PATIENCE_MS = 30_000;
const SAMPLE_MS = 50;
const MB = 1e6;

/**
 * Ten readers stop reading while 120 MB of edits go through the room: how much the server's memory
 * grows for it, beyond what such edits have made it grow before, when everybody read. The kernel
 * takes some 5 MB for each socket, whatever the server does.
 */
export const stalled = (server: RunningServer, { seconds }: Extent): Promise<Values> =>
  inRoom(server, "stalled", async (crowd) => {
    const edits = seconds < 1 ? EDITS / 10 : EDITS;
    // Changes that gather become long messages, which have to be looked through all the same.
    await crowd.grow(READING, { whole: true });
    await crowd.grow(READING + STALLED);
    crowd.prepareWriters();
    await edit(crowd, edits / 6);
    await sleep(1_000);
    const before = residentBytes(server.pid);
    let peak = before;
    const sample = () => {
      peak = Math.max(peak, residentBytes(server.pid));
    };
    const timer = setInterval(sample, SAMPLE_MS);
    for (const client of crowd.clients.slice(READING)) client.pause();
    const marks = await edit(crowd, edits);
    await sleep(500);
    clearInterval(timer);
    sample();
    return {
      "memory growth MB": (peak - before) / MB,
      "sent through the room MB": (edits * LETTERS) / MB,
      "delivered to those who read share": marks.deliveries / marks.expected,
    };
  });

/** Makes edits as fast as those who read have them. */
async function edit(crowd: Crowd, edits: number): Promise<Marks> {
  const marks = new Marks(edits, READING);
  for (const client of crowd.clients.slice(0, READING)) client.marks = marks;
  for (let n = 0; n < edits; n++) {
    const seen = (ahead: number) => marks.deliveries >= (n - ahead) * (READING - 1);
    if (!seen(AHEAD) && !(await until(() => seen(AHEAD), PATIENCE_MS))) break;
    crowd.writers[n % TYPING]!.replace(marks, LETTERS);
  }
  await until(() => marks.deliveries === marks.expected, PATIENCE_MS);
  return marks;
}
