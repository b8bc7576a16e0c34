import type { DraftedParagraph, Paragraph } from "../text/paragraph";
import { equalRuns } from "../text/runs";

/** Steps that a room has made by itself within this time are taken back as one, in milliseconds. */
export const FOLDED = 10 * 60_000;

/**
 * Whether a room is just as a step left it. Only then can the next step be taken back with that one
 * as a single step: what was typed between the two would count as brought by them. Linear.
 */
export const isAsLeft = (
  room: readonly DraftedParagraph[],
  after: readonly DraftedParagraph[],
): boolean =>
  room.length === after.length && room.every((paragraph, at) => isSame(paragraph, after[at]!));

const isSame = (a: DraftedParagraph, b: DraftedParagraph): boolean =>
  FIELDS.every((field) => a[field] === b[field]) && equalRuns(a.runs, b.runs);

const FIELDS = [
  ...(["id", "label", "kind", "level", "agreed", "struck", "alternativeTo"] as const),
] satisfies readonly (keyof Paragraph | keyof DraftedParagraph)[];
