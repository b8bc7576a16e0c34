import fc from "fast-check";
import type { FootnoteId, ParagraphId } from "../../../domain/ids";
import {
  FOOTNOTE_PLACEHOLDER,
  type Paragraph,
  type ParagraphKind,
  type Run,
} from "../../../domain/text/paragraph";

/** `*…*` is italic, `^f1^` cites the footnote f1: reads like the text. */
export function runs(text: string): Run[] {
  return text.split(/(\*[^*]+\*|\^[^^]+\^)/).flatMap((part): Run[] => {
    if (part === "") return [];
    if (part.startsWith("*")) return [{ text: part.slice(1, -1), marks: { italic: true } }];
    if (!part.startsWith("^")) return [{ text: part, marks: {} }];
    return [{ text: FOOTNOTE_PLACEHOLDER, marks: { footnote: part.slice(1, -1) as FootnoteId } }];
  });
}

export const para = (
  id: string,
  text: string,
  kind: ParagraphKind = "operative",
  level = 0,
): Paragraph => ({ id: id as ParagraphId, label: id, kind, level, runs: runs(text) });

/** A small text with everything that a text can have. */
export const SAMPLE: readonly Paragraph[] = [
  para("title", "Draft declaration", "title"),
  para("1", "*Recognizing* the need for consultations^f1^ with all Member States,", "preambular"),
  para("2", "We decide to meet on a [quadrennial] basis:", "chapeau"),
  para("2-a", "At the level of Heads of State;", "subparagraph", 1),
  para("3", "", "operative"),
  para("f1", "See resolution 70/1.", "footnote"),
  para("f2", "*Official Records*, Supplement No. 4.", "footnote"),
];

const words = fc
  .array(fc.constantFrom("the ", "States", ", ", "bis", " ", "é", "👍", "\u00a0", "x"), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(""));

/** A run as anybody could write it; the footnotes are those of `SAMPLE`. */
export const anyRun: fc.Arbitrary<Run> = fc.oneof(
  { weight: 4, arbitrary: words.map((text): Run => ({ text, marks: {} })) },
  { weight: 2, arbitrary: words.map((text): Run => ({ text, marks: { italic: true } })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("f1", "f2")
      .map((id): Run => ({ text: FOOTNOTE_PLACEHOLDER, marks: { footnote: id as FootnoteId } })),
  },
);
