import type { Vocabulary } from "./join";
import { LEXICON } from "./lexicon";

/** A word that a scanner probably misread, with what it probably was. Never changed in silence. */
export interface MisreadWord {
  readonly word: string;
  readonly suggestion: string;
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
 * Words of a text that are unknown as printed and known after undoing one confusion of letters.
 * `words` are those of the whole source: what occurs often in it is no misreading. Each once.
 */
export function misreadWords(text: string, words: Vocabulary): readonly MisreadWord[] {
  const known = (word: string) => LEXICON.has(word);
  const seen = new Set<string>();
  const misread: MisreadWord[] = [];
  for (const printed of text.match(CANDIDATE) ?? []) {
    const word = printed.toLowerCase();
    if (known(word) || seen.has(word) || word.length > 40) continue;
    seen.add(word);
    const stroke = /[!|10]/.test(word);
    if (stroke && !/\p{L}{3}/u.test(word)) continue;
    // "Act now! We" ends a sentence; "Globa! Report" is not a known word with a stop after it.
    if (word.endsWith("!") && known(word.slice(0, -1))) continue;
    if (!stroke && word.length < 5) continue;
    if (!stroke && (words.get(word) ?? 0) >= SEEN_OFTEN) continue;
    const [suggestion] = corrections(word, known);
    const meant = suggestion ?? (word.length >= 8 ? hyphenated(word, known) : null);
    if (meant) misread.push({ word: printed, suggestion: withCase(meant, printed) });
  }
  return misread;
}

/** Words printed twice: "to all to all". Up to three words long; gives the doubled words, each once. */
export function doubledWords(text: string): readonly string[] {
  const tokens = text.split(" ");
  const doubled = new Set<string>();
  for (let at = 0; at < tokens.length; at++) {
    for (const length of [3, 2, 1]) {
      if (tokens[at] !== tokens[at + length]) continue;
      const words = tokens.slice(at, at + length).join(" ");
      if (words !== tokens.slice(at + length, at + 2 * length).join(" ")) continue;
      if (!/^[\p{L} ]{2,}$/u.test(words) || /^(?:that|had|is)$/i.test(words)) continue;
      doubled.add(words);
      at += 2 * length - 1;
      break;
    }
  }
  return [...doubled];
}
