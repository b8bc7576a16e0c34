import type { Run } from "../text/paragraph";
import { lengthOf, slice } from "../text/runs";
import { applyEdits, conflicts } from "./apply";
import { diffRuns } from "./diff";
import type { Edit } from "./edit";
import { applying, type Readings, rebase } from "./rebase";

export interface AdjustedWords {
  readonly result: Run[];
  readonly flagged: readonly FlaggedWords[];
}

/** Where the author's words were put in the place of what others have changed since. */
export interface FlaggedWords extends Readings {
  /** In offsets of the new wording. */
  readonly from: number;
  readonly to: number;
}

/** A stretch of the base that edits and others' changes of it have in common. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The wording that edits of `base` ask for in the text as it reads now: what still applies is kept,
 * and where others changed the same words the author's reading stands, which is flagged.
 */
export function adjustRuns(
  current: readonly Run[],
  base: readonly Run[],
  edits: readonly Edit[],
): AdjustedWords {
  const rebased = rebase(current, base, edits);
  // As edits for reading: "a quadrennial" that became "an annual" is one change, not two.
  const hunks = diffRuns(base, current);
  const open = edits.filter((_, i) => rebased[i]!.outcome === "needs-author");
  const stretches = stretchesOf(open, edits, hunks);
  const contested = (edit: Edit) => stretches.some((stretch) => conflicts(asEdit(stretch), edit));
  const kept = applying(rebased.filter((_, i) => !contested(edits[i]!)));
  const put = stretches.map((stretch) => {
    const readings = readingsOf(stretch, base, current, edits.filter(contested), hunks);
    return { readings, edit: readings.edit };
  });
  const all = [...kept, ...put.map(({ edit }) => edit)].sort(
    (a, b) => a.from - b.from || a.to - b.to,
  );
  const flagged = put.map(({ readings: { edit, ...readings } }) => {
    const from = edit.from + growthOf(all.slice(0, all.indexOf(edit)));
    return { from, to: from + lengthOf(edit.insert), ...readings };
  });
  return { result: applyEdits(current, all), flagged };
}

/** The least stretches that hold these edits, and all edits and hunks that conflict with them. */
function stretchesOf(
  open: readonly Edit[],
  edits: readonly Edit[],
  hunks: readonly Edit[],
): Stretch[] {
  const out: Stretch[] = [];
  for (const { from, to } of open) {
    let stretch: Stretch = { from, to };
    for (let before: Stretch | null = null; before !== stretch; ) {
      before = stretch;
      for (const other of [...edits, ...hunks, ...out])
        if (conflicts(asEdit(stretch), asEdit(other))) stretch = union(stretch, other);
    }
    const apart = out.filter((other) => !conflicts(asEdit(stretch), asEdit(other)));
    out.splice(0, out.length, ...apart, stretch);
  }
  return out.sort((a, b) => a.from - b.from || a.to - b.to);
}

const asEdit = ({ from, to }: Stretch): Edit => ({ from, to, insert: [] });

/** The same stretch where it holds the other already. */
function union(a: Stretch, b: Stretch): Stretch {
  if (a.from <= b.from && b.to <= a.to) return a;
  return { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
}

const growthOf = (edits: readonly Edit[]): number =>
  edits.reduce((sum, { from, to, insert }) => sum + lengthOf(insert) - (to - from), 0);

/** A stretch in three readings, and the edit that puts the author's in the place of the present one. */
function readingsOf(
  stretch: Stretch,
  base: readonly Run[],
  current: readonly Run[],
  contested: readonly Edit[],
  hunks: readonly Edit[],
): Readings & { readonly edit: Edit } {
  const { from, to } = stretch;
  const within = hunks.filter((hunk) => conflicts(asEdit(stretch), hunk));
  const start = from + growthOf(hunks.filter((hunk) => hunk.to <= from && !within.includes(hunk)));
  const end = start + (to - from) + growthOf(within);
  const local = contested
    .filter((edit) => conflicts(asEdit(stretch), edit))
    .map((edit) => ({ from: edit.from - from, to: edit.to - from, insert: edit.insert }));
  const saw = slice(base, from, to);
  const wanted = applyEdits(saw, local);
  return {
    base: saw,
    wanted,
    current: slice(current, start, end),
    edit: { from: start, to: end, insert: wanted },
  };
}
