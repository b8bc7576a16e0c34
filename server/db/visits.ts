/** When a person last looked at a negotiation's text: the base of "changes since I last looked". */
import type { NegotiationId, UserId } from "../../domain/ids";
import type { Db } from "./open";

export interface StoredVisit {
  readonly at: Date;
  /** Where the live text stood. */
  readonly roomSeq: number;
}

export async function last(
  db: Db,
  negotiationId: NegotiationId,
  userId: UserId,
): Promise<StoredVisit | null> {
  return db.visit.findUnique({
    where: { negotiationId_userId: { negotiationId, userId } },
    select: { at: true, roomSeq: true },
  });
}

/** Notes how far a person has seen. One statement, so that of two tabs neither moves the mark back. */
export async function note(
  db: Db,
  negotiationId: NegotiationId,
  userId: UserId,
  { at, roomSeq }: StoredVisit,
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "Visit" AS known ("negotiationId", "userId", at, "roomSeq")
    VALUES (${negotiationId}::uuid, ${userId}::uuid, ${at}, ${roomSeq})
    ON CONFLICT ("negotiationId", "userId") DO UPDATE
    SET at = GREATEST(known.at, EXCLUDED.at),
        "roomSeq" = GREATEST(known."roomSeq", EXCLUDED."roomSeq")`;
}
