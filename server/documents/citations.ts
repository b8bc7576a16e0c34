import type { Span } from "../../domain/compilation/span";
import type { FootnoteId } from "../../domain/ids";
import { FOOTNOTE_PLACEHOLDER, type Run } from "../../domain/text/paragraph";
import type { FootnoteBlocks } from "./blocks";

/** How a footnote is cited; "?" where its body is not in the version. */
export type FootnoteLabels = (id: FootnoteId | undefined) => string;

export function footnoteLabels(footnotes: readonly FootnoteBlocks[]): FootnoteLabels {
  const labels = new Map(footnotes.map(({ id, label }) => [id, label]));
  return (id) => (id && labels.get(id)) || "?";
}

const SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** "12" is "¹²"; any other label stays as it is. */
export const superscript = (label: string): string =>
  /^\d+$/.test(label) ? label.replace(/\d/g, (digit) => SUPERSCRIPT[Number(digit)]!) : label;

/** The runs of spans in the order in which they are printed. */
export const runsOfSpans = (spans: readonly Span[]): Run[] =>
  spans.flatMap((span) =>
    span.type === "text" ? span.runs : span.alternatives.flatMap(({ runs }) => runs),
  );

/** `printed` with every citation, in order, replaced by the label of the footnote cited there. */
export function withCitations(
  printed: string,
  runs: readonly Run[],
  labelOf: FootnoteLabels,
): string {
  const cited = runs.flatMap(({ text, marks }) =>
    [...text].filter((unit) => unit === FOOTNOTE_PLACEHOLDER).map(() => marks.footnote),
  );
  let next = 0;
  return printed.replaceAll(FOOTNOTE_PLACEHOLDER, () => superscript(labelOf(cited[next++])));
}
