import type { ParagraphId } from "../ids";
import type { ProposalFrom } from "../revisions/proposalsFrom";
import type { DraftedParagraph, Paragraph, Run } from "../text/paragraph";

/** What a delegation proposes by one change of its room; see `changesOf`. */
export const DRAFT_CHANGE_KINDS = ["edit", "add", "delete", "alternative"] as const;
export type DraftChangeKind = (typeof DRAFT_CHANGE_KINDS)[number];

/**
 * Names a change as long as it is one: `edit:<paragraph>`, `delete:<paragraph>`, and `add:` or
 * `alternative:` with the first of the paragraphs that it brings.
 */
export type DraftKey = `${DraftChangeKind}:${string}`;

/** One amendment to be: a change of the text that a room is a working copy of. */
export interface DraftChange {
  readonly key: DraftKey;
  readonly kind: DraftChangeKind;
  /** Of the room, where it is shown: what is edited, struck or replaced, or the first that is new. */
  readonly paragraph: ParagraphId;
  /** What it brings, of the room: of `add` and `alternative`. */
  readonly brings: readonly ParagraphId[];
  /** As it is proposed: its base, and the wording wanted. */
  readonly proposal: Pick<ProposalFrom, "base" | "change">;
}

/** What a step forward could not settle by itself; both readings stand until a person has chosen. */
export type Ask = {
  /** Of the room. */
  readonly paragraph: ParagraphId;
  readonly label: string;
} & (
  | {
      /** Both have changed the same words: the room keeps ours. */
      readonly kind: "wording";
      readonly base: readonly Run[];
      readonly theirs: readonly Run[];
      readonly ours: readonly Run[];
      /** The room's paragraph after the step, and where in it `ours` stands. */
      readonly within: readonly Run[];
      readonly at: { readonly from: number; readonly to: number };
    }
  | {
      /**
       * The text no longer has the paragraph; the room keeps it, as one that is proposed anew. A
       * footnote that nothing cites goes all the same, and what was struck or to be replaced: then
       * this alone holds what was written in it.
       */
      readonly kind: "gone";
      readonly base: readonly Run[];
      readonly theirs: null;
      readonly ours: readonly Run[];
    }
  | {
      /** What was to be deleted or replaced reads otherwise now; `theirs` is how. */
      readonly kind: "reworded";
      readonly base: readonly Run[];
      readonly theirs: readonly Run[];
      /** What is proposed in its place: nothing where it is struck. */
      readonly ours: readonly Run[];
    }
  | {
      /**
       * An alternative to the paragraph stands in the text now; `ours` is what was written in the
       * paragraph itself besides, which was not proposed and which this alone holds.
       */
      readonly kind: "replaced";
      readonly base: readonly Run[];
      readonly theirs: readonly Run[];
      readonly ours: readonly Run[];
    }
);

/** `theirs`: as the text reads now; `ours`: as the room does. */
export type AskAnswer = "theirs" | "ours";

/** A room and the text that it is a working copy of. */
export interface WorkingCopy {
  /** The text as it was when the room was made or last brought forward. */
  readonly base: readonly Paragraph[];
  readonly room: readonly DraftedParagraph[];
}
