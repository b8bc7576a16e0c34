/** Which paragraphs were agreed *ad ref*, and reopened: appended, and never changed. */
import type { NegotiationId, ParagraphId, UserId } from "../../domain/ids";
import type { Db, Tx } from "./open";

export interface StoredAgreement {
  readonly paragraph: ParagraphId;
  /** As it was then. */
  readonly label: string;
  /** false: it was reopened. */
  readonly agreed: boolean;
  readonly reason: string;
  readonly actor: UserId;
  readonly actorName: string;
  readonly at: Date;
}

/** Everything that was agreed and reopened in a negotiation, oldest first. */
export async function list(
  db: Db,
  negotiationId: NegotiationId,
): Promise<readonly StoredAgreement[]> {
  const rows = await db.agreement.findMany({ where: { negotiationId }, orderBy: { seq: "asc" } });
  return rows.map(({ label, agreed, reason, actorName, at, ...row }) => ({
    paragraph: row.paragraph as ParagraphId,
    actor: row.actor as UserId,
    ...{ label, agreed, reason, actorName, at },
  }));
}

export async function add(
  tx: Tx,
  negotiationId: NegotiationId,
  agreement: StoredAgreement,
): Promise<void> {
  await tx.agreement.create({ data: { negotiationId, ...agreement } });
}
