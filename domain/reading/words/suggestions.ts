import type { Vocabulary } from "../source/join";
import { confusionsBetween, skeleton } from "./confusions";
import { isKnown } from "./knownWords";
import { LEXICON } from "./lexicon";

/** Words so common that a short one misread is still told from a name or an abbreviation. */
const COMMON = new Set(
  `the and for that this with from have has had been were are was will shall which their they
  them than then there these those such when what who also all any not but can its our his her
  other into each may must more most some only both over under upon where while would should
  could about of in it if is on or to`.split(/\s+/),
);
/** First and second halves of what is printed without a blank between: "ofthe", "totheir". */
const BEFORE = new Set(
  "of in to and for on by with from that at as is all into under between".split(" "),
);
const AFTER = new Set("the this these those their its all our".split(" "));
const JOINED_TO_ANY =
  /^(?<first>of|the|and)(?<rest>\p{L}{6,})$|^(?<start>\p{L}{6,})(?<last>of|the|and)$/u;

const SEEN_OFTEN = 3;
const MOST_SUGGESTIONS = 3;

const STROKES = /[!|10]/g;

let bySkeleton: ReadonlyMap<string, readonly string[]> | null = null;

/** The lexicon by skeleton, made when first asked for. */
function wordsLike(word: string): readonly string[] {
  if (bySkeleton === null) {
    const made = new Map<string, string[]>();
    for (const known of LEXICON) {
      const key = skeleton(known);
      const alike = made.get(key) ?? [];
      alike.push(known);
      made.set(key, alike);
    }
    bySkeleton = made;
  }
  return bySkeleton.get(skeleton(word)) ?? [];
}

/** How many confusions may be undone in a word of this length: in a short one, one may make any word. */
const mostConfusions = (length: number, strokes: number): number =>
  Math.min(4, Math.max(length >= 9 ? 2 : 1, strokes + (length >= 7 ? 1 : 0)));

const ROMAN = /^m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/;

/** No misreading of a word: a numeral, a note's or list's figure at a word, an exclamation, a table's rule. */
function isNoWord(word: string): boolean {
  if (ROMAN.test(word) && !COMMON.has(`i${word.slice(1)}`)) return true;
  if (/^[10]+(?:st|nd|rd|th|s|am|pm|km|kg|m|bn|mn)$/.test(word)) return true;
  const bare = word.replace(/^[|10]+|[!|10]+$/g, "");
  if (bare !== word && bare.length > 1 && isKnown(bare)) return true;
  const parts = word.split("|");
  return parts.length > 1 && parts.every((part) => part.length > 1 && isKnown(part));
}

/** Small letters, or a capital and small letters, or capitals; an I may be an l anywhere. */
type Case = "small" | "capital" | "capitals" | "mixed";
function caseOf(printed: string): Case {
  const letters = printed.replace(STROKES, "");
  if (/^[\p{Lu}l]*\p{Lu}[\p{Lu}l]*$/u.test(letters) && letters.replaceAll("l", "").length > 1)
    return "capitals";
  if (/^[\p{Ll}I]+$/u.test(letters) && !/^I/.test(printed)) return "small";
  return /^\p{Lu}[\p{Ll}I]*$/u.test(letters) ? "capital" : "mixed";
}

/** Whether `meant` may be suggested for `word`: the shorter and the more like a name, the less. */
function isLikely(
  word: string,
  meant: string,
  printedAs: Case,
  strokes: number,
  words: Vocabulary,
): boolean {
  if (strokes > 0) {
    const letters = word.length - strokes;
    return COMMON.has(meant) || (letters >= 3 && letters > strokes);
  }
  const [seen, seenMeant] = [words.get(word) ?? 0, words.get(meant) ?? 0];
  if (word.length < 5)
    return COMMON.has(meant) && (printedAs === "small" || /^(?:th|wh)/.test(meant));
  if (seen >= SEEN_OFTEN && seenMeant < 5 * seen) return false;
  if (printedAs === "small" || word.length >= 7) return true;
  // "Iegal": few names begin with an I, and to a scanner it is an l.
  if (word[0] === "i" && meant[0] === "l") return true;
  return seen <= 1 && seenMeant >= SEEN_OFTEN;
}

/** "ofthe", "andthe", "ofhuman" is not one word. */
function apart(word: string): string | null {
  for (let at = 2; at <= Math.min(7, word.length - 3); at++) {
    if (BEFORE.has(word.slice(0, at)) && AFTER.has(word.slice(at)))
      return `${word.slice(0, at)} ${word.slice(at)}`;
  }
  const { first, rest, start, last } = JOINED_TO_ANY.exec(word)?.groups ?? {};
  if (first && rest && LEXICON.has(rest)) return `${first} ${rest}`;
  return start && last && LEXICON.has(start) ? `${start} ${last}` : null;
}

const SHORTEST_COMPOUND = 8;
const IN_LEXICON = [...LEXICON].filter((word) => word.includes("-"));
const COMPOUNDS = new WeakMap<Vocabulary, ReadonlyMap<string, string>>();

/** "highlevel" → "high-level": compounds that are known with their hyphen, to all or to this source. */
function compoundsOf(words: Vocabulary): ReadonlyMap<string, string> {
  const made = COMPOUNDS.get(words);
  if (made) return made;
  const own = [...words].filter(([word, count]) => count > 1 && word.includes("-"));
  const compounds = new Map(
    [...IN_LEXICON, ...own.map(([word]) => word)]
      .map((word): [string, string] => [word.replaceAll("-", ""), word])
      .filter(([closed]) => closed.length >= SHORTEST_COMPOUND),
  );
  COMPOUNDS.set(words, compounds);
  return compounds;
}

function inCase(meant: string, printed: string, printedAs: Case): string {
  if (printedAs === "capitals") return meant.toUpperCase();
  const first = printed[0]!;
  const capital = /\p{Lu}/u.test(first) && !(first === "I" && meant[0] === "l");
  return capital || (/[l1|]/.test(first) && meant[0] === "i")
    ? meant[0]!.toUpperCase() + meant.slice(1)
    : meant;
}

/**
 * What an unknown word may have been, at most three, the likeliest first: by the fewest confusions,
 * then by how often the source has it. None where it is more likely a name, an abbreviation or a
 * word that is merely rare. O(length) and the few known words of its skeleton.
 */
export function suggestionsFor(printed: string, words: Vocabulary): readonly string[] {
  const word = printed.toLowerCase();
  const strokes = printed.match(STROKES)?.length ?? 0;
  const printedAs = caseOf(printed);
  if (!/^[a-z!|10]+$/.test(word) || printedAs === "mixed" || isNoWord(word)) return [];
  if (printedAs === "capitals" && word.length < 7) return [];
  const most = mostConfusions(printedAs === "capital" ? word.length - 2 : word.length, strokes);
  const found: { meant: string; undone: number }[] = [];
  for (const meant of wordsLike(word)) {
    if (!isLikely(word, meant, printedAs, strokes, words)) continue;
    const undone = confusionsBetween(word, meant, most);
    if (undone !== null) found.push({ meant, undone });
  }
  const count = (meant: string) => words.get(meant) ?? 0;
  found.sort((a, b) => a.undone - b.undone || count(b.meant) - count(a.meant));
  const meant = found.slice(0, MOST_SUGGESTIONS).map((one) => one.meant);
  const often = (words.get(word) ?? 0) >= SEEN_OFTEN;
  const blank = apart(word) ?? (often ? null : compoundsOf(words).get(word));
  if (meant.length === 0 && strokes === 0 && blank) meant.push(blank);
  return meant.map((one) => inCase(one, printed, printedAs));
}
