/** What the server answers of where delegations stand, filtered for its reader. */
import type { Stance } from "../amendments/amendment";
import type { DelegationId, ParagraphId } from "../ids";

export interface PositionView {
  readonly delegation: DelegationId;
  readonly stance: Stance;
  readonly note: string;
  readonly at: string;
}

/** A position that was taken, or taken back: who did it and when. */
export interface PositionChangeView {
  readonly delegation: DelegationId;
  /** null: its position so far was taken back. */
  readonly stance: Stance | null;
  readonly note: string;
  readonly actorName: string;
  readonly at: string;
}

/**
 * Where a delegation stands on an open bracket of the text itself: its last word, and what it said
 * before. `stance` is null where it took its position back and took no other.
 */
export interface BracketPositionView extends PositionChangeView {
  readonly paragraph: ParagraphId;
  /** The whole `[…]`, and its place (0, 1 …) among equal ones of the paragraph. */
  readonly bracket: string;
  readonly nth: number;
  /** The bracket, or its paragraph, is no longer in the text; what was said of it is kept. */
  readonly gone: boolean;
  /** All that this delegation said of this bracket, oldest first; the last is the one above. */
  readonly history: readonly PositionChangeView[];
}
