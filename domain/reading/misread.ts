import type { Vocabulary } from "./join";
import { LEXICON } from "./lexicon";

/** A word that a scanner probably misread, with what it probably was. Never changed in silence. */
export interface MisreadWord {
  readonly word: string;
  /** Its offset in the text. */
  readonly at: number;
  /** One to three, the likeliest first. */
  readonly suggestions: readonly string[];
}

/** What scanners take for one another: as printed, what it may have been. */
const CONFUSIONS: readonly (readonly [string, readonly string[]])[] = [
  ["!", ["l", "i"]],
  ["|", ["l", "i"]],
  ["1", ["l", "i"]],
  ["0", ["o"]],
  ["h", ["n", "b"]],
  ["n", ["h", "u", "ri"]],
  ["q", ["c", "g"]],
  ["i", ["l", "t"]],
  ["l", ["i", "t"]],
  ["d", ["cl"]],
  ["cl", ["d"]],
  ["m", ["rn", "in"]],
  ["rn", ["m"]],
  ["ii", ["u", "n"]],
  ["u", ["n", "ii"]],
  ["vv", ["w"]],
  ["c", ["e", "o"]],
  ["e", ["c"]],
  ["o", ["c"]],
  ["li", ["h"]],
  ["fi", ["h"]],
  ["f", ["t"]],
  ["t", ["f"]],
  ["s", ["a"]],
];

// A stroke or figure inside letters, or at an end where no sentence could end: "!inks", "Globa! Report".
const CANDIDATE = /(?<![\p{L}\d!|])[\p{L}!|10][\p{L}!|10'’]*[\p{L}!|10](?![\p{L}\d])/gu;

/** All words that one confusion away from `word` are known; lower case. */
function corrections(word: string, known: (word: string) => boolean): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [printed, meant] of CONFUSIONS) {
    for (let at = word.indexOf(printed); at >= 0; at = word.indexOf(printed, at + 1)) {
      for (const letters of meant) {
        const corrected = word.slice(0, at) + letters + word.slice(at + printed.length);
        if (known(corrected)) found.add(corrected);
      }
    }
  }
  return found;
}

/** "highlevel": a compound that is known with its hyphen. */
function hyphenated(word: string, known: (word: string) => boolean): string | null {
  for (let at = 2; at <= word.length - 2; at++) {
    const compound = `${word.slice(0, at)}-${word.slice(at)}`;
    if (known(compound)) return compound;
  }
  return null;
}

const withCase = (suggestion: string, printed: string): string =>
  /^\p{Lu}/u.test(printed) ? suggestion[0]!.toUpperCase() + suggestion.slice(1) : suggestion;

const SEEN_OFTEN = 3;

/**
 * Words of a text that are unknown as printed and known after undoing one confusion of letters,
 * every occurrence in order. `words` are those of the whole source: what occurs often in it is no
 * misreading.
 */
export function misreadWords(text: string, words: Vocabulary): readonly MisreadWord[] {
  const suggestionsFor = new Map<string, readonly string[]>();
  const misread: MisreadWord[] = [];
  for (const { 0: word, index: at } of text.matchAll(CANDIDATE)) {
    const suggestions = suggestionsFor.get(word) ?? suggestionsOf(word, words);
    suggestionsFor.set(word, suggestions);
    if (suggestions.length > 0) misread.push({ word, at, suggestions });
  }
  return misread;
}

function suggestionsOf(printed: string, words: Vocabulary): readonly string[] {
  const known = (word: string) => LEXICON.has(word);
  const word = printed.toLowerCase();
  if (known(word) || word.length > 40) return [];
  const stroke = /[!|10]/.test(word);
  if (stroke && !/\p{L}{3}/u.test(word)) return [];
  // "Act now! We" ends a sentence; "Globa! Report" is not a known word with a stop after it.
  if (word.endsWith("!") && known(word.slice(0, -1))) return [];
  if (!stroke && word.length < 5) return [];
  if (!stroke && (words.get(word) ?? 0) >= SEEN_OFTEN) return [];
  const found = [...corrections(word, known)];
  if (found.length === 0 && word.length >= 8) found.push(hyphenated(word, known) ?? "");
  return found
    .filter((meant) => meant !== "")
    .slice(0, 3)
    .map((meant) => withCase(meant, printed));
}

/** Words printed twice. */
export interface DoubledWords {
  /** The words, once: "to all" where "to all to all" is printed. */
  readonly words: string;
  /** The second copy with the blank before it: what goes when the doubling is undone. */
  readonly from: number;
  readonly to: number;
}

/** Up to three words that are printed twice: "to all to all", every occurrence in order. */
export function doubledWords(text: string): readonly DoubledWords[] {
  const tokens = [...text.matchAll(/\S+/gu)].map(({ 0: word, index: from }) => ({
    word,
    from,
    to: from + word.length,
  }));
  const run = (from: number, to: number) =>
    tokens
      .slice(from, to)
      .map(({ word }) => word)
      .join(" ");
  const doubled: DoubledWords[] = [];
  for (let at = 0; at < tokens.length; at++) {
    for (const length of [3, 2, 1]) {
      if (tokens[at]?.word !== tokens[at + length]?.word) continue;
      const words = run(at, at + length);
      if (words !== run(at + length, at + 2 * length)) continue;
      if (!/^[\p{L} ]{2,}$/u.test(words) || /^(?:that|had|is)$/i.test(words)) continue;
      const last = at + 2 * length - 1;
      doubled.push({ words, from: tokens[at + length - 1]!.to, to: tokens[last]!.to });
      at = last;
      break;
    }
  }
  return doubled;
}
