/** What a paragraph shows of its own: footnote numbers, and the drafter's brackets set off. */
import { findBrackets } from "@/domain/text/brackets";
import type { Run } from "@/domain/text/paragraph";
import { plainText } from "@/domain/text/runs";
import type { InlineMark } from "./display";

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

/** The square brackets that stand in the drafted text: still open, held by nobody. O(text). */
export function drafterMarks(runs: readonly Run[]): readonly InlineMark[] {
  const { brackets, orphans } = findBrackets(plainText(runs));
  const mark = (from: number): InlineMark => ({ from, to: from + 1, class: "open-bracket" });
  return [
    ...brackets.flatMap(({ from, to }) => [mark(from), mark(to - 1)]),
    ...orphans.map(({ at }) => mark(at)),
  ].sort((a, b) => a.from - b.from);
}
