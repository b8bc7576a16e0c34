import type { IncomingMessage } from "node:http";
import {
  CLOSE,
  type CloseCode,
  COLLAB_PATH,
  isDraftRoom,
  SCHEMA_VERSION,
} from "../../../domain/contract/realtime";
import { isUuid } from "../../db/identifier";
import type { Room } from "../room/room";
import type { Rooms } from "../room/rooms";
import type { Access, Authenticate, Authorise, Identity } from "./access";

/** A name with this prefix has no text: the connection gets the feed of the negotiation alone. */
const FEED = "feed:";

/** What decides on who is let in. */
export interface Admission {
  readonly rooms: Pick<Rooms, "accessEpoch" | "get">;
  readonly authenticate: Authenticate;
  readonly authorise: Authorise;
  /** Whether a browser's page of this origin may connect with its cookies. */
  readonly allowedOrigins: (origin: string, request: IncomingMessage) => boolean;
}

/** Why a connection is not let in. It is opened and closed, so that the client learns the reason. */
export interface Denied {
  readonly code: CloseCode;
  readonly reason: string;
}

export interface Admitted {
  readonly name: string;
  readonly identity: Identity;
  readonly access: Access;
  readonly room: Room | null;
  /** The last event that the client has heard of, if it says so. */
  readonly heard: string | undefined;
  /** Until when all of this is so. @see Rooms.accessEpoch */
  readonly epoch: number;
}

const denied = (code: CloseCode, reason: string): Denied => ({ code, reason });
const NOT_ALLOWED = denied(CLOSE.notAllowed, "You have no access to this text.");
export const UNAVAILABLE = denied(CLOSE.unavailable, "The text is not available at the moment.");

/**
 * Decides on an upgrade request. Who is let in is so by what was true after they came: if a session
 * or a role changed while it was looked up, it is looked up again.
 */
export async function admit(
  { rooms, authenticate, authorise, allowedOrigins }: Admission,
  request: IncomingMessage,
): Promise<Admitted | Denied> {
  // Only browsers send an origin, and only they carry cookies without being asked to.
  const { origin } = request.headers;
  if (origin !== undefined && !allowedOrigins(origin, request)) return NOT_ALLOWED;
  const [path = "", search = ""] = (request.url ?? "").split("?", 2);
  const name = roomName(path);
  if (name === null) return NOT_ALLOWED;
  const query = new URLSearchParams(search);
  const last = query.get("heard") ?? "";
  const heard = isUuid(last) ? last : undefined;
  for (;;) {
    const epoch = rooms.accessEpoch;
    const identity = await authenticate(request);
    if (!identity) return denied(CLOSE.notSignedIn, "You are not signed in.");
    const known = await authorise(identity.user, name);
    if (!known) return NOT_ALLOWED;
    if (query.get("schema") !== String(SCHEMA_VERSION)) {
      return denied(CLOSE.schemaVersion, "This page is older than the server. Please reload it.");
    }
    const room = name.startsWith(FEED) ? null : await rooms.get(name);
    if (!room && !name.startsWith(FEED)) return NOT_ALLOWED;
    // Who may be there is told in the room's own log, to one that is loaded: so not before.
    const access = isDraftRoom(name) ? await authorise(identity.user, name) : known;
    if (!access) return NOT_ALLOWED;
    if (epoch === rooms.accessEpoch) return { name, identity, access, room, heard, epoch };
  }
}

/** What follows /collab/; null if there is nothing, or nothing that can be read. */
function roomName(pathname: string): string | null {
  if (!pathname.startsWith(`${COLLAB_PATH}/`)) return null;
  try {
    const name = decodeURIComponent(pathname.slice(COLLAB_PATH.length + 1));
    return /^[a-z]+:[A-Za-z0-9-]{1,200}(:[a-f0-9-]{36}(:[0-9]{1,4})?)?$/.test(name) ? name : null;
  } catch {
    return null;
  }
}
