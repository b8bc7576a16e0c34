import { done, type Result, refuse } from "../refusal";
import { applyOperation } from "../text/apply";
import type { TextOperation } from "../text/operations";
import type { Paragraph } from "../text/paragraph";
import { positionOf } from "../text/position";
import { inverseEdits } from "./apply";
import { type Order, orderAfter, placesBefore, plainOrder } from "./order";
import { freeLabels, rebaseStep, type UndoStep } from "./undoStep";

export type { UndoStep };

/**
 * How to take back `operations`, which are about to be made in `text`: in the order in which to do
 * it, the last operation first. `order` knows the places of what earlier decisions took out.
 * O(operations · paragraphs).
 */
export function undoOf(
  text: readonly Paragraph[],
  operations: readonly TextOperation[],
  order: Order = plainOrder(text),
): UndoStep[] {
  const steps: UndoStep[] = [];
  let before = text;
  let known = order;
  for (const operation of operations) {
    const after = applyOperation(before, operation);
    steps.unshift(...stepsFor(before, after, operation, known));
    known = orderAfter(known, before, operation);
    before = after;
  }
  return steps;
}

function stepsFor(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
  operation: TextOperation,
  order: Order,
): UndoStep[] {
  if (operation.type === "insert")
    return operation.paragraphs.toReversed().map((paragraph) => ({ type: "remove", paragraph }));
  if (operation.type === "move") return [undoMove(before, after, operation, order)];
  const id = operation.paragraph;
  const at = before.findIndex((paragraph) => paragraph.id === id);
  const was = before[at]!;
  switch (operation.type) {
    case "edit": {
      const base = after[at]!.runs;
      return [
        { type: "edit", paragraph: id, base, edits: inverseEdits(was.runs, operation.edits) },
      ];
    }
    case "relabel": {
      const { label, kind, level } = operation;
      const levelled = level !== undefined && level !== was.level;
      const from = { label, kind, ...(levelled ? { level } : {}) };
      const to = { label: was.label, kind: was.kind, ...(levelled ? { level: was.level } : {}) };
      return [{ type: "relabel", paragraph: id, from, to }];
    }
    case "agree":
    case "strike":
    case "adopt":
      // Decisions leave it as it is; it is made and taken back by commands of its own.
      return [];
    case "remove":
      return [{ type: "restore", paragraph: was, after: placesBefore(order, before, id) }];
  }
}

function undoMove(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
  { paragraphs }: Extract<TextOperation, { type: "move" }>,
  order: Order,
): UndoStep {
  const paragraph = paragraphs[0]!;
  const end = positionOf(after, paragraphs.at(-1)!) + 1;
  return {
    type: "move",
    paragraph,
    paragraphs,
    between: [after[positionOf(after, paragraph) - 1]?.id ?? null, after[end]?.id ?? null],
    after: placesBefore(order, before, paragraph),
  };
}

/**
 * The operations that take a decision back in the text as it is now. What was undone by hand already
 * needs nothing; the answer may be no operations at all. Refuses `needs-co-facilitator`, as a whole,
 * when a word that somebody wrote since would be lost. `order` knows the places of what other decisions
 * in force took out: what comes back is put between them.
 */
export function rebaseUndo(
  text: readonly Paragraph[],
  undo: readonly UndoStep[],
  order: Order = plainOrder(text),
): Result<TextOperation[]> {
  const operations: TextOperation[] = [];
  let present = text;
  let known = order;
  for (const step of undo) {
    const operation = rebaseStep(present, step, known);
    if (operation === "lost") return NEEDS_CO_FACILITATOR;
    if (operation === "nothing") continue;
    operations.push(operation);
    known = orderAfter(known, present, operation);
    present = applyOperation(present, operation);
  }
  return done([...operations, ...freeLabels(present, operations)]);
}

/** Whether later typing touched what a decision did: taking it back would not be exact. */
export const changedSince = (text: readonly Paragraph[], undo: readonly UndoStep[]): boolean =>
  undo.some((step) => step.type !== "relabel" && typeof rebaseStep(text, step) === "string");

const NEEDS_CO_FACILITATOR = refuse(
  "needs-co-facilitator",
  "The text was changed where this decision was made. A co-facilitator has to edit it by hand.",
);
