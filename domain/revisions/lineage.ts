import type { ParagraphId } from "../ids";
import type { Paragraph, ParagraphKind } from "../text/paragraph";

/**
 * Words of one paragraph went to stand in another, because a decision split or merged paragraphs.
 * Ids alone do not tell that; whoever makes such a change says it.
 */
export interface TextFlow {
  readonly from: ParagraphId;
  readonly to: ParagraphId;
}

/** A paragraph by name, without its words. */
export type NamedParagraph = Pick<Paragraph, "id" | "label" | "kind">;

/** What became of a paragraph from one version to the next. */
export interface ParagraphFate {
  readonly id: ParagraphId;
  readonly kind: ParagraphKind;
  /**
   * `merged`: gone, its text stands in `others`. `split`: parts of its text stand in `others`.
   * `added`: new; `others` are those out of whose text it was made.
   */
  readonly change: "added" | "removed" | "renumbered" | "moved" | "split" | "merged";
  /** Its label before; null when it was not there. */
  readonly from: string | null;
  /** Its label now; null when it is gone. */
  readonly to: string | null;
  /** Under the labels of this version; those of `added` under the labels of the one before. */
  readonly others?: readonly Pick<NamedParagraph, "id" | "label">[];
}

/**
 * What became of the paragraphs of `before`, and which are new in `after`: one fate each for those
 * that are not simply the same under the same label, first those of `after` in their order, then
 * those gone in theirs. O(paragraphs log paragraphs + flows).
 */
export function fatesOf(
  before: readonly NamedParagraph[],
  after: readonly NamedParagraph[],
  flows: readonly TextFlow[] = [],
): ParagraphFate[] {
  const was = new Map(before.map((one, index) => [one.id, { ...one, index }]));
  const now = new Map(after.map((one) => [one.id, one]));
  const kept = after.filter(({ id }) => was.has(id));
  const inPlace = longestRising(kept.map(({ id }) => was.get(id)!.index));
  const moved = new Set(kept.filter((_, i) => !inPlace.has(i)).map(({ id }) => id));
  const fates = after.flatMap(({ id, kind, label }): ParagraphFate[] => {
    const earlier = was.get(id);
    if (!earlier) return [{ ...added(id, kind, label), ...named(madeOf(id, flows, was)) }];
    const parts = flows
      .filter((flow) => flow.from === id && flow.to !== id && !was.has(flow.to))
      .flatMap(({ to }) => now.get(to) ?? []);
    const change = parts.length > 0 ? "split" : moved.has(id) ? "moved" : "renumbered";
    if (change === "renumbered" && earlier.label === label) return [];
    return [{ id, kind, change, from: earlier.label, to: label, ...named(parts) }];
  });
  const gone = before.filter(({ id }) => !now.has(id));
  return [...fates, ...gone.map((one) => goneFate(one, textAfter(one.id, flows, now)))];
}

const added = (id: ParagraphId, kind: ParagraphKind, label: string) =>
  ({ id, kind, change: "added", from: null, to: label }) as const;

const named = (others: readonly NamedParagraph[]) =>
  others.length > 0 ? { others: others.map(({ id, label }) => ({ id, label })) } : {};

const goneFate = (
  { id, kind, label }: NamedParagraph,
  into: readonly NamedParagraph[],
): ParagraphFate => ({
  id,
  kind,
  change: into.length === 0 ? "removed" : into.length === 1 ? "merged" : "split",
  from: label,
  to: null,
  ...named(into),
});

const madeOf = (
  id: ParagraphId,
  flows: readonly TextFlow[],
  was: ReadonlyMap<ParagraphId, NamedParagraph>,
): NamedParagraph[] =>
  textAfter(
    id,
    flows.map(({ from, to }) => ({ from: to, to: from })),
    was,
  );

/**
 * The paragraphs of `alive` in which the text of one stands that is not among them, through any
 * number of flows; itself left out. Each once, nearest first. O(flows) for each step.
 */
export function textAfter<P extends NamedParagraph>(
  id: ParagraphId,
  flows: readonly TextFlow[],
  alive: ReadonlyMap<ParagraphId, P>,
): P[] {
  const seen = new Set([id]);
  const found: P[] = [];
  for (const at of seen)
    for (const { from, to } of flows) {
      if (from !== at || seen.has(to)) continue;
      const standing = alive.get(to);
      if (standing) found.push(standing);
      seen.add(to);
    }
  return found;
}

/** The places of a longest rising subsequence; what is not in it was moved. O(n log n). */
function longestRising(values: readonly number[]): Set<number> {
  const ends: number[] = [];
  const previous: number[] = [];
  values.forEach((value, i) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[ends[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    previous[i] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = i;
  });
  const chosen = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at]!) chosen.add(at);
  return chosen;
}

/** The fates that the list of renamed paragraphs does not tell already. */
export function newFates(
  fates: readonly ParagraphFate[],
  renamed: readonly { readonly id: ParagraphId; readonly from: string }[],
): ParagraphFate[] {
  const told = new Map(renamed.map(({ id, from }) => [id, from]));
  return fates.filter(({ id, change, from }) => change !== "renumbered" || told.get(id) !== from);
}
