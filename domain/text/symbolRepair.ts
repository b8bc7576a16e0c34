import { parseSymbol, symbolParts } from "./symbols";

/**
 * Symbols as a scanner misreads them: "AIResl641293" for A/Res/64/293. Every reading that fits a
 * known shape of symbol is a candidate; which one is meant is decided only where it is certain.
 */
export interface SymbolReading {
  readonly symbol: string;
  /** No digit was read as a stroke and no letter as a digit: only strokes were restored. */
  readonly digitsIntact: boolean;
}

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

// `#` a number, `@` a session of the Assembly, `%` a year; a stroke is any that a scanner confuses
// with one. Optional tails are tried with and without.
const SHAPES = [
  "A/RES/@/#",
  "A/HRC/RES/#/#",
  "A/HRC/#/L.#",
  "A/HRC/#/#",
  "A/C.#/@/L.#",
  "A/@/L.#",
  "A/@/#",
  "S/RES/#",
  "S/PRST/%/#",
  "S/%/#",
  "E/RES/%/#",
  "E/CN.#/%/L.#",
  "E/CN.#/%/#",
  "E/%/L.#",
  "E/%/#",
  "CTOC/COP/%/L.#",
  "CTOC/COP/%/#",
  "CAC/COSP/%/L.#",
  "CAC/COSP/%/#",
  "A/CONF.#/L.#",
  "A/CONF.#/#",
  "CEDAW/C/GC/#",
  "CRC/C/GC/#",
  "CCPR/C/GC/#",
  "FCCC/CP/%/#",
  "ST/SGB/%/#",
].flatMap((shape) => [shape, `${shape}/Rev.#`, `${shape}/Add.#`]);

const STROKES = "/Il|!1";
const AS_DIGIT: Readonly<Record<string, string>> = { O: "0", o: "0", l: "1", I: "1" };
const FITS: Readonly<Record<string, RegExp>> = {
  "#": /^[1-9]\d{0,3}$/,
  "@": /^(?:3[1-9]|[4-9]\d)$/,
  "%": /^(?:19[4-9]\d|20\d\d)$/,
};

interface State {
  readonly at: number;
  readonly symbol: string;
  readonly digitsIntact: boolean;
}

/** All readings of one slot of a shape at a place; at most four, so a match stays small. */
function slot(raw: string, state: State, mark: string): State[] {
  const readings: State[] = [];
  let digits = "";
  let intact = state.digitsIntact;
  for (let at = state.at; at < raw.length && digits.length < 4; at++) {
    const unit = raw[at] ?? "";
    const digit = /\d/.test(unit) ? unit : AS_DIGIT[unit];
    if (digit === undefined) break;
    if (digit !== unit) intact = false;
    digits += digit;
    if (FITS[mark]?.test(digits))
      readings.push({ at: at + 1, symbol: state.symbol + digits, digitsIntact: intact });
  }
  return readings;
}

function step(raw: string, state: State, mark: string): State[] {
  const unit = raw[state.at];
  if (unit === undefined) return [];
  if (mark in FITS) return slot(raw, state, mark);
  const digitsIntact = state.digitsIntact && unit !== "1";
  if (mark === "/")
    return STROKES.includes(unit)
      ? [{ at: state.at + 1, symbol: `${state.symbol}/`, digitsIntact }]
      : [];
  if (unit.toLowerCase() !== mark.toLowerCase()) return [];
  return [{ at: state.at + 1, symbol: state.symbol + mark, digitsIntact: state.digitsIntact }];
}

function match(raw: string, shape: string, digitsIntact: boolean): SymbolReading[] {
  let states: State[] = [{ at: 0, symbol: "", digitsIntact }];
  for (const mark of shape) {
    states = states.flatMap((state) => step(raw, state, mark));
    if (states.length === 0) return [];
  }
  return states.filter((state) => state.at === raw.length);
}

/** Every reading of a misread symbol, one for each distinct symbol. Bounded: 80 characters at most. */
export function symbolReadings(raw: string): readonly SymbolReading[] {
  if (raw.length > 80) return [];
  const year = /\s?\((\d{4})\)$/.exec(raw);
  const stem = (year ? raw.slice(0, year.index) : raw).replace(/\s/g, "");
  // "/7" in a narrow type face is one glyph to a scanner: "fi" or "n".
  const ligature = stem.replace(/^(..?res|..?cn\.\d+)(?:fi|n)/i, "$1/7");
  const found = new Map<string, boolean>();
  for (const [text, intact] of [[stem, true] as const, [ligature, ligature === stem] as const]) {
    for (const reading of SHAPES.flatMap((shape) => match(text, shape, intact)))
      found.set(reading.symbol, (found.get(reading.symbol) ?? false) || reading.digitsIntact);
  }
  return [...found].map(([symbol, digitsIntact]) => ({
    symbol: year && symbol.startsWith("S/RES/") ? `${symbol} (${year[1]})` : symbol,
    digitsIntact,
  }));
}

/**
 * Reads a symbol as printed or misread. A repair is certain when exactly one symbol fits and
 * either its digits were never in doubt or the document speaks for it: the same symbol is
 * readable elsewhere in it, or the symbol's year is one that it mentions. A symbol that could be
 * the beginning of a readable one ("AlRes/64/29" beside A/RES/64/293) is not certain.
 */
export function repairSymbol(raw: string, context: SymbolContext): RepairedSymbol {
  const printed = parseSymbol(raw);
  if (printed) return { symbol: printed, repaired: false, candidates: [printed] };
  const readings = symbolReadings(raw);
  const longer = readings.flatMap((reading) =>
    [...context.symbols].filter(
      (known) => known.startsWith(reading.symbol) && /^\d/.test(known.slice(reading.symbol.length)),
    ),
  );
  const candidates = [...new Set([...longer, ...readings.map((reading) => reading.symbol)])];
  const only = candidates.length === 1 ? readings[0] : undefined;
  if (!only) return { symbol: null, repaired: false, candidates };
  const year = symbolParts(only.symbol)?.year ?? null;
  const certain =
    only.digitsIntact ||
    context.symbols.has(only.symbol) ||
    (year !== null && context.years.has(String(year)));
  return { symbol: certain ? only.symbol : null, repaired: certain, candidates };
}
