import type { Masthead } from "../document";

/** A line of a masthead: which part of it, and its words; "other" for what is merely of its kind. */
export interface MastheadLine {
  readonly is: Exclude<keyof Masthead, "passages" | "agendaTitle"> | "other";
  readonly words: string;
}

const LINES: readonly (readonly [MastheadLine["is"], RegExp])[] = [
  ["distribution", /^Distr\.?:?\s*(General|Limited|Restricted)\b/i],
  ["originalLanguage", /^Original:\s*(\p{Lu}\p{Ll}+)/u],
  [
    "agendaItem",
    /^Agenda items?\s+(\d{1,3}(?:\s?\([a-z]\))?(?:(?:,| and)\s\d{1,3}(?:\s?\([a-z]\))?)*)\b/i,
  ],
  [
    "committee",
    /^((?:First|Second|Third|Fifth|Sixth|[\p{L} ]{3,60}) Committee(?: \([\p{L} ]{3,60}\))?)$/u,
  ],
  ["session", /^([\p{L}-]{3,30}(?: [\p{L}-]{2,30}){0,4} session)$/u],
  ["session", /^((?:Seventieth|[\p{L}-]{5,20}) year)$/u],
  [
    "organ",
    /^(General Assembly|Security Council|Economic and Social Council|Human Rights Council|Trusteeship Council)$/i,
  ],
  [
    "other",
    /^(Agenda items?\b.*|Distr\b.*|Original\b.*|.{3,60}\bmeeting|\[without reference.*|\[on the report.*)$/i,
  ],
];

// Two columns of a page as one line: "General Assembly    Distr.: Limited".
const COLUMNS = /^(\S.{3,60}?)\s(Distr\b.*)$/;

/** What a line of a masthead says; nothing for a line that is none, or longer than 200. */
export function readMastheadLine(text: string): readonly MastheadLine[] {
  if (text.length > 200) return [];
  const [, left, right] = COLUMNS.exec(text) ?? [];
  if (left && right) return [...readMastheadLine(left), ...readMastheadLine(right)];
  for (const [is, pattern] of LINES) {
    const words = pattern.exec(text)?.[1];
    if (words !== undefined) return [{ is, words }];
  }
  return [];
}
