import { parseSymbol } from "../../text/symbols";
import type { ReadPassage } from "../document";
import { SourcedText, type SourceSpan } from "./sourced";

/** A printed line of the source, with what stood between it and the line before. */
export interface SourceLine {
  readonly text: string;
  /** The same words, each with its place in the source. */
  readonly words: SourcedText;
  /** Where the line stands in the source, from its first unit to its last. */
  readonly from: number;
  readonly to: number;
  /** Where the line directly above it ends; null where anything stands between. */
  readonly above: number | null;
  /** At least one empty line before it. */
  readonly afterBlank: boolean;
  /** A page ended before it: a form feed, page numbers, running heads or footnotes stood there. */
  readonly afterPage: boolean;
}

export interface SourceLines {
  readonly lines: readonly SourceLine[];
  /** What was recognised as the page's own and left out: page numbers, running heads. */
  readonly furniture: readonly SourceLine[];
  /** The document's symbol, where it is a running head. */
  readonly symbol: string | null;
  readonly binary: boolean;
}

// Page numbers and job numbers: "2/7", "- 3 -", "Page 4 of 9", "17-19401 (E)", "17-19401 3/7", "*1719401*".
const FURNITURE =
  /^(?:\d{1,3}\s?\/\s?\d{1,3}|[-–—]\s?\d{1,3}\s?[-–—]|page \d{1,3}(?: of \d{1,3})?|\d{1,3}|\/…|(?:\d{1,3}\/\d{1,3}\s+)?(?:[GV]E?\.)?\d\d-\d{5}(?:\s?\([EFSRAC]\))?(?:\s+\d{6})?(?:\s+\d{1,3}\/\d{1,3})?|\*\d{7,8}\*|\*\d{7,8}[A-Z]\*)$/i;

// Control characters have no place in a text; those that end a line or a page are handled before.
const CONTROL = /(?![\t\n\v\f\r\u0085])\p{Cc}|[\ufffe\uffff]/gu;
const BREAK = /\r\n?|[\n\f\u0085\u2028\u2029]/g;
const PAGE_BREAK = /[\f\u2029]/;
const UNTIDY = /^\s|\s$|[^\S ]|\s\s/;

/**
 * Splits a source into lines, white space within a line made one blank, page furniture taken
 * out. A lone number is furniture only where a page could end: between empty lines. O(length).
 */
export function sourceLines(source: SourcedText): SourceLines {
  const controls = source.text.match(CONTROL)?.length ?? 0;
  const printed = printedLines(source, controls > 0);
  const heads = runningHeads(printed.map(({ words }) => words.text));
  const lines: SourceLine[] = [];
  const furniture: SourceLine[] = [];
  let above: number | null = null;
  let afterBlank = true;
  let afterPage = false;
  printed.forEach(({ words, from, to, page }, at) => {
    afterPage ||= page;
    afterBlank ||= page;
    if (page) above = null;
    const line = { text: words.text, words, from, to, above, afterBlank, afterPage };
    if (line.text === "") {
      // Nothing but control characters is a line to nobody, yet it was received.
      if (from < to) furniture.push(line);
      afterBlank = true;
      above = null;
      return;
    }
    const head = heads.has(line.text) && (afterBlank || afterPage || endsBlock(printed[at + 1]));
    if (head || isFurniture(line.text, afterBlank, printed[at + 1])) {
      furniture.push(line);
      afterPage = true;
      above = null;
      return;
    }
    lines.push(line);
    above = line.to;
    afterBlank = false;
    afterPage = false;
  });
  const [head] = heads;
  return {
    lines,
    furniture,
    symbol: head ? parseSymbol(head) : null,
    binary: controls > 8 && controls > source.length / 200,
  };
}

interface PrintedLine {
  readonly words: SourcedText;
  /** Where it stands, control characters and all. */
  readonly from: number;
  readonly to: number;
  /** A page ended before it. */
  readonly page: boolean;
}

function printedLines(source: SourcedText, controls: boolean): readonly PrintedLine[] {
  const printed: PrintedLine[] = [];
  let from = 0;
  let page = false;
  const take = (to: number) => {
    const whole = source.slice(from, to);
    const line = UNTIDY.test(whole.text) ? tidy(whole) : whole;
    const clean = controls ? tidy(line.without(matches(line.text, CONTROL))) : line;
    printed.push({ words: clean, from: line.from, to: line.to, page });
  };
  for (const found of source.text.matchAll(BREAK)) {
    take(found.index);
    from = found.index + found[0].length;
    page = PAGE_BREAK.test(found[0]);
  }
  take(source.length);
  return printed;
}

const matches = (text: string, pattern: RegExp): { from: number; to: number }[] =>
  [...text.matchAll(pattern)].map(({ index, 0: whole }) => ({
    from: index,
    to: index + whole.length,
  }));

/** White space at both ends goes, any within becomes one blank. */
function tidy(line: SourcedText): SourcedText {
  const trimmed = line.trim();
  const parts: SourcedText[] = [];
  let at = 0;
  for (const { from, to } of matches(trimmed.text, /[^\S ]\s*|\s{2,}/g)) {
    const [place] = trimmed.spans(from, to);
    parts.push(trimmed.slice(at, from));
    parts.push(SourcedText.instead(" ", place ?? { from: 0, to: 0 }));
    at = to;
  }
  return at === 0 ? trimmed : SourcedText.concat([...parts, trimmed.slice(at)]);
}

const endsBlock = (next: PrintedLine | undefined): boolean =>
  next === undefined || next.page || next.words.text === "";

/** The document's symbol as pages print it at their head: a line of its own, more than once. O(n). */
function runningHeads(texts: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const heads = new Set<string>();
  for (const text of texts) {
    if (text.length > 60 || !/^(?:United Nations )?[A-Z]{1,5}\/.{0,40}\d/.test(text)) continue;
    const symbol = text.replace(/^United Nations /, "");
    if (!seen.has(symbol)) seen.add(symbol);
    else if (parseSymbol(symbol) !== null) heads.add(symbol);
  }
  return heads;
}

function isFurniture(text: string, afterBlank: boolean, next: PrintedLine | undefined): boolean {
  if (text.length > 40 || !FURNITURE.test(text)) return false;
  const alone = afterBlank && endsBlock(next);
  return alone || !/^\d{1,3}$/.test(text);
}

/** A line without its first `at` units: what stands after a label, and `kept` units before that. */
export function restOfLine(line: SourceLine, at: number, kept = 0): SourceLine {
  if (at === 0) return line;
  const rest = line.words.slice(at);
  const words = kept === 0 ? rest : SourcedText.concat([line.words.slice(0, kept), rest]);
  const from = words.length === 0 ? line.to : words.from;
  return { ...line, text: words.text, words, from, above: null };
}

/** Lines as passages of their own, in their order. */
export const passagesOf = (lines: readonly SourceLine[]): readonly ReadPassage[] =>
  lines.map(({ text, from, to }) => ({ text, spans: [{ from, to }] }));

/** Where lines stand in the source: those directly under one another are one span. O(lines). */
export function spansOfLines(lines: readonly SourceLine[]): readonly SourceSpan[] {
  const spans: { from: number; to: number }[] = [];
  for (const { from, to, above } of lines) {
    const last = spans.at(-1);
    if (last && above === last.to) last.to = to;
    else spans.push({ from, to });
  }
  return spans;
}

// Who proposed it, as compilations print it: "…; (Japan, EU)]".
const ATTRIBUTED = /[.;:][\]”"’']*\s\((?=[^()]{0,80}\p{Lu})[^()]{1,80}\)\]*$/u;

/**
 * Whether a text can end here: after a stop of any strength, quotes, brackets and the names of
 * those who proposed it looked through.
 */
export const endsSentence = (text: string): boolean =>
  /[.;:!?…][)\]”"’'*]*(?:[⁰¹²³⁴-⁹]{1,3})?$/.test(text.slice(-12)) ||
  (/\)\]*$/.test(text.slice(-4)) && ATTRIBUTED.test(text.slice(-100)));

/** Whether a text can end here in a list of clauses, where a comma ends one too. */
export const endsClause = (text: string): boolean =>
  /[.,;:!?…)][)\]”"’'*]*(?:[⁰¹²³⁴-⁹]{1,3})?(?:\s(?:and|or))?$/.test(text.slice(-16));
