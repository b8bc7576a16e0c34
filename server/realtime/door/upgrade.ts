import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type RawData, type WebSocket, WebSocketServer } from "ws";
import { CLOSE } from "../../../domain/contract/realtime";
import type { Rooms } from "../room/rooms";
import { Connection, type ConnectionLimits, LIMITS } from "../socket/connection";
import { type Admission, type Admitted, admit, type Denied, UNAVAILABLE } from "./admission";

/** What people can cost before they are let in. */
export interface DoorBounds {
  /**
   * Upgrades that are being decided on at once; whoever comes beyond them is told to come again. Of
   * those who were refused, as many stay to hear why.
   */
  readonly upgradesAtOnce?: number;
  /** Nobody waits longer for an answer, also when the database gives none. */
  readonly patienceMs?: number;
  /** So long somebody who was refused may take to say goodbye. */
  readonly goodbyeMs?: number;
  /** Connections of one person at once, a window each: what one connection can cost is bounded, too. */
  readonly windows?: number;
}
const BOUNDS = { upgradesAtOnce: 2_000, patienceMs: 20_000, goodbyeMs: 5_000, windows: 50 };
/** Worth another attempt: windows that were lost without a word are noticed after a while. */
const TOO_MANY: Denied = {
  code: CLOSE.unavailable,
  reason: "Too many windows are open under this name. Please close some of them.",
};
/** The longest message of one who is refused: y-websocket sends a state vector at once. */
const REFUSED_BYTES = 64 * 1024;

export interface RealtimeSetting extends Admission, DoorBounds {
  readonly rooms: Rooms;
  readonly report: (error: unknown) => void;
  readonly limits?: Partial<ConnectionLimits>;
}

export type HandleUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/**
 * Gives the handler of an HTTP server's `upgrade` requests below /collab. Who comes is asked, what
 * they may do is asked and the room is loaded before the handshake is completed, so that the first
 * message finds everything ready. What strangers can cost is bounded: upgrades that are decided on,
 * how long they wait, and how many that were refused stay to hear why.
 */
export function attachRealtime(setting: RealtimeSetting): {
  readonly handleUpgrade: HandleUpgrade;
} {
  const limits = { ...LIMITS, ...setting.limits };
  const { upgradesAtOnce, patienceMs, goodbyeMs, windows } = { ...BOUNDS, ...setting };
  const common = { noServer: true, clientTracking: false, perMessageDeflate: false };
  // Above our own limit, so that it is our close code that ends the usual case.
  const admitting = new WebSocketServer({ ...common, maxPayload: 4 * limits.frameBytes });
  const refusing = new WebSocketServer({ ...common, maxPayload: REFUSED_BYTES });
  const refused = new Set<WebSocket>();
  let underWay = 0;
  let last: unknown;

  // Those who asked together fail together, of one cause.
  const report = (error: unknown) => {
    if (error !== last) setting.report(error);
    last = error;
  };

  const refuse = (socket: WebSocket, { code, reason }: Denied) => {
    refused.add(socket);
    const parting = setTimeout(() => socket.terminate(), goodbyeMs);
    socket.on("error", () => socket.terminate());
    socket.on("close", () => {
      clearTimeout(parting);
      refused.delete(socket);
    });
    socket.close(code, reason);
    const [oldest] = refused;
    if (refused.size > upgradesAtOnce) oldest!.terminate();
  };

  // Asked when it is opened, not before: those who come together are counted one after another.
  const nowOf = (found: Admitted | Denied): Admitted | Denied => {
    if ("code" in found) return found;
    if (found.epoch !== setting.rooms.accessEpoch) return UNAVAILABLE;
    return setting.rooms.connectionsOf(found.identity.user.id) < windows ? found : TOO_MANY;
  };

  const handleUpgrade: HandleUpgrade = (request, socket, head) => {
    const giveUp = () => socket.destroy();
    socket.on("error", giveUp);
    if (underWay >= upgradesAtOnce) return turnAway(socket);
    let answered = false;
    const answer = (found: Admitted | Denied) => {
      if (answered) return;
      const given = nowOf(found);
      answered = true;
      clearTimeout(patience);
      socket.off("error", giveUp);
      if (socket.destroyed) return;
      // The answer to the handshake and the first words go out together.
      socket.cork();
      if ("code" in given)
        refusing.handleUpgrade(request, socket, head, (opened) => refuse(opened, given));
      else
        admitting.handleUpgrade(request, socket, head, (opened) =>
          open(opened, socket, given, setting.rooms, limits),
        );
      socket.uncork();
    };
    const patience = setTimeout(answer, patienceMs, UNAVAILABLE);
    underWay += 1;
    admit(setting, request)
      .catch((error: unknown) => {
        report(error);
        return UNAVAILABLE;
      })
      .then(answer)
      .catch((error: unknown) => {
        report(error);
        socket.destroy();
      })
      // Not before the work is done, even if nobody waits for it any more.
      .finally(() => {
        underWay -= 1;
      });
  };
  return { handleUpgrade };
}

/** Before anything was asked; every client comes again after it. */
function turnAway(socket: Duplex): void {
  socket.once("finish", () => socket.destroy());
  socket.end(
    "HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nRetry-After: 2\r\nContent-Length: 0\r\n\r\n",
  );
}

function open(
  socket: WebSocket,
  stream: Duplex,
  admitted: Admitted,
  rooms: Rooms,
  limits: ConnectionLimits,
): void {
  const { identity, access, room, name, heard } = admitted;
  const connection = new Connection(socket, stream, identity, access, limits);
  socket.on("error", () => socket.terminate());
  socket.on("close", () => rooms.leave(connection));
  socket.on("message", (data: RawData) => {
    const bytes = bytesOf(data);
    if (room) room.receive(connection, bytes);
    else if (!connection.takes(bytes.length)) connection.close(CLOSE.flood, "Too many messages.");
  });
  rooms.join(connection, name, room, heard);
}

function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data;
}
