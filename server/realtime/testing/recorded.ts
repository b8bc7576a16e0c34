import { Duplex } from "node:stream";
import * as decoding from "lib0/decoding";
import type { WebSocket } from "ws";
import { MESSAGE, type ServerMessages } from "../../../domain/contract/realtime";
import type { NegotiationId, UserId } from "../../../domain/ids";
import { Connection, LIMITS } from "../socket/connection";
import { awarenessFrame, encodeCaret, type Frame } from "../socket/frames";
import { SharedFrame } from "../socket/wire";

/** A connection that writes into memory: for tests that count what is written, and how often it is made. */
export interface Recorded {
  readonly connection: Connection;
  /** Buffers as they were given to the socket: the same object is the same encoding. */
  readonly written: Frame[];
  messages<T extends keyof ServerMessages>(type: T): ServerMessages[T][];
  /** What it was told of carets, in order: client id, state and awareness clock. */
  carets(): [client: number, state: unknown, clock: number][];
}

/** A person who has asked for the text. */
export function recorded(name: string, mayWrite = false): Recorded {
  const user = name as UserId;
  const role = mayWrite ? "co-facilitator" : "observer";
  const written: Frame[] = [];
  const stream = new Duplex({
    write(chunk: Buffer, _encoding, done) {
      written.push(chunk);
      done();
    },
  });
  const socket = {
    OPEN: 1,
    readyState: 1,
    extensions: "",
    bufferedAmount: 0,
    on: () => undefined,
    send: (frame: Frame) => written.push(framed(frame)),
  };
  const connection = new Connection(
    socket as unknown as WebSocket,
    stream,
    { sessionId: name, user: { id: user, name } },
    {
      negotiationId: "a negotiation" as NegotiationId,
      actor: { user, name, secretariat: false, participations: [{ role, delegation: null }] },
      mayWrite,
      displayName: `The ${name}`,
      asOf: 0,
    },
    LIMITS,
  );
  connection.synced = true;
  const messages = (type: number) =>
    written
      .map((frame) => decoding.createDecoder(frame.subarray(headerLength(frame))))
      .filter((decoder) => decoding.readVarUint(decoder) === type);
  return {
    connection,
    written,
    messages: (type) =>
      messages(MESSAGE[type]).map((decoder) => JSON.parse(decoding.readVarString(decoder))),
    carets: () =>
      messages(MESSAGE.awareness).flatMap((message) => {
        const decoder = decoding.createDecoder(decoding.readVarUint8Array(message));
        return Array.from(
          { length: decoding.readVarUint(decoder) },
          (): [number, unknown, number] => {
            const client = decoding.readVarUint(decoder);
            const clock = decoding.readVarUint(decoder);
            return [client, JSON.parse(decoding.readVarString(decoder)), clock];
          },
        );
      }),
  };
}

const position = { type: null, tname: null, item: { client: 1, clock: 2 }, assoc: 0 };
export const CURSOR = { anchor: position, head: position };

/** The states of an awareness message in which a client speaks of one caret. */
export function statesOf(client: number, state: unknown): Uint8Array {
  const frame = awarenessFrame([encodeCaret({ client, clock: 1, state })]);
  const decoder = decoding.createDecoder(frame);
  decoding.readVarUint(decoder);
  return decoding.readVarUint8Array(decoder);
}

/** ws would put a header before it. */
const framed = (frame: Frame): Frame => new SharedFrame(frame).wire;

function headerLength(frame: Frame): number {
  if (frame[1] === 126) return 4;
  return frame[1] === 127 ? 10 : 2;
}
