/** Two sequences differ here: `[from, to)` of the first reads `[at, until)` in the second. */
export interface Difference {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly until: number;
}

/** Pairs of positions that are matched, ascending in both. */
type Matches = [number, number][];

/** Past this many differences in one block the block counts as rewritten: bounds time and memory. */
const MAX_DIFFERENCES = 1_000;

/**
 * Where two sequences of numbers differ, in ascending order, never touching each other.
 * Patience diff (Bram Cohen): common ends, then what occurs exactly once on either side in the
 * longest common order, and between those anchors Myers' O(ND) greedy algorithm (Algorithmica 1,
 * 1986). Deterministic. O(n log n) where anchors are found, O(n·d) with d <= 1,000 between them.
 */
export function differences(a: readonly number[], b: readonly number[]): Difference[] {
  const matches: Matches = [];
  matchBlock(a, b, { from: 0, to: a.length, at: 0, until: b.length }, matches);
  const out: Difference[] = [];
  let from = 0;
  let at = 0;
  for (const [i, j] of [...matches, [a.length, b.length] as const]) {
    if (i > from || j > at) out.push({ from, to: i, at, until: j });
    from = i + 1;
    at = j + 1;
  }
  return out;
}

/** Appends the matches within `block`. */
function matchBlock(
  a: readonly number[],
  b: readonly number[],
  block: Difference,
  matches: Matches,
): void {
  let { from, to, at, until } = block;
  while (from < to && at < until && a[from] === b[at]) matches.push([from++, at++]);
  const tail: Matches = [];
  while (from < to && at < until && a[to - 1] === b[until - 1]) tail.push([--to, --until]);
  if (from < to && at < until) {
    const anchors = uniqueInOrder(a, b, { from, to, at, until });
    if (anchors.length === 0) myers(a, b, { from, to, at, until }, matches);
    for (const [i, j] of anchors) {
      matchBlock(a, b, { from, to: i, at, until: j }, matches);
      matches.push([i, j]);
      from = i + 1;
      at = j + 1;
    }
    if (anchors.length > 0) matchBlock(a, b, { from, to, at, until }, matches);
  }
  for (const match of tail.reverse()) matches.push(match);
}

/** What occurs once in either half of the block, in the longest order common to both. */
function uniqueInOrder(a: readonly number[], b: readonly number[], block: Difference): Matches {
  const seen = new Map<number, { i: number; j: number; inA: number; inB: number }>();
  for (let i = block.from; i < block.to; i++) {
    const entry = seen.get(a[i]!);
    if (entry) entry.inA++;
    else seen.set(a[i]!, { i, j: -1, inA: 1, inB: 0 });
  }
  for (let j = block.at; j < block.until; j++) {
    const entry = seen.get(b[j]!);
    if (entry) {
      entry.inB++;
      entry.j = j;
    }
  }
  const unique: Matches = [];
  for (const { i, j, inA, inB } of seen.values()) if (inA === 1 && inB === 1) unique.push([i, j]);
  return longestAscending(unique);
}

/** The longest subsequence with ascending second members (patience sorting), O(n log n). */
function longestAscending(pairs: Matches): Matches {
  const tops: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, j], index) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tops[middle]!]![1] < j) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? tops[low - 1]! : -1;
    tops[low] = index;
  });
  const out: Matches = [];
  for (let i = tops.at(-1) ?? -1; i >= 0; i = before[i]!) out.push(pairs[i]!);
  return out.reverse();
}

/** Myers' greedy search over a block; past the bound it matches nothing. */
function myers(
  a: readonly number[],
  b: readonly number[],
  block: Difference,
  matches: Matches,
): void {
  const n = block.to - block.from;
  const m = block.until - block.at;
  const limit = Math.min(n + m, MAX_DIFFERENCES);
  // trace[d][k + d + 1] is the furthest x on diagonal k with d differences.
  const trace: Int32Array[] = [];
  let previous = new Int32Array(3);
  for (let d = 0; d <= limit; d++) {
    const reach = new Int32Array(2 * d + 3);
    for (let k = -d; k <= d; k += 2) {
      let x = 0;
      if (d > 0) {
        const insertion = k < d ? previous[k + 1 + d]! : -1;
        const deletion = k > -d ? previous[k - 1 + d]! + 1 : -1;
        x = k === -d || (k !== d && insertion >= deletion) ? insertion : deletion;
      }
      while (x < n && x - k < m && a[block.from + x] === b[block.at + x - k]) x++;
      reach[k + d + 1] = x;
      if (x >= n && x - k >= m) {
        trace.push(reach);
        backtrack(trace, block, n, m, matches);
        return;
      }
    }
    trace.push(reach);
    previous = reach;
  }
}

/** Reads the matches off the trace, from the end to the start. */
function backtrack(
  trace: readonly Int32Array[],
  block: Difference,
  n: number,
  m: number,
  matches: Matches,
): void {
  const found: Matches = [];
  let x = n;
  let y = m;
  for (let d = trace.length - 1; d >= 0; d--) {
    let startX = 0;
    let startY = 0;
    if (d > 0) {
      const k = x - y;
      const previous = trace[d - 1]!;
      const insertion = k < d ? previous[k + 1 + d]! : -1;
      const deletion = k > -d ? previous[k - 1 + d]! + 1 : -1;
      const inserted = k === -d || (k !== d && insertion >= deletion);
      startX = inserted ? insertion : deletion;
      startY = startX - k;
      while (x > startX && y > startY) found.push([block.from + --x, block.at + --y]);
      x = inserted ? insertion : deletion - 1;
      y = inserted ? startY - 1 : startY;
    } else {
      while (x > 0 && y > 0) found.push([block.from + --x, block.at + --y]);
    }
  }
  for (const match of found.reverse()) matches.push(match);
}
