import { diffRuns } from "../amendments/diff";
import type { Edit } from "../amendments/edit";
import type { ParagraphId } from "../ids";
import type { Paragraph } from "../text/paragraph";
import { equalRuns } from "../text/runs";

/** What became of one paragraph between two states of one live text. */
export type ParagraphChange =
  | { readonly kind: "added"; readonly paragraph: Paragraph }
  | { readonly kind: "removed"; readonly paragraph: Paragraph; readonly after: ParagraphId | null }
  | {
      readonly kind: "reworded";
      readonly before: Paragraph;
      readonly paragraph: Paragraph;
      /** Over the words of `before`. */
      readonly edits: readonly Edit[];
    }
  /** It reads the same under another label. */
  | { readonly kind: "relabelled"; readonly before: Paragraph; readonly paragraph: Paragraph };

/**
 * What changed in the live text, by the ids of its paragraphs, in the order in which it stands now;
 * one that is gone follows what it last followed (`after`, null at the start). A paragraph that only
 * moved is no change of its words. Costs a diff of each paragraph that reads differently.
 */
export function changedParagraphs(
  before: readonly Paragraph[],
  now: readonly Paragraph[],
): ParagraphChange[] {
  const known = new Map(before.map((paragraph) => [paragraph.id, paragraph]));
  const standing = new Set(now.map(({ id }) => id));
  const gone = removals(before, standing);
  return [
    ...(gone.get(null) ?? []),
    ...now.flatMap((paragraph) => [
      ...changeOf(known.get(paragraph.id), paragraph),
      ...(gone.get(paragraph.id) ?? []),
    ]),
  ];
}

function changeOf(before: Paragraph | undefined, paragraph: Paragraph): ParagraphChange[] {
  if (!before) return [{ kind: "added", paragraph }];
  if (!equalRuns(before.runs, paragraph.runs))
    return [{ kind: "reworded", before, paragraph, edits: diffRuns(before.runs, paragraph.runs) }];
  return before.label === paragraph.label ? [] : [{ kind: "relabelled", before, paragraph }];
}

/** Those that are gone, by the paragraph before them that still stands. */
function removals(before: readonly Paragraph[], standing: ReadonlySet<ParagraphId>) {
  const gone = new Map<ParagraphId | null, ParagraphChange[]>();
  let after: ParagraphId | null = null;
  for (const paragraph of before) {
    if (standing.has(paragraph.id)) after = paragraph.id;
    else gone.set(after, [...(gone.get(after) ?? []), { kind: "removed", paragraph, after }]);
  }
  return gone;
}
