import type { ParagraphId } from "../ids";
import type { Paragraph, ParagraphKind, Run } from "../text/paragraph";
import type { Edit } from "./edit";

/** A paragraph that an amendment proposes: it gets its id and label when it is accepted. */
export interface ProposedParagraph {
  readonly kind: ParagraphKind;
  readonly level: number;
  readonly runs: readonly Run[];
}

/** What an amendment does. A general comment asks for no change of the text. */
export type Change =
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
  | { readonly kind: "comment"; readonly paragraph: ParagraphId | null };
export type ChangeKind = Change["kind"];

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
 * Only a sponsor withdraws.
 */
export const AMENDMENT_STATUSES = [
  "draft",
  "submitted",
  "accepted",
  "rejected",
  "withdrawn",
] as const;
export type AmendmentStatus = (typeof AMENDMENT_STATUSES)[number];

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
