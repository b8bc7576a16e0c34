import { findLocators } from "../../text/locators";
import { citedResolutions } from "../../text/resolutions";
import { symbolsIn } from "../../text/symbolRepair";
import type { SourceSpan } from "../source/sourced";

const trimmed = (part: string): string =>
  part.replace(/^(?:[\s,;.(]|and\b|on\b)+/i, "").replace(/[\s,;.]+$/, "");

/** One source of a citation: its words as printed, the places they name, its symbol as printed. */
export interface CitedPart {
  readonly raw: string;
  readonly locators: readonly string[];
  readonly mark: Mark | null;
}

/** A symbol as printed, or a resolution by its number, whose symbol is known by that. */
export interface Mark {
  readonly raw: string;
  readonly from: number;
  readonly to: number;
  readonly symbol?: string;
}

/** Symbols and resolutions by number, in order, none within another. */
function marksIn(content: string): readonly Mark[] {
  const marks: Mark[] = [...symbolsIn(content), ...citedResolutions(content)];
  marks.sort((a, b) => a.from - b.from);
  return marks.filter((mark, at) => mark.from >= (marks[at - 1]?.to ?? 0));
}

function part(content: string, from: number, to: number, mark: Mark | null): CitedPart {
  const words = content.slice(from, to);
  const besides = mark
    ? `${words.slice(0, mark.from - from)} ; ${words.slice(mark.to - from)}`
    : words;
  const locators = findLocators(besides).flatMap((locator) => locator.places);
  return { raw: trimmed(words), locators, mark };
}

/** Cuts a citation into one part a source: each ends with its symbol, or at a semicolon. O(length). */
export function partsOf(content: string): readonly CitedPart[] {
  const parts: CitedPart[] = [];
  let from = 0;
  const cutAtSemicolons = (to: number) => {
    for (let at = content.indexOf(";", from); at >= 0 && at < to; at = content.indexOf(";", from)) {
      parts.push(part(content, from, at, null));
      from = at + 1;
    }
  };
  for (const mark of marksIn(content)) {
    cutAtSemicolons(mark.from);
    const to = endOf(content, mark, /[\p{L}\d]/u.test(content.slice(from, mark.from)));
    parts.push(part(content, from, to, mark));
    from = to;
  }
  cutAtSemicolons(content.length);
  parts.push(part(content, from, content.length, null));
  return parts.filter(({ raw }) => /[\p{L}\d]/u.test(raw));
}

/**
 * Where a source ends: after its symbol and annex, and, where it began with the symbol, after the
 * places named next ("A/RES/70/1, paras 5 and 6") unless they are "of" another.
 */
function endOf(content: string, mark: Mark, placesBefore: boolean): number {
  const annex = /^,?\s?\(?annex(?: [IVX]+)?\)?/i.exec(content.slice(mark.to))?.[0] ?? "";
  let to = mark.to + annex.length;
  if (placesBefore || !/^[,\s]{1,3}(?:and\s)?[opa]/i.test(content.slice(to, to + 8))) return to;
  for (const place of findLocators(content.slice(to, to + LONGEST_TAIL)).map(shiftedBy(to))) {
    if (!/^(?:,|\s|and\b)*$/.test(content.slice(to, place.from))) break;
    if (/^\s(?:of|in)\b/.test(content.slice(place.to))) break;
    to = place.to;
  }
  return to;
}

const LONGEST_TAIL = 120;

const shiftedBy = (by: number) => (place: SourceSpan) => ({
  from: place.from + by,
  to: place.to + by,
});
