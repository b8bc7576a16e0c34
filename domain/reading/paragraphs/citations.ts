import {
  repairSymbol,
  type SymbolContext,
  symbolReadings,
  symbolsIn,
} from "../../text/symbolRepair";
import { parseSymbol } from "../../text/symbols";
import type { ReadSource, ReadWarning } from "../document";
import { SourcedText, type SourceSpan } from "../source/sourced";
import { citationPlace, proseWithin } from "./citationPlace";
import { type Mark, partsOf } from "./citedParts";

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

/**
 * Takes the citation of sources off the end of a paragraph. Words of the sentence that were
 * printed in the middle of the citation are put back at its place, and so is the sentence's stop
 * where it was printed after it. Every unit but blanks is in `text` or `whole`. O(length).
 */
export function takeCitation(text: SourcedText): TakenCitation {
  const place = citationPlace(text.text);
  if (!place) return { text, whole: null, content: null, interleaved: null };
  const { from, to, content, sentenceOpen } = place;
  const stopAt = sentenceOpen ? text.text.slice(to).search(/[.;,]/) : -1;
  const stop = stopAt < 0 ? [] : [{ from: to + stopAt, to: to + stopAt + 1 }];
  const prose = sentenceOpen && stopAt < 0 ? proseWithin(text.text, place) : [];
  const sliced = (stretch: SourceSpan) => text.slice(stretch.from, stretch.to).trim();
  const interleaved = spaced(prose.map(sliced));
  const before = sliced({ from: 0, to: from });
  const others = [...prose, ...stop];
  const cited = { from: 0, to: content.from };
  return {
    text: SourcedText.concat([spaced([before, interleaved]), ...stop.map(sliced)]),
    whole: text.without([{ from: 0, to: from }, ...others]).trim(),
    content: text.without([cited, ...prose, { from: content.to, to: text.length }]).trim(),
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

const MOST_KNOWN = 500;

/** What all citations of a document together tell about its symbols. */
export function symbolContext(contents: readonly string[], source: string): SymbolContext {
  const symbols = new Set<string>();
  for (const content of contents) {
    for (const { raw } of symbolsIn(content)) {
      if (symbols.size >= MOST_KNOWN) break;
      const printed = parseSymbol(raw);
      if (printed) symbols.add(printed);
      else {
        const intact = symbolReadings(raw).filter((reading) => reading.digitsIntact);
        if (intact.length === 1 && intact[0]) symbols.add(intact[0].symbol);
      }
    }
  }
  const years = new Set(source.slice(0, 200_000).match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []);
  return { symbols, years };
}

const MOST_CANDIDATES = 4;

/** Says that a symbol is not certain, with what it may be, and where it runs on into the next place. */
function unrepaired(
  content: SourcedText,
  { raw, mark }: { readonly raw: string; readonly mark: Mark },
  suggestions: readonly string[],
  paragraph: string,
): ReadWarning {
  const next = runsInto(content.text, mark);
  const spans = content.spans(mark.from, mark.to);
  const likely =
    suggestions.length > 0
      ? `is not certain; it may be ${suggestions.join(" or ")}.`
      : "cannot be read.";
  const runsOn = next
    ? ` In “${mark.raw}${next}” a comma is missing, and perhaps a figure of the symbol.`
    : "";
  return {
    code: "unrepaired-symbol",
    paragraph,
    message: `The symbol “${mark.raw}” ${likely}${runsOn}`,
    quote: raw,
    spans,
    // A suggestion stands for the words at one place; a page may cut a symbol in two.
    ...(spans.length === 1 && { suggestions }),
  };
}

/** The place that follows a symbol with no comma between, as where a scanner lost some units. */
const runsInto = (content: string, mark: Mark): string | undefined =>
  /^\s(?:PP|OP|para)[^\s,;.]*/i.exec(content.slice(mark.to))?.[0];

/**
 * Reads a citation into its sources. Symbols that cannot be repaired with certainty are left as
 * printed and said; no repair is certain in a citation that was `interleaved` with its sentence.
 */
export function readSources(
  content: SourcedText,
  context: SymbolContext,
  paragraph: string,
  interleaved: boolean,
): { sources: readonly ReadSource[]; warnings: readonly ReadWarning[] } {
  const warnings: ReadWarning[] = [];
  const sources = partsOf(content.text).map(({ raw, locators, mark }): ReadSource => {
    if (!mark || mark.symbol) return { raw, symbol: mark?.symbol ?? null, locators };
    const cut = runsInto(content.text, mark) !== undefined;
    const { symbol, repaired, candidates } = repairSymbol(mark.raw, context, cut);
    const torn = interleaved || cut;
    if (symbol !== null && !(torn && repaired))
      return { raw, symbol, locators, ...(repaired && { repaired }) };
    const suggestions = candidates.slice(0, MOST_CANDIDATES);
    warnings.push(unrepaired(content, { raw, mark }, suggestions, paragraph));
    return { raw, symbol: null, locators };
  });
  return { sources, warnings };
}
