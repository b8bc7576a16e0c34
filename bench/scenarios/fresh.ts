import * as Y from "yjs";
import { TEXT_ROOT } from "../../domain/contract/realtime";
import { Client } from "../client/client";
import { percentile } from "../measure/marks";
import { sleep } from "../measure/wait";
import { PEOPLE, type RoomName } from "../servers/rooms";
import type { RunningServer } from "../servers/servers";
import type { Extent, Values } from "./values";

/**
 * From the beginning of a connection until a paragraph can be read in a Y.Doc, with the text in the
 * server's memory. Yjs' own work is in it, which is the same for all servers.
 */
export async function fresh(server: RunningServer, { newcomers }: Extent): Promise<Values> {
  const light = await arrivals(server, "commit", newcomers);
  const heavy = await arrivals(server, "heavy", Math.ceil(newcomers / 2));
  return {
    "light text p50 ms": percentile(light, 0.5),
    "heavy text p50 ms": percentile(heavy, 0.5),
  };
}

async function arrivals(
  server: RunningServer,
  room: RoomName,
  count: number,
): Promise<Float64Array> {
  // The first one loads the room, and stays, so that it stays loaded.
  const first = await arrival(server, room);
  const times: number[] = [];
  for (let n = 0; n < count; n++) {
    const { ms, client } = await arrival(server, room);
    times.push(ms);
    client.close();
    await sleep(50);
  }
  first.client.close();
  return Float64Array.from(times).sort();
}

function arrival(server: RunningServer, room: RoomName): Promise<{ ms: number; client: Client }> {
  const { dialect, port } = server;
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const client: Client = new Client({ dialect, port, room }, PEOPLE, {
      whole: true,
      onText(update) {
        const doc = new Y.Doc();
        Y.applyUpdate(doc, update);
        const readable = doc.getXmlFragment(TEXT_ROOT).get(0).toString().length > 0;
        const ms = performance.now() - started;
        doc.destroy();
        if (readable) resolve({ ms, client });
        else reject(new Error(`${server.name}: the text of ${room} came without a paragraph.`));
      },
      onClosed: (reason) => reject(new Error(`${server.name}: ${reason}.`)),
    });
  });
}
