import { LEXICON } from "./lexicon";

const LAST_PART = /([\p{L}]+(?:-[\p{L}]+)*)-$/u;
const FIRST_PART = /^[\p{L}]+/u;

/** Words of the source itself, in lower case; hyphenated ones whole. Bounded by `MOST_WORDS`. */
export type Vocabulary = ReadonlyMap<string, number>;

const MOST_WORDS = 100_000;
const WORD = /\p{L}[\p{L}'’]*(?:-\p{L}[\p{L}'’]*)*/gu;

/** Counts the words of lines; one cut by a line's end is not counted. O(length). */
export function vocabularyOf(lines: readonly string[]): Vocabulary {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const found = line.match(WORD) ?? [];
    if (/\p{L}-$/u.test(line.slice(-3))) found.pop();
    for (const printed of found) {
      const word = printed.toLowerCase();
      const count = counts.get(word) ?? 0;
      if (count > 0 || counts.size < MOST_WORDS) counts.set(word, count + 1);
    }
  }
  return counts;
}

/**
 * Joins printed lines to running text. A line's end is a blank, except after a stroke, a dash
 * between figures, or a hyphen; a hyphen goes only where the word is known without it.
 * O(length).
 */
export function joinLines(lines: readonly string[], words: Vocabulary): string {
  const parts: string[] = [];
  let last = "";
  for (const line of lines) {
    if (line === "") continue;
    if (parts.length === 0) parts.push(line);
    else if (/[\p{L}]-$/u.test(last) && /^\p{L}/u.test(line)) joinHyphen(parts, last, line, words);
    else if (last.endsWith("\u00ad")) parts.push(parts.pop()!.slice(0, -1), line);
    else if (/\S\/$/.test(last) || (/\d[–-]$/.test(last) && /^\d/.test(line))) parts.push(line);
    else parts.push(" ", line);
    last = line;
  }
  return parts.join("");
}

function joinHyphen(parts: string[], last: string, line: string, words: Vocabulary): void {
  const first = LAST_PART.exec(last.slice(-60))?.[1] ?? "";
  const second = FIRST_PART.exec(line.slice(0, 60))?.[0] ?? "";
  if (dropsHyphen(first.toLowerCase(), second, words)) parts.push(parts.pop()!.slice(0, -1));
  parts.push(line);
}

function dropsHyphen(first: string, second: string, words: Vocabulary): boolean {
  // "Inter-" + "Agency" and "United Nations-" + "African" keep theirs: names are not divided.
  if (second[0] !== second[0]?.toLowerCase()) return false;
  const known = (word: string) => words.has(word) || LEXICON.has(word);
  const tail = second.toLowerCase();
  if (known(`${first}-${tail}`)) return false;
  if (known(first + tail)) return true;
  return !(known(first) && known(tail));
}
