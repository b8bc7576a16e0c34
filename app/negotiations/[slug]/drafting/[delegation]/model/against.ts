/** An alternative against the paragraph that it is for. */
import { diffRuns } from "@/domain/amendments/diff";
import type { Edit } from "@/domain/amendments/edit";
import type { DraftChange } from "@/domain/drafting/draft";
import type { Run } from "@/domain/text/paragraph";
import { lengthOf } from "@/domain/text/runs";

export interface Against {
  readonly base: readonly Run[];
  readonly edits: readonly Edit[];
}

/**
 * What an alternative of one paragraph changes in its original, where half of that stays or more: a
 * redline of other words altogether would be harder to read than the words. Else null. One token diff.
 */
export function againstOriginal({ kind, proposal }: DraftChange): Against | null {
  const { base, change } = proposal;
  if (kind !== "alternative" || !("paragraphs" in change)) return null;
  const [[original], [wanted, ...more]] = [base, change.paragraphs];
  if (!original || !wanted || more.length > 0) return null;
  const edits = diffRuns(original.runs, wanted.runs);
  const gone = edits.reduce((sum, { from, to }) => sum + to - from, 0);
  return gone * 2 <= lengthOf(original.runs) ? { base: original.runs, edits } : null;
}
