import { counting } from "../measure/load";
import { Marks } from "../measure/marks";
import { sleep, until } from "../measure/wait";
import { WRITERS } from "../servers/rooms";
import type { RunningServer } from "../servers/servers";
import { inRoom } from "./crowd";
import type { Extent, Values } from "./values";

/** Of each writer; below the 200 messages a second that ours allows a connection. */
const PER_SECOND = 100;
const DRAIN_MS = 15_000;

/** A thousand edits a second: how many sights of one a second there are, and what they cost. */
export const overload = (server: RunningServer, { people, seconds }: Extent): Promise<Values> =>
  inRoom(server, "overload", async (crowd) => {
    await crowd.grow(people);
    crowd.prepareWriters();
    await sleep(500);
    const marks = new Marks(WRITERS * PER_SECOND * seconds, people);
    crowd.listen(marks);
    const stop = await counting(server);
    const before = crowd.messages;
    const started = performance.now();
    await crowd.type(marks, { writers: WRITERS, perSecond: PER_SECOND, seconds });
    const sentFor = performance.now() - started;
    await until(() => marks.deliveries === marks.expected, DRAIN_MS);
    const cost = await stop();
    return {
      "edits sent /s": marks.sent / (sentFor / 1000),
      "delivered /s": marks.deliveries / ((marks.lastDelivery - started) / 1000),
      "delivered share": marks.deliveries / marks.expected,
      "frames to each": (crowd.messages - before) / people,
      "server CPU s": cost.server,
      "PostgreSQL CPU s": cost.postgresql,
      "clients CPU s": cost.clients,
    };
  });
