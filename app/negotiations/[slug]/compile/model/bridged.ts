/** Bridging texts that are taken back: with one of their decisions go all the others. */
import type { AmendmentView, DecisionView } from "@/domain/contract/amendmentViews";
import type { AmendmentId } from "@/domain/ids";
import { decisionOf } from "./history";

/** The decision that merged an amendment into a bridging text, while it is in force. */
export function bridgingOf(amendment: AmendmentView): DecisionView | null {
  const decision = decisionOf(amendment);
  return decision?.kind === "merge" ? decision : null;
}

/** How many proposals a bridging text was made of. */
export const countOf = ({ merged }: DecisionView): number => merged?.amendments.length ?? 1;

/**
 * On how many proposals a person has taken decisions back between two readings of the record, in
 * that a bridging text went; 0 when none did. Linear.
 */
export function bridgingTakenBack(
  before: readonly AmendmentView[],
  now: readonly AmendmentView[],
  by: string,
): number {
  const stood = new Map<AmendmentId, DecisionView>();
  for (const amendment of before) {
    const decision = bridgingOf(amendment);
    if (decision) stood.set(amendment.id, decision);
  }
  if (stood.size === 0) return 0;
  return now.filter(({ id, decisions }) => {
    const old = stood.get(id);
    return old && decisions.some((one) => one.id === old.id && one.takenBack?.actorName === by);
  }).length;
}
