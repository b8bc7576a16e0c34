/** What the server answers of amendments and of the decisions on them, filtered for its reader. */
import type { AmendmentStatus, DecisionKind, Proposal } from "../amendments/amendment";
import type { AmendmentId, DecisionId, DelegationId, ParagraphId, RevisionId } from "../ids";
import type { PositionChangeView, PositionView } from "./positionViews";

export interface RevisionView extends Proposal {
  readonly id: RevisionId;
  /** 1, 2, 3 … among the revisions that this reader may see. */
  readonly number: number;
  readonly submittedAt: string;
  readonly submittedByName: string;
  readonly late: boolean;
  readonly disclosed: boolean;
}

export interface ReasonView {
  readonly reason: string;
  readonly actorName: string;
  readonly at: string;
}

export interface DecisionView {
  readonly id: DecisionId;
  readonly kind: DecisionKind;
  /** Names the act: decisions that were made together, as a bridging text or all at once, share it. */
  readonly act: string;
  /** Of an acceptance in part: which edits of the revision, by their place. */
  readonly edits: readonly number[] | null;
  /**
   * Of a `merge`: the paragraph that the bridging text is in, and all amendments that went into it,
   * this one too, first proposed first.
   */
  readonly merged: {
    readonly paragraph: ParagraphId;
    readonly amendments: readonly AmendmentId[];
  } | null;
  readonly reason: string;
  /** What was said of the reason after it was made, oldest first. */
  readonly added: readonly ReasonView[];
  readonly actorName: string;
  /** Whether it was made by this reader: two people may have one name. */
  readonly mine: boolean;
  readonly at: string;
  /** Also of a deferral that another decision, or the withdrawal, has ended: then by whom, and when. */
  readonly takenBack: {
    readonly at: string;
    readonly actorName: string;
    readonly reason: string;
  } | null;
}

export interface AmendmentView {
  readonly id: AmendmentId;
  readonly status: AmendmentStatus;
  readonly delegation: DelegationId;
  readonly sponsors: readonly DelegationId[];
  /** Entered by the chairs for the delegation. */
  readonly onBehalf: boolean;
  readonly confirmed: boolean;
  /** The latest revision this reader may see; null for a draft that was never submitted. */
  readonly revision: RevisionView | null;
  /** How many revisions this reader may see. */
  readonly revisionCount: number;
  /** The delegation's working state, for those who act for it alone; null when there is none. */
  readonly draft: Proposal | null;
  /** Names the draft and the revision as they stand, for those who act for its delegation alone. */
  readonly wording: string | null;
  readonly positions: readonly PositionView[];
  /** Those of the sponsors and positions that rest on an earlier wording than `revision` alone. */
  readonly onEarlierWording?: readonly DelegationId[];
  /** All that was said, oldest first, with what was taken back since. */
  readonly positionHistory: readonly PositionChangeView[];
  /** All decisions, oldest first; the last one counts unless it was taken back. */
  readonly decisions: readonly DecisionView[];
  readonly createdByName: string;
  readonly updatedAt: string;
}

/** GET …/amendments/likeness : proposals that ask for the same, but for typography. */
export interface LikeView {
  /** Two or more that this reader may see, first submitted first, drafts of their own last. */
  readonly amendments: readonly AmendmentId[];
}
