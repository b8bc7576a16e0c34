/** What a paragraph shows of its own: footnote numbers, and the drafter's brackets set off. */
import { findBrackets } from "@/domain/text/brackets";
import type { Paragraph, Run } from "@/domain/text/paragraph";
import { lengthOf, plainText } from "@/domain/text/runs";
import type { InlineMark, InlineWidget } from "./display";
import { markup } from "./markup";
import type { Setting } from "./setting";

/** Behind every bracket that closes. */
const LAST = 12;

/** A word and a shape after the last word: the paragraph is locked. */
export const agreedMark = ({ runs }: Paragraph, { words }: Setting): InlineWidget => ({
  at: lengthOf(runs),
  side: LAST,
  item: markup("span", "agreed-mark", ["✓\u00a0", words.agreed]),
});

/** The number of each footnote reference; the placeholder itself is not shown. O(runs). */
export function footnoteMarks(
  runs: readonly Run[],
  label: (id: string) => string,
): readonly InlineMark[] {
  const marks: InlineMark[] = [];
  let at = 0;
  for (const run of runs) {
    if (run.marks.footnote) {
      for (let i = 0; i < run.text.length; i++)
        marks.push({
          from: at + i,
          to: at + i + 1,
          class: "footnote-reference",
          attributes: { "data-n": label(run.marks.footnote) },
        });
    }
    at += run.text.length;
  }
  return marks;
}

/**
 * The square brackets that stand in the drafted text: still open. Each says by its place among them
 * which it is, so that where delegations stand on it is found by its words. O(text).
 */
export function drafterMarks(runs: readonly Run[]): readonly InlineMark[] {
  const { brackets, orphans } = findBrackets(plainText(runs));
  const mark = (from: number): InlineMark => ({ from, to: from + 1, class: "open-bracket" });
  return [
    ...brackets.flatMap(({ from, to }, index) => [
      { from, to, class: "open-words", attributes: { "data-bracket": String(index) } },
      mark(from),
      mark(to - 1),
    ]),
    ...orphans.map(({ at }) => mark(at)),
  ].sort((a, b) => a.from - b.from);
}
