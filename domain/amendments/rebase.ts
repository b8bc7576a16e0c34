import type { Run } from "../text/paragraph";
import { equalRuns, plainText, slice } from "../text/runs";
import { applyEdits, conflicts, inverseEdits } from "./apply";
import { fineHunksOfTokens, type Hunk } from "./diff";
import type { Edit } from "./edit";
import { retokenize, type Tokenized, tokenized } from "./retokenize";

export type Outcome = "applies" | "already-reflected" | "needs-author";

/** What becomes of one edit in a text that has moved on since the edit was written. */
export type RebasedEdit =
  /** The same change, in offsets of the current text. */
  | { readonly outcome: "applies"; readonly edit: Edit }
  /** The current text reads so already; `at` is where, in its offsets. */
  | {
      readonly outcome: "already-reflected";
      readonly at: { readonly from: number; readonly to: number };
    }
  /** The words it is about were changed: only its author can say what is wanted now. */
  | ({ readonly outcome: "needs-author" } & Readings);

/** The same place as the author saw it, as the author wants it, and as it reads now. */
export interface Readings {
  readonly base: readonly Run[];
  readonly wanted: readonly Run[];
  readonly current: readonly Run[];
}

/**
 * A three-way merge on tokens: carries `edits`, written over `base`, to `current`. One answer per
 * edit, in order; those that apply can all be made together in `current`.
 *
 * Both histories are tried: that the edits are still to be made (base -> current), and that they
 * were made (base with the edits -> current). An edit applies when nothing in the first conflicts
 * with it, and is already reflected when nothing in the second conflicts with its inverse. Where
 * both could be, the shorter history is believed; where neither is, or both are as short, the
 * author is asked. Insertions at the point where another was made meanwhile need their author.
 *
 * Costs two token diffs (see `differences`) and O(edits · hunks); nothing when the text is the base.
 * Of many asked one after another for the same text and base, all but the first cost as with `rebaser`.
 */
export const rebase = (
  current: readonly Run[],
  base: readonly Run[],
  edits: readonly Edit[],
): RebasedEdit[] =>
  equalRuns(base, current) ? appliesAsIs(edits) : rebaserOf(current, base)(edits);

/** The last one asked for: after a decision, all amendments of a paragraph are judged in a row. */
let last:
  | {
      readonly current: readonly Run[];
      readonly base: readonly Run[];
      readonly carry: ReturnType<typeof rebaser>;
    }
  | undefined;

function rebaserOf(current: readonly Run[], base: readonly Run[]): ReturnType<typeof rebaser> {
  if (!last || !equalRuns(last.current, current) || !equalRuns(last.base, base))
    last = { current, base, carry: rebaser(tokenized(current), tokenized(base)) };
  return last.carry;
}

/** The answer where nothing has moved on. */
const appliesAsIs = (edits: readonly Edit[]): RebasedEdit[] =>
  edits.map((edit) => ({ outcome: "applies", edit }));

/**
 * `rebase` for many amendments of one base, which differs from the current text: the differences of
 * the two are found once. Those of the text with an amendment's edits are looked for only when its
 * words stand in the current text, or when it only deletes: otherwise it cannot have been made.
 */
export function rebaser(
  current: Tokenized,
  base: Tokenized,
): (edits: readonly Edit[]) => RebasedEdit[] {
  const pending = fineHunksOfTokens(base.tokens, current.tokens);
  const words = plainText(current.runs);
  return (edits) => {
    const inverses = inverseEdits(base.runs, edits);
    let found: readonly Hunk[] | undefined;
    const made = () => {
      found ??= fineHunksOfTokens(retokenize(base, edits), current.tokens);
      return found;
    };
    const isMade = (edit: Edit, inverse: Edit) =>
      words.includes(plainText(edit.insert)) && !made().some((hunk) => conflicts(hunk, inverse));
    return edits.map((edit, i) => {
      const inverse = inverses[i]!;
      const untouched = !pending.some((hunk) => conflicts(hunk, edit));
      const there = isMade(edit, inverse);
      const shorter = untouched && there ? costOf(made()) - costOf(pending) : 0;
      if (untouched && (!there || shorter > 0))
        return { outcome: "applies", edit: moved(edit, pending) };
      if (there && (!untouched || shorter < 0)) {
        const { from, to } = moved(inverse, made());
        return { outcome: "already-reflected", at: { from, to } };
      }
      return { outcome: "needs-author", ...readingsAround(edit, base.runs, current.runs, pending) };
    });
  };
}

/**
 * The outcome of an amendment from those of its edits: its author is needed for the whole if for
 * any part; it applies if any part is still to be made; otherwise there is nothing left to do.
 */
export function worstOutcome(edits: readonly RebasedEdit[]): Outcome {
  if (edits.some(({ outcome }) => outcome === "needs-author")) return "needs-author";
  return edits.some(({ outcome }) => outcome === "applies") ? "applies" : "already-reflected";
}

/** The edits that still apply, in offsets of the current text. */
export const applying = (edits: readonly RebasedEdit[]): Edit[] =>
  edits.flatMap((rebased) => (rebased.outcome === "applies" ? [rebased.edit] : []));

const costOf = (hunks: readonly Hunk[]): number => hunks.reduce((sum, { cost }) => sum + cost, 0);

const growth = ({ from, to, at, until }: Hunk): number => until - at - (to - from);

/** How far a point has moved by the hunks that end at it or before. */
const shiftAt = (point: number, hunks: readonly Hunk[]): number =>
  hunks.reduce((sum, hunk) => (hunk.to <= point ? sum + growth(hunk) : sum), 0);

/** An edit that no hunk conflicts with, in offsets of the text that the hunks make. */
function moved(edit: Edit, hunks: readonly Hunk[]): Edit {
  const shift = shiftAt(edit.from, hunks);
  return { from: edit.from + shift, to: edit.to + shift, insert: edit.insert };
}

/** The three readings of the least stretch that holds the edit and all that conflicts with it. */
function readingsAround(
  edit: Edit,
  base: readonly Run[],
  current: readonly Run[],
  hunks: readonly Hunk[],
): Readings {
  const rivals = hunks.filter((hunk) => conflicts(hunk, edit));
  const from = Math.min(edit.from, ...rivals.map((hunk) => hunk.from));
  const to = Math.max(edit.to, ...rivals.map((hunk) => hunk.to));
  const before = hunks.filter((hunk) => hunk.to <= from && !rivals.includes(hunk));
  const within = rivals.reduce((sum, hunk) => sum + growth(hunk), 0);
  const start = from + before.reduce((sum, hunk) => sum + growth(hunk), 0);
  const local: Edit = { from: edit.from - from, to: edit.to - from, insert: edit.insert };
  return {
    base: slice(base, from, to),
    wanted: applyEdits(slice(base, from, to), [local]),
    current: slice(current, start, start + (to - from) + within),
  };
}

/** The readings of an edit whatever its outcome, for a list that must lose no word. */
export function readingsOf(rebased: RebasedEdit, base: readonly Run[], edit: Edit): Readings {
  if (rebased.outcome === "needs-author") {
    const { base: saw, wanted, current } = rebased;
    return { base: saw, wanted, current };
  }
  const saw = slice(base, edit.from, edit.to);
  const wanted = edit.insert;
  return { base: saw, wanted, current: rebased.outcome === "applies" ? saw : wanted };
}
