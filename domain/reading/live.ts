import type { Paragraph } from "../text/paragraph";
import type { ReadDocument } from "./document";

/**
 * The paragraphs of the live text that a document begins: its own in order, then the bodies of
 * its footnotes as paragraphs of kind `footnote`. Every mark `footnote` of a run names one of
 * these; a footnote may be cited more than once.
 */
export function liveParagraphs(document: ReadDocument): Paragraph[] {
  const text = document.paragraphs.map(
    ({ id, label, kind, level, runs }): Paragraph => ({ id, label, kind, level, runs }),
  );
  const notes = document.footnotes.map(
    ({ id, label, runs }): Paragraph => ({ id, label, kind: "footnote", level: 0, runs }),
  );
  return [...text, ...notes];
}
