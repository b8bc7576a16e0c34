/** Which decision "undo" takes back. */

import { isDeferred } from "@/app/components/amendment/standing";
import { isDecided } from "@/domain/amendments/amendment";
import type { AmendmentView, DecisionView } from "@/domain/contract/amendmentViews";
import type { AmendmentId } from "@/domain/ids";

/** The decision in force on an amendment; null when there is none. */
export function decisionOf(amendment: AmendmentView): DecisionView | null {
  const last = amendment.decisions.at(-1);
  const inForce = isDecided(amendment.status) || isDeferred(amendment);
  return last && inForce && !last.takenBack ? last : null;
}

export interface LastAct {
  readonly act: string;
  readonly amendments: readonly AmendmentView[];
}

/** Latest first. */
const later = (a: DecisionView, b: DecisionView): number =>
  Number(a.at < b.at) - Number(a.at > b.at);

/**
 * The acts of the reader, latest first, that are still in force on some of these amendments. What
 * somebody else has decided on one of them since is not among them. Sorts; otherwise linear.
 */
export function ownActs(
  amendments: readonly AmendmentView[],
  group: readonly AmendmentId[],
): readonly string[] {
  const wanted = new Set(group);
  const mine = amendments
    .flatMap((one) => (wanted.has(one.id) ? (decisionOf(one) ?? []) : []))
    .filter((decision) => decision.mine)
    .reverse()
    .sort(later);
  return [...new Set(mine.map(({ act }) => act))];
}

/** The amendments on which a decision of one of these acts is in force. */
export const decidedIn = (
  amendments: readonly AmendmentView[],
  acts: readonly string[],
): readonly AmendmentView[] =>
  amendments.filter((one) => acts.includes(decisionOf(one)?.act ?? ""));

/**
 * The last act of the reader that is still in force, with every amendment that was decided in it.
 * Takes it from the record, so that it is there after a reload too. As `ownActs`.
 */
export function lastActOf(amendments: readonly AmendmentView[]): LastAct | null {
  const [act] = ownActs(
    amendments,
    amendments.map(({ id }) => id),
  );
  return act === undefined ? null : { act, amendments: decidedIn(amendments, [act]) };
}
