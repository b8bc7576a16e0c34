import type {
  AmendmentStatus,
  DecisionKind,
  Proposal,
  Stance,
} from "../../domain/amendments/amendment";
import type { UndoStep } from "../../domain/amendments/decision";
import type {
  AmendmentId,
  DecisionId,
  DelegationId,
  NegotiationId,
  RevisionId,
  UserId,
  VersionId,
} from "../../domain/ids";
import type { TextOperation } from "../../domain/text/operations";
import type { Prisma } from "./generated/client";
import { stored } from "./json";

/** An amendment with everything that was said and done about it. */
export interface StoredAmendment {
  readonly id: AmendmentId;
  readonly negotiationId: NegotiationId;
  readonly delegation: DelegationId;
  readonly status: AmendmentStatus;
  /** The delegation's working state; null when all of it is submitted. */
  readonly draft: Proposal | null;
  /** Entered by the chairs for the delegation. */
  readonly onBehalf: boolean;
  readonly confirmedAt: Date | null;
  readonly createdBy: UserId;
  readonly createdByName: string;
  readonly createdAt: Date;
  /** Of the last change of anything in here. */
  readonly updatedAt: Date;
  /** Those who sponsor it now: its own delegation first, then by time. */
  readonly sponsors: readonly DelegationId[];
  /** Those and the ones who have left, with the moments; of who came again, the last time. */
  readonly sponsorships: readonly StoredSponsorship[];
  /** 1, 2, 3 … */
  readonly revisions: readonly StoredRevision[];
  /** What each delegation's last word is, in the order of those words; none taken back. */
  readonly positions: readonly StoredPosition[];
  /** All that was said, oldest first; stance null is one taken back. */
  readonly said: readonly (Omit<StoredPosition, "stance"> & { readonly stance: Stance | null })[];
  /** Oldest first. At most one of them is in force. */
  readonly decisions: readonly StoredDecision[];
}

export interface StoredSponsorship {
  readonly delegation: DelegationId;
  readonly since: Date;
  /** null: it sponsors it now. */
  readonly until: Date | null;
}

export interface StoredRevision extends Proposal {
  readonly id: RevisionId;
  readonly number: number;
  readonly late: boolean;
  /** Version of the canonical diff that made its edits. */
  readonly algorithm: number;
  readonly submittedBy: UserId;
  readonly submittedByName: string;
  readonly submittedAt: Date;
  /** From then on every participant may see it; null: not yet. */
  readonly disclosedAt: Date | null;
  /** The compilation text that disclosed it, if one did. */
  readonly disclosedIn: VersionId | null;
}

export interface StoredPosition {
  readonly delegation: DelegationId;
  readonly stance: Stance;
  readonly note: string;
  readonly actor: UserId;
  readonly actorName: string;
  readonly at: Date;
}

export interface StoredDecision {
  readonly id: DecisionId;
  readonly revision: RevisionId;
  readonly kind: DecisionKind;
  /** Decisions made together share it. */
  readonly act: string;
  /** Of an acceptance in part: which edits of the revision, by their place. */
  readonly edits: readonly number[] | null;
  readonly reason: string;
  /** What was said of it later, oldest first. */
  readonly reasons: readonly StoredReason[];
  /** What it did to the live text, and how to take that back; null when it did nothing to it. */
  readonly applied: readonly TextOperation[] | null;
  readonly undo: readonly UndoStep[] | null;
  /** Where the live text stood when it was made. */
  readonly roomSeq: number | null;
  readonly actor: UserId;
  readonly actorName: string;
  readonly at: Date;
  /** null: it is in force. */
  readonly takenBackAt: Date | null;
  readonly takenBackBy: UserId | null;
  readonly takenBackByName: string | null;
  readonly takenBackReason: string | null;
}

/** A reason that was added to a decision after it was made. */
export interface StoredReason {
  readonly reason: string;
  readonly actor: UserId;
  readonly actorName: string;
  readonly at: Date;
}

/** Everything that `fromRow` needs. */
export const amendmentInclude = {
  sponsors: { orderBy: [{ since: "asc" }, { delegationId: "asc" }] },
  revisions: { include: { disclosures: true }, orderBy: { number: "asc" } },
  positions: { orderBy: { seq: "asc" } },
  // One is made only when the one before is taken back: so in order, and the one in force last,
  // whatever the clock did.
  decisions: {
    include: { reasons: { orderBy: { seq: "asc" } } },
    orderBy: [{ takenBackAt: { sort: "asc", nulls: "last" } }, { at: "asc" }],
  },
} as const satisfies Prisma.AmendmentInclude;

export type AmendmentRow = Prisma.AmendmentGetPayload<{ include: typeof amendmentInclude }>;

export function fromRow(row: AmendmentRow): StoredAmendment {
  const delegation = row.delegationId as DelegationId;
  const others = row.sponsors
    .filter(({ endedAt }) => endedAt === null)
    .map((sponsor) => sponsor.delegationId as DelegationId)
    .filter((id) => id !== delegation);
  return {
    id: row.id as AmendmentId,
    negotiationId: row.negotiationId as NegotiationId,
    delegation,
    status: row.status as AmendmentStatus,
    draft: row.draft === null ? null : stored<Proposal>(row.draft),
    onBehalf: row.onBehalf,
    confirmedAt: row.confirmedAt,
    createdBy: row.createdBy as UserId,
    createdByName: row.createdByName,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    sponsors: [delegation, ...others],
    sponsorships: row.sponsors.map((one) => ({
      delegation: one.delegationId as DelegationId,
      since: one.since,
      until: one.endedAt,
    })),
    revisions: row.revisions.map(revision),
    positions: lastWords(row.positions),
    said: row.positions.map(position),
    decisions: row.decisions.map(decision),
  };
}

function revision(row: AmendmentRow["revisions"][number]): StoredRevision {
  const disclosure = row.disclosures[0] ?? null;
  return {
    id: row.id as RevisionId,
    number: row.number,
    base: stored<Proposal["base"]>(row.base),
    change: stored<Proposal["change"]>(row.change),
    rationale: row.rationale,
    late: row.late,
    algorithm: row.algorithm,
    submittedBy: row.submittedBy as UserId,
    submittedByName: row.submittedByName,
    submittedAt: row.submittedAt,
    disclosedAt: disclosure?.at ?? null,
    disclosedIn: (disclosure?.versionId ?? null) as VersionId | null,
  };
}

function lastWords(rows: AmendmentRow["positions"]): readonly StoredPosition[] {
  const last = new Map<string, AmendmentRow["positions"][number]>();
  for (const row of rows) {
    // Deleted first, so that the order is that of the last words.
    last.delete(row.delegationId);
    last.set(row.delegationId, row);
  }
  return [...last.values()].flatMap((row) => {
    const { stance, ...rest } = position(row);
    return stance === null ? [] : [{ ...rest, stance }];
  });
}

const position = (row: AmendmentRow["positions"][number]): StoredAmendment["said"][number] => ({
  delegation: row.delegationId as DelegationId,
  stance: row.stance as Stance | null,
  note: row.note,
  actor: row.actor as UserId,
  actorName: row.actorName,
  at: row.at,
});

const decision = (row: AmendmentRow["decisions"][number]): StoredDecision => ({
  id: row.id as DecisionId,
  revision: row.revisionId as RevisionId,
  kind: row.kind as DecisionKind,
  act: row.act,
  edits: row.edits === null ? null : stored<number[]>(row.edits),
  reason: row.reason,
  reasons: row.reasons.map(({ reason, actor, actorName, at }) => ({
    ...{ reason, actor: actor as UserId, actorName, at },
  })),
  applied: row.applied === null ? null : stored<TextOperation[]>(row.applied),
  undo: row.undo === null ? null : stored<UndoStep[]>(row.undo),
  roomSeq: row.roomSeq,
  actor: row.actor as UserId,
  actorName: row.actorName,
  at: row.at,
  takenBackAt: row.takenBackAt,
  takenBackBy: row.takenBackBy as UserId | null,
  takenBackByName: row.takenBackByName,
  takenBackReason: row.takenBackReason,
});
