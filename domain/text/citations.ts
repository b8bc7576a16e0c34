import type { FootnoteId, ParagraphId } from "../ids";
import { type Refusal, refuse } from "../refusal";
import { applyOperations } from "./apply";
import type { TextOperation } from "./operations";
import type { Paragraph, Run } from "./paragraph";

/** Which paragraph cites each footnote first, of those that `text` cites. O(runs). */
export function citersOf(text: readonly Paragraph[]): Map<ParagraphId, Paragraph> {
  const citers = new Map<ParagraphId, Paragraph>();
  for (const paragraph of text)
    for (const { footnote } of paragraph.runs.map(({ marks }) => marks))
      if (footnote !== undefined && !citers.has(footnote)) citers.set(footnote, paragraph);
  return citers;
}

/**
 * Refuses (`needs-co-facilitator`) operations after which words cite a footnote that is not in the
 * text: one that they take out, or that is gone already from under words that they put back or bring.
 * What was torn before them is not theirs. O(text + operations · paragraphs).
 */
export function tornFrom(
  text: readonly Paragraph[],
  operations: readonly TextOperation[],
): Refusal | null {
  if (!operations.some(({ type }) => MAY_TEAR.has(type))) return null;
  const before = torn(text);
  for (const [footnote, { id, label }] of torn(applyOperations(text, operations)))
    if (!before.has(footnote))
      return refuse(
        "needs-co-facilitator",
        `${label === "" ? "A paragraph" : `Paragraph ${label}`} would cite a footnote that is not in the text any more. A co-facilitator has to edit the text by hand: either the citation goes, or the footnote stays.`,
        { paragraph: id, footnote },
      );
  return null;
}

const MAY_TEAR: ReadonlySet<TextOperation["type"]> = new Set(["edit", "insert", "remove"]);

/** The footnotes that are cited and not there. */
function torn(text: readonly Paragraph[]): Map<FootnoteId, Paragraph> {
  const citers = citersOf(text);
  for (const { id, kind } of text) if (kind === "footnote") citers.delete(id);
  return citers;
}

/** Words without citations of footnotes that a text does not have. Linear. */
export function citable(runs: readonly Run[], text: readonly Paragraph[]): Run[] {
  const footnotes = new Set(text.flatMap(({ id, kind }) => (kind === "footnote" ? [id] : [])));
  return runs.filter(
    ({ marks: { footnote } }) => footnote === undefined || footnotes.has(footnote),
  );
}
