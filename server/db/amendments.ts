import type { AmendmentStatus, Proposal } from "../../domain/amendments/amendment";
import type {
  AmendmentId,
  DelegationId,
  NegotiationId,
  RevisionId,
  UserId,
} from "../../domain/ids";
import { amendmentInclude, fromRow, type StoredAmendment } from "./amendmentRow";
import { isUuid } from "./identifier";
import { json, jsonOrNull } from "./json";
import type { Db, Tx } from "./open";

export {
  addPosition,
  addSponsor,
  disclose,
  endSponsor,
} from "./amendmentRecord";
export type {
  StoredAmendment,
  StoredDecision,
  StoredPosition,
  StoredRevision,
} from "./amendmentRow";

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

/** Drafts of a delegation, and what it has submitted and nobody has decided, oldest first. */
export async function openOf(
  db: Db,
  negotiationId: NegotiationId,
  delegationId: DelegationId,
): Promise<readonly StoredAmendment[]> {
  const status = { in: ["draft", "submitted"] satisfies AmendmentStatus[] };
  const rows = await db.amendment.findMany({
    where: { negotiationId, delegationId, status },
    include: amendmentInclude,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(fromRow);
}

/** Those of these amendments that this negotiation has, in no particular order. */
export async function byIds(
  db: Db,
  negotiationId: NegotiationId,
  ids: readonly AmendmentId[],
): Promise<readonly StoredAmendment[]> {
  const where = { negotiationId, id: { in: [...ids] } };
  const rows = await db.amendment.findMany({ where, include: amendmentInclude });
  return rows.map(fromRow);
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

export async function setStatus(
  tx: Tx,
  ids: AmendmentId | readonly AmendmentId[],
  status: AmendmentStatus,
): Promise<void> {
  await tx.amendment.updateMany({ where: { id: { in: [ids].flat() } }, data: { status } });
}

/** The delegation confirms what was entered on its behalf. */
export async function confirm(tx: Tx, id: AmendmentId, at: Date): Promise<void> {
  await tx.amendment.update({ where: { id }, data: { confirmedAt: at } });
}
