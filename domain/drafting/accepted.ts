import type { Proposal } from "../amendments/amendment";
import { applyEdits } from "../amendments/apply";
import { baseOf } from "../amendments/subjects";
import type { UndoStep } from "../amendments/undoStep";
import type { ParagraphId } from "../ids";
import type { TextOperation } from "../text/operations";
import type { Paragraph, Run } from "../text/paragraph";
import { paragraphIn } from "../text/position";
import { equalRuns } from "../text/runs";
import type { Adoptions } from "./adoption";
import type { Sent } from "./words";

/** A change of a room that was sent and accepted, as a whole or in part. */
export interface AcceptedSending {
  /** Of the room, in the order of what is proposed. */
  readonly brings: readonly ParagraphId[];
  readonly proposal: Proposal;
  /** Of an acceptance in part: which edits, by their place. */
  readonly edits: readonly number[] | null;
  /** What the acceptance did to the text, and how to take it back. */
  readonly applied: readonly TextOperation[];
  readonly undo: readonly UndoStep[];
}

/**
 * Under which ids `text` has what a room proposed, and with which words it was accepted, by the ids in
 * the room. What others have taken out again by hand counts as never accepted: the room goes on
 * proposing it. O(undo steps · paragraphs).
 */
export function acceptedOf(
  all: readonly AcceptedSending[],
  text: readonly Paragraph[],
): { readonly adopted: Adoptions; readonly sent: Sent } {
  const standing = all.filter(({ undo }) => !isTakenOut(undo, text));
  return {
    adopted: new Map(standing.flatMap((sending) => [...adoptedBy(sending)])),
    sent: new Map(standing.flatMap(wordsOf)),
  };
}

/**
 * Whether all that an acceptance changed reads again as it did before. Only what reads so exactly is
 * told from words that others went on with.
 */
function isTakenOut(undo: readonly UndoStep[], text: readonly Paragraph[]): boolean {
  const was = undo.flatMap((step): [ParagraphId, readonly Run[] | null][] => {
    if (step.type === "edit") return [[step.paragraph, applyEdits(step.base, step.edits)]];
    if (step.type === "restore") return [[step.paragraph.id, step.paragraph.runs]];
    const isGone = step.type === "remove" && step.paragraph.kind !== "footnote";
    return isGone ? [[step.paragraph.id, null]] : [];
  });
  const reads = ([id, words]: (typeof was)[number]) => {
    const is = paragraphIn(text, id);
    return words && is ? equalRuns(is.runs, words) : !words && !is;
  };
  return was.length > 0 && was.every(reads);
}

/** The words with which a sending was accepted, by the ids in the room, with its footnotes. Linear. */
export function wordsOf(sending: AcceptedSending): (readonly [ParagraphId, readonly Run[]])[] {
  const { brings, proposal, edits } = sending;
  const { change } = proposal;
  const footnotes = (change.footnotes ?? []).map(({ id, runs }) => [id, runs] as const);
  if (change.kind === "edit") {
    const { runs } = baseOf(proposal, change.paragraph);
    const taken = edits ? change.edits.filter((_, place) => edits.includes(place)) : change.edits;
    return [[change.paragraph, applyEdits(runs, taken)], ...footnotes];
  }
  if (change.kind !== "add" && change.kind !== "alternative") return [];
  const paragraphs = brings.flatMap((id, nth) => {
    const words = change.paragraphs[nth];
    return words ? [[id, words.runs] as const] : [];
  });
  return [...paragraphs, ...footnotes];
}

/** Under which ids the text has what one sending brought, by the ids in the room. Linear. */
export function adoptedBy({ brings, proposal, applied }: AcceptedSending): Adoptions {
  const { change } = proposal;
  if (change.kind !== "add" && change.kind !== "alternative") return new Map();
  const inserted = insertedBy(applied);
  const ids = change.kind === "add" ? inserted : [change.paragraph, ...inserted];
  return new Map(
    brings.flatMap((id, nth) => (ids[nth] === undefined ? [] : [[id, ids[nth]] as const])),
  );
}

const insertedBy = (operations: readonly TextOperation[]): readonly ParagraphId[] =>
  operations.flatMap((one) =>
    one.type === "insert"
      ? one.paragraphs.flatMap(({ id, kind }) => (kind === "footnote" ? [] : [id]))
      : [],
  );
