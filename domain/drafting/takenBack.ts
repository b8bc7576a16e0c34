import { applyEdits } from "../amendments/apply";
import { diffRuns } from "../amendments/diff";
import { rebaseStep, type UndoStep } from "../amendments/undoStep";
import type { ParagraphId } from "../ids";
import { applyOperation } from "../text/apply";
import { citable } from "../text/citations";
import type { TextOperation } from "../text/operations";
import type { DraftedParagraph, Paragraph, Run } from "../text/paragraph";
import { paragraphIn } from "../text/position";
import { equalRuns } from "../text/runs";
import { type AcceptedSending, adoptedBy, wordsOf } from "./accepted";
import { isBlank } from "./blocks";
import type { WorkingCopy } from "./draft";
import { mergeRuns } from "./merge";

/** A room as if what was taken back had never been accepted: it proposes that again. */
export interface Returned {
  /** The base without it. */
  readonly base: readonly Paragraph[];
  /** What gives the room's own paragraphs their names back, and puts alternatives beside the text's. */
  readonly operations: readonly TextOperation[];
  /** What the text has again, and the room proposes to delete. */
  readonly struck: ReadonlySet<ParagraphId>;
}

/**
 * Makes what was sent of a room, accepted and taken back again the room's own once more, with all that
 * was written in it since; `all` of it that the base has, the last acceptance first. What `text` still
 * has as it was accepted is left alone, and so is what the room itself has struck or replaced meanwhile.
 * Of alternatives that were accepted one after another in the same place, the last comes back.
 * Where others wrote in it too, and nobody can say what the base was without it, the base no longer has
 * the paragraph. O(undo steps · paragraphs), and three token diffs for each alternative.
 */
export function returned(
  copy: WorkingCopy,
  text: readonly Paragraph[],
  all: readonly AcceptedSending[],
): Returned {
  const now = new Map(text.map((paragraph) => [paragraph.id, paragraph]));
  const room = new Map(copy.room.map((paragraph) => [paragraph.id, paragraph]));
  const givenUp = givenUpIn(copy.room);
  let base = copy.base;
  for (const { undo } of all)
    for (const step of undo) base = without(base, step, now, (id) => givenUp.has(id));
  const operations: TextOperation[] = [];
  const struck = new Set<ParagraphId>();
  const origins = originsOf(all);
  const replaced = new Set<ParagraphId>();
  for (const sending of all) {
    const { change } = sending.proposal;
    const isStanding = (id: ParagraphId) => room.has(id) && !givenUp.has(id);
    if (change.kind === "delete" && !room.has(change.paragraph) && now.has(change.paragraph))
      if (copy.base.every(({ id }) => id !== change.paragraph)) struck.add(change.paragraph);
    const names = [...adoptedBy(sending)].filter(([id, as]) => !room.has(id) && isStanding(as));
    const isInstead = (as: ParagraphId) => now.has(as) && !replaced.has(as);
    const first = change.kind === "alternative" ? names.find(([, as]) => isInstead(as)) : undefined;
    const beside = first && besides(first, sending, copy, base);
    if (first) replaced.add(first[1]);
    if (beside) operations.push(...beside);
    const own = names.filter(([id, as]) => !now.has(as) && origins.get(as) === id);
    const of = beside && first ? { alternativeTo: first[1] } : {};
    for (const [id, as] of own) operations.push({ type: "adopt", paragraph: as, as: id, ...of });
    if (beside && own.length > 0)
      operations.push({ type: "move", paragraphs: own.map(([id]) => id), after: first![0] });
  }
  return { base, operations, struck };
}

/**
 * By the ids in the text, as what the room proposed it first: what replaced its words later has not
 * brought it.
 */
const originsOf = (all: readonly AcceptedSending[]): ReadonlyMap<ParagraphId, ParagraphId> =>
  new Map(all.flatMap((sending) => [...adoptedBy(sending)].map(([id, as]) => [as, id] as const)));

/** What the room proposes to delete or to replace. */
const givenUpIn = (room: readonly DraftedParagraph[]): ReadonlySet<ParagraphId> =>
  new Set(
    room.flatMap(({ id, struck, alternativeTo: of, runs }) => [
      ...(struck ? [id] : []),
      ...(of && !isBlank(runs) ? [of] : []),
    ]),
  );

/** The base without one thing that an acceptance did, where the text is without it, too. */
function without(
  base: readonly Paragraph[],
  step: UndoStep,
  now: ReadonlyMap<ParagraphId, Paragraph>,
  isGivenUp: (id: ParagraphId) => boolean,
): readonly Paragraph[] {
  const id = typeof step.paragraph === "string" ? step.paragraph : step.paragraph.id;
  const was = base.find((paragraph) => paragraph.id === id);
  const is = now.get(id);
  switch (step.type) {
    case "remove":
      return is || isGivenUp(id) ? base : base.filter((paragraph) => paragraph !== was);
    case "restore": {
      const made = is ? rebaseStep(base, step) : "nothing";
      return typeof made === "string" ? base : applyOperation(base, made);
    }
    case "edit": {
      if (!was || (is && equalRuns(was.runs, is.runs))) return base;
      const made = rebaseStep(base, step);
      if (made === "lost") return is ? base.filter((paragraph) => paragraph !== was) : base;
      return made === "nothing" ? base : applyOperation(base, made);
    }
    case "move":
    case "relabel":
      return base;
  }
}

/** Puts what stood in the place of a paragraph of the text beside it again, under its own name. */
function besides(
  [id, of]: readonly [ParagraphId, ParagraphId],
  sending: AcceptedSending,
  { room, base: old }: WorkingCopy,
  base: readonly Paragraph[],
): TextOperation[] | null {
  const [own, had, was] = [room, old, base].map((all) => paragraphIn(all, of));
  if (!own || !had || !was || equalRuns(had.runs, was.runs)) return null;
  const sent = citable(new Map(wordsOf(sending)).get(id)!, room);
  const { label, kind, level } = own;
  const instead = { id, label, kind, level, runs: since(had.runs, sent, own.runs) };
  return [
    { type: "insert", after: of, paragraphs: [{ ...instead, alternativeTo: of }] },
    { type: "edit", paragraph: of, edits: diffRuns(own.runs, was.runs) },
  ];
}

/**
 * What was sent, with what the room has changed since it was accepted. What others wrote in it by then
 * stays in the text when it is taken back, and would stand there twice.
 */
const since = (accepted: readonly Run[], sent: readonly Run[], own: readonly Run[]): Run[] =>
  applyEdits(own, mergeRuns(accepted, sent, own).edits);
