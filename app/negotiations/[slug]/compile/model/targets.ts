/** What a decision on one reading means for each amendment that asks for it. */
import type { Edit } from "@/domain/amendments/edit";
import { rebase } from "@/domain/amendments/rebase";
import { baseOf } from "@/domain/amendments/subjects";
import { type Part, partWithin } from "@/domain/compilation/part";
import type { AmendmentView, RevisionView } from "@/domain/contract/amendmentViews";
import type { DecisionRequest } from "@/domain/contract/decisionRequests";
import type { AmendmentId } from "@/domain/ids";
import type { Run } from "@/domain/text/paragraph";
import { slice } from "@/domain/text/runs";
import type { Reading, Stop } from "./stops";

export interface Target {
  readonly amendment: AmendmentView;
  readonly revision: RevisionView;
  /** Of an amendment with changes in several places: those in this one; null when it is all of it. */
  readonly part: Part | null;
}

/**
 * The amendments of a reading, in order of submission, each with what of it stands at the stop.
 * `runs` is the paragraph as it stands.
 */
export function targetsOf(
  runs: readonly Run[],
  { span }: Stop,
  { amendments }: Reading,
  find: (id: AmendmentId) => AmendmentView | undefined,
): Target[] {
  return amendments.flatMap((id) => {
    const amendment = find(id);
    const revision = amendment?.revision;
    if (!amendment || !revision) return [];
    return [{ amendment, revision, part: span && partOf(runs, revision, span) }];
  });
}

function partOf(
  runs: readonly Run[],
  revision: RevisionView,
  span: NonNullable<Stop["span"]>,
): Part | null {
  const { change } = revision;
  if (change.kind !== "edit") return null;
  const base = baseOf(revision, change.paragraph).runs;
  const part = partWithin(runs, { base, edits: change.edits }, span);
  return part?.whole ? null : part;
}

/**
 * Which of a reading's amendments an acceptance is about: all that ask for nothing else, together; if
 * there is none, the first, in part. The others are then reflected in the text with what they share
 * and stay open with the rest of what they ask for.
 */
export function acceptedTogether(targets: readonly Target[]): readonly Target[] {
  const whole = targets.filter(({ part }) => part === null);
  return whole.length > 0 ? whole : targets.slice(0, 1);
}

/** What accepting a reading would accept in part; null where it accepts all of what is asked. */
export function partlyAccepted(targets: readonly Target[]): Target | null {
  const first = acceptedTogether(targets)[0];
  return first?.part ? first : null;
}

/** Words that would go and words that would come in their place. */
export interface OtherChange {
  readonly edit: Edit;
  readonly removed: readonly Run[];
}

/**
 * What an amendment asks for elsewhere in its paragraph, and acceptance of its part here leaves out;
 * not what the text reads already. `runs` is the paragraph as it stands. Costs a rebase.
 */
export function othersOf(runs: readonly Run[], { revision, part }: Target): OtherChange[] {
  const { change } = revision;
  if (!part || change.kind !== "edit") return [];
  const base = baseOf(revision, change.paragraph).runs;
  return rebase(runs, base, change.edits).flatMap((one, place) =>
    one.outcome === "applies" && !part.edits.includes(place)
      ? [{ edit: one.edit, removed: slice(runs, one.edit.from, one.edit.to) }]
      : [],
  );
}

/** The request that accepts an amendment as far as it stands at a stop. */
export const acceptance = ({ revision, part }: Target, reason: string): DecisionRequest =>
  part
    ? { kind: "accept-in-part", revision: revision.id, edits: part.edits, reason }
    : { kind: "accept", revision: revision.id, reason };

/** How many changes an amendment makes in its paragraph. */
export const changesOf = ({ revision }: Target): number =>
  revision.change.kind === "edit" ? revision.change.edits.length : 1;
