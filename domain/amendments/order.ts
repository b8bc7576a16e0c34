import type { ParagraphId } from "../ids";
import { applyOperation } from "../text/apply";
import type { TextOperation } from "../text/operations";
import type { Paragraph } from "../text/paragraph";
import { positionOf } from "../text/position";
import type { UndoStep } from "./undoStep";

/**
 * The paragraphs of a text in order, and between them those that decisions in force took out of it,
 * where they stood. Of two neighbours that went, only who saw both knows which stands first.
 */
export type Order = readonly ParagraphId[];

/** How many that are there, and how many that are gone, are remembered before one that goes. */
const PLACES = 50;
const GONE = 200;

/** That of a text from which nothing is gone. */
export const plainOrder = (text: readonly Paragraph[]): Order => text.map(({ id }) => id);

/**
 * The order of a text from which decisions took paragraphs; `gone` is how to take those in force
 * back, the last one first. O(text + gone · (text + gone)).
 */
export function orderOf(text: readonly Paragraph[], gone: readonly UndoStep[]): Order {
  const order = [...plainOrder(text)];
  const known = new Set<ParagraphId | null>([null, ...order]);
  for (const step of gone) {
    if (step.type !== "restore" || known.has(step.paragraph.id)) continue;
    const after = step.after.find((place) => known.has(place));
    if (after === undefined) continue;
    order.splice(after === null ? 0 : order.indexOf(after) + 1, 0, step.paragraph.id);
    known.add(step.paragraph.id);
  }
  return order;
}

/** The order once this is done in `text`: what goes keeps its place, to which it comes back. O(paragraphs). */
export function orderAfter(
  order: Order,
  text: readonly Paragraph[],
  operation: TextOperation,
): Order {
  if (operation.type !== "insert" && operation.type !== "move") return order;
  const comes = operation.type === "insert";
  const ids = comes ? operation.paragraphs.map(({ id }) => id) : operation.paragraphs;
  if (comes && ids.every((id) => order.includes(id))) return order;
  const rest = order.filter((id) => !ids.includes(id));
  let at = operation.after === null ? 0 : rest.indexOf(operation.after) + 1;
  // What is gone right behind a paragraph comes back right behind it, so before what is new there.
  while (at < rest.length && positionOf(text, rest[at]!) < 0) at++;
  return [...rest.slice(0, at), ...ids, ...rest.slice(at)];
}

/**
 * The places before a paragraph of `text`, nearest first; null is the beginning. Those that are gone
 * are among them, so that of several that come back each finds those that stood before it. Behind
 * more than `GONE` neighbours that went in a row, the furthest of them are forgotten. O(paragraphs).
 */
export function placesBefore(
  order: Order,
  text: readonly Paragraph[],
  id: ParagraphId,
): (ParagraphId | null)[] {
  const places: (ParagraphId | null)[] = [];
  let [there, gone] = [0, 0];
  for (let at = order.indexOf(id) - 1; at >= 0; at--) {
    const stands = positionOf(text, order[at]!) >= 0;
    if (stands ? there++ < PLACES : gone++ < GONE) places.push(order[at]!);
    if (there > PLACES) return places;
  }
  return [...places, null];
}

/** Behind which paragraph of `text` one that is gone comes back; undefined: no order tells. */
export function placeOfGone(
  order: Order,
  text: readonly Paragraph[],
  id: ParagraphId,
): ParagraphId | null | undefined {
  const at = order.indexOf(id);
  if (at < 0) return undefined;
  return order.slice(0, at).findLast((one) => positionOf(text, one) >= 0) ?? null;
}

/** A text in an order, once all of this is done. O(operations · paragraphs). */
export function inOrder(
  text: readonly Paragraph[],
  order: Order,
  operations: readonly TextOperation[],
): { readonly text: readonly Paragraph[]; readonly order: Order } {
  let after = { text, order };
  for (const operation of operations)
    after = {
      text: applyOperation(after.text, operation),
      order: orderAfter(after.order, after.text, operation),
    };
  return after;
}
