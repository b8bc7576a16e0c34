/** Taking back what a command of one's own did to the room, while others may have gone on in it. */
import { applyEdits } from "@/domain/amendments/apply";
import type { DraftRestoredRequest } from "@/domain/contract/draftParagraphs";
import { mergeRuns } from "@/domain/drafting/merge";
import type { ParagraphId } from "@/domain/ids";
import type { DraftedParagraph, Run } from "@/domain/text/paragraph";
import { equalRuns } from "@/domain/text/runs";

export interface PutBack {
  /** Whose words were changed: how they read before, and right after. */
  readonly words: readonly {
    readonly id: ParagraphId;
    readonly before: readonly Run[];
    readonly after: readonly Run[];
  }[];
  /** What was struck, or not, before. */
  readonly strikes: readonly { readonly id: ParagraphId; readonly struck: boolean }[];
  /** What was taken out, each with the paragraph behind which it stood. */
  readonly gone: readonly {
    readonly paragraph: DraftedParagraph;
    readonly after: ParagraphId | null;
  }[];
}

/** What has to be done to have `before` again of `after`, two states of a room. O(paragraphs). */
export function putBackOf(
  before: readonly DraftedParagraph[],
  after: readonly DraftedParagraph[],
): PutBack {
  const now = new Map(after.map((paragraph) => [paragraph.id, paragraph]));
  const standing = before.flatMap((was) => {
    const is = now.get(was.id);
    return is ? [{ was, is }] : [];
  });
  return {
    words: standing
      .filter(({ was, is }) => !equalRuns(was.runs, is.runs))
      .map(({ was, is }) => ({ id: was.id, before: was.runs, after: is.runs })),
    strikes: standing
      .filter(({ was, is }) => (was.struck ?? false) !== (is.struck ?? false))
      .map(({ was }) => ({ id: was.id, struck: was.struck ?? false })),
    gone: before.flatMap((paragraph, i) =>
      now.has(paragraph.id) ? [] : [{ paragraph, after: before[i - 1]?.id ?? null }],
    ),
  };
}

/**
 * The words of a paragraph as they stood before, with what others have written in it since. Where that
 * stands in the same place it stays, and the words are not `whole`.
 */
export function wordsBack(
  current: readonly Run[],
  { before, after }: Pick<PutBack["words"][number], "before" | "after">,
): { readonly runs: readonly Run[]; readonly whole: boolean } {
  const { edits, contested } = mergeRuns(after, before, current);
  return { runs: applyEdits(current, edits), whole: contested.length === 0 };
}

/**
 * What puts back what was taken out, under the ids that it had: those that stood one behind another in
 * the place of the same paragraph, or of none, together. Footnotes come first, for what cites them may
 * not come without them. Linear.
 */
export function restoredRequests(gone: PutBack["gone"]): readonly DraftRestoredRequest[] {
  const groups: { after: ParagraphId | null; paragraphs: DraftedParagraph[] }[] = [];
  const footnotes: typeof groups = [];
  /** What stands before a paragraph that has gone. */
  const stands = new Map<ParagraphId, ParagraphId | null>();
  for (const { paragraph, after } of gone) {
    const before = after && stands.has(after) ? (stands.get(after) ?? null) : after;
    stands.set(paragraph.id, before);
    const last = groups.at(-1)?.paragraphs.at(-1);
    if (paragraph.kind === "footnote") footnotes.push({ after: before, paragraphs: [paragraph] });
    else if (last && last.id === after && last.alternativeTo === paragraph.alternativeTo)
      groups.at(-1)?.paragraphs.push(paragraph);
    else groups.push({ after: isFootnote(after) ? before : after, paragraphs: [paragraph] });
  }
  // Each goes right behind what stood before it: the last of them comes first.
  return [...footnotes.toReversed(), ...groups];
  function isFootnote(id: ParagraphId | null): boolean {
    return footnotes.some(({ paragraphs }) => paragraphs.some((one) => one.id === id));
  }
}
