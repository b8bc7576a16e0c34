import type { ParagraphId } from "../ids";
import type { Paragraph } from "./paragraph";

/** A text is read-only, so what was found of it once holds as long as it is the same text. */
const known = new WeakMap<readonly Paragraph[], ReadonlyMap<ParagraphId, number>>();

/** Where a paragraph stands in a text, or -1. O(text) the first time, then O(1). */
export function positionOf(text: readonly Paragraph[], id: ParagraphId): number {
  let index = known.get(text);
  if (!index) {
    index = new Map(text.map((paragraph, at) => [paragraph.id, at]));
    known.set(text, index);
  }
  return index.get(id) ?? -1;
}

export const paragraphIn = (text: readonly Paragraph[], id: ParagraphId): Paragraph | undefined =>
  text[positionOf(text, id)];

/**
 * The end of the subparagraphs below the paragraph at `at`: the index of the first that is none. A
 * heading, a title and a footnote have none.
 */
export function endOfBlock(text: readonly Paragraph[], at: number): number {
  const head = text[at];
  let end = at + 1;
  if (!head || head.kind === "heading" || head.kind === "title" || head.kind === "footnote")
    return end;
  while (end < text.length && isBelow(text[end]!, head.level)) end++;
  return end;
}

const isBelow = ({ kind, level }: Paragraph, depth: number): boolean =>
  level > depth && kind !== "footnote" && kind !== "heading";
