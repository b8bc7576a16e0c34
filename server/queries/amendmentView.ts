import type { AmendmentView, DecisionView } from "../../domain/contract/amendmentViews";
import type { PositionView } from "../../domain/contract/positionViews";
import type { AmendmentId } from "../../domain/ids";
import { type Actor, delegationsOf, isChair, maySee } from "../../domain/permissions";
import type { StoredAmendment, StoredDecision } from "../db/amendments";
import { subjectOf, wordingOf } from "./amendmentSubject";
import { onEarlierWording, seesRevision } from "./revisionSight";

/**
 * An amendment as one reader may see it, or null where it does not exist for them. Sponsors,
 * co-facilitators and secretariat see its latest revision, everyone else the latest that was
 * disclosed; the draft is its delegation's alone. Nothing in the answer, times included, depends on
 * what its reader may not see.
 */
export function amendmentView(
  actor: Actor,
  amendment: StoredAmendment,
  acts: Acts = NO_ACTS,
): AmendmentView | null {
  const subject = subjectOf(amendment);
  if (!maySee(actor, subject)) return null;
  const own = delegationsOf(actor);
  const insider = isChair(actor) || subject.sponsors.some((sponsor) => own.includes(sponsor));
  const author = own.includes(amendment.delegation);
  const revisions = amendment.revisions.filter((one) => seesRevision(actor, amendment, one));
  const revision = revisions.at(-1) ?? null;
  const times = [
    revision?.submittedAt,
    amendment.confirmedAt,
    ...amendment.said.map((position) => position.at),
    ...(revision ? amendment.sponsorships.flatMap(({ since, until }) => [since, until]) : []),
    ...amendment.decisions.map((decision) => decision.takenBackAt ?? decision.at),
    ...amendment.decisions.flatMap((decision) => decision.reasons.map(({ at }) => at)),
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
    onEarlierWording: revision ? onEarlierWording(amendment, revision) : [],
    positionHistory: amendment.said.map(({ delegation, stance, note, actorName, at }) => ({
      ...{ delegation, stance, note, actorName, at: at.toISOString() },
    })),
    decisions: amendment.decisions.map((one) => decisionView(actor, one, acts)),
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

/** The amendments of each bridging text, by its act. */
export type Acts = ReadonlyMap<string, readonly AmendmentId[]>;
const NO_ACTS: Acts = new Map();

/** Which amendments went into the same bridging texts as these. */
export function actsOf(rows: readonly { readonly id: AmendmentId; readonly act: string }[]): Acts {
  const acts = new Map<string, AmendmentId[]>();
  for (const { id, act } of rows) {
    const known = acts.get(act);
    if (known) known.push(id);
    else acts.set(act, [id]);
  }
  return acts;
}

/** The acts of an amendment's bridging texts. */
export const mergesOf = ({ decisions }: StoredAmendment): readonly string[] =>
  decisions.filter(({ kind }) => kind === "merge").map(({ act }) => act);

function merged({ kind, act, applied }: StoredDecision, acts: Acts): DecisionView["merged"] {
  const [operation] = applied ?? [];
  if (kind !== "merge" || operation?.type !== "edit") return null;
  return { paragraph: operation.paragraph, amendments: acts.get(act) ?? [] };
}

function decisionView(actor: Actor, decision: StoredDecision, acts: Acts): DecisionView {
  const { id, kind, act, edits, reason, actorName, at, takenBackAt } = decision;
  return {
    id,
    kind,
    act,
    edits,
    merged: merged(decision, acts),
    reason,
    added: decision.reasons.map((one) => ({
      ...{ reason: one.reason, actorName: one.actorName, at: one.at.toISOString() },
    })),
    actorName,
    mine: decision.actor === actor.user,
    at: at.toISOString(),
    takenBack: takenBackAt && {
      at: takenBackAt.toISOString(),
      actorName: decision.takenBackByName ?? "",
      reason: decision.takenBackReason ?? "",
    },
  };
}
