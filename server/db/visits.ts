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

export async function note(
  db: Db,
  negotiationId: NegotiationId,
  userId: UserId,
  visit: StoredVisit,
): Promise<void> {
  await db.visit.upsert({
    where: { negotiationId_userId: { negotiationId, userId } },
    create: { negotiationId, userId, ...visit },
    update: visit,
  });
}
