import type { ParagraphKind } from "../../text/paragraph";
import type { ReadWarning } from "../document";
import type { SourceLine } from "../source/lines";

/** A paragraph as printed lines, before its words are looked at. */
export interface PrintedParagraph {
  kind: ParagraphKind;
  readonly label: string;
  readonly level: number;
  /** Its lines, the first without the label. */
  readonly lines: SourceLine[];
  /** Its lines as printed, the label too. */
  readonly printed: SourceLine[];
  /** Index of its first line among the lines of the draft. */
  readonly at: number;
}

export interface PrintedDraft {
  readonly paragraphs: readonly PrintedParagraph[];
  readonly warnings: readonly ReadWarning[];
  /** Lines that are the document's own record, not its text. */
  readonly unplaced: readonly SourceLine[];
}

/** What is printed as the label of a paragraph, and how it was read. */
export interface Label {
  readonly kind: ParagraphKind;
  readonly label: string;
  readonly level: number;
  /** How much of the line is the label. */
  readonly length: number;
  /** The drafter's brackets before it, which belong to the text. */
  readonly open?: string;
}

/** No label is printed: what it is, and the label it is given. */
export const unlabelledAs = (kind: ParagraphKind, label = ""): Label => ({
  kind,
  label,
  level: 0,
  length: 0,
});
