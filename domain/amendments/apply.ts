import type { Run } from "../text/paragraph";
import { equalRuns, lengthOf, normalize, slicer } from "../text/runs";
import type { Edit } from "./edit";

/**
 * The text that `edits` make of `base`. Edits are valid (see `validEdits`); insertions at one point
 * stand in the order given. Gives normalised runs. O(runs + edits log runs).
 */
export const applyEdits = (base: readonly Run[], edits: readonly Edit[]): Run[] =>
  applyWithin(slicer(base), 0, lengthOf(base), edits);

/** What `edits`, all of them within `from` to `to` of the text that `part` slices, make of that stretch. */
export function applyWithin(
  part: ReturnType<typeof slicer>,
  from: number,
  to: number,
  edits: readonly Edit[],
): Run[] {
  const runs: Run[] = [];
  let at = from;
  for (const edit of edits) {
    if (at < edit.from) runs.push(...part(at, edit.from));
    runs.push(...edit.insert);
    at = edit.to;
  }
  if (at < to) runs.push(...part(at, to));
  return normalize(runs);
}

/**
 * The edits, over the text that `edits` make of `base`, that give `base` back:
 * `applyEdits(applyEdits(base, edits), inverseEdits(base, edits))` is `base`.
 */
export function inverseEdits(base: readonly Run[], edits: readonly Edit[]): Edit[] {
  const part = slicer(base);
  let shift = 0;
  return edits.map(({ from, to, insert }) => {
    const length = lengthOf(insert);
    const inverse = { from: from + shift, to: from + shift + length, insert: part(from, to) };
    shift += length - (to - from);
    return inverse;
  });
}

/**
 * Whether two edits of one base cannot both be made as they stand. The one relation that clusters
 * of brackets, rebasing and "accept all that does not conflict" share:
 * - two edits that replace or delete conflict when they have a unit in common;
 * - an insertion conflicts with one that replaces or deletes when it stands strictly inside; at
 *   either end it merely touches, and what replaces stands in the place of what it replaces;
 * - two insertions conflict when they stand at the same point.
 */
export function conflicts(a: Stretch, b: Stretch): boolean {
  if (a.from === a.to && b.from === b.to) return a.from === b.from;
  return a.from < b.to && b.from < a.to;
}

/** Where an edit stands, whatever it puts there. */
type Stretch = Pick<Edit, "from" | "to">;

/** An edit that changes nothing. */
export const isEmptyEdit = (base: readonly Run[], edit: Edit): boolean =>
  lengthOf(edit.insert) === edit.to - edit.from &&
  equalRuns(slicer(base)(edit.from, edit.to), edit.insert);

/**
 * Whether `edits` can be made in `base`: whole offsets within it, in ascending order, none
 * overlapping the one before, none parting a surrogate pair, each doing something.
 */
export function validEdits(base: readonly Run[], edits: readonly Edit[]): boolean {
  const text = base.map((run) => run.text).join("");
  let at = 0;
  for (const { from, to, insert } of edits) {
    const inside = Number.isInteger(from) && Number.isInteger(to) && at <= from && from <= to;
    if (!inside || to > text.length || partsPair(text, from) || partsPair(text, to)) return false;
    if (from === to && lengthOf(insert) === 0) return false;
    at = to;
  }
  return true;
}

const partsPair = (text: string, at: number): boolean =>
  /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, at - 1), at + 1));
