import type { WorkingCopy } from "../../../domain/drafting/draft";
import type { WrittenStretch } from "../../../domain/drafting/writers";
import type { ParagraphId } from "../../../domain/ids";
import * as draftings from "../../db/draftings";
import type { World } from "../../world";

/** A room as it stands, with the text that it is a working copy of. */
export interface StandingCopy {
  readonly drafting: draftings.StoredDrafting;
  readonly seq: number;
  /** Who wrote what of it. */
  readonly written: ReadonlyMap<ParagraphId, readonly WrittenStretch[]>;
  readonly copy: WorkingCopy;
}

/** How often it is looked again where a room is brought forward while it is read. */
const LOOKS = 5;

/**
 * Reads a room and the base that it has at that moment: not one of before a step forward with a room
 * of after it, for as often as that is looked at. null: there is no such room. Not to be called inside a transaction.
 */
export async function standingCopy(world: World, room: string): Promise<StandingCopy | null> {
  const db = world.database.client;
  for (let looks = 1; ; looks += 1) {
    const before = await draftings.byRoom(db, room);
    if (!before) return null;
    const base = await draftings.baseOf(db, room);
    const text = await world.rooms.textWrittenIn(room);
    const drafting = await draftings.byRoom(db, room);
    if (!text || !drafting) return null;
    const isSame = drafting.baseSeq === before.baseSeq && +drafting.baseAt === +before.baseAt;
    if (isSame || looks === LOOKS) {
      const { paragraphs, seq, written } = text;
      return { drafting, seq, written, copy: { base, room: paragraphs } };
    }
  }
}
