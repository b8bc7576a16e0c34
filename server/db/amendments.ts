import type { AmendmentStatus, Proposal, Stance } from "../../domain/amendments/amendment";
import type {
  AmendmentId,
  DecisionId,
  DelegationId,
  NegotiationId,
  RevisionId,
  UserId,
  VersionId,
} from "../../domain/ids";
import {
  amendmentInclude,
  fromRow,
  type StoredAmendment,
  type StoredDecision,
} from "./amendmentRow";
import { isUuid } from "./identifier";
import { json, jsonOrNull } from "./json";
import type { Db, Tx } from "./open";

export type {
  StoredAmendment,
  StoredDecision,
  StoredPosition,
  StoredRevision,
} from "./amendmentRow";

/** Who acts, and when: part of every entry in the record. */
interface Act {
  readonly actor: UserId;
  readonly actorName: string;
  readonly at: Date;
}

/** All amendments of a negotiation, drafts too, in order of first submission, drafts last. */
export async function list(
  db: Db,
  negotiationId: NegotiationId,
  { since }: { readonly since?: Date } = {},
): Promise<readonly StoredAmendment[]> {
  const rows = await db.amendment.findMany({
    where: { negotiationId, updatedAt: since && { gt: since } },
    include: amendmentInclude,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const submittedAt = (one: StoredAmendment) => one.revisions[0]?.submittedAt.getTime() ?? Infinity;
  return rows.map(fromRow).sort((a, b) => {
    const [first, second] = [submittedAt(a), submittedAt(b)];
    return first === second ? 0 : first - second;
  });
}

export async function byId(
  db: Db,
  negotiationId: NegotiationId,
  id: string,
): Promise<StoredAmendment | null> {
  if (!isUuid(id)) return null;
  const where = { negotiationId, id };
  const row = await db.amendment.findFirst({ where, include: amendmentInclude });
  return row && fromRow(row);
}

/** Makes an amendment as its delegation's draft; its delegation sponsors it. */
export async function create(
  tx: Tx,
  amendment: {
    readonly negotiationId: NegotiationId;
    readonly delegation: DelegationId;
    readonly draft: Proposal;
    readonly onBehalf: boolean;
    readonly createdBy: UserId;
    readonly createdByName: string;
    readonly createdAt?: Date;
  },
): Promise<StoredAmendment> {
  const { delegation, draft, createdAt, ...rest } = amendment;
  const sponsors = { create: { delegationId: delegation, since: createdAt } };
  const row = await tx.amendment.create({
    data: {
      ...rest,
      delegationId: delegation,
      status: "draft",
      draft: json(draft),
      createdAt,
      sponsors,
    },
    include: amendmentInclude,
  });
  return fromRow(row);
}

/** Keeps a delegation's working state, or with null drops it. */
export async function setDraft(tx: Tx, id: AmendmentId, draft: Proposal | null): Promise<void> {
  await tx.amendment.update({ where: { id }, data: { draft: jsonOrNull(draft) } });
}

/** Removes an amendment that was never submitted. Refused by the database for any other. */
export async function removeDraft(tx: Tx, id: AmendmentId): Promise<void> {
  await tx.sponsorship.deleteMany({ where: { amendmentId: id } });
  await tx.amendment.delete({ where: { id } });
}

/**
 * Submits a proposal as the amendment's next revision, which can never be changed. The amendment is
 * `submitted` from now on, and its draft is spent.
 */
export async function addRevision(
  tx: Tx,
  id: AmendmentId,
  revision: Proposal & {
    readonly late: boolean;
    readonly algorithm?: number;
    readonly submittedBy: UserId;
    readonly submittedByName: string;
    readonly submittedAt: Date;
  },
): Promise<{ readonly id: RevisionId; readonly number: number }> {
  const { base, change, rationale, late, algorithm } = revision;
  const { submittedBy, submittedByName, submittedAt } = revision;
  // Holds the amendment's row, so that two submissions at once get two numbers.
  await tx.amendment.update({
    where: { id },
    data: { status: "submitted", draft: jsonOrNull(null) },
  });
  const last = await tx.amendmentRevision.aggregate({
    where: { amendmentId: id },
    _max: { number: true },
  });
  const number = (last._max.number ?? 0) + 1;
  const row = await tx.amendmentRevision.create({
    data: {
      amendmentId: id,
      number,
      base: json(base),
      change: json(change),
      ...{ rationale, late, algorithm, submittedBy, submittedByName, submittedAt },
    },
    select: { id: true },
  });
  return { id: row.id as RevisionId, number };
}

export async function setStatus(tx: Tx, id: AmendmentId, status: AmendmentStatus): Promise<void> {
  await tx.amendment.update({ where: { id }, data: { status } });
}

/** The delegation confirms what was entered on its behalf. */
export async function confirm(tx: Tx, id: AmendmentId, at: Date): Promise<void> {
  await tx.amendment.update({ where: { id }, data: { confirmedAt: at } });
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
