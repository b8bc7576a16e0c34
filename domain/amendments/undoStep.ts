import type { ParagraphId } from "../ids";
import { nextBisLabel } from "../text/labels";
import type { TextOperation } from "../text/operations";
import type { Paragraph, ParagraphKind, Run } from "../text/paragraph";
import { endOfBlock, positionOf } from "../text/position";
import { equalRuns } from "../text/runs";
import type { Neighbours } from "./amendment";
import type { Edit } from "./edit";
import { stands } from "./level";
import { standsBetween } from "./move";
import { labelsOf } from "./newPlace";
import { type Order, placeOfGone } from "./order";
import { applying, rebase, worstOutcome } from "./rebase";

interface Label {
  readonly label: string;
  readonly kind: ParagraphKind;
  /** Of a decision that changed the level. */
  readonly level?: number;
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
   * it, nearest first, with those that were gone by then; null is the beginning of the text.
   */
  | {
      readonly type: "restore";
      readonly paragraph: Paragraph;
      readonly after: readonly (ParagraphId | null)[];
    }
  /**
   * Puts paragraphs that the decision moved back behind the first of `after` that is still there, as
   * long as they stand between the two between which it put them.
   */
  | {
      readonly type: "move";
      readonly paragraph: ParagraphId;
      readonly paragraphs: readonly ParagraphId[];
      readonly between: Neighbours;
      readonly after: readonly (ParagraphId | null)[];
    }
  | {
      readonly type: "relabel";
      readonly paragraph: ParagraphId;
      readonly from: Label;
      readonly to: Label;
    };

/**
 * What a step is in the text as it is now: `nothing` when it was undone by hand already, `lost` when
 * a word that somebody wrote since, or a place that somebody chose since, would be. Where `order` knows
 * the place of what is gone, it comes back there.
 */
export function rebaseStep(
  text: readonly Paragraph[],
  step: UndoStep,
  order: Order = [],
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
      // A footnote that another amendment has come to cite stays for it.
      if (present.kind === "footnote" && isCited(text, id)) return "nothing";
      return equalRuns(present.runs, step.paragraph.runs)
        ? { type: "remove", paragraph: id }
        : "lost";
    case "move":
      return present ? moveBack(text, step) : "lost";
    case "relabel":
      return present ? relabelBack(present, step) : "nothing";
    case "restore":
      return present ? "nothing" : restore(text, step, order);
  }
}

const isCited = (text: readonly Paragraph[], footnote: ParagraphId): boolean =>
  text.some(({ runs }) => runs.some(({ marks }) => marks.footnote === footnote));

/** Moves back what stands together still; what has been moved away from it since stays there. */
function moveBack(
  text: readonly Paragraph[],
  { paragraph, paragraphs, between, after }: Extract<UndoStep, { type: "move" }>,
): TextOperation | "nothing" | "lost" {
  const at = positionOf(text, paragraph);
  const end = endOfBlock(text, at);
  const last = text.findLastIndex(({ id }, i) => at <= i && i < end && paragraphs.includes(id));
  const block = text.slice(at, last + 1).map(({ id }) => id);
  const place = after.find((one) => one === null || positionOf(text, one) >= 0);
  if (place === undefined || (place !== null && block.includes(place))) return "lost";
  if (place === (text[at - 1]?.id ?? null)) return "nothing";
  return standsBetween(text, at, between)
    ? { type: "move", paragraphs: block, after: place }
    : "lost";
}

/** A label that was given anew since is left; the level goes back by itself. */
function relabelBack(
  present: Paragraph,
  { paragraph, from, to }: Extract<UndoStep, { type: "relabel" }>,
): TextOperation | "nothing" {
  if (!stands(present, from.level ?? present.level, from.kind)) return "nothing";
  const renamed = present.label !== from.label;
  if (renamed && to.level === undefined) return "nothing";
  const label = renamed ? present.label : to.label;
  const back = { kind: to.kind, label, level: to.level ?? present.level };
  return back.kind === present.kind && back.label === present.label && back.level === present.level
    ? "nothing"
    : { type: "relabel", paragraph, ...to, label };
}

/**
 * What keeps labels apart when these operations were made: a label that went back while another
 * paragraph had got it since gives way. Only the last state counts, since decisions give labels one
 * after another, too.
 */
export function freeLabels(
  text: readonly Paragraph[],
  made: readonly TextOperation[],
): TextOperation[] {
  const back = new Set(made.flatMap((one) => (one.type === "relabel" ? [one.paragraph] : [])));
  if (back.size === 0) return [];
  const taken = labelsOf(text.filter(({ id }) => !back.has(id)));
  return text.flatMap(({ id, label, kind }): TextOperation[] => {
    if (!back.has(id) || kind === "footnote" || label === "") return [];
    const free = taken.has(label) ? nextBisLabel(label, taken) : label;
    taken.add(free);
    return free === label ? [] : [{ type: "relabel", paragraph: id, label: free, kind }];
  });
}

function restore(
  text: readonly Paragraph[],
  { paragraph, after: places }: Extract<UndoStep, { type: "restore" }>,
  order: Order,
): TextOperation | "lost" {
  const known = placeOfGone(order, text, paragraph.id);
  const standing = () => places.find((place) => place === null || positionOf(text, place) >= 0);
  const after = known === undefined ? standing() : known;
  if (after === undefined) return "lost";
  const taken = labelsOf(text);
  const clash = paragraph.kind !== "footnote" && taken.has(paragraph.label);
  const label = clash ? nextBisLabel(paragraph.label, taken) : paragraph.label;
  return { type: "insert", after, paragraphs: [{ ...paragraph, label }] };
}
