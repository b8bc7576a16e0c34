import type { FootnoteId, ParagraphId } from "../ids";

/**
 * Marks of a stretch of text. Italics, and the reference to a footnote, which is carried by
 * exactly one U+FFFC placeholder per reference. The keys are the names of the ProseMirror marks.
 */
export interface Marks {
  readonly italic?: true;
  readonly footnote?: FootnoteId;
}

/** A stretch of UTF-16 units with the same marks. Offsets everywhere count UTF-16 units. */
export interface Run {
  readonly text: string;
  readonly marks: Marks;
}

/** Stands in the text where a footnote is cited; always carries the mark `footnote`. */
export const FOOTNOTE_PLACEHOLDER = "\uFFFC";

export const PARAGRAPH_KINDS = [
  "title",
  "heading",
  "chapeau",
  "preambular",
  "operative",
  "subparagraph",
  "footnote",
] as const;
/**
 * `chapeau` is an operative paragraph that introduces subparagraphs; a preambular one stays
 * `preambular`, because the kind decides the series (PP, OP) in which a paragraph is numbered.
 */
export type ParagraphKind = (typeof PARAGRAPH_KINDS)[number];

/** The unit of negotiation. */
export interface Paragraph {
  readonly id: ParagraphId;
  /** As printed: "3", "3 bis", "13(a)", "PP4", "OP7"; a footnote's number; "" for titles and headings. */
  readonly label: string;
  readonly kind: ParagraphKind;
  /** Depth in the hierarchy: 0 for paragraphs, 1 for (a), 2 for (i). */
  readonly level: number;
  readonly runs: readonly Run[];
  /**
   * Accepted by all subject to capitals. A state of the live text: absent when it is not so, and in
   * all that is issued or proposed, so that the hashes of versions do not depend on it.
   */
  readonly agreed?: true;
}

/** A paragraph of a delegation's drafting room: with what is proposed of it as a whole. */
export interface DraftedParagraph extends Paragraph {
  /** Proposed to be deleted: it stands in the room, struck, and not in the text that is proposed. */
  readonly struck?: true;
  /** Proposed in the place of this paragraph of the text, behind which it stands. */
  readonly alternativeTo?: ParagraphId;
}
