import type { Paragraph } from "../text/paragraph";
import { lengthOf } from "../text/runs";
import type { Aligned } from "./matching";

/**
 * Which of those that are in both texts stand in another order: all but the heaviest of those that
 * keep their order, so that the fewest words count as moved. A footnote stands where it is cited and
 * does not move. O(n log n).
 */
export function moves(
  before: readonly Paragraph[],
  aligned: readonly Aligned[],
): ReadonlySet<Aligned> {
  const both = aligned
    .filter((group) => group.before.length > 0 && group.after.length > 0)
    .filter(({ before: [first] }) => before[first!]!.kind !== "footnote")
    .toSorted((a, b) => a.before[0]! - b.before[0]!);
  const staying = heaviestAscending(
    both.map((group) => group.after[0]!),
    both.map((group) => 1 + group.before.reduce((sum, i) => sum + lengthOf(before[i]!.runs), 0)),
  );
  return new Set(both.filter((_, place) => !staying.has(place)));
}

/**
 * The places of the ascending subsequence of distinct numbers that weighs most. A tree of prefix
 * maxima (Fenwick) over the numbers: O(n log n).
 */
function heaviestAscending(
  numbers: readonly number[],
  weights: readonly number[],
): ReadonlySet<number> {
  const size = Math.max(0, ...numbers) + 2;
  /** At each node the place at which the heaviest chain so far ends. */
  const tree: number[] = new Array(size).fill(-1);
  const total: number[] = [];
  const previous: number[] = [];
  const heavier = (a: number, b: number) => (b < 0 || (a >= 0 && total[a]! > total[b]!) ? a : b);
  numbers.forEach((number, place) => {
    let best = -1;
    for (let node = number; node > 0; node -= node & -node) best = heavier(tree[node]!, best);
    previous[place] = best;
    total[place] = weights[place]! + (best < 0 ? 0 : total[best]!);
    for (let node = number + 1; node < size; node += node & -node)
      tree[node] = heavier(place, tree[node]!);
  });
  let last = -1;
  numbers.forEach((_, place) => {
    last = heavier(place, last);
  });
  const chain = new Set<number>();
  for (let place = last; place >= 0; place = previous[place]!) chain.add(place);
  return chain;
}
