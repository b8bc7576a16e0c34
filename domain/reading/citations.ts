import { repairSymbol, type SymbolContext, symbolReadings } from "../text/symbolRepair";
import { parseSymbol } from "../text/symbols";
import type { ReadSource, ReadWarning } from "./document";

/** A citation of sources, `(based on PP1, …)`, taken out of the end of a paragraph. */
export interface TakenCitation {
  readonly text: string;
  /** The citation's content, without "based on" and brackets; null where there is none. */
  readonly content: string | null;
  /** The words of the sentence that were printed inside the citation. */
  readonly interleaved: string | null;
}

const OPENING = /\((?:based(?: on)?|ref(?:erence)?|sources?)\b[.:]?/gi;
const LOOK_BACK = 1200;

/** Where the bracket that opens at `from` closes: the offset after it, or -1. */
function closing(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === "(") depth++;
    else if (text[at] === ")" && --depth === 0) return at + 1;
  }
  return -1;
}

/**
 * Takes the citation of sources off the end of a paragraph. Words of the sentence that were
 * printed in the middle of the citation are put back at its place.
 */
export function takeCitation(text: string): TakenCitation {
  const start = Math.max(0, text.length - LOOK_BACK);
  const opening = [...text.slice(start).matchAll(OPENING)].at(-1);
  if (!opening) return { text, content: null, interleaved: null };
  const from = start + opening.index;
  const end = closing(text, from);
  const whole = text.slice(from, end < 0 ? text.length : end);
  const after = end < 0 ? "" : text.slice(end);
  // What follows may only be a stop; else the brackets are part of the sentence.
  if (!/^[\s.;,)]*$/.test(after)) return { text, content: null, interleaved: null };
  const content = whole.slice(opening[0].length, end < 0 ? undefined : -1).trim();
  // "(based on consent)" is part of the sentence: a citation names a place or a figure.
  if (!/\d|preamb|annex/i.test(content)) return { text, content: null, interleaved: null };
  const { citation, prose } = untangle(content);
  const kept = prose ? ` ${prose}` : "";
  return {
    text: (text.slice(0, from).trimEnd() + kept).trimEnd(),
    content: citation,
    interleaved: prose || null,
  };
}

/** Clauses in plain lower-case words, without a figure, are no citation but lost lines of the text. */
function untangle(content: string): { citation: string; prose: string } {
  const clauses = content.match(/[^,;.]*(?:[,;.]+|$)/g) ?? [];
  const isProse = (clause: string) =>
    /^\s*[a-z]/.test(clause) &&
    !/[\dA-Z]/.test(clause) &&
    (clause.match(/[a-z]{2,}/g)?.length ?? 0) >= 5;
  const prose = clauses.filter(isProse).map((clause) => clause.trim());
  if (prose.length === 0) return { citation: content, prose: "" };
  const rest = clauses.filter((clause) => !isProse(clause)).join("");
  return { citation: rest.replace(/ +/g, " ").trim(), prose: prose.join(" ") };
}

// A root and then a stroke or what a scanner makes of one; blanks only inside "L. 8", "Rev. 1".
const SYMBOL =
  /(?<![\p{L}\d])(?:CTOC|CEDAW|CERD|CCPR|CRPD|CRC|CAT|ST|A|S|E)[/Il|!1](?=[A-Za-z\d])[A-Za-z\d/|!-]{1,40}(?:\.\s?[A-Za-z\d/|!-]{1,20}){0,6}(?:\s?\(\d{4}\))?/gu;
const LOCATOR =
  /\b(?:(?:PP|OP)\s?\d{1,3}(?:\([a-z]{1,4}\))*|(?:preambular |operative )?para(?:graph)?s?\b\.?(?:\s?\d{1,3}(?:\([a-z]\))*(?:(?:,| and|,? to|[-–])\s?\d{1,3}(?!\d|\/))*)?|preamble|annex(?:es)?(?: [IVX]+)?)/gi;

/** Words that look like a document symbol: they have a figure, and are or could be one. */
const isSymbolLike = (raw: string): boolean =>
  /\d/.test(raw) && (parseSymbol(raw) !== null || /res|cn\.|hrc|prst|cop|conf|\//i.test(raw));

/** The symbol-like words of a citation. */
export const symbolsIn = (content: string): readonly { raw: string; from: number; to: number }[] =>
  [...content.matchAll(SYMBOL)]
    .filter((found) => isSymbolLike(found[0]))
    .map((found) => ({ raw: found[0], from: found.index, to: found.index + found[0].length }));

/** A citation's words, without what looks like a symbol: for those who look at its spelling. */
export const withoutSymbols = (content: string): string =>
  content.replace(SYMBOL, (found) => (isSymbolLike(found) ? " " : found));

const MOST_KNOWN = 500;

/** What all citations of a document together tell about its symbols. */
export function symbolContext(contents: readonly string[], source: string): SymbolContext {
  const symbols = new Set<string>();
  for (const content of contents) {
    for (const { raw } of symbolsIn(content)) {
      if (symbols.size >= MOST_KNOWN) break;
      const printed = parseSymbol(raw);
      const intact = symbolReadings(raw).filter((reading) => reading.digitsIntact);
      if (printed) symbols.add(printed);
      else if (intact.length === 1 && intact[0]) symbols.add(intact[0].symbol);
    }
  }
  const years = new Set(source.slice(0, 200_000).match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []);
  return { symbols, years };
}

/** "paras 29 and 36" are two places: "para 29", "para 36". */
function locatorsIn(text: string): readonly string[] {
  return [...text.matchAll(LOCATOR)].flatMap((found) => {
    const words = found[0].trim();
    const numbers = words.match(/\d{1,3}(?:\([a-z]\))*/g) ?? [];
    if (!/^(?:preambular |operative )?para/i.test(words) || numbers.length < 2)
      return [words.replace(/^(PP|OP)\s/i, "$1")];
    const word = words
      .replace(/\d[\s\S]*$/, "")
      .trim()
      .replace(/s$/, "");
    return numbers.map((number) => `${word} ${number}`);
  });
}

const trimmed = (part: string): string =>
  part.replace(/^(?:[\s,;.(]|and\b|on\b)+/i, "").replace(/[\s,;.]+$/, "");

/** Cuts a citation into one part a source: each ends with its symbol, or at a semicolon. */
function partsOf(content: string): readonly { raw: string; symbol: string | null }[] {
  const parts: { raw: string; symbol: string | null }[] = [];
  let from = 0;
  for (const symbol of symbolsIn(content)) {
    const before = content.slice(from, symbol.from).split(";");
    for (const part of before.slice(0, -1)) parts.push({ raw: trimmed(part), symbol: null });
    const tail = /^\s?\(?annex(?: [IVX]+)?\)?/i.exec(content.slice(symbol.to))?.[0] ?? "";
    const own = content.slice(symbol.from, symbol.to) + tail;
    parts.push({ raw: trimmed((before.at(-1) ?? "") + own), symbol: symbol.raw });
    from = symbol.to + tail.length;
  }
  for (const part of content.slice(from).split(";"))
    parts.push({ raw: trimmed(part), symbol: null });
  return parts.filter((part) => /[\p{L}\d]/u.test(part.raw));
}

/** Reads a citation into its sources; symbols that cannot be repaired with certainty are said. */
export function readSources(
  content: string,
  context: SymbolContext,
  paragraph: string,
  interleaved: boolean,
): { sources: readonly ReadSource[]; warnings: readonly ReadWarning[] } {
  const warnings: ReadWarning[] = [];
  const sources = partsOf(content).map(({ raw, symbol }): ReadSource => {
    const locators = locatorsIn(symbol ? raw.replace(symbol, " ") : raw);
    if (!symbol) return { raw, symbol: null, locators };
    const reading = repairSymbol(symbol, context);
    if (!interleaved && reading.symbol !== null) {
      const source = { raw, symbol: reading.symbol, locators };
      return reading.repaired ? { ...source, repaired: true } : source;
    }
    const likely = reading.candidates.slice(0, 4).join(" or ");
    warnings.push({
      code: "unrepaired-symbol",
      paragraph,
      message: likely
        ? `The symbol “${symbol}” is not certain; it may be ${likely}.`
        : `The symbol “${symbol}” cannot be read.`,
      quote: raw,
    });
    return { raw, symbol: null, locators };
  });
  return { sources, warnings };
}
