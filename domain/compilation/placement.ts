import { applyEdits, isEmptyEdit } from "../amendments/apply";
import { diffRuns } from "../amendments/diff";
import type { Edit } from "../amendments/edit";
import { applying, readingsOf, rebase, worstOutcome } from "../amendments/rebase";
import type { Run } from "../text/paragraph";
import { equalRuns } from "../text/runs";
import type { ParagraphAmendment, Unplaced } from "./span";

/** An amendment that stands in the text, its edits in offsets of that text. */
export interface Placed {
  readonly amendment: ParagraphAmendment;
  readonly edits: readonly Edit[];
}

/**
 * Carries every amendment to the text as it stands. One whose author is needed for any of its edits
 * is unplaced as a whole, as is one that asks for nothing that is not there already: half of a
 * proposal shown in the text would be a proposal that nobody made.
 */
export function place(
  text: readonly Run[],
  amendments: readonly ParagraphAmendment[],
): { placed: Placed[]; unplaced: Unplaced[] } {
  const placed: Placed[] = [];
  const unplaced: Unplaced[] = [];
  for (const amendment of amendments) {
    const { id, base, holders, opposed } = amendment;
    const rebased = rebase(text, base, amendment.edits);
    const outcome = worstOutcome(rebased);
    const edits = outcome === "applies" ? canonical(text, base, applying(rebased)) : [];
    if (edits.length > 0) {
      placed.push({ amendment, edits });
      continue;
    }
    const readings = rebased.map((edit, i) => ({
      ...readingsOf(edit, base, amendment.edits[i]!),
      outcome: edit.outcome,
    }));
    const shown = outcome === "needs-author" ? outcome : "already-reflected";
    unplaced.push({ amendment: id, outcome: shown, holders, opposed, readings });
  }
  return { placed, unplaced };
}

/**
 * Edits found over another base may not be canonical over this text (another place to slide to), and
 * equal proposals must have equal edits to be seen as equal.
 */
function canonical(text: readonly Run[], base: readonly Run[], edits: readonly Edit[]): Edit[] {
  if (equalRuns(text, base)) return edits.filter((edit) => !isEmptyEdit(text, edit));
  return diffRuns(text, applyEdits(text, edits));
}
