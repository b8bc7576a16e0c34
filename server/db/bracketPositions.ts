/** Where delegations stand on open brackets of the text itself: appended, and never changed. */
import type { Stance } from "../../domain/amendments/amendment";
import type { DelegationId, NegotiationId, ParagraphId, UserId } from "../../domain/ids";
import type { Db, Tx } from "./open";

export interface StoredBracketPosition {
  readonly paragraph: ParagraphId;
  readonly bracket: string;
  readonly nth: number;
  readonly delegation: DelegationId;
  /** null: its position so far was taken back. */
  readonly stance: Stance | null;
  readonly note: string;
  readonly actor: UserId;
  readonly actorName: string;
  readonly at: Date;
}

/** Everything that was said in a negotiation, oldest first. */
export async function list(
  db: Db,
  negotiationId: NegotiationId,
): Promise<readonly StoredBracketPosition[]> {
  const rows = await db.bracketPosition.findMany({
    where: { negotiationId },
    orderBy: { seq: "asc" },
  });
  return rows.map(({ bracket, nth, note, actorName, at, ...row }) => ({
    paragraph: row.paragraph as ParagraphId,
    delegation: row.delegationId as DelegationId,
    stance: row.stance as Stance | null,
    actor: row.actor as UserId,
    ...{ bracket, nth, note, actorName, at },
  }));
}

export async function add(
  tx: Tx,
  negotiationId: NegotiationId,
  { delegation, ...position }: StoredBracketPosition,
): Promise<void> {
  await tx.bracketPosition.create({
    data: { negotiationId, delegationId: delegation, ...position },
  });
}
