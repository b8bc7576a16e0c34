import { readingsOf, type SymbolReading } from "./symbolShapes";
import { parseSymbol, symbolParts } from "./symbols";

/** What is known of the document that a symbol stands in. */
export interface SymbolContext {
  /** Symbols that can be read in it without touching a digit. */
  readonly symbols: ReadonlySet<string>;
  /** Years that it mentions, "2017". */
  readonly years: ReadonlySet<string>;
}

export interface RepairedSymbol {
  /** Null where the repair is not certain. */
  readonly symbol: string | null;
  readonly repaired: boolean;
  /** Likely symbols, most likely first; empty where nothing fits. */
  readonly candidates: readonly string[];
}

// A first element and then a stroke or what a scanner makes of one; blanks only inside "L. 8", "Rev. 1",
// "217 A (III)". Bounded, so that a search stays linear.
const SYMBOL =
  /(?<![\p{L}\d])(?:CTOC|CEDAW|CERD|CCPR|CRPD|CRC|CAT|CMW|CED|FCCC|UNEP|SPLOS|NPT|HRI|CAC|ECE|ST|TD|DP|A|S|E)[/Il|!1](?=[A-Za-z\d])[A-Za-z\d/|!-]{1,40}(?:\.\s?[A-Za-z\d/|!-]{1,20}){0,6}(?:(?:\s?[A-Z](?:-[A-Z])?)?\s?\((?:\d{4}|(?:E?S-)?[IVXL]{1,8})\))?/gu;

/** Words that look like a document symbol: they have a figure, and are or could be one. */
const isSymbolLike = (raw: string): boolean =>
  /\d/.test(raw) && (parseSymbol(raw) !== null || /res|cn\.|hrc|prst|cop|conf|\//i.test(raw));

/** The words of a text that look like a document symbol, readable or not, and where. O(length). */
export const symbolsIn = (text: string): readonly { raw: string; from: number; to: number }[] =>
  [...text.matchAll(SYMBOL)]
    .filter((found) => isSymbolLike(found[0]))
    .map((found) => ({ raw: found[0], from: found.index, to: found.index + found[0].length }));

/** Every reading of a misread symbol, one for each distinct symbol. Bounded: 80 characters at most. */
export function symbolReadings(raw: string): readonly SymbolReading[] {
  if (raw.length > 80) return [];
  const year = /\s?\((\d{4})\)$/.exec(raw);
  const stem = (year ? raw.slice(0, year.index) : raw).replace(/\s/g, "");
  // "/7" in a narrow type face is one glyph to a scanner: "fi" or "n".
  const ligature = stem.replace(/^(..?res|..?cn\.\d+)(?:fi|n)/i, "$1/7");
  const found = new Map<string, boolean>();
  const add = ({ symbol, digitsIntact }: SymbolReading) =>
    found.set(symbol, (found.get(symbol) ?? false) || digitsIntact);
  readingsOf(stem).forEach(add);
  if (ligature !== stem)
    for (const { symbol } of readingsOf(ligature)) add({ symbol, digitsIntact: false });
  return [...found].map(([symbol, digitsIntact]) => ({
    symbol: year && symbol.startsWith("S/RES/") ? `${symbol} (${year[1]})` : symbol,
    digitsIntact,
  }));
}

/**
 * Reads a symbol as printed or misread. A repair is certain when exactly one symbol fits and
 * either its digits were never in doubt or the document speaks for it: the same symbol is
 * readable elsewhere in it, or the symbol's year is one that it mentions. A symbol that could be
 * the beginning of a readable one ("AlRes/64/29" beside A/RES/64/293) is not certain; the longer one
 * is likelier only where the symbol is `cut`: it runs into what follows, so a figure may be missing.
 */
export function repairSymbol(raw: string, context: SymbolContext, cut = false): RepairedSymbol {
  const printed = parseSymbol(raw);
  if (printed) return { symbol: printed, repaired: false, candidates: [printed] };
  const readings = symbolReadings(raw);
  const longer = readings.flatMap((reading) =>
    [...context.symbols].filter(
      (known) => known.startsWith(reading.symbol) && /^\d/.test(known.slice(reading.symbol.length)),
    ),
  );
  const exact = readings.map((reading) => reading.symbol);
  const candidates = [...new Set(cut ? [...longer, ...exact] : [...exact, ...longer])];
  const only = candidates.length === 1 ? readings[0] : undefined;
  if (!only) return { symbol: null, repaired: false, candidates };
  const year = symbolParts(only.symbol)?.year ?? null;
  const certain =
    only.digitsIntact ||
    context.symbols.has(only.symbol) ||
    (year !== null && context.years.has(String(year)));
  return { symbol: certain ? only.symbol : null, repaired: certain, candidates };
}
