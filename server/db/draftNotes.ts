/** What drafters note by paragraph among themselves: comments, and instructions from capital. */
import type { Instruction } from "../../domain/contract/draftingRequests";
import type { ParagraphId, UserId } from "../../domain/ids";
import type { TextOperation } from "../../domain/text/operations";
import type { DraftingNote } from "./generated/client";
import { isUuid } from "./identifier";
import type { Db, Tx } from "./open";

export interface StoredDraftNote {
  readonly id: string;
  readonly paragraph: ParagraphId;
  /** null: a comment. */
  readonly instruction: Instruction | null;
  readonly text: string;
  readonly author: UserId;
  readonly authorName: string;
  readonly at: Date;
  readonly editedAt: Date | null;
  readonly resolvedAt: Date | null;
  readonly resolvedByName: string | null;
}

/** Those that were not deleted, oldest first. */
export async function list(db: Db, room: string): Promise<readonly StoredDraftNote[]> {
  const where = { room, deletedAt: null };
  return (await db.draftingNote.findMany({ where, orderBy: { seq: "asc" } })).map(fromRow);
}

/** null: the room has none of this id, or it was deleted. */
export async function byId(db: Db, room: string, id: string): Promise<StoredDraftNote | null> {
  if (!isUuid(id)) return null;
  const row = await db.draftingNote.findFirst({ where: { room, id, deletedAt: null } });
  return row && fromRow(row);
}

export async function add(
  tx: Tx,
  room: string,
  note: Pick<
    StoredDraftNote,
    "paragraph" | "instruction" | "text" | "author" | "authorName" | "at"
  >,
): Promise<string> {
  return (await tx.draftingNote.create({ data: { room, ...note }, select: { id: true } })).id;
}

/** What is not given stays. */
export async function update(
  tx: Tx,
  id: string,
  change: Partial<Pick<StoredDraftNote, "text" | "editedAt" | "resolvedAt" | "resolvedByName">>,
): Promise<void> {
  await tx.draftingNote.update({ where: { id }, data: change });
}

/**
 * A paragraph of the room has another id: its notes go with it. `alternativeTo`: it had stood in the
 * place of this one, which is back, and so are those of the notes that were its own.
 */
export async function follow(
  tx: Tx,
  room: string,
  { paragraph, as, alternativeTo }: Extract<TextOperation, { type: "adopt" }>,
): Promise<void> {
  if (paragraph === as) return;
  const own = { room, paragraph, formerly: as };
  await tx.draftingNote.updateMany({ where: own, data: { paragraph: as, formerly: null } });
  if (alternativeTo) return;
  const data = { paragraph: as, formerly: paragraph };
  await tx.draftingNote.updateMany({ where: { room, paragraph }, data });
}

/** Paragraphs are in the room again under the ids that they had: so are the notes on them. */
export async function comeBack(
  tx: Tx,
  room: string,
  paragraphs: readonly ParagraphId[],
): Promise<void> {
  for (const id of paragraphs)
    await tx.draftingNote.updateMany({
      where: { room, formerly: id },
      data: { paragraph: id, formerly: null },
    });
}

/** The row is kept. */
export async function remove(tx: Tx, id: string, deletedAt: Date): Promise<void> {
  await tx.draftingNote.update({ where: { id }, data: { deletedAt } });
}

const fromRow = ({
  room: _,
  seq: __,
  deletedAt: ___,
  formerly: ____,
  ...row
}: DraftingNote): StoredDraftNote => ({
  ...row,
  paragraph: row.paragraph as ParagraphId,
  instruction: row.instruction as Instruction | null,
  author: row.author as UserId,
});
