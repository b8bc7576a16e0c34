/** What a drafting room proposes, sent, accepted and taken back as the server does it: for the laws. */
import { rebaseUndo, undoOf } from "../amendments/decision";
import { operationsFor } from "../amendments/judge";
import { changeWithFootnotes } from "../amendments/newFootnotes";
import { operationsForPart } from "../amendments/part";
import type { AcceptedSending } from "../drafting/accepted";
import { changesOf } from "../drafting/changes";
import type { DraftChange, WorkingCopy } from "../drafting/draft";
import type { ParagraphId } from "../ids";
import { applyOperations } from "../text/apply";
import type { Paragraph } from "../text/paragraph";
import { markedIn } from "./livingText";

export interface Acceptance {
  readonly text: readonly Paragraph[];
  readonly sending: AcceptedSending;
}

/**
 * Proposes a change as the server does, and accepts it, or of an edit with `part` only the first half:
 * the text then, and what was done; null where it cannot be accepted.
 */
export function accepted(
  text: readonly Paragraph[],
  { proposal: { base, change: requested }, brings, ...change }: DraftChange,
  newId: () => ParagraphId,
  part = false,
): Acceptance | null {
  const canonical = changeWithFootnotes(base, requested);
  if (!canonical.ok) throw new Error(`${canonical.sentence} ${JSON.stringify(change)}`);
  const proposal = { base, change: canonical.value, rationale: "" };
  const count = canonical.value.kind === "edit" ? canonical.value.edits.length : 0;
  const half = part && count > 1 ? Math.floor(count / 2) : 0;
  const edits = half > 0 ? Array.from({ length: half }, (_, place) => place) : null;
  const made = edits
    ? operationsForPart(text, proposal, edits)
    : operationsFor(text, proposal, newId);
  if (!made.ok) return null;
  const applied = made.value;
  const sending = { brings, proposal, edits, applied, undo: undoOf(text, applied) };
  return { text: applyOperations(text, applied), sending };
}

/** The text without what was accepted; null where that cannot be taken back. */
export function tookBack(
  text: readonly Paragraph[],
  { undo }: AcceptedSending,
): Paragraph[] | null {
  const made = rebaseUndo(text, undo);
  return made.ok ? applyOperations(text, made.value) : null;
}

/** All changes of a room, proposed and accepted in their order. */
export function acceptedAll({ base, room: drafts }: WorkingCopy) {
  let count = 0;
  const newId = () => `p-made-${++count}` as ParagraphId;
  let now: readonly Paragraph[] = base;
  const sendings = changesOf({ base, room: drafts }).map((change) => {
    const made = accepted(now, change, newId);
    if (!made) throw new Error(`This was not accepted: ${JSON.stringify(change)}`);
    now = made.text;
    return made.sending;
  });
  return { text: now, sendings };
}

/** The words that an acceptance brought into the text. */
export const broughtBy = ({ applied }: AcceptedSending) =>
  applied.flatMap((one) => {
    if (one.type === "insert") return one.paragraphs.map(({ runs }) => runs);
    return one.type === "edit" ? one.edits.map(({ insert }) => insert) : [];
  });

/** The words that an amendment saw, and its acceptance took out of the text. */
export function takenOutBy({ proposal, undo }: AcceptedSending): string[] {
  const returning = undo.flatMap((step) => {
    if (step.type === "restore") return [step.paragraph.runs];
    return step.type === "edit" ? step.edits.map(({ insert }) => insert) : [];
  });
  const seen = markedIn("t", ...proposal.base.map(({ runs }) => runs));
  return markedIn("t", ...returning).filter((word) => seen.includes(word));
}
