import type { Hunk } from "../amendments/diff";
import type { Run } from "../text/paragraph";
import { slicer } from "../text/runs";
import { tokenize } from "../text/tokens";

/**
 * The changes of one hand, those of one phrase together: a merge that took half of a phrase from
 * either hand would say what nobody has written. Two are of one phrase where fewer words stand between
 * them than either changes, unless both only delete; all are, where the hand left fewer words than it
 * changed, and has rewritten the whole. None is joined with a change that the other hand `shares`.
 * After the semantic clean-up of N. Fraser, "Diff Strategies" (2006). Linear.
 */
export function phrases(
  base: readonly Run[],
  result: readonly Run[],
  hunks: readonly Hunk[],
  shares: (hunk: Hunk) => boolean = () => false,
): Hunk[] {
  const [of, own] = [slicer(base), slicer(result)];
  const changed = hunks.reduce((sum, hunk) => sum + changedBy(hunk, of), 0);
  const deleted = hunks.reduce((sum, { from, to }) => sum + wordsIn(of(from, to)), 0);
  const isRewritten = changed > wordsIn(base) - deleted;
  const found: Hunk[] = [];
  for (const hunk of hunks) {
    const last = found.at(-1);
    if (!last || shares(last) || shares(hunk) || (isDeletion(last) && isDeletion(hunk))) {
      found.push(hunk);
      continue;
    }
    const between = wordsIn(of(last.to, hunk.from));
    const least = Math.min(changedBy(last, of), changedBy(hunk, of));
    if (between === 0 || between < least || isRewritten) {
      const { from, at } = last;
      const { to, until } = hunk;
      const insert = own(at, until);
      found[found.length - 1] = { from, to, at, until, insert, cost: last.cost + hunk.cost };
    } else found.push(hunk);
  }
  return found;
}

/** So many words stand in it; a footnote is none. */
export const wordsIn = (runs: readonly Run[]): number =>
  tokenize(runs).filter(({ kind }) => kind === "word").length;

const changedBy = ({ from, to, insert }: Hunk, of: (from: number, to: number) => Run[]): number =>
  Math.max(wordsIn(of(from, to)), wordsIn(insert));

const isDeletion = ({ at, until }: Hunk): boolean => at === until;
