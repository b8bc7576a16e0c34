import type { FootnoteId, ParagraphId } from "../ids";
import type { Paragraph, ParagraphKind, Run } from "../text/paragraph";
import type { Edit } from "./edit";

/** A paragraph that an amendment proposes: it gets its id and label when it is accepted. */
export interface ProposedParagraph {
  readonly kind: ParagraphKind;
  readonly level: number;
  readonly runs: readonly Run[];
}

/**
 * The body of a footnote that an amendment brings because its wording cites it. Its id is its
 * author's, unlike any other: `fn-` and a UUID; the words are known by it before and after acceptance.
 */
export interface ProposedFootnote {
  readonly id: FootnoteId;
  readonly runs: readonly Run[];
}

/**
 * What an amendment does. A general comment asks for no change of the text. `footnotes` holds those
 * that the text does not have yet, and is absent where there are none.
 */
export type Change = TextChange & { readonly footnotes?: readonly ProposedFootnote[] };

type TextChange =
  | { readonly kind: "edit"; readonly paragraph: ParagraphId; readonly edits: readonly Edit[] }
  | {
      readonly kind: "add";
      readonly after: ParagraphId | null;
      readonly paragraphs: readonly ProposedParagraph[];
    }
  | { readonly kind: "delete"; readonly paragraph: ParagraphId }
  | {
      readonly kind: "alternative";
      readonly paragraph: ParagraphId;
      readonly paragraphs: readonly ProposedParagraph[];
    }
  /**
   * The paragraph, with the subparagraphs below it, comes to stand behind `after`; null is the
   * beginning. `between` are the paragraphs between which it stood as its author saw it, so that a
   * rival move is not undone in silence; where it is left out, the paragraph is moved from anywhere.
   */
  | {
      readonly kind: "move";
      readonly paragraph: ParagraphId;
      readonly after: ParagraphId | null;
      readonly between?: Neighbours;
    }
  /** Two or more parts, the first of which keeps the paragraph's id, label and place. */
  | {
      readonly kind: "split";
      readonly paragraph: ParagraphId;
      readonly paragraphs: readonly ProposedParagraph[];
    }
  /** The paragraph keeps its id, label and place and reads `runs`; the others go. */
  | {
      readonly kind: "merge";
      readonly paragraph: ParagraphId;
      readonly others: readonly ParagraphId[];
      readonly runs: readonly Run[];
    }
  /** The paragraph, with the subparagraphs below it, comes to stand at another level. */
  | {
      readonly kind: "level";
      readonly paragraph: ParagraphId;
      readonly level: number;
      readonly as: ParagraphKind;
    }
  | { readonly kind: "comment"; readonly paragraph: ParagraphId | null };
export type ChangeKind = Change["kind"];

/** Kinds that change how paragraphs stand to each other rather than what one of them says. */
export const STRUCTURAL_KINDS = ["move", "split", "merge", "level"] as const;
export type StructuralKind = (typeof STRUCTURAL_KINDS)[number];
export type StructuralChange = Extract<Change, { kind: StructuralKind }>;

export const isStructuralKind = (kind: ChangeKind): kind is StructuralKind =>
  (STRUCTURAL_KINDS as readonly ChangeKind[]).includes(kind);
export const isStructural = (change: Change): change is StructuralChange =>
  isStructuralKind(change.kind);

/** Who stands before and behind a paragraph, its subparagraphs counted to it; null at an end. */
export type Neighbours = readonly [before: ParagraphId | null, behind: ParagraphId | null];

/**
 * What a delegation proposes. `base` holds every paragraph that the change touches as its author
 * saw it, so that a proposal can be judged without any other record.
 */
export interface Proposal {
  readonly base: readonly Paragraph[];
  readonly change: Change;
  readonly rationale: string;
}

/**
 * `draft` is the delegation's own; from `submitted` on every change makes a new immutable revision.
 * `merged` went, with others, into a bridging text of the co-facilitators. Only a sponsor withdraws.
 */
export const AMENDMENT_STATUSES = [
  "draft",
  "submitted",
  "accepted",
  "accepted-in-part",
  "merged",
  "rejected",
  "withdrawn",
] as const;
export type AmendmentStatus = (typeof AMENDMENT_STATUSES)[number];

/** The statuses that a decision of the co-facilitators gave, and that taking it back takes away. */
export const DECIDED_STATUSES = ["accepted", "accepted-in-part", "merged", "rejected"] as const;
export const isDecided = (status: AmendmentStatus): boolean =>
  (DECIDED_STATUSES as readonly AmendmentStatus[]).includes(status);

/**
 * What co-facilitators decide. A deferral leaves the amendment `submitted`: it waits behind the
 * others, and any other decision ends it. `leave` is the explicit choice not to carry an amendment
 * forward into a new version.
 */
export const DECISION_KINDS = [
  "accept",
  "accept-in-part",
  "merge",
  "reject",
  "defer",
  "leave",
] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** The status that each decision gives. */
export const STATUS_AFTER = {
  accept: "accepted",
  "accept-in-part": "accepted-in-part",
  merge: "merged",
  reject: "rejected",
  defer: "submitted",
  leave: "rejected",
} as const satisfies Record<DecisionKind, AmendmentStatus>;

export const STANCES = [
  "propose",
  "support",
  "oppose",
  "reserve",
  "flexible",
  "awaiting instructions",
] as const;
/** Where a delegation stands on an amendment. `oppose` means: retain the text as it is. */
export type Stance = (typeof STANCES)[number];
