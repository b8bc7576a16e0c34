import { differences } from "../amendments/lcs";
import type { ParagraphId } from "../ids";
import type { Paragraph } from "../text/paragraph";
import { keyOf } from "../text/runs";
import { type Candidate, Likeness } from "./likeness";
import { type Aligned, Matching } from "./matching";

/**
 * What is known of where paragraphs of one text are in another: [id before, id after]. Several with
 * the same id after were merged, several with the same id before were split.
 */
export type Lineage = readonly (readonly [ParagraphId, ParagraphId])[];

/** Of two states of one text: its paragraphs keep their ids for life. */
export function sameIds(before: readonly Paragraph[], after: readonly Paragraph[]): Lineage {
  const known = new Set(after.map(({ id }) => id));
  return before.filter(({ id }) => known.has(id)).map(({ id }) => [id, id] as const);
}

/** From here on two paragraphs are one that was reworded. */
const ALIKE = 0.25;
/** From here on so much of a paragraph is in another that it was merged into it, or split off it. */
const WITHIN = 0.3;
/** From here on two paragraphs with the same neighbour are one, though all its words are common. */
const ALIKE_IN_PLACE = 0.5;

/**
 * Which paragraphs of one text are which of another: each of both sides exactly once. What is known
 * goes before what is equal, and that before what is alike, the likeliest first; then what is left
 * over joins a paragraph that holds its words (merged, split). Footnotes match footnotes alone,
 * titles and headings each other alone. See `Likeness`; O(words · a constant + n log n), no
 * comparison of all with all.
 */
export function align(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
  lineage: Lineage = [],
): Aligned[] {
  const matching = new Matching(before.length, after.length);
  matchKnown(before, after, lineage, matching);
  for (const family of ["body", "heading", "footnote"] as const) {
    const own = (side: readonly Paragraph[]) =>
      side.flatMap((paragraph, place) => (familyOf(paragraph) === family ? [place] : []));
    const sides = { before, after, ofBefore: own(before), ofAfter: own(after) };
    matchEqual(sides, matching);
    matchAlike(sides, matching, family === "body");
  }
  return matching.all();
}

type Family = "body" | "heading" | "footnote";

const familyOf = ({ kind }: Paragraph): Family =>
  kind === "footnote" ? "footnote" : kind === "title" || kind === "heading" ? "heading" : "body";

interface Sides {
  readonly before: readonly Paragraph[];
  readonly after: readonly Paragraph[];
  /** The places of the family. */
  readonly ofBefore: readonly number[];
  readonly ofAfter: readonly number[];
}

function matchKnown(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
  lineage: Lineage,
  matching: Matching,
): void {
  if (lineage.length === 0) return;
  const placesBefore = new Map(before.map(({ id }, place) => [id, place]));
  const placesAfter = new Map(after.map(({ id }, place) => [id, place]));
  // What kept its id is the same paragraph; what came to it or went from it joins afterwards.
  for (const [from, to] of [...lineage].sort(
    (a, b) => Number(a[0] !== a[1]) - Number(b[0] !== b[1]),
  )) {
    const [i, j] = [placesBefore.get(from), placesAfter.get(to)];
    if (i !== undefined && j !== undefined) matching.join(i, j);
  }
}

/** Equal words: in the longest common order first, then wherever they stand. */
function matchEqual({ before, after, ofBefore, ofAfter }: Sides, matching: Matching): void {
  const numbers = new Map<string, number>();
  const numberOf = ({ runs }: Paragraph): number => {
    const key = keyOf(runs);
    if (!numbers.has(key)) numbers.set(key, numbers.size);
    return numbers.get(key)!;
  };
  const left = ofBefore.filter(matching.isFreeBefore);
  const right = ofAfter.filter(matching.isFreeAfter);
  const a = left.map((i) => numberOf(before[i]!));
  const b = right.map((j) => numberOf(after[j]!));
  let [from, at] = [0, 0];
  for (const hunk of [
    ...differences(a, b),
    { from: a.length, to: a.length, at: b.length, until: b.length },
  ]) {
    for (; from < hunk.from; from++, at++) matching.join(left[from]!, right[at]!);
    [from, at] = [hunk.to, hunk.until];
  }
  const elsewhere = new Map<number, number[]>();
  right.forEach((j, place) => {
    if (!matching.isFreeAfter(j)) return;
    const places = elsewhere.get(b[place]!);
    if (places) places.push(j);
    else elsewhere.set(b[place]!, [j]);
  });
  left.forEach((i, place) => {
    const j = matching.isFreeBefore(i) ? elsewhere.get(a[place]!)?.shift() : undefined;
    if (j !== undefined) matching.join(i, j);
  });
}

function matchAlike(sides: Sides, matching: Matching, mayJoin: boolean): void {
  const { before, after, ofBefore, ofAfter } = sides;
  const anyFree = ofBefore.some(matching.isFreeBefore) || ofAfter.some(matching.isFreeAfter);
  if (!anyFree) return;
  const likeness = new Likeness(
    ofBefore.map((i) => before[i]!),
    ofAfter.map((j) => after[j]!),
  );
  const candidates = likeness.candidates();
  const [n, m] = [Math.max(1, ofBefore.length), Math.max(1, ofAfter.length)];
  const shift = ({ i, j }: Candidate) => Math.abs(i / n - j / m);
  const pairs = candidates
    .filter(({ i, j }) => matching.isFreeBefore(ofBefore[i]!) && matching.isFreeAfter(ofAfter[j]!))
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score || shift(a) - shift(b) || a.i - b.i || a.j - b.j);
  for (const { i, j } of pairs) {
    const [one, other] = [ofBefore[i]!, ofAfter[j]!];
    if (matching.isFreeBefore(one) && matching.isFreeAfter(other)) matching.join(one, other);
  }
  matchInPlace(sides, likeness, matching);
  if (mayJoin) joinRest(sides, likeness, candidates, matching);
}

/** Those between the same neighbours, where the words are too common to have found each other. */
function matchInPlace({ ofBefore, ofAfter }: Sides, likeness: Likeness, matching: Matching): void {
  const placeAfter = placesIn(ofAfter);
  const tryMatch = (i: number, j: number) => {
    const [one, other] = [ofBefore[i]!, ofAfter[j]];
    if (other === undefined || !matching.isFreeBefore(one) || !matching.isFreeAfter(other)) return;
    if (likeness.plainScore(i, j) >= ALIKE_IN_PLACE) matching.join(one, other);
  };
  const beside = (neighbour: number | undefined, step: number, edge: number): number => {
    const there = neighbour === undefined ? undefined : matching.ofBefore(neighbour)?.after[0];
    if (neighbour === undefined) return edge;
    return there === undefined ? -1 : placeAfter.get(there)! + step;
  };
  for (let i = 0; i < ofBefore.length; i++) tryMatch(i, beside(ofBefore[i - 1], 1, 0));
  for (let i = ofBefore.length - 1; i >= 0; i--)
    tryMatch(i, beside(ofBefore[i + 1], -1, ofAfter.length - 1));
}

/** What is still alone joins the paragraph that holds most of its words, beyond those already there. */
function joinRest(
  { ofBefore, ofAfter }: Sides,
  likeness: Likeness,
  candidates: readonly Candidate[],
  matching: Matching,
): void {
  const [placeBefore, placeAfter] = [placesIn(ofBefore), placesIn(ofAfter)];
  const here = (places: ReadonlyMap<number, number>, some: readonly number[]) =>
    some.flatMap((place) => places.get(place) ?? []);
  const gainOf = ({ i, j }: Candidate): number => {
    const [one, other] = [ofBefore[i]!, ofAfter[j]!];
    const [ofI, ofJ] = [matching.ofBefore(one), matching.ofAfter(other)];
    if (!ofI && ofJ?.after.length === 1)
      return likeness.gainBefore(i, here(placeBefore, ofJ.before), j);
    if (!ofJ && ofI?.before.length === 1)
      return likeness.gainAfter(j, here(placeAfter, ofI.after), i);
    return 0;
  };
  const ranked = candidates
    .map((pair) => ({ ...pair, score: gainOf(pair) }))
    .filter(({ score }) => score >= WITHIN)
    .sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j);
  // The gain shrinks as others join: it is asked for again at the pair's turn.
  for (const pair of ranked)
    if (gainOf(pair) >= WITHIN) matching.join(ofBefore[pair.i]!, ofAfter[pair.j]!);
}

const placesIn = (family: readonly number[]): ReadonlyMap<number, number> =>
  new Map(family.map((place, index) => [place, index]));
