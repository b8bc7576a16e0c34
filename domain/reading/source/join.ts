import { LEXICON } from "../words/lexicon";
import type { SourceLine } from "./lines";
import { SourcedText } from "./sourced";

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
export function joinLines(lines: readonly SourceLine[], words: Vocabulary): SourcedText {
  const parts: SourcedText[] = [];
  let last: SourceLine | null = null;
  for (const line of lines) {
    if (line.text === "") continue;
    if (last !== null) joint(parts, last, line, words);
    parts.push(line.words);
    last = line;
  }
  return SourcedText.concat(parts);
}

/** What stands between a line and the next: a blank, nothing, or nothing and its hyphen gone. */
function joint(parts: SourcedText[], last: SourceLine, line: SourceLine, words: Vocabulary): void {
  const [before, after] = [last.text, line.text];
  const hyphen = /[\p{L}]-$/u.test(before.slice(-3)) && /^\p{L}/u.test(after.slice(0, 2));
  if (hyphen ? dropsHyphen(before, after, words) : before.endsWith("\u00ad"))
    dropHyphen(parts, last, line);
  else if (hyphen || /\S\/$/.test(before)) return;
  else if (/\d[–-]$/.test(before.slice(-2)) && /^\d/.test(after)) return;
  else {
    const to = line.above === last.to ? line.from : last.to;
    parts.push(SourcedText.instead(" ", { from: last.to, to }));
  }
}

/** The unit before the hyphen then stands for the line's end too, so that a word has one place. */
function dropHyphen(parts: SourcedText[], last: SourceLine, line: SourceLine): void {
  const above = parts.pop()!;
  const end = above.length - 1;
  const [unit] = above.spans(end - 1, end);
  if (line.above !== last.to || end === 0 || !unit) parts.push(above.slice(0, end));
  else {
    const stretched = { from: unit.from, to: line.from };
    parts.push(
      above.slice(0, end - 1),
      SourcedText.instead(above.text.slice(end - 1, end), stretched),
    );
  }
}

function dropsHyphen(before: string, after: string, words: Vocabulary): boolean {
  const first = (LAST_PART.exec(before.slice(-60))?.[1] ?? "").toLowerCase();
  const second = FIRST_PART.exec(after.slice(0, 60))?.[0] ?? "";
  // "Inter-" + "Agency" and "United Nations-" + "African" keep theirs: names are not divided.
  if (second[0] !== second[0]?.toLowerCase()) return false;
  const known = (word: string) => words.has(word) || LEXICON.has(word);
  const tail = second.toLowerCase();
  if (known(`${first}-${tail}`)) return false;
  if (known(first + tail)) return true;
  return !(known(first) && known(tail));
}
