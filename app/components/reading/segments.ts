import type { SourceSpan } from "@/domain/reading/source/sourced";

/** What a stretch of the source was read as; of two that are equally long, the first of these shows. */
export const HIGHLIGHT_KINDS = [
  "erratum",
  "date",
  "warning",
  "name",
  "paragraph",
  "footnote",
  "letter",
  "masthead",
  "unplaced",
] as const;
export type HighlightKind = (typeof HIGHLIGHT_KINDS)[number];

/** These cover whole passages, in which the others stand. */
export const PASSAGES: ReadonlySet<HighlightKind> = new Set([
  "paragraph",
  "footnote",
  "letter",
  "masthead",
  "unplaced",
]);

/** A reading and its places in the source as received. */
export interface Highlight {
  /** Names the reading on its page and in addresses. */
  readonly id: string;
  readonly kind: HighlightKind;
  readonly spans: readonly SourceSpan[];
  /** What the margin of the source prints where it begins: a paragraph's number. */
  readonly mark?: string;
  /** What is read instead of the printed words. */
  readonly corrected?: string;
}

/** A part of the source, some lines long, that is shown as one: what a screen need not draw, waits. */
export interface Block extends SourceSpan {
  readonly text: string;
  readonly places: readonly Place[];
}

/** One span of a highlight. */
interface Place extends SourceSpan {
  readonly highlight: Highlight;
  /** The highlight begins here. */
  readonly first: boolean;
}

/** A stretch of the source without a boundary in it, and everything that it was read as. */
export interface Segment extends SourceSpan {
  readonly text: string;
  /** The one that shows comes first. */
  readonly highlights: readonly Highlight[];
  /** Those that begin with this segment. */
  readonly begins: readonly Highlight[];
}

const BLOCK = 2_000;
const LONGEST_BLOCK = 8_000;

/**
 * The source in blocks that end with a line where they can, each with the places that touch it. The
 * blocks' texts, joined, are the source. O(source + places × blocks that each touches).
 */
export function blocksOf(source: string, highlights: readonly Highlight[]): readonly Block[] {
  const blocks: (SourceSpan & { text: string; places: Place[] })[] = [];
  for (let from = 0; from < source.length || blocks.length === 0; ) {
    const to = blockEnd(source, from);
    blocks.push({ from, to, text: source.slice(from, to), places: [] });
    from = to;
    if (source.length === 0) break;
  }
  for (const highlight of highlights)
    for (const [n, { from, to }] of highlight.spans.entries()) {
      const place = { from, to, highlight, first: n === 0 };
      for (let at = blockAt(blocks, from); at < blocks.length; at++) {
        const block = blocks[at]!;
        if (block.from > from && block.from >= to) break;
        block.places.push(place);
      }
    }
  return blocks;
}

function blockEnd(source: string, from: number): number {
  if (source.length - from <= BLOCK) return source.length;
  const line = source.indexOf("\n", from + BLOCK);
  if (line >= 0 && line < from + LONGEST_BLOCK) return line + 1;
  const to = Math.min(source.length, from + LONGEST_BLOCK);
  // Never between the halves of a surrogate pair.
  return /[\uDC00-\uDFFF]/.test(source[to] ?? "") ? to + 1 : to;
}

/** Index of the block that holds the unit at `offset`; the last one for the source's end. */
function blockAt(blocks: readonly SourceSpan[], offset: number): number {
  let [low, high] = [0, blocks.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.to > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * A block cut wherever a reading begins or ends, so that no two segments overlap; their texts,
 * joined, are the block's. An empty span (an insertion) makes an empty segment. O(places²) at worst,
 * O(places × depth) as texts are.
 */
export function segmentsOf(block: Block): readonly Segment[] {
  const { from, to } = block;
  const places = [...block.places].sort((a, b) => a.from - b.from);
  const cuts = new Set([from, to]);
  for (const place of places)
    for (const cut of [place.from, place.to]) if (cut > from && cut < to) cuts.add(cut);
  const sorted = [...cuts].sort((a, b) => a - b);
  const segments: Segment[] = [];
  let next = 0;
  let open: Place[] = [];
  for (const [n, cut] of sorted.entries()) {
    open = open.filter((place) => place.to > cut);
    const empty: Place[] = [];
    for (; next < places.length && places[next]!.from <= cut; next++) {
      const place = places[next]!;
      if (place.to > cut) open.push(place);
      else if (place.from === place.to) empty.push(place);
    }
    for (const place of empty) segments.push(segment(block, cut, cut, [place]));
    const end = sorted[n + 1];
    if (end !== undefined) segments.push(segment(block, cut, end, open));
  }
  return segments;
}

function segment(block: Block, from: number, to: number, places: readonly Place[]): Segment {
  const sorted = [...places].sort(
    (a, b) => depth(a) - depth(b) || lengthOf(a) - lengthOf(b) || rank(a) - rank(b),
  );
  return {
    from,
    to,
    text: block.text.slice(from - block.from, to - block.from),
    highlights: sorted.map(({ highlight }) => highlight),
    begins: sorted.filter((p) => p.first && p.from === from).map(({ highlight }) => highlight),
  };
}

/** Corrections show through everything, what is in a passage through the passage. */
const depth = ({ highlight: { kind } }: Place): number =>
  kind === "erratum" ? 0 : PASSAGES.has(kind) ? 2 : 1;
const lengthOf = ({ from, to }: SourceSpan): number => to - from;
const RANK = new Map(HIGHLIGHT_KINDS.map((kind, at) => [kind, at]));
const rank = ({ highlight }: Place): number => RANK.get(highlight.kind) ?? 0;
