/** What is said and done about an amendment: disclosure, sponsors, positions. */
import type { Stance } from "../../domain/amendments/amendment";
import type { AmendmentId, DelegationId, RevisionId, UserId, VersionId } from "../../domain/ids";
import type { Tx } from "./open";

/** Who acts, and when: part of every entry in the record. */
export interface Act {
  readonly actor: UserId;
  readonly actorName: string;
  readonly at: Date;
}

/** Lets every participant see revisions from now on; gives those that were not disclosed yet. */
export async function disclose(
  tx: Tx,
  revisions: readonly string[],
  {
    actor,
    at,
    version = null,
  }: { readonly actor: UserId; readonly at: Date; readonly version?: VersionId | null },
): Promise<readonly RevisionId[]> {
  const rows = await tx.disclosure.createManyAndReturn({
    data: revisions.map((revisionId) => ({ revisionId, at, actor, versionId: version })),
    skipDuplicates: true,
    select: { revisionId: true },
  });
  const ids = rows.map(({ revisionId }) => revisionId as RevisionId);
  await tx.amendment.updateMany({
    where: { revisions: { some: { id: { in: ids } } } },
    data: { updatedAt: new Date() },
  });
  return ids;
}

/** Adds a sponsor, or takes one in again that had ended its sponsorship. */
export async function addSponsor(
  tx: Tx,
  id: AmendmentId,
  delegation: DelegationId,
  since: Date,
): Promise<void> {
  const key = { amendmentId: id, delegationId: delegation };
  await tx.sponsorship.upsert({
    where: { amendmentId_delegationId: key },
    create: { ...key, since },
    update: { since, endedAt: null },
  });
  await touch(tx, id);
}

/** Ends a delegation's sponsorship; not that of the amendment's own delegation, which withdraws. */
export async function endSponsor(
  tx: Tx,
  id: AmendmentId,
  delegation: DelegationId,
  endedAt: Date,
): Promise<void> {
  const where = { amendmentId: id, delegationId: delegation, endedAt: null };
  await tx.sponsorship.updateMany({ where, data: { endedAt } });
  await touch(tx, id);
}

/** Appends a delegation's position; `stance: null` takes its last one back. */
export async function addPosition(
  tx: Tx,
  id: AmendmentId,
  position: Act & {
    readonly delegation: DelegationId;
    readonly stance: Stance | null;
    readonly note: string;
  },
): Promise<void> {
  const { delegation, stance, note, actor, actorName, at } = position;
  await tx.position.create({
    data: { amendmentId: id, delegationId: delegation, stance, note, actor, actorName, at },
  });
  await touch(tx, id);
}

/** What is said about an amendment changes it, for those who ask what changed since. */
export const touch = (tx: Tx, id: AmendmentId): Promise<void> => touchAll(tx, [id]);

export async function touchAll(tx: Tx, ids: readonly AmendmentId[]): Promise<void> {
  await tx.amendment.updateMany({
    where: { id: { in: [...ids] } },
    data: { updatedAt: new Date() },
  });
}
