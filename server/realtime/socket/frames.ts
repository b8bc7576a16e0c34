import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { MESSAGE, type ServerMessages } from "../../../domain/contract/realtime";

/** The kinds of sync messages, as in y-protocols/sync. */
const SYNC = { step1: 0, step2: 1, update: 2 } as const;

/** One message as it goes over the socket. */
export type Frame = Uint8Array;

export type ClientFrame =
  | { readonly type: "step1"; readonly stateVector: Uint8Array }
  /** Sync step 2 (all that the server lacks) or an update: both ask for something to be written. */
  | { readonly type: "step2" | "update"; readonly update: Uint8Array }
  | { readonly type: "awareness"; readonly states: Uint8Array };

/** What a client sent, or null if it is nothing that a client may say. One message a frame. */
export function decodeFrame(bytes: Uint8Array): ClientFrame | null {
  try {
    const decoder = decoding.createDecoder(bytes);
    const frame = readFrame(decoder);
    return frame && !decoding.hasContent(decoder) ? frame : null;
  } catch {
    return null;
  }
}

function readFrame(decoder: decoding.Decoder): ClientFrame | null {
  const type = decoding.readVarUint(decoder);
  if (type === MESSAGE.awareness) {
    return { type: "awareness", states: decoding.readVarUint8Array(decoder) };
  }
  if (type !== MESSAGE.sync) return null;
  const step = decoding.readVarUint(decoder);
  const content = decoding.readVarUint8Array(decoder);
  if (step === SYNC.step1) return { type: "step1", stateVector: content };
  if (step === SYNC.step2) return { type: "step2", update: content };
  return step === SYNC.update ? { type: "update", update: content } : null;
}

function syncFrame(step: number, content: Uint8Array): Frame {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, content);
  });
}

export const step1Frame = (stateVector: Uint8Array): Frame => syncFrame(SYNC.step1, stateVector);
export const step2Frame = (update: Uint8Array): Frame => syncFrame(SYNC.step2, update);
export const updateFrame = (update: Uint8Array): Frame => syncFrame(SYNC.update, update);

/** One of our own messages. */
export function messageFrame<T extends keyof ServerMessages>(
  type: T,
  message: ServerMessages[T],
): Frame {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE[type]);
    encoding.writeVarString(encoder, JSON.stringify(message));
  });
}

/** The state of one caret, as awareness frames carry it. */
export interface CaretEntry {
  readonly client: number;
  readonly clock: number;
  /** null: it has gone. */
  readonly state: unknown;
}

/** One caret's state, to be put into awareness frames. */
export function encodeCaret({ client, clock, state }: CaretEntry): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, JSON.stringify(state));
  });
}

export function awarenessFrame(encodedCarets: readonly Uint8Array[]): Frame {
  const states = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, encodedCarets.length);
    for (const caret of encodedCarets) encoding.writeUint8Array(encoder, caret);
  });
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness);
    encoding.writeVarUint8Array(encoder, states);
  });
}

/** More carets than any room has; entries of three bytes each could fill a frame. */
const MOST_CARETS = 5_000;

/** The entries of an awareness message, their states still unread; null if it is malformed. */
export function readAwareness(states: Uint8Array): { client: number; json: string }[] | null {
  try {
    const decoder = decoding.createDecoder(states);
    const entries: { client: number; json: string }[] = [];
    const count = decoding.readVarUint(decoder);
    if (count > MOST_CARETS) return null;
    for (let left = count; left > 0; left -= 1) {
      const client = decoding.readVarUint(decoder);
      decoding.readVarUint(decoder);
      entries.push({ client, json: decoding.readVarString(decoder) });
    }
    return decoding.hasContent(decoder) ? null : entries;
  } catch {
    return null;
  }
}
