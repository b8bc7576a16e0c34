import type { ParagraphId } from "../ids";
import type { TextOperation } from "../text/operations";
import type { Paragraph } from "../text/paragraph";
import { endOfBlock, positionOf } from "../text/position";
import type { Change, Neighbours } from "./amendment";
import { type Assessed, assessed } from "./assessed";
import { labelsOf, newLabels, newPlace } from "./newPlace";

/** A paragraph with the subparagraphs below it, and the text without them. */
export interface Block {
  readonly at: number;
  readonly block: readonly Paragraph[];
  readonly rest: readonly Paragraph[];
}

export function blockAt(text: readonly Paragraph[], at: number): Block {
  const end = endOfBlock(text, at);
  return { at, block: text.slice(at, end), rest: [...text.slice(0, at), ...text.slice(end)] };
}

/**
 * Looks at a move in the text as it stands. It needs its author when the paragraph was moved
 * elsewhere meanwhile, or when it would come to stand within itself.
 */
export function assessMove(
  text: readonly Paragraph[],
  { paragraph, after, between }: Extract<Change, { kind: "move" }>,
): Assessed {
  const from = positionOf(text, paragraph);
  if (from < 0 || (after !== null && positionOf(text, after) < 0))
    return assessed("paragraph-gone");
  const end = endOfBlock(text, from);
  const place = newPlace(text, after, text[from], [from, end]);
  if (place === null) return assessed("needs-author");
  const anchor = after === null ? -1 : positionOf(text, after);
  if (anchor < from && place >= from) return assessed("already-reflected");
  if (between && !standsBetween(text, from, between)) return assessed("needs-author");
  return assessed("applies", () => {
    const { block, rest } = blockAt(text, from);
    return moving(block, rest, place > from ? place - block.length : place);
  });
}

/** The block goes as it is, under provisional labels; what had no label gets none. */
function moving(
  block: readonly Paragraph[],
  rest: readonly Paragraph[],
  place: number,
): TextOperation[] {
  const labels = newLabels(rest, place, block, labelsOf(rest));
  return [
    {
      type: "move",
      paragraphs: block.map(({ id }) => id),
      after: rest[place - 1]?.id ?? null,
    },
    ...block.flatMap(({ id, label, kind }, i): TextOperation[] =>
      label === "" || label === labels[i]
        ? []
        : [{ type: "relabel", paragraph: id, label: labels[i]!, kind }],
    ),
  ];
}

/** Between which paragraphs the one at `at`, with its subparagraphs, stands. */
export const neighboursOf = (text: readonly Paragraph[], at: number): Neighbours => [
  text[at - 1]?.id ?? null,
  text[endOfBlock(text, at)]?.id ?? null,
];

/**
 * Whether the paragraph at `at` still stands behind the one and before the other, whatever came in
 * between; a neighbour that is gone says nothing.
 */
export function standsBetween(
  text: readonly Paragraph[],
  at: number,
  [before, behind]: Neighbours,
): boolean {
  const place = (id: ParagraphId | null) => (id === null ? -1 : positionOf(text, id));
  const [left, right] = [place(before), place(behind)];
  return left < at && (right < 0 || at < right);
}
