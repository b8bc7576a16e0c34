import * as encoding from "lib0/encoding";
import { COLLAB_PATH, MESSAGE, SCHEMA_VERSION, textRoom } from "../../domain/contract/realtime";
import type { Address } from "./socket";

/** What differs between the servers in how they are spoken to. All else is y-protocols. */
export interface Dialect {
  address(port: number, room: string, person: number): Address;
  /** Bytes in front of every message of a room. */
  prefix(room: string): Uint8Array;
  /** What is said before everything else. */
  greeting(room: string): readonly Uint8Array[];
  /** How many writing frames a message acknowledges: all so far, one more, or it is none. */
  acknowledged(data: Buffer, from: number, to: number): { all: number } | { more: number } | null;
}

/** The token of the nth person; setup stores its SHA-256. */
export const tokenOf = (person: number): string =>
  `bench-token-of-person-${String(person).padStart(6, "0")}`;

const NOTHING = new Uint8Array();

export const ADREF: Dialect = {
  address: (port, room, person) => ({
    port,
    path: `${COLLAB_PATH}/${encodeURIComponent(textRoom(room))}?schema=${SCHEMA_VERSION}`,
    headers: { Authorization: `Bearer ${tokenOf(person)}` },
  }),
  prefix: () => NOTHING,
  greeting: () => [],
  acknowledged(data, from, to) {
    if (data[from] !== MESSAGE.saved) return null;
    const json = data.indexOf(0x7b, from + 1);
    return { all: (JSON.parse(data.toString("utf8", json, to)) as { count: number }).count };
  },
};

/** A plain y-websocket server. */
export const PLAIN: Dialect = {
  address: (port, room) => ({ port, path: `/${room}`, headers: {} }),
  prefix: () => NOTHING,
  greeting: () => [],
  acknowledged: () => null,
};

/** Its own kinds of messages (@hocuspocus/server 4.7, types.ts; @hocuspocus/common, auth.ts). */
const HOCUSPOCUS_MESSAGE = { auth: 2, syncStatus: 8 } as const;
const TOKEN = 0;

/** The room's name stands before every message, and a token is sent first, as its provider does. */
export const HOCUSPOCUS: Dialect = {
  address: (port) => ({ port, path: "/", headers: {} }),
  prefix: (room) => encoding.encode((encoder) => encoding.writeVarString(encoder, room)),
  greeting: () => [
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, HOCUSPOCUS_MESSAGE.auth);
      encoding.writeVarUint(encoder, TOKEN);
      encoding.writeVarString(encoder, "");
    }),
  ],
  acknowledged: (data, from) =>
    data[from] === HOCUSPOCUS_MESSAGE.syncStatus ? { more: data[from + 1]! } : null,
};
