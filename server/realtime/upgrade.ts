import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type RawData, type WebSocket, WebSocketServer } from "ws";
import { CLOSE, type CloseCode, COLLAB_PATH, SCHEMA_VERSION } from "../../domain/contract/realtime";
import type { Access, Authenticate, Authorise, Identity } from "./access";
import { Connection, type ConnectionLimits, LIMITS } from "./connection";
import type { Room } from "./room";
import type { Rooms } from "./rooms";

/** A name with this prefix has no text: the connection gets the feed of the negotiation alone. */
const FEED = "feed:";

export interface RealtimeSetting {
  readonly rooms: Rooms;
  readonly authenticate: Authenticate;
  readonly authorise: Authorise;
  /** Whether a browser's page of this origin may connect with its cookies. */
  readonly allowedOrigins: (origin: string, request: IncomingMessage) => boolean;
  readonly report: (error: unknown) => void;
  readonly limits?: Partial<ConnectionLimits>;
}

export type HandleUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** Why a connection is not let in. It is opened and closed, so that the client learns the reason. */
interface Denied {
  readonly code: CloseCode;
  readonly reason: string;
}

interface Admitted {
  readonly name: string;
  readonly identity: Identity;
  readonly access: Access;
  readonly room: Room | null;
}

const denied = (code: CloseCode, reason: string): Denied => ({ code, reason });
const NOT_ALLOWED = denied(CLOSE.notAllowed, "You have no access to this text.");

/**
 * Gives the handler of an HTTP server's `upgrade` requests below /collab. Who comes is asked, what
 * they may do is asked and the room is loaded before the handshake is completed, so that the first
 * message finds everything ready.
 */
export function attachRealtime(setting: RealtimeSetting): {
  readonly handleUpgrade: HandleUpgrade;
} {
  const limits = { ...LIMITS, ...setting.limits };
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    // Above our own limit, so that it is our close code that ends the usual case.
    maxPayload: 4 * limits.frameBytes,
  });
  const handleUpgrade: HandleUpgrade = (request, socket, head) => {
    const giveUp = () => socket.destroy();
    socket.on("error", giveUp);
    admit(setting, request)
      .catch((error: unknown) => {
        setting.report(error);
        return denied(CLOSE.unavailable, "The text is not available at the moment.");
      })
      .then((answer) => {
        socket.off("error", giveUp);
        if (socket.destroyed) return;
        server.handleUpgrade(request, socket, head, (webSocket) => {
          if ("code" in answer) {
            webSocket.on("error", () => webSocket.terminate());
            webSocket.close(answer.code, answer.reason);
          } else {
            open(webSocket, answer, setting.rooms, limits);
          }
        });
      });
  };
  return { handleUpgrade };
}

async function admit(
  setting: RealtimeSetting,
  request: IncomingMessage,
): Promise<Admitted | Denied> {
  const { rooms, authenticate, authorise, allowedOrigins } = setting;
  // Only browsers send an origin, and only they carry cookies without being asked to.
  const { origin } = request.headers;
  if (origin !== undefined && !allowedOrigins(origin, request)) return NOT_ALLOWED;
  const url = new URL(request.url ?? "", "http://localhost");
  const name = roomName(url.pathname);
  if (name === null) return NOT_ALLOWED;
  for (;;) {
    const epoch = rooms.accessEpoch;
    const identity = await authenticate(request);
    if (!identity) return denied(CLOSE.notSignedIn, "You are not signed in.");
    const access = await authorise(identity.user, name);
    if (!access) return NOT_ALLOWED;
    if (url.searchParams.get("schema") !== String(SCHEMA_VERSION)) {
      return denied(CLOSE.schemaVersion, "This page is older than the server. Please reload it.");
    }
    const room = name.startsWith(FEED) ? null : await rooms.get(name);
    if (!room && !name.startsWith(FEED)) return NOT_ALLOWED;
    if (epoch === rooms.accessEpoch) return { name, identity, access, room };
  }
}

/** What follows /collab/; null if there is nothing, or nothing that can be read. */
function roomName(pathname: string): string | null {
  if (!pathname.startsWith(`${COLLAB_PATH}/`)) return null;
  try {
    const name = decodeURIComponent(pathname.slice(COLLAB_PATH.length + 1));
    return /^[a-z]+:[A-Za-z0-9-]{1,200}$/.test(name) ? name : null;
  } catch {
    return null;
  }
}

function open(socket: WebSocket, admitted: Admitted, rooms: Rooms, limits: ConnectionLimits): void {
  const { identity, access, room, name } = admitted;
  const connection = new Connection(socket, identity, access, limits);
  socket.on("error", () => socket.terminate());
  socket.on("close", () => rooms.leave(connection));
  socket.on("message", (data: RawData) => {
    if (room) room.receive(connection, bytesOf(data));
    else if (!connection.rate.take()) connection.close(CLOSE.flood, "Too many messages.");
  });
  rooms.join(connection, name, room);
}

function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data;
}
