/** What was sent of a drafting room as which revision of which amendment: appended, never changed. */
import type { DraftChangeKind, DraftKey } from "../../domain/drafting/draft";
import type { AmendmentId, ParagraphId, UserId } from "../../domain/ids";
import { json, stored } from "./json";
import type { Db, Tx } from "./open";

export interface StoredDraftSubmission {
  /** Those of one act were sent at once: they are one receipt. */
  readonly act: string;
  readonly key: DraftKey;
  readonly kind: DraftChangeKind;
  /** Of the change as it was sent. */
  readonly wording: string;
  /** Of the paragraph that it was addressed to, as it was then. */
  readonly label: string;
  /** Of the room. */
  readonly brings: readonly ParagraphId[];
  readonly amendment: AmendmentId;
  readonly revision: number;
  readonly late: boolean;
  readonly actor: UserId;
  readonly actorName: string;
  readonly at: Date;
}

/** Oldest first. */
export async function list(db: Db, room: string): Promise<readonly StoredDraftSubmission[]> {
  const rows = await db.draftingSubmission.findMany({ where: { room }, orderBy: { seq: "asc" } });
  return rows.map(({ id: _, room: __, seq: ___, amendmentId, ...row }) => ({
    ...row,
    key: row.key as DraftKey,
    kind: row.kind as DraftChangeKind,
    brings: stored<readonly ParagraphId[]>(row.brings),
    amendment: amendmentId as AmendmentId,
    actor: row.actor as UserId,
  }));
}

/** In this order. */
export async function add(
  tx: Tx,
  room: string,
  sent: readonly StoredDraftSubmission[],
): Promise<void> {
  await tx.draftingSubmission.createMany({
    data: sent.map(({ amendment, brings, ...one }) => ({
      room,
      amendmentId: amendment,
      brings: json(brings),
      ...one,
    })),
  });
}
