import type { Stance } from "../amendments/amendment";
import type { Edit } from "../amendments/edit";
import type { Outcome, Readings } from "../amendments/rebase";
import type { AmendmentId, DelegationId } from "../ids";
import type { Run } from "../text/paragraph";

/** A delegation behind a reading, by the name printed in brackets. */
export interface Holder {
  readonly delegation: DelegationId;
  readonly name: string;
  readonly stance: Stance;
  /** Entered on its behalf and not confirmed by it yet. */
  readonly unconfirmed?: true;
  /**
   * Of one that retains the base (`oppose`) where several amendments compete and it opposes only
   * some: those it opposes, by the name of the delegation that proposes each.
   */
  readonly against?: readonly { readonly amendment: AmendmentId; readonly name: string }[];
}

/** An amendment of one paragraph's text, with who stands behind it and who opposes it. */
export interface ParagraphAmendment {
  readonly id: AmendmentId;
  readonly base: readonly Run[];
  readonly edits: readonly Edit[];
  readonly holders: readonly Holder[];
  readonly opposed: readonly Holder[];
}

/** One reading among several of the same words. */
export interface Alternative {
  readonly runs: readonly Run[];
  readonly amendments: readonly AmendmentId[];
  readonly holders: readonly Holder[];
  /** The text as it stands. It comes first. */
  readonly base?: true;
}

/** In UTF-16 offsets of the text as it stands. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** How many units further left the edits stand that are shown here: see `readableSpans`. */
  readonly shift?: number;
}

/** A stretch of the paragraph. */
export type Span =
  | (Omit<Stretch, "shift"> & { readonly type: "text"; readonly runs: readonly Run[] })
  | (Stretch & { readonly type: "choice"; readonly alternatives: readonly Alternative[] });

/** An amendment that cannot stand in the text as it is now; printed below it with its readings. */
export interface Unplaced {
  readonly amendment: AmendmentId;
  readonly outcome: Exclude<Outcome, "applies">;
  readonly holders: readonly Holder[];
  readonly opposed: readonly Holder[];
  /** One for each edit of the amendment, in order, those that would still apply included. */
  readonly readings: readonly (Readings & { readonly outcome: Outcome })[];
}

/** A paragraph's text with all its amendments: each is in exactly one of the two lists. */
export interface CompiledRuns {
  readonly spans: readonly Span[];
  readonly unplaced: readonly Unplaced[];
}
