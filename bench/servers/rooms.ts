import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type BenchDocument, benchDocument, type DocumentName } from "../documents";

/** The rooms of every server, each with the document that stands in it. */
export const ROOMS = {
  latency: "light",
  storm: "light",
  overload: "light",
  stalled: "light",
  presence: "light",
  idle: "light",
  commit: "light",
  heavy: "heavy",
} as const satisfies Readonly<Record<string, DocumentName>>;
export type RoomName = keyof typeof ROOMS;

export const PEOPLE = 400;
/** The first of them may write; in ours they are co-facilitators, the others delegates. */
export const WRITERS = 10;

export const documentOf = (room: RoomName): BenchDocument => benchDocument(ROOMS[room]);

/** Writes each room's document to a file of its own for servers that read files; gives their paths. */
export function textFiles(folder: string): Readonly<Record<string, string>> {
  mkdirSync(folder, { recursive: true });
  return Object.fromEntries(
    Object.keys(ROOMS).map((room) => {
      const file = join(folder, `${room}.bin`);
      writeFileSync(file, documentOf(room as RoomName).state);
      return [room, file];
    }),
  );
}
