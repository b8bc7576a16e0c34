/** Builders for tests of the desk, which read like the text they build. */
import type { Proposal } from "@/domain/amendments/amendment";
import type { AmendmentView, DecisionView } from "@/domain/contract/amendmentViews";
import type { AmendmentId, DecisionId, DelegationId, RevisionId } from "@/domain/ids";

/** A submitted amendment of "A", "B" …; its id is its delegation's unless said otherwise. */
export const proposalOf = (
  by: string,
  proposal: Proposal,
  more: Partial<AmendmentView> & { readonly disclosed?: boolean } = {},
): AmendmentView => {
  const { disclosed = true, ...rest } = more;
  const delegation = by as DelegationId;
  return {
    id: by.toLowerCase() as AmendmentId,
    status: "submitted",
    delegation,
    sponsors: [delegation],
    onBehalf: false,
    confirmed: true,
    revision: {
      ...proposal,
      id: `r-${by}` as RevisionId,
      number: 1,
      submittedAt: "2026-03-01T10:00:00Z",
      submittedByName: by,
      late: false,
      disclosed,
    },
    revisionCount: 1,
    draft: null,
    wording: null,
    positions: [],
    positionHistory: [],
    decisions: [],
    createdByName: by,
    updatedAt: "2026-03-01T10:00:00Z",
    ...rest,
  };
};

export const decision = (
  kind: DecisionView["kind"],
  more: Partial<DecisionView> = {},
): DecisionView => ({
  id: "d" as DecisionId,
  kind,
  act: "act",
  edits: null,
  merged: null,
  added: [],
  reason: "",
  actorName: "Co-facilitator 1",
  mine: false,
  at: "2026-03-02T10:00:00Z",
  takenBack: null,
  ...more,
});

export const nameOf = (id: DelegationId): string => id;
