import type { AmendmentView, DecisionView, PositionView } from "../../domain/contract/views";
import { type Actor, delegationsOf, isChair, maySee } from "../../domain/permissions";
import type { StoredAmendment } from "../db/amendments";
import { subjectOf, wordingOf } from "./amendmentSubject";

/**
 * An amendment as one reader may see it, or null where it does not exist for them. Sponsors,
 * co-facilitators and secretariat see its latest revision, everyone else the latest that was
 * disclosed; the draft is its delegation's alone. Nothing in the answer, times included, depends on
 * what its reader may not see.
 */
export function amendmentView(actor: Actor, amendment: StoredAmendment): AmendmentView | null {
  const subject = subjectOf(amendment);
  if (!maySee(actor, subject)) return null;
  const own = delegationsOf(actor);
  const insider = isChair(actor) || subject.sponsors.some((sponsor) => own.includes(sponsor));
  const author = own.includes(amendment.delegation);
  const revisions = amendment.revisions.filter((r) => insider || r.disclosedAt !== null);
  const revision = revisions.at(-1) ?? null;
  const times = [
    revision?.submittedAt,
    amendment.confirmedAt,
    ...amendment.positions.map((position) => position.at),
    ...amendment.decisions.map((decision) => decision.takenBackAt ?? decision.at),
    ...(insider ? [] : revisions.map((r) => r.disclosedAt)),
    ...(author || !revision ? [amendment.updatedAt] : []),
  ].flatMap((time) => (time ? [time.toISOString()] : []));
  return {
    id: amendment.id,
    status: amendment.status,
    delegation: amendment.delegation,
    sponsors: amendment.sponsors,
    onBehalf: amendment.onBehalf,
    confirmed: !amendment.onBehalf || amendment.confirmedAt !== null,
    revision: revision && {
      id: revision.id,
      number: revisions.length,
      base: revision.base,
      change: revision.change,
      rationale: revision.rationale,
      submittedAt: revision.submittedAt.toISOString(),
      submittedByName: revision.submittedByName,
      late: revision.late,
      disclosed: revision.disclosedAt !== null,
    },
    revisionCount: revisions.length,
    draft: author ? amendment.draft : null,
    wording: author ? wordingOf(amendment) : null,
    positions: standingPositions(amendment),
    decisions: amendment.decisions.map(decisionView),
    createdByName: amendment.createdByName,
    updatedAt: times.sort().at(-1)!,
  };
}

/** The last position of each delegation; one that was taken back is none. */
export function standingPositions(amendment: StoredAmendment): PositionView[] {
  const last = new Map(amendment.positions.map((position) => [position.delegation, position]));
  return [...last.values()].flatMap(({ delegation, stance, note, at }) =>
    stance === null ? [] : [{ delegation, stance, note, at: at.toISOString() }],
  );
}

function decisionView(decision: StoredAmendment["decisions"][number]): DecisionView {
  const { id, kind, reason, actorName, at, takenBackAt } = decision;
  return {
    id,
    kind,
    reason,
    actorName,
    at: at.toISOString(),
    takenBack: takenBackAt && {
      at: takenBackAt.toISOString(),
      actorName: decision.takenBackByName ?? "",
      reason: decision.takenBackReason ?? "",
    },
  };
}
