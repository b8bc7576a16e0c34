import type { Vocabulary } from "../source/join";
import { isKnown } from "./knownWords";
import { LEXICON } from "./lexicon";
import { suggestionsFor } from "./suggestions";

/** A word that a scanner probably misread, with what it probably was. Never changed in silence. */
export interface MisreadWord {
  readonly word: string;
  /** Its offset in the text. */
  readonly at: number;
  /** One to three, the likeliest first. */
  readonly suggestions: readonly string[];
}

/** What stands between two blanks, and what its words are worth. */
interface Chunk {
  readonly known: number;
  /** Words in small letters that are neither known nor misread: many together are another language. */
  readonly strange: number;
  /** Offsets are those in the chunk. */
  readonly misread: readonly MisreadWord[];
}

/** Addresses, symbols, formulas: "x@un.org", "www.un.org", "A/RES/64/293", "e.g.", "CO2", "$10m". */
const NO_WORDS =
  /[@_#=<>{}~^$€£%+*\\]|:\/\/|\p{L}\.\p{L}|\/.*[\d!|\p{Lu}]|[\d!|\p{Lu}].*\/|\p{L}[2-9]|[2-9]\p{L}/u;
const WORD = /[\p{L}!|10]+/gu;
const LONGEST = 40;
const NONE: Chunk = { known: 0, strange: 0, misread: [] };

function readChunk(printed: string, words: Vocabulary): Chunk {
  if (printed.length > 4 * LONGEST || NO_WORDS.test(printed)) return NONE;
  let [known, strange] = [0, 0];
  const misread: MisreadWord[] = [];
  for (const { 0: word, index: at } of printed.matchAll(WORD)) {
    if (word.length < 2 || word.length > LONGEST || !/\p{L}/u.test(word)) continue;
    if (isKnown(word.toLowerCase())) {
      if (isFree(word)) known++;
      else strange++;
      continue;
    }
    const apostrophe =
      word.length < 5 && /['’]/.test(printed[at - 1] ?? printed[at + word.length] ?? "");
    const suggestions = apostrophe ? [] : suggestionsFor(word, words);
    if (suggestions.length > 0) misread.push({ word, at, suggestions });
    else if (/^\p{Ll}+$/u.test(word)) strange++;
  }
  return { known, strange, misread };
}

/** How many chunks before and after tell whether a word stands in a text in English. */
const AROUND = 6;

function inEnglish(chunks: readonly PlacedChunk[], index: number): boolean {
  let [known, strange] = [0, 0];
  for (const { chunk } of chunks.slice(Math.max(0, index - AROUND), index + AROUND + 1)) {
    known += chunk.known + chunk.misread.length;
    strange += chunk.strange;
  }
  return strange < 3 || strange <= known;
}

const SHORTEST_DIVIDED = 7;

/** "develop ment": two pieces that are one known word, and not two. Null where they are none. */
function divided(text: string, at: number, next: number): MisreadWord | null {
  const first = text.slice(at, next - 1);
  if (text[next - 1] !== " " || !/^\p{L}\p{Ll}+$/u.test(first)) return null;
  const second = /^\p{Ll}{2,}(?![\p{L}\d'’@/-]|\.\p{L})/u.exec(
    text.slice(next, next + LONGEST),
  )?.[0];
  if (second === undefined || first.length + second.length < SHORTEST_DIVIDED) return null;
  const whole = first + second;
  if (!LEXICON.has(whole.toLowerCase())) return null;
  if (isFree(first.toLowerCase()) && isFree(second)) return null;
  return { word: `${first} ${second}`, at, suggestions: [whole] };
}

/** A word by itself: "inter" is known only from "inter alia". */
const isFree = (word: string): boolean => word !== "inter" && isKnown(word);

const isDoubtful = ({ strange, misread }: Chunk): boolean => strange > 0 || misread.length > 0;

const MOST_REMEMBERED = 50_000;

/** Chunks already read, for each source's words: a source is read paragraph by paragraph. */
const REMEMBERED = new WeakMap<Vocabulary, Map<string, Chunk>>();

interface PlacedChunk {
  readonly at: number;
  readonly chunk: Chunk;
}

function chunksOf(text: string, words: Vocabulary): readonly PlacedChunk[] {
  const remembered = REMEMBERED.get(words) ?? new Map<string, Chunk>();
  REMEMBERED.set(words, remembered);
  const chunks: PlacedChunk[] = [];
  for (const { 0: printed, index: at } of text.matchAll(/\S+/g)) {
    let chunk = remembered.get(printed);
    if (chunk === undefined) {
      chunk = readChunk(printed, words);
      if (remembered.size < MOST_REMEMBERED) remembered.set(printed, chunk);
    }
    chunks.push({ at, chunk });
  }
  return chunks;
}

/**
 * Words of a text that are unknown as printed and known after undoing what scanners confuse: letters
 * ("Convehtion"), a blank that is missing ("ofthe") or too many ("develop ment"), a missing hyphen
 * ("highlevel"). Every occurrence, in order. Names, abbreviations, numerals, symbols, addresses and
 * other languages are let be. `words` are those of the whole source: what occurs often in it is no
 * misreading, unless what was meant occurs much more often. O(length).
 */
export function misreadWords(text: string, words: Vocabulary): readonly MisreadWord[] {
  const chunks = chunksOf(text, words);
  const misread: MisreadWord[] = [];
  for (const [index, { at, chunk }] of chunks.entries()) {
    const next = chunks[index + 1];
    const doubtful = isDoubtful(chunk) || (next !== undefined && isDoubtful(next.chunk));
    if (!doubtful) continue;
    const whole = next ? divided(text, at, next.at) : null;
    const found = whole ? [whole] : chunk.misread.map((word) => ({ ...word, at: at + word.at }));
    const taken = misread.at(-1);
    for (const word of found) {
      if (taken && word.at < taken.at + taken.word.length) continue;
      if (inEnglish(chunks, index)) misread.push(word);
    }
  }
  return misread;
}

/** Words printed twice. */
export interface DoubledWords {
  /** The words, once: "to all" where "to all to all" is printed. */
  readonly words: string;
  /** The second copy with the blank before it: what goes when the doubling is undone. */
  readonly from: number;
  readonly to: number;
}

const LENGTHS = [3, 2, 1];

/** Doubled in good English, or names: "that that", "New York New York". */
const MAY_DOUBLE = /^(?:that|had|is|very|again)$|^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*$/u;

/**
 * Up to three words that are printed twice: "to all to all", every occurrence in order; where they
 * stand there more than twice, all copies after the first are one. O(length).
 */
export function doubledWords(text: string): readonly DoubledWords[] {
  const tokens: string[] = [];
  const ends: number[] = [];
  for (const { 0: token, index } of text.matchAll(/\S+/g)) {
    tokens.push(token);
    ends.push(index + token.length);
  }
  const same = (a: number, b: number, length: number): boolean => {
    for (let step = 0; step < length; step++) {
      if (tokens[a + step] !== tokens[b + step]) return false;
    }
    return b + length <= tokens.length;
  };
  const doubled: DoubledWords[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const length = LENGTHS.find((count) => same(at, at + count, count));
    if (length === undefined) continue;
    const words = tokens.slice(at, at + length).join(" ");
    if (!/^[\p{L} ]{2,}$/u.test(words) || MAY_DOUBLE.test(words)) continue;
    let last = at + length;
    while (same(at, last + length, length)) last += length;
    doubled.push({ words, from: ends[at + length - 1]!, to: ends[last + length - 1]! });
    at = last + length - 1;
  }
  return doubled;
}
