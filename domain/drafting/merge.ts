import { conflicts } from "../amendments/apply";
import { fineHunks, type Hunk } from "../amendments/diff";
import type { Edit } from "../amendments/edit";
import type { Run } from "../text/paragraph";
import { concat, equalRuns, keyOf, lengthOf, slicer } from "../text/runs";
import { phrases, wordsIn } from "./phrases";

/** A stretch that both have changed, each in another way: all three readings of it. */
export interface Contested {
  readonly base: readonly Run[];
  readonly theirs: readonly Run[];
  readonly ours: readonly Run[];
  /** Where `ours` stands in the merged words. */
  readonly at: { readonly from: number; readonly to: number };
}

export interface Merge {
  /** Over `ours`: they bring what only theirs has changed. */
  readonly edits: readonly Edit[];
  readonly contested: readonly Contested[];
}

/**
 * A three-way merge of one paragraph by phrases, with the one relation `conflicts`: what only theirs
 * has changed comes as edits of `ours`; where both made the same change it stands once, and where both
 * delete, what either does. In all other stretches that both have changed `ours` stays, and both
 * readings are told; with the changes beside them, for they are of one phrase. No word that ours
 * brought is ever taken out.
 * Costs two token diffs (see `differences`), and nothing where theirs is the base or both are equal.
 */
export function mergeRuns(
  base: readonly Run[],
  theirs: readonly Run[],
  ours: readonly Run[],
): Merge {
  if (equalRuns(base, theirs) || equalRuns(theirs, ours)) return { edits: [], contested: [] };
  const reading = readings(base);
  const edits: Edit[] = [];
  const contested: Contested[] = [];
  /** How much longer than the base our words are by now, and the merged ones. */
  let [growth, more] = [0, 0];
  for (const stretch of judged(base, theirs, ours)) {
    const { from, to, stands } = stretch;
    const [of, own] = [reading(stretch, "theirs"), reading(stretch, "ours")];
    const start = from + growth;
    growth += lengthOf(own) - (to - from);
    if (stands === "theirs") edits.push({ from: start, to: to + growth, insert: of });
    const at = { from: from + more, to: from + more + lengthOf(own) };
    if (stands === "contested")
      contested.push({ base: reading(stretch, "base"), theirs: of, ours: own, at });
    more += lengthOf(stands === "theirs" ? of : own) - (to - from);
  }
  return { edits, contested };
}

type Judged = Stretch & { readonly stands: "theirs" | "ours" | "contested" };

/** All stretches; of those contested, one with the changes that it touches, and with the next after one word. */
function judged(base: readonly Run[], theirs: readonly Run[], ours: readonly Run[]): Judged[] {
  const [part, reading] = [slicer(base), readings(base)];
  const found: Judged[] = [];
  for (const stretch of stretches(...changes(base, theirs, ours))) {
    const of = reading(stretch, "theirs");
    let next: Judged = { ...stretch, stands: verdict(stretch, of, reading(stretch, "ours")) };
    for (let last = found.at(-1); last; last = found.at(-1)) {
      const contested = [last, next].filter(({ stands }) => stands === "contested").length;
      const between = wordsIn(part(last.to, next.from));
      if (contested === 0 || between >= contested) break;
      found.pop();
      next = {
        ...{ from: last.from, to: next.to, stands: "contested" },
        theirs: [...last.theirs, ...next.theirs],
        ours: [...last.ours, ...next.ours],
      };
    }
    found.push(next);
  }
  return found;
}

/** What either has changed, by phrases; what both have changed alike stands alone. */
function changes(
  base: readonly Run[],
  theirs: readonly Run[],
  ours: readonly Run[],
): [theirs: Hunk[], ours: Hunk[]] {
  const [of, own] = [fineHunks(base, theirs), fineHunks(base, ours)];
  const key = ({ from, to, insert }: Hunk) => `${from} ${to} ${keyOf(insert)}`;
  const [byThem, byUs] = [new Set(of.map(key)), new Set(own.map(key))];
  return [
    phrases(base, theirs, of, (hunk) => byUs.has(key(hunk))),
    phrases(base, ours, own, (hunk) => byThem.has(key(hunk))),
  ];
}

/** Of the base, with the changes of either side that meet in it: of one side alone, or of both. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly theirs: readonly Hunk[];
  readonly ours: readonly Hunk[];
}

/**
 * The changes of both in the order of the base, those that conflict together. Those of one side never
 * touch each other, so within a stretch every point lies inside a change, and no other stands there.
 */
function stretches(theirs: readonly Hunk[], ours: readonly Hunk[]): Stretch[] {
  const found: Stretch[] = [];
  const all = [
    ...theirs.map((hunk) => ({ hunk, side: "theirs" as const })),
    ...ours.map((hunk) => ({ hunk, side: "ours" as const })),
  ].sort((a, b) => a.hunk.from - b.hunk.from || a.hunk.to - b.hunk.to);
  for (const { hunk, side } of all) {
    const { from, to } = hunk;
    const last = found.at(-1);
    const joins = last && conflicts(last, hunk);
    const into = joins ? last : { from, to, theirs: [], ours: [] };
    const stretch = { ...into, to: Math.max(into.to, to), [side]: [...into[side], hunk] };
    if (joins) found[found.length - 1] = stretch;
    else found.push(stretch);
  }
  return found;
}

/** Reads a stretch as the base, or as one of the sides has it. */
function readings(
  base: readonly Run[],
): (stretch: Stretch, as: "base" | "theirs" | "ours") => Run[] {
  const part = slicer(base);
  return (stretch, as) => {
    let at = stretch.from;
    const parts: Run[][] = [];
    for (const { from, to, insert } of as === "base" ? [] : stretch[as]) {
      parts.push(part(at, from), [...insert]);
      at = to;
    }
    return concat(...parts, part(at, stretch.to));
  };
}

/** What stands in a stretch that theirs reads `of` and ours `own`. */
function verdict(
  { theirs, ours }: Stretch,
  of: readonly Run[],
  own: readonly Run[],
): Judged["stands"] {
  if (theirs.length === 0 || equalRuns(of, own) || deletesAll(ours, theirs)) return "ours";
  return ours.length === 0 || deletesAll(theirs, ours) ? "theirs" : "contested";
}

/** Whether neither says anything, and all that some delete is deleted by the others, too. */
const deletesAll = (more: readonly Hunk[], some: readonly Hunk[]): boolean =>
  [...more, ...some].every(({ insert }) => insert.length === 0) &&
  some.every((one) => more.some(({ from, to }) => from <= one.from && one.to <= to));
