import type { ReadWarning } from "@/domain/reading/document";
import { correctedSource, type Erratum } from "@/domain/reading/source/errata";
import type { SourceSpan } from "@/domain/reading/source/sourced";

/** A place where words can be corrected: in the source, and how it reads there by now. */
export interface Correctable extends SourceSpan {
  readonly printed: string;
  readonly current: string;
}

/** More than a few sentences are not mended here, but in the document itself. */
const LONGEST = 4_000;

/**
 * Where the words that a warning is about can be corrected; null where it is about no single place.
 * Words that a line's end cut in two are one place. Grows to hold corrections that lie across it.
 */
export function correctablePlace(
  source: string,
  errata: readonly Erratum[],
  { spans = [] }: Pick<ReadWarning, "spans">,
): Correctable | null {
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last || last.to - first.from > LONGEST) return null;
  const together = spans.every((span, n) => {
    const before = spans[n - 1];
    return !before || /^[\s\u00ad\u2010-]*$/.test(source.slice(before.to, span.from));
  });
  if (!together) return null;
  let { from, to } = { from: first.from, to: last.to };
  for (const erratum of [...errata].sort((a, b) => a.from - b.from))
    if (touches(erratum, { from, to })) {
      from = Math.min(from, erratum.from);
      to = Math.max(to, erratum.to);
    }
  const within = errata
    .filter((erratum) => touches(erratum, { from, to }))
    .map((erratum) => ({ ...erratum, from: erratum.from - from, to: erratum.to - from }));
  const printed = source.slice(from, to);
  return { from, to, printed, current: correctedSource(printed, within).text };
}

const CONTEXT = 90;

/** The words of the source around a place, white space as one blank, cut between words. O(1). */
export function around(
  source: string,
  { from, to }: SourceSpan,
): { readonly before: string; readonly after: string } {
  const start = Math.max(0, from - CONTEXT);
  const end = Math.min(source.length, to + CONTEXT);
  const before = source.slice(start, from).replace(/\s+/g, " ");
  const after = source.slice(to, end).replace(/\s+/g, " ");
  return {
    before: start > 0 ? before.replace(/^\S*\s/, "… ") : before,
    after: end < source.length ? after.replace(/\s\S*$/, " …") : after,
  };
}

/**
 * How the place reads once a suggestion is taken: the suggestion itself, or, where an earlier
 * correction made the place longer, the place with the quoted words replaced. Null when they are not
 * found there exactly once.
 */
export function withSuggestion(
  { printed, current }: Correctable,
  quote: string | undefined,
  suggestion: string,
): string | null {
  if (printed === current || current === quote) return suggestion;
  const [before, after, ...more] = quote ? current.split(quote) : [];
  if (before === undefined || after === undefined || more.length > 0) return null;
  return before + suggestion + after;
}

/** The errata with one place corrected: what lay in it is replaced by it. O(errata). */
export function corrected(
  errata: readonly Erratum[],
  { from, to, printed }: Correctable,
  words: string,
): readonly Erratum[] {
  const others = errata.filter((erratum) => !touches(erratum, { from, to }));
  return words === printed ? others : [...others, { from, to, printed, corrected: words }];
}

function touches(erratum: SourceSpan, { from, to }: SourceSpan): boolean {
  const inserts = erratum.from === erratum.to;
  return inserts
    ? erratum.from >= from && erratum.to <= to
    : erratum.from < to && erratum.to > from;
}
