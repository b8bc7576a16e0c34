import { repairSymbol, type SymbolContext, symbolReadings } from "../text/symbolRepair";
import { parseSymbol } from "../text/symbols";
import type { ReadSource, ReadWarning } from "./document";
import { SourcedText } from "./sourced";

/** A citation of sources, `(based on PP1, …)`, taken out of the end of a paragraph. */
export interface TakenCitation {
  /** The paragraph without it; prose that was printed across it is put back at its place. */
  readonly text: SourcedText;
  /** The citation as printed; null where there is none. What is not in `text` is in it, but blanks. */
  readonly whole: SourcedText | null;
  /** What it cites: `whole` without "(based on" and the closing bracket. */
  readonly content: SourcedText | null;
  /** Words of the sentence that were printed inside the citation. */
  readonly interleaved: SourcedText | null;
}

const OPENING =
  /\((?:based(?:\s+on)?|ref(?:erence)?|sources?|agreed\s+language|(?:adapted|taken|drawn)\s+from)\b[.:]?|\((?=(?:PP|OP)\s?\d)/gi;
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
 * printed in the middle of the citation are put back at its place, and so is the sentence's stop
 * where it was printed after it. Every unit but blanks is in `text` or `whole`. O(length).
 */
export function takeCitation(text: SourcedText): TakenCitation {
  const place = citationIn(text.text);
  if (!place) return { text, whole: null, content: null, interleaved: null };
  const before = text.slice(0, place.from).trim();
  const tail = text.slice(place.end);
  const open = !/[.;:,!?…][)\]”"’']*$/.test(before.text) && /^\s*[.;,]/.exec(tail.text);
  const stop = open ? tail.slice(open[0].length - 1, open[0].length) : SourcedText.empty;
  const after = tail.slice(open ? open[0].length : 0);
  const printed = text.slice(place.from, place.end);
  const inner = printed.length - (place.closed ? 1 : 0);
  const prose = proseIn(printed.text.slice(0, inner), place.opening);
  const interleaved = spaced(prose.map(({ from, to }) => printed.slice(from, to).trim()));
  const citation = printed.without(prose);
  const content = citation.slice(place.opening, citation.length - (place.closed ? 1 : 0)).trim();
  return {
    text: SourcedText.concat([spaced([before, interleaved]), stop]),
    whole: SourcedText.concat([citation, after]).trim(),
    content,
    interleaved: interleaved.length > 0 ? interleaved : null,
  };
}

/** Texts that are not empty, a blank between them: it stands for nothing, at the end of the first. */
function spaced(parts: readonly SourcedText[]): SourcedText {
  const full = parts.filter((part) => part.length > 0);
  const blankAfter = (part: SourcedText) => {
    const at = part.spans().at(-1)?.to ?? 0;
    return SourcedText.instead(" ", { from: at, to: at });
  };
  return SourcedText.concat(
    full.flatMap((part, at) => (at > 0 ? [blankAfter(full[at - 1]!), part] : [part])),
  );
}

interface CitationPlace {
  readonly from: number;
  readonly end: number;
  /** How long "(based on" is. */
  readonly opening: number;
  readonly closed: boolean;
}

function citationIn(text: string): CitationPlace | null {
  const start = Math.max(0, text.length - LOOK_BACK);
  const opening = [...text.slice(start).matchAll(OPENING)].at(-1);
  if (!opening) return null;
  const from = start + opening.index;
  const closes = closing(text, from);
  const closed = closes >= 0;
  const end = closed ? closes : text.length;
  // What follows may only be a stop; else the brackets are part of the sentence.
  if (!/^[\s.;,)]*$/.test(text.slice(end))) return null;
  const content = text.slice(from + opening[0].length, closed ? end - 1 : end);
  // "(based on consent)" is part of the sentence: a citation names a place or a figure.
  if (!/\d|preamb|annex/i.test(content)) return null;
  return { from, end, opening: opening[0].length, closed };
}

/** Clauses in plain lower-case words, without a figure, are no citation but lost lines of the text. */
function proseIn(citation: string, from: number): readonly { from: number; to: number }[] {
  const clauses = citation.slice(from).matchAll(/[^,;.]*(?:[,;.]+|$)/g);
  return [...clauses]
    .filter(
      ([clause]) =>
        /^\s*[a-z]/.test(clause) &&
        !/[\dA-Z]/.test(clause) &&
        (clause.match(/[a-z]{2,}/g)?.length ?? 0) >= 5,
    )
    .map((clause) => ({ from: from + clause.index, to: from + clause.index + clause[0].length }));
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

interface CitedPart {
  readonly raw: string;
  readonly symbol: { readonly raw: string; readonly from: number; readonly to: number } | null;
}

/** Cuts a citation into one part a source: each ends with its symbol, or at a semicolon. */
function partsOf(content: string): readonly CitedPart[] {
  const parts: CitedPart[] = [];
  let from = 0;
  for (const symbol of symbolsIn(content)) {
    const before = content.slice(from, symbol.from).split(";");
    for (const part of before.slice(0, -1)) parts.push({ raw: trimmed(part), symbol: null });
    const tail = /^\s?\(?annex(?: [IVX]+)?\)?/i.exec(content.slice(symbol.to))?.[0] ?? "";
    const own = content.slice(symbol.from, symbol.to) + tail;
    parts.push({ raw: trimmed((before.at(-1) ?? "") + own), symbol });
    from = symbol.to + tail.length;
  }
  for (const part of content.slice(from).split(";"))
    parts.push({ raw: trimmed(part), symbol: null });
  return parts.filter((part) => /[\p{L}\d]/u.test(part.raw));
}

const MOST_CANDIDATES = 4;

/** Reads a citation into its sources; symbols that cannot be repaired with certainty are said. */
export function readSources(
  content: SourcedText,
  context: SymbolContext,
  paragraph: string,
  interleaved: boolean,
): { sources: readonly ReadSource[]; warnings: readonly ReadWarning[] } {
  const warnings: ReadWarning[] = [];
  const sources = partsOf(content.text).map(({ raw, symbol }): ReadSource => {
    const locators = locatorsIn(symbol ? raw.replace(symbol.raw, " ") : raw);
    if (!symbol) return { raw, symbol: null, locators };
    const reading = repairSymbol(symbol.raw, context);
    if (reading.symbol !== null && !(interleaved && reading.repaired)) {
      const source = { raw, symbol: reading.symbol, locators };
      return reading.repaired ? { ...source, repaired: true } : source;
    }
    const suggestions = reading.candidates.slice(0, MOST_CANDIDATES);
    warnings.push({
      code: "unrepaired-symbol",
      paragraph,
      message:
        suggestions.length > 0
          ? `The symbol “${symbol.raw}” is not certain; it may be ${suggestions.join(" or ")}.`
          : `The symbol “${symbol.raw}” cannot be read.`,
      quote: raw,
      spans: content.spans(symbol.from, symbol.to),
      suggestions,
    });
    return { raw, symbol: null, locators };
  });
  return { sources, warnings };
}
