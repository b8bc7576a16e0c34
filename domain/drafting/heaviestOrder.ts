import type { ParagraphId } from "../ids";

interface Ranked {
  readonly id: ParagraphId;
  readonly rank: number;
  readonly weight: number;
}

/**
 * The paragraphs that can stay where they are when all are brought into the order of their ranks,
 * which all differ: the increasing subsequence with the greatest weight. Linear where the order is
 * right already, otherwise O(n²) of the stretch that is not.
 */
export function inHeaviestOrder<T extends { readonly id: ParagraphId }>(
  paragraphs: readonly T[],
  of: (paragraph: T) => { readonly rank: number; readonly weight: number },
): ReadonlySet<ParagraphId> {
  const all = paragraphs.map((paragraph): Ranked => ({ id: paragraph.id, ...of(paragraph) }));
  const sorted = all.map(({ rank }) => rank).sort((a, b) => a - b);
  const isInPlace = ({ rank }: Ranked, i: number) => rank === sorted[i];
  const from = all.findIndex((one, i) => !isInPlace(one, i));
  if (from < 0) return new Set(all.map(({ id }) => id));
  const to = all.findLastIndex((one, i) => !isInPlace(one, i)) + 1;
  const staying = [...all.slice(0, from), ...heaviest(all.slice(from, to)), ...all.slice(to)];
  return new Set(staying.map(({ id }) => id));
}

/** For each the heaviest subsequence that ends with it; then the heaviest of all, from its end. */
function heaviest(all: readonly Ranked[]): Ranked[] {
  const best: { readonly weight: number; readonly before: number }[] = [];
  let last = -1;
  all.forEach(({ rank, weight }, i) => {
    let before = -1;
    for (let j = 0; j < i; j++)
      if (all[j]!.rank < rank && (before < 0 || best[j]!.weight > best[before]!.weight)) before = j;
    best.push({ weight: weight + (before < 0 ? 0 : best[before]!.weight), before });
    if (last < 0 || best[i]!.weight > best[last]!.weight) last = i;
  });
  const found: Ranked[] = [];
  for (let i = last; i >= 0; i = best[i]!.before) found.unshift(all[i]!);
  return found;
}
