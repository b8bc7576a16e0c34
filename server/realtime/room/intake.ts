import type { Connection } from "../socket/connection";
import { decodeFrame } from "../socket/frames";
import type { Attendees } from "./attendees";
import type { Writer } from "./writer";

/** What ends a connection at once, and the words that its close frame carries. */
export const FAULTS = {
  malformed: "The message could not be read.",
  tooLarge: "The message is too large.",
  flood: "Too many messages at once.",
} as const;
type Fault = keyof typeof FAULTS;

/** Takes one frame from a client: its size, rate, kind, and whether its author may write. */
export function take(
  connection: Connection,
  bytes: Uint8Array,
  attendees: Attendees,
  writer: Writer,
): Fault | null {
  const { limits } = connection;
  if (bytes.length > limits.frameBytes) return "tooLarge";
  if (!connection.takes(bytes.length)) return "flood";
  const frame = decodeFrame(bytes);
  if (frame === null) return "malformed";
  if (frame.type === "step1") {
    if (!connection.asks.take()) return "flood";
    return attendees.synchronise(connection, frame.stateVector) ? null : "malformed";
  }
  if (frame.type === "awareness") {
    return attendees.moveCaret(connection, frame.states) ? null : "malformed";
  }
  connection.received += 1;
  // A reader's editor sends too, when Yjs tidies formats: it is dropped, without a word.
  if (!connection.access.mayWrite) return null;
  if (frame.type === "step2") connection.told = true;
  if (!connection.told) return null;
  if (connection.waitingBytes + bytes.length > limits.waitingBytes) return "flood";
  writer.write(connection, frame.update, connection.received);
  return null;
}
