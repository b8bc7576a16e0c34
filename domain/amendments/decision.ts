import type { ParagraphId } from "../ids";
import { done, type Result, refuse } from "../refusal";
import { applyOperation } from "../text/apply";
import { nextBisLabel } from "../text/labels";
import type { TextOperation } from "../text/operations";
import type { Paragraph, ParagraphKind, Run } from "../text/paragraph";
import { equalRuns } from "../text/runs";
import { inverseEdits } from "./apply";
import type { Edit } from "./edit";
import { labelsOf } from "./newPlace";
import { applying, rebase, worstOutcome } from "./rebase";

interface Label {
  readonly label: string;
  readonly kind: ParagraphKind;
}

/**
 * How to take one operation back later, when the text has moved on. Plain JSON, stored with the
 * decision: it holds what the decision left behind, so it can be rebased without any other record.
 */
export type UndoStep =
  /** `edits` are over `base`, the paragraph as the decision left it. */
  | {
      readonly type: "edit";
      readonly paragraph: ParagraphId;
      readonly base: readonly Run[];
      readonly edits: readonly Edit[];
    }
  /** Takes out a paragraph, here as the decision put it in. */
  | { readonly type: "remove"; readonly paragraph: Paragraph }
  /**
   * Puts a paragraph back behind the first of `after` that is still there: those that stood before
   * it, nearest first; null is the beginning of the text.
   */
  | {
      readonly type: "restore";
      readonly paragraph: Paragraph;
      readonly after: readonly (ParagraphId | null)[];
    }
  | {
      readonly type: "relabel";
      readonly paragraph: ParagraphId;
      readonly from: Label;
      readonly to: Label;
    };

/** How many paragraphs before a removed one are remembered as places to put it back to. */
const PLACES = 50;

/**
 * How to take back `operations`, which are about to be made in `text`: in the order in which to do
 * it, the last operation first. O(operations · paragraphs).
 */
export function undoOf(
  text: readonly Paragraph[],
  operations: readonly TextOperation[],
): UndoStep[] {
  const steps: UndoStep[] = [];
  let before = text;
  for (const operation of operations) {
    const after = applyOperation(before, operation);
    steps.unshift(...stepsFor(before, after, operation));
    before = after;
  }
  return steps;
}

function stepsFor(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
  operation: TextOperation,
): UndoStep[] {
  if (operation.type === "insert")
    return operation.paragraphs.toReversed().map((paragraph) => ({ type: "remove", paragraph }));
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
      const { label, kind } = operation;
      const to = { label: was.label, kind: was.kind };
      return [{ type: "relabel", paragraph: id, from: { label, kind }, to }];
    }
    case "remove": {
      const places: (ParagraphId | null)[] = before
        .slice(Math.max(0, at - PLACES), at)
        .map((paragraph) => paragraph.id)
        .toReversed();
      if (at <= PLACES) places.push(null);
      return [{ type: "restore", paragraph: was, after: places }];
    }
  }
}

/** The operations that give `text` back after `operations` were made in it. */
export function inverseOperations(
  text: readonly Paragraph[],
  operations: readonly TextOperation[],
): TextOperation[] {
  return undoOf(text, operations).map(exactInverse);
}

/** A step in the very text that the decision left. */
function exactInverse(step: UndoStep): TextOperation {
  switch (step.type) {
    case "edit":
      return { type: "edit", paragraph: step.paragraph, edits: step.edits };
    case "remove":
      return { type: "remove", paragraph: step.paragraph.id };
    case "restore":
      return { type: "insert", after: step.after[0] ?? null, paragraphs: [step.paragraph] };
    case "relabel":
      return { type: "relabel", paragraph: step.paragraph, ...step.to };
  }
}

/**
 * The operations that take a decision back in the text as it is now. What was undone by hand already
 * needs nothing; the answer may be no operations at all. Refuses `needs-co-facilitator`, as a whole,
 * when a word that somebody wrote since would be lost.
 */
export function rebaseUndo(
  text: readonly Paragraph[],
  undo: readonly UndoStep[],
): Result<TextOperation[]> {
  const operations: TextOperation[] = [];
  let present = text;
  for (const step of undo) {
    const operation = rebaseStep(present, step);
    if (operation === "lost") return NEEDS_CO_FACILITATOR;
    if (operation === "nothing") continue;
    operations.push(operation);
    present = applyOperation(present, operation);
  }
  return done(operations);
}

/** Whether later typing touched what a decision did: taking it back would not be exact. */
export const changedSince = (text: readonly Paragraph[], undo: readonly UndoStep[]): boolean =>
  undo.some((step) => step.type !== "relabel" && typeof rebaseStep(text, step) === "string");

const NEEDS_CO_FACILITATOR = refuse(
  "needs-co-facilitator",
  "The text was changed where this decision was made. A co-facilitator has to edit it by hand.",
);

function rebaseStep(
  text: readonly Paragraph[],
  step: UndoStep,
): TextOperation | "nothing" | "lost" {
  const id = typeof step.paragraph === "string" ? step.paragraph : step.paragraph.id;
  const present = text.find((paragraph) => paragraph.id === id);
  switch (step.type) {
    case "edit": {
      if (!present) return "lost";
      const edits = rebase(present.runs, step.base, step.edits);
      if (worstOutcome(edits) === "needs-author") return "lost";
      const applies = applying(edits);
      return applies.length > 0 ? { type: "edit", paragraph: id, edits: applies } : "nothing";
    }
    case "remove":
      if (!present) return "nothing";
      return equalRuns(present.runs, step.paragraph.runs)
        ? { type: "remove", paragraph: id }
        : "lost";
    case "relabel": {
      const ours = present?.label === step.from.label && present.kind === step.from.kind;
      return ours ? { type: "relabel", paragraph: id, ...step.to } : "nothing";
    }
    case "restore":
      return present ? "nothing" : restore(text, step.paragraph, step.after);
  }
}

function restore(
  text: readonly Paragraph[],
  paragraph: Paragraph,
  places: readonly (ParagraphId | null)[],
): TextOperation | "lost" {
  const after = places.find((place) => place === null || text.some(({ id }) => id === place));
  if (after === undefined) return "lost";
  const taken = labelsOf(text);
  const clash = paragraph.kind !== "footnote" && taken.has(paragraph.label);
  const label = clash ? nextBisLabel(paragraph.label, taken) : paragraph.label;
  return { type: "insert", after, paragraphs: [{ ...paragraph, label }] };
}
