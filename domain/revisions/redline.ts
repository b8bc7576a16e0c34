import { applyEdits, inverseEdits } from "../amendments/apply";
import { diffRuns } from "../amendments/diff";
import type { Edit } from "../amendments/edit";
import type { Paragraph, Run } from "../text/paragraph";
import { concat, equalRuns, keyOf, lengthOf, normalize, slicer } from "../text/runs";
import { align, type Lineage } from "./align";
import type { Aligned } from "./matching";
import { moves } from "./moves";

/**
 * The algorithm that aligns paragraphs. A change of it that could align the same texts otherwise
 * raises this number.
 */
export const REDLINE_ALGORITHM = 1;

export type RedlineKind = "unchanged" | "changed" | "merged" | "split" | "gone" | "new";

/** What became of a paragraph, or of some that became one, or of one that became some. */
export interface RedlineEntry {
  /**
   * `unchanged` has the same words, kind and level (its label may be another); `merged` has several
   * before, `split` several after, `gone` none after, `new` none before.
   */
  readonly kind: RedlineKind;
  /** Whether it stands in another order among those that are in both texts. */
  readonly moved: boolean;
  readonly before: readonly Paragraph[];
  readonly after: readonly Paragraph[];
  /** Where each of `before` stands in its text, and each of `after` in its own: 0, 1, 2 … */
  readonly from: readonly number[];
  readonly at: readonly number[];
  /** What makes `joined(after)` of `joined(before)`; none where one of them is missing. */
  readonly edits: readonly Edit[];
}

export interface Redline {
  readonly algorithm: typeof REDLINE_ALGORITHM;
  /** In the order of the text after; what is gone stands behind what it stood behind. */
  readonly entries: readonly RedlineEntry[];
}

/** Stands between paragraphs that are read as one text. */
export const JOINT = "\u2029";

/** Several paragraphs as one text, for the words within what was merged or split. */
export const joined = (paragraphs: readonly Paragraph[]): Run[] =>
  concat(
    ...paragraphs.flatMap(({ runs }, i) =>
      i === 0 ? [runs] : [[{ text: JOINT, marks: {} }], runs],
    ),
  );

/**
 * The redline between two lists of paragraphs: each of both sides stands in exactly one entry, and
 * `applyRedline` makes the second of the first, run for run. Exactly symmetric: the other way round
 * every entry is the same with its sides exchanged. `lineage` says what is known (see `sameIds`);
 * the rest is found by the likeness of the words. Costs `align` and a token diff of each pair that
 * is not equal: 26 paragraphs in some milliseconds, 1,000 in a few tenths of a second.
 */
export function redline(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
  lineage: Lineage = [],
): Redline {
  // Found always in the same direction, so that the other one cannot see it otherwise.
  const turned = comesFirst(after, before);
  const back = lineage.map(([from, to]) => [to, from] as const);
  const entries = turned
    ? entriesOf(after, before, align(after, before, back)).map(inverseEntry)
    : entriesOf(before, after, align(before, after, lineage));
  return { algorithm: REDLINE_ALGORITHM, entries: inOrder(entries) };
}

/** A total order of texts; equal ones are equal in all that a redline looks at. */
function comesFirst(a: readonly Paragraph[], b: readonly Paragraph[]): boolean {
  if (a.length !== b.length) return a.length < b.length;
  for (const [i, one] of a.entries()) {
    const [x, y] = [keyOfParagraph(one), keyOfParagraph(b[i]!)];
    if (x !== y) return x < y;
  }
  return false;
}

const keyOfParagraph = ({ id, label, kind, level, runs }: Paragraph): string =>
  JSON.stringify([keyOf(runs), id, label, kind, level]);

function entriesOf(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
  aligned: readonly Aligned[],
): RedlineEntry[] {
  const moved = moves(before, aligned);
  return aligned.map((group) => {
    const sides = {
      before: group.before.map((i) => before[i]!),
      after: group.after.map((j) => after[j]!),
      from: group.before,
      at: group.after,
      moved: moved.has(group),
    };
    const [was, is] = [sides.before[0], sides.after[0]];
    if (!is) return { kind: "gone", ...sides, edits: [] };
    if (!was) return { kind: "new", ...sides, edits: [] };
    const [base, result] = [joined(sides.before), joined(sides.after)];
    const edits = equalRuns(base, result) ? [] : diffRuns(base, result);
    return { kind: kindOf(sides, edits), ...sides, edits };
  });
}

function kindOf(
  { before, after }: Pick<RedlineEntry, "before" | "after">,
  edits: readonly Edit[],
): RedlineKind {
  if (before.length > 1) return "merged";
  if (after.length > 1) return "split";
  return edits.length === 0 && sameForm(before[0]!, after[0]!) ? "unchanged" : "changed";
}

/** A chapeau is an operative paragraph before subparagraphs: becoming one is no change of its own. */
export const sameForm = (a: Paragraph, b: Paragraph): boolean => {
  const plain = ({ kind }: Paragraph) => (kind === "chapeau" ? "operative" : kind);
  return a.level === b.level && plain(a) === plain(b);
};

const INVERSE = {
  unchanged: "unchanged",
  changed: "changed",
  merged: "split",
  split: "merged",
  gone: "new",
  new: "gone",
} as const satisfies Record<RedlineKind, RedlineKind>;

const inverseEntry = (entry: RedlineEntry): RedlineEntry => ({
  kind: INVERSE[entry.kind],
  moved: entry.moved,
  before: entry.after,
  after: entry.before,
  from: entry.at,
  at: entry.from,
  edits: inverseEdits(joined(entry.before), entry.edits),
});

/** In the order of the text after; what is gone behind the nearest that stood before it and stayed. */
function inOrder(entries: readonly RedlineEntry[]): RedlineEntry[] {
  const standing = entries.filter(({ at }) => at.length > 0);
  const behind = new Map<RedlineEntry | null, RedlineEntry[]>([[null, []]]);
  let last: RedlineEntry | null = null;
  for (const entry of entries.filter(({ from }) => from.length > 0).toSorted(byFirst("from"))) {
    if (entry.kind !== "gone") last = entry.moved ? last : entry;
    else if (!behind.get(last)?.push(entry)) behind.set(last, [entry]);
  }
  const withGone = (entry: RedlineEntry) => [entry, ...(behind.get(entry) ?? [])];
  return [...behind.get(null)!, ...standing.toSorted(byFirst("at")).flatMap(withGone)];
}

const byFirst = (side: "from" | "at") => (a: RedlineEntry, b: RedlineEntry) =>
  a[side][0]! - b[side][0]!;

/**
 * The text that a redline makes of `before`, the one it was made of. What it holds of the text after
 * is used for the form of paragraphs and for new ones alone. Linear in the words.
 */
export function applyRedline(before: readonly Paragraph[], { entries }: Redline): Paragraph[] {
  const text: Paragraph[] = [];
  for (const { kind, from, at, after, edits } of entries) {
    const part = slicer(applyEdits(joined(from.map((place) => before[place]!)), edits));
    let start = 0;
    after.forEach((paragraph, i) => {
      const end = start + lengthOf(paragraph.runs);
      const runs = kind === "new" ? normalize(paragraph.runs) : part(start, end);
      text[at[i]!] = { ...paragraph, runs };
      start = end + JOINT.length;
    });
  }
  return text;
}
