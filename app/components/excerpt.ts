import type { Segment } from "@/domain/amendments/segments";
import { lengthOf, plainText, slice } from "@/domain/text/runs";

/** Units of kept words shown on either side of a change, unless another number is given. */
const CONTEXT = 90;
/** Less than two thirds of that is not worth leaving out. */
const WORTH = 2 / 3;

/** A stretch of a redline, or words left out. */
export type Excerpted = Segment | { readonly at: number; readonly kind: "omitted" };

/** The nearest space at or before `at`, so that no word is cut. */
const spaceBefore = (text: string, at: number): number => Math.max(0, text.lastIndexOf(" ", at));
const spaceAfter = (text: string, at: number): number => {
  const found = text.indexOf(" ", at);
  return found < 0 ? text.length : found + 1;
};

/**
 * A redline without the words far from any change. Takes the segments of `redline`; gives as many
 * or more, in order. Linear.
 */
export function excerpt(segments: readonly Segment[], context = CONTEXT): readonly Excerpted[] {
  return segments.flatMap((segment, index): Excerpted[] => {
    if (segment.kind !== "kept") return [segment];
    const { at, runs } = segment;
    const text = plainText(runs);
    const length = lengthOf(runs);
    const from = index === 0 ? 0 : spaceBefore(text, context);
    const to = index === segments.length - 1 ? length : spaceAfter(text, length - context);
    if (to - from < context * WORTH) return [segment];
    const part = (start: number, end: number): Excerpted[] =>
      end > start ? [{ at: at + start, kind: "kept", runs: slice(runs, start, end) }] : [];
    return [...part(0, from), { at: at + from, kind: "omitted" }, ...part(to, length)];
  });
}
