/** What the server answers of a delegation's drafting room, to its drafters alone. */
import type { AmendmentStatus, Proposal } from "../amendments/amendment";
import type { CompiledText } from "../compilation/compiledText";
import type { Ask, AskAnswer, DraftChange, DraftKey } from "../drafting/draft";
import type { AmendmentId, DelegationId, ParagraphId, UserId } from "../ids";
import type { DraftedParagraph, Paragraph } from "../text/paragraph";
import type { Clearance, Instruction } from "./draftingRequests";

export interface DrafterView {
  readonly user: UserId;
  readonly name: string;
  readonly mayClear: boolean;
  readonly addedByName: string;
  readonly addedAt: string;
}

/** What became of a change that was sent: the newest sending of its key. */
export interface SentView {
  readonly amendment: AmendmentId;
  /** Revision of the amendment that it was sent as. */
  readonly revision: number;
  readonly status: AmendmentStatus;
  /** Whether the room says something else by now. */
  readonly changedSince: boolean;
  readonly byName: string;
  readonly at: string;
}

/**
 * What was sent of the room, still waits for a decision, and is no change of the room any more: it
 * stands all the same until it is withdrawn.
 */
export interface AdriftView {
  readonly key: DraftKey;
  readonly kind: DraftChange["kind"];
  /** As it was addressed: the label of the paragraph then. */
  readonly label: string;
  readonly sent: SentView;
}

/**
 * What the delegation has proposed otherwise than by its room and awaits a decision, or is its draft:
 * it stands beside what the room sends.
 */
export interface BesideView {
  readonly amendment: AmendmentId;
  readonly status: AmendmentStatus;
  /** What it is about; null: the text as a whole. */
  readonly paragraph: ParagraphId | null;
  readonly proposal: Proposal;
}

/** A change of the room, with all that is kept of it. */
export interface DraftChangeView extends DraftChange {
  /** Names what it says: the same for the same proposal (SHA-256, hexadecimal). */
  readonly wording: string;
  readonly rationale: string;
  /** Who accepted it as it is worded now; null: nobody has. */
  readonly settledByName: string | null;
  /** Who accepted it when it was worded otherwise; null: nobody, or it is accepted as it is now. */
  readonly settledOtherwiseByName: string | null;
  readonly sent: SentView | null;
}

export type AskView = Ask & {
  readonly id: string;
  /** Not `at`: that says where the words stand. */
  readonly askedAt: string;
  /** What was chosen; null while it waits for the authors. */
  readonly answer: AskAnswer | null;
  readonly answeredByName: string | null;
};

export interface DraftNoteView {
  readonly id: string;
  readonly paragraph: ParagraphId;
  readonly instruction: Instruction | null;
  readonly text: string;
  readonly author: UserId;
  readonly authorName: string;
  readonly at: string;
  readonly editedAt: string | null;
  readonly resolvedByName: string | null;
}

export interface ClearanceView {
  readonly state: Clearance;
  readonly note: string;
  readonly actorName: string;
  readonly at: string;
  /** Whether the room says something else than what this was said of. */
  readonly changedSince: boolean;
}

/** What was sent at once. */
export interface ReceiptView {
  readonly id: string;
  readonly at: string;
  readonly byName: string;
  readonly late: boolean;
  /** Whose clearance it was sent under; null: none was wanted. */
  readonly cleared: { readonly byName: string; readonly at: string } | null;
  readonly amendments: readonly {
    readonly key: DraftKey;
    readonly amendment: AmendmentId;
    readonly revision: number;
    /** As it was addressed: the label of the paragraph then. */
    readonly label: string;
    readonly kind: DraftChange["kind"];
  }[];
}

/** The same with all that was sent, word for word: what POST …/submission answers. */
export interface SentReceiptView extends Omit<ReceiptView, "amendments"> {
  readonly amendments: readonly (ReceiptView["amendments"][number] & {
    readonly proposal: Proposal;
    /** The revision in the place of which it was put; null: it was the first. */
    readonly replaces: {
      readonly revision: number;
      readonly byName: string;
      readonly at: string;
    } | null;
  })[];
}

/** GET …/drafting/:delegation, for its drafters. */
export interface DraftingView {
  readonly room: string;
  readonly delegation: DelegationId;
  readonly you: { readonly user: UserId; readonly mayClear: boolean };
  readonly drafters: readonly DrafterView[];
  /** Delegates of the delegation who could be named. */
  readonly candidates: readonly { readonly user: UserId; readonly name: string }[];
  readonly follows: boolean;
  readonly wantsClearance: boolean;
  /** The text that the room is a working copy of, and when it was taken. */
  readonly base: readonly Paragraph[];
  readonly baseAt: string;
  /** The room itself, and its seq. */
  readonly paragraphs: readonly DraftedParagraph[];
  readonly seq: number;
  /** How many paragraphs of the text have moved on since: it can be brought forward. */
  readonly behind: number;
  /** Where the text itself stands. */
  readonly textSeq: number;
  /** When the last step forward was, if it can be undone. */
  readonly undoable: string | null;
  readonly changes: readonly DraftChangeView[];
  /** In the order in which it was sent. */
  readonly adrift: readonly AdriftView[];
  /** Oldest first. */
  readonly besides: readonly BesideView[];
  /** Names all of `changes` as they are worded now: what is cleared. */
  readonly wording: string;
  readonly asks: readonly AskView[];
  readonly notes: readonly DraftNoteView[];
  /** Names of those who wrote what stands in each paragraph and is not of the text. */
  readonly writers: Readonly<Record<ParagraphId, readonly string[]>>;
  /** Oldest first; the last one counts. */
  readonly clearances: readonly ClearanceView[];
  /** The clearance that stands, whoever has submitted under it since; null: there is none. */
  readonly cleared: ClearanceView | null;
  readonly receipts: readonly ReceiptView[];
}

/**
 * What it would be to open a delegation's room: the `first` that it has; the same one `again`, as it was
 * left, for who drafted in it; or another one `afresh`, since nobody who drafted in the last is a delegate
 * any more: that one stays closed.
 */
export type RoomOpening = "first" | "again" | "afresh";

/** GET …/drafting : the rooms of one's own delegations, whether one is a drafter or not. */
export interface DraftingRoomSummary {
  readonly delegation: DelegationId;
  /** Whether it has drafters. */
  readonly exists: boolean;
  /** null: the reader cannot open it, for it has drafters, or is kept for others who drafted in it. */
  readonly opening: RoomOpening | null;
  /** Whether one is a drafter of it. */
  readonly drafter: boolean;
  readonly drafterNames: readonly string[];
}

/** What would be sent, and how it would print in a compilation text. */
export interface DraftPreviewView {
  readonly changes: readonly DraftChangeView[];
  /** The paragraphs concerned as a compilation text would print them, with this delegation alone. */
  readonly printed: CompiledText;
  /** Of these changes and their rationales: to be named when they are sent. */
  readonly wording: string;
  /** Whether they would be late, or why they could not be sent now. */
  readonly late: boolean;
  readonly refusal: { readonly code: string; readonly sentence: string } | null;
}
