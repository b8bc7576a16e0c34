/** What is said and done about an amendment: disclosure, sponsors, positions, decisions. */
import type { Stance } from "../../domain/amendments/amendment";
import type {
  AmendmentId,
  DecisionId,
  DelegationId,
  RevisionId,
  UserId,
  VersionId,
} from "../../domain/ids";
import type { StoredDecision } from "./amendmentRow";
import { jsonOrNull } from "./json";
import type { Tx } from "./open";

/** Who acts, and when: part of every entry in the record. */
interface Act {
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

/**
 * Enters a decision. `already-decided` if another one is in force, also when both were made at
 * once: the second waits for the first. The amendment's status is set by the caller.
 */
export async function addDecision(
  tx: Tx,
  id: AmendmentId,
  decision: Act &
    Pick<StoredDecision, "revision" | "kind" | "reason" | "applied" | "undo" | "roomSeq">,
): Promise<{ readonly id: DecisionId } | "already-decided"> {
  const { revision, kind, reason, applied, undo, roomSeq, actor, actorName, at } = decision;
  const [row] = await tx.decision.createManyAndReturn({
    data: {
      amendmentId: id,
      revisionId: revision,
      applied: jsonOrNull(applied),
      undo: jsonOrNull(undo),
      ...{ kind, reason, roomSeq, actor, actorName, at },
    },
    skipDuplicates: true,
    select: { id: true },
  });
  if (!row) return "already-decided";
  await touch(tx, id);
  return { id: row.id as DecisionId };
}

/** Takes a decision back, once; false if it was taken back already. */
export async function takeBack(
  tx: Tx,
  id: DecisionId,
  { actor, actorName, at, reason }: Act & { readonly reason: string },
): Promise<boolean> {
  const [row] = await tx.decision.updateManyAndReturn({
    where: { id, takenBackAt: null },
    data: {
      takenBackAt: at,
      takenBackBy: actor,
      takenBackByName: actorName,
      takenBackReason: reason,
    },
    select: { amendmentId: true },
  });
  if (row) await touch(tx, row.amendmentId as AmendmentId);
  return row !== undefined;
}

/** What is said about an amendment changes it, for those who ask what changed since. */
async function touch(tx: Tx, id: AmendmentId): Promise<void> {
  await tx.amendment.update({ where: { id }, data: { updatedAt: new Date() } });
}
