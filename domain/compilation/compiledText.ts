import type { ChangeKind, ProposedFootnote, ProposedParagraph } from "../amendments/amendment";
import type { Outcome, Readings } from "../amendments/rebase";
import type { AmendmentId, ParagraphId } from "../ids";
import type { Paragraph, ParagraphKind, Run } from "../text/paragraph";
import type { Holder, Span } from "./span";

/**
 * A whole text with all that is proposed for it: what a compilation text stores and prints, plain
 * JSON. Every amendment is in it, each in one place: in the spans of its paragraph, among what is
 * proposed there (deletions, alternatives, additions, comments), or unplaced with its readings.
 */
export interface CompiledText {
  /** `DIFF_ALGORITHM` by which edits were found. */
  readonly algorithm: number;
  /** Proposed before everything else. */
  readonly start: readonly CompiledAddition[];
  readonly paragraphs: readonly CompiledParagraph[];
  /** On the text as a whole. */
  readonly comments: readonly CompiledComment[];
  /** Those whose paragraph is gone. */
  readonly unplaced: readonly UnplacedProposal[];
  /** Footnotes that the proposed words bring; absent where there are none. */
  readonly footnotes?: readonly CompiledFootnote[];
}

/** A footnote that one or more amendments bring, under a provisional number. */
export interface CompiledFootnote extends ProposedFootnote {
  readonly label: string;
  readonly amendments: readonly AmendmentId[];
}

export interface CompiledParagraph extends Omit<Paragraph, "runs"> {
  readonly spans: readonly Span[];
  readonly deletions: readonly CompiledProposal[];
  readonly alternatives: readonly CompiledAlternative[];
  /** Moves, splits, merges and changes of level of this paragraph; left out when there are none. */
  readonly structures?: readonly CompiledStructure[];
  /** That this paragraph would be merged into another, at which the proposal stands. */
  readonly joins?: readonly CompiledJoin[];
  /** Paragraphs proposed to follow this one. */
  readonly additions: readonly CompiledAddition[];
  readonly comments: readonly CompiledComment[];
  readonly unplaced: readonly UnplacedProposal[];
}

/** The same thing asked for by one or more amendments, first submitted first. */
export interface CompiledProposal {
  readonly amendments: readonly AmendmentId[];
  readonly holders: readonly Holder[];
  readonly opposed: readonly Holder[];
}

/** A proposed paragraph under a provisional label: "3 bis", or "3 alt". */
export interface LabelledParagraph extends ProposedParagraph {
  readonly label: string;
}

export interface CompiledAlternative extends CompiledProposal {
  readonly paragraphs: readonly LabelledParagraph[];
}

export interface CompiledAddition extends CompiledProposal {
  readonly paragraphs: readonly LabelledParagraph[];
}

/** A paragraph by its name. */
export type NamedParagraph = Pick<Paragraph, "id" | "label" | "kind">;

/** What a structural amendment asks for, so that it prints without any other record. */
export type Structure =
  /** Behind which paragraph it would stand; null is the beginning of the text. */
  | { readonly kind: "move"; readonly after: NamedParagraph | null }
  | { readonly kind: "split"; readonly paragraphs: readonly LabelledParagraph[] }
  | {
      readonly kind: "merge";
      readonly others: readonly NamedParagraph[];
      readonly runs: readonly Run[];
    }
  | { readonly kind: "level"; readonly level: number; readonly as: ParagraphKind };

export interface CompiledStructure extends CompiledProposal {
  readonly structure: Structure;
}

export interface CompiledJoin {
  readonly amendments: readonly AmendmentId[];
  readonly into: NamedParagraph;
}

export interface CompiledComment {
  readonly amendment: AmendmentId;
  readonly holders: readonly Holder[];
  readonly opposed: readonly Holder[];
  readonly text: string;
}

/** An amendment that the text as it stands cannot take, with every word it asks for. */
export interface UnplacedProposal {
  readonly amendment: AmendmentId;
  readonly kind: ChangeKind;
  readonly outcome: Exclude<Outcome, "applies"> | "paragraph-gone";
  /** The paragraph it is about, as its author saw it; null for one at the start of the text. */
  readonly about: (Pick<Paragraph, "label" | "kind"> & { readonly id: ParagraphId }) | null;
  readonly holders: readonly Holder[];
  readonly opposed: readonly Holder[];
  readonly readings: readonly (Readings & { readonly outcome: Outcome | "paragraph-gone" })[];
  /** The paragraphs that an addition or an alternative proposes. */
  readonly proposed: readonly ProposedParagraph[];
  /** What a structural amendment asks for. */
  readonly structure?: Structure;
  /** What a comment says. */
  readonly comment: string;
}
