import type { FootnoteId } from "../ids";
import type { TextOperation } from "../text/operations";
import type { Paragraph } from "../text/paragraph";

/** Footnotes in the order in which they are first cited, those never cited last. Linear. */
export function footnoteOrder(paragraphs: readonly Paragraph[]): FootnoteId[] {
  const footnotes = paragraphs.filter(({ kind }) => kind === "footnote").map(({ id }) => id);
  const known = new Set(footnotes);
  const cited = paragraphs.flatMap(({ runs }) =>
    runs.flatMap(({ marks }) => (marks.footnote === undefined ? [] : [marks.footnote])),
  );
  return [...new Set([...cited.filter((id) => known.has(id)), ...footnotes])];
}

/**
 * What puts the footnotes of a text into that order, as they are after a paragraph that cites one
 * moved: nothing where they are in it, or where they stand among the paragraphs. Linear.
 */
export function orderFootnotes(
  paragraphs: readonly Paragraph[],
): Extract<TextOperation, { type: "move" }>[] {
  const first = paragraphs.findIndex(({ kind }) => kind === "footnote");
  if (first < 0 || paragraphs.slice(first).some(({ kind }) => kind !== "footnote")) return [];
  const wanted = footnoteOrder(paragraphs);
  if (wanted.every((id, i) => paragraphs[first + i]!.id === id)) return [];
  return [{ type: "move", paragraphs: wanted, after: paragraphs[first - 1]?.id ?? null }];
}
