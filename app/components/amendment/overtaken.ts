import type { DecisionView } from "@/domain/contract/amendmentViews";

/**
 * Whether a deferral was ended by the decision that followed it, and not taken back by anybody: it is
 * then told as it was made.
 */
export const wasOvertaken = (decision: DecisionView, all: readonly DecisionView[]): boolean =>
  decision.kind === "defer" &&
  decision.takenBack !== null &&
  all.some(({ id, at }) => id !== decision.id && at > decision.at);
