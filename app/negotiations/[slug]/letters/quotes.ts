/** A stretch of the source, and which quotation it is, if any. */
export interface SourcePart {
  readonly text: string;
  /** Index of the first quotation that begins here. */
  readonly quote: number | null;
}

/**
 * Finds quotations in the text they were taken from. A reading rejoins broken lines, so white space
 * is matched by any white space. What is not found, or lies inside another, is left out.
 * O(source × quotes).
 */
export function markQuotes(source: string, quotes: readonly string[]): readonly SourcePart[] {
  const found = quotes
    .map((quote, index) => ({ index, match: patternOf(quote)?.exec(source) ?? null }))
    .filter((hit) => hit.match !== null)
    .map(({ index, match }) => ({ index, from: match!.index, to: match!.index + match![0].length }))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const parts: SourcePart[] = [];
  let at = 0;
  for (const { index, from, to } of found) {
    if (from < at) continue;
    if (from > at) parts.push({ text: source.slice(at, from), quote: null });
    parts.push({ text: source.slice(from, to), quote: index });
    at = to;
  }
  if (at < source.length) parts.push({ text: source.slice(at), quote: null });
  return parts;
}

function patternOf(quote: string): RegExp | null {
  const words = quote.split(/\s+/).filter(Boolean);
  if (words.length === 0) return null;
  return new RegExp(
    words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("\\s+"),
    "u",
  );
}
