import { EventEmitter } from "node:events";
import { Writable } from "node:stream";
import type { WebSocket } from "ws";
import type { Access, Identity } from "../door/access";
import { Connection, LIMITS } from "../socket/connection";
import type { Frame } from "../socket/frames";

/** The end of a line where nobody listens: takes what is sent, and keeps the code of its close. */
class DeafSocket extends EventEmitter {
  readonly OPEN = 1;
  readonly extensions = "";
  readonly bufferedAmount = 0;
  readyState = 1;
  sent: Frame[] = [];
  closeCode: number | null = null;

  send(frame: Frame, flushed?: () => void): void {
    this.sent.push(frame);
    flushed?.();
  }
  ping(): void {}
  terminate(): void {
    this.close(1006);
  }
  close(code: number): void {
    this.closeCode ??= code;
    this.readyState = 3;
  }
}

export interface DeafConnection {
  readonly connection: Connection;
  readonly socket: DeafSocket;
}

/** A connection as a room knows it, without a network below: for more frames than one can carry. */
export function deafConnection(identity: Identity, access: Access): DeafConnection {
  const socket = new DeafSocket();
  const stream = new Writable({ write: (_chunk, _encoding, done) => done() });
  const limits = { ...LIMITS, framesAtOnce: 1e9, framesPerSecond: 1e9 };
  return {
    socket,
    connection: new Connection(
      socket as unknown as WebSocket,
      stream as unknown as ConstructorParameters<typeof Connection>[1],
      identity,
      access,
      limits,
    ),
  };
}
