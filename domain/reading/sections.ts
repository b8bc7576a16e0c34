import { letterOpenings } from "./letters/letterOpenings";
import { isBodyOpening, numberOpening, seriesOpening } from "./paragraphs/openings";
import type { SourceLine } from "./source/lines";

/** Where the parts of a source begin, as indices of its lines: letters, then the draft. */
export interface Sections {
  /** Lines before this one are letters or nothing. */
  readonly draft: number;
  /** The draft's text begins here; between `draft` and it stands front matter, if any. */
  readonly body: number;
  readonly marker: "zero-draft" | "draft" | null;
}

const ZERO = /^(?:revised |co-facilitators['’]? )?zero[- ]draft(?:$|[ :,(–-].{0,40}$)/i;
const DRAFT =
  /^(?:(?:revised|final|first|second|third|clean) draft|rev(?:ision|\.)?\s?\d{1,2}|compilation text.{0,60}|draft (?:text|outcome document|declaration|resolution))$/i;

function markerOf(line: SourceLine): Sections["marker"] {
  if (line.text.length > 80 || !/^[\p{Lu}]/u.test(line.text) || !line.afterBlank) return null;
  if (ZERO.test(line.text)) return "zero-draft";
  return DRAFT.test(line.text) ? "draft" : null;
}

/** The block of lines that ends before `at`: back to the line after an empty one. */
function blockBefore(lines: readonly SourceLine[], at: number): number {
  let from = at - 1;
  while (from > 0 && !lines[from]?.afterBlank) from--;
  return Math.max(0, from);
}

/**
 * Finds where letters end and the draft begins: at "Zero draft" or its like, at "The General
 * Assembly,", or at the first numbered paragraph with the block above it as its title. O(lines).
 */
export function findSections(lines: readonly SourceLine[]): Sections {
  const lastLetter = letterOpenings(lines).at(-1);
  const after = lastLetter?.body ?? 0;
  const search = (fits: (line: SourceLine) => boolean) =>
    lines.findIndex((line, at) => at >= after && fits(line));
  const marked = search((line) => markerOf(line) !== null);
  const opening = search((line) => isBodyOpening(line.text));
  const first = search((line) => isFirstParagraph(line));
  const marker = lines[marked];
  if (marker && marked >= 0 && (first < 0 || marked < first) && (opening < 0 || marked < opening))
    return { draft: marked, body: marked + 1, marker: markerOf(marker) };
  if (opening >= 0 && (first < 0 || opening < first))
    return { draft: frontStart(lines, after, opening), body: opening, marker: null };
  if (first < 0) {
    // Letters only; or, without a letter, a text whose paragraphs have no numbers.
    const draft = lastLetter === undefined ? 0 : lines.length;
    return { draft, body: draft, marker: null };
  }
  const draft = lastLetter === undefined ? 0 : Math.max(after, blockBefore(lines, first));
  return { draft, body: draft, marker: null };
}

function isFirstParagraph(line: SourceLine): boolean {
  const numbered = numberOpening(line.text);
  if (numbered) return numbered.number === 1 && (numbered.stop !== "" || line.afterBlank);
  return seriesOpening(line.text) !== null && line.afterBlank;
}

/** Front matter after letters begins under the addressees, of which the city is the last line. */
function frontStart(lines: readonly SourceLine[], after: number, opening: number): number {
  if (after === 0) return 0;
  for (let at = opening - 1; at >= after; at--)
    if (/^(?:New York|Geneva|Vienna|Nairobi)$/i.test(lines[at]?.text ?? "")) return at + 1;
  return blockBefore(lines, opening);
}
