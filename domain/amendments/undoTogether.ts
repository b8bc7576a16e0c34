import type { AmendmentId } from "../ids";
import { type Result, refuse } from "../refusal";
import type { TextOperation } from "../text/operations";
import type { Paragraph } from "../text/paragraph";
import { rebaseUndo, type UndoStep } from "./decision";
import { inOrder, type Order, plainOrder } from "./order";

/** A decision of an act, and how to take back what it did to the text. */
export interface Undoable {
  readonly amendment: AmendmentId;
  readonly undo: readonly UndoStep[];
}

/** What is taken back once, for all of these. */
interface Unit {
  readonly amendments: AmendmentId[];
  readonly undo: readonly UndoStep[];
}

/**
 * The operations that take all decisions of one act back in the text as it is now, all or none. Those
 * that did exactly the same did it once, and are undone once. Takes them in
 * the order in which they were made and begins with the last; what cannot be undone before another is tried again after it. Refuses
 * `needs-co-facilitator`, naming what hinders: `amendments` by their ids, and in the sentence the
 * paragraphs. Costs a `rebaseUndo` for each, twice, and one more for each that had to wait, each time.
 */
export function undoTogether(
  text: readonly Paragraph[],
  made: readonly Undoable[],
  order: Order = plainOrder(text),
): Result<TextOperation[]> {
  const steps: UndoStep[] = [];
  let present = text;
  let known = order;
  let waiting: readonly Unit[] = unitsOf(made).toReversed();
  while (waiting.length > 0) {
    const left: Unit[] = [];
    for (const unit of waiting) {
      const undone = rebaseUndo(present, unit.undo, known);
      if (!undone.ok) {
        left.push(unit);
        continue;
      }
      steps.push(...unit.undo);
      ({ text: present, order: known } = inOrder(present, known, undone.value));
    }
    if (left.length === waiting.length) return hindered(present, left);
    waiting = left;
  }
  // As a whole, so that labels are given back when all who may have them are there.
  return rebaseUndo(text, steps, order);
}

function unitsOf(made: readonly Undoable[]): Unit[] {
  const units = new Map<string, Unit>();
  for (const { amendment, undo } of made) {
    const key = JSON.stringify(undo);
    const known = units.get(key);
    if (known) known.amendments.push(amendment);
    else units.set(key, { amendments: [amendment], undo });
  }
  return [...units.values()];
}

function hindered(text: readonly Paragraph[], units: readonly Unit[]) {
  const lost = units.flatMap(({ undo }) => undo.filter((step) => !rebaseUndo(text, [step]).ok));
  const places = [...new Set(lost.map((step) => placeOf(text, step)))];
  const where = places.length > 0 ? ` in ${places.join(", ")}` : "";
  return refuse(
    "needs-co-facilitator",
    `The text was changed${where} where this was decided, so none of it was taken back. Take the other decisions back one by one, and edit these words by hand.`,
    { amendments: units.flatMap(({ amendments }) => amendments) },
  );
}

function placeOf(text: readonly Paragraph[], { paragraph }: UndoStep): string {
  const id = typeof paragraph === "string" ? paragraph : paragraph.id;
  const known = text.find((one) => one.id === id);
  const { kind, label } =
    known ?? (typeof paragraph === "string" ? { kind: null, label: "" } : paragraph);
  if (!label) return known ? "a paragraph without a number" : "a paragraph that is gone";
  return `${kind === "footnote" ? "footnote" : "paragraph"} ${label}`;
}
