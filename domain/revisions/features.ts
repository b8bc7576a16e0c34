import type { Paragraph } from "../text/paragraph";
import { plainText } from "../text/runs";

/**
 * What a paragraph holds: its words, and its pairs of words that follow each other, which know of
 * their order. As numbers in ascending order, each with how often it occurs.
 */
export interface Features {
  readonly ids: Int32Array;
  readonly counts: Int32Array;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** Chinese and Japanese write no spaces between words: there each character counts as one. */
const CHARACTERS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** More words than any text has; a pair of them is one number, exactly. */
const WORDS = 2 ** 26;

/** Numbers the features of paragraphs: equal ones alike, also those of different texts. */
export class Numbering {
  private readonly words = new Map<string, number>();
  private readonly features = new Map<number, number>();

  /** How many there are so far. */
  get size(): number {
    return this.features.size;
  }

  /** O(words log words); case and marks do not count. */
  featuresOf({ runs }: Paragraph): Features {
    const found: number[] = [];
    let last = 0;
    for (const word of wordsOf(plainText(runs))) {
      const number = this.wordNumber(word);
      found.push(this.feature(number));
      if (last > 0) found.push(this.feature(last * WORDS + number));
      last = number;
    }
    return counted(Int32Array.from(found).sort());
  }

  /** From 1 on. */
  private wordNumber(word: string): number {
    const known = this.words.get(word);
    if (known !== undefined) return known;
    this.words.set(word, this.words.size + 1);
    return this.words.size;
  }

  private feature(key: number): number {
    const known = this.features.get(key);
    if (known !== undefined) return known;
    this.features.set(key, this.features.size);
    return this.features.size - 1;
  }
}

function wordsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(WORD) ?? [];
  return CHARACTERS.test(text)
    ? words.flatMap((word) => (CHARACTERS.test(word) ? [...word] : [word]))
    : words;
}

function counted(sorted: Int32Array): Features {
  const ids = new Int32Array(sorted.length);
  const counts = new Int32Array(sorted.length);
  let size = 0;
  for (const id of sorted) {
    if (size === 0 || ids[size - 1] !== id) ids[size++] = id;
    counts[size - 1]!++;
  }
  return { ids: ids.subarray(0, size), counts: counts.subarray(0, size) };
}

/** Goes through what two have in common: the feature, and how often it is in each. Linear. */
export function inCommon(
  a: Features,
  b: Features,
  visit: (feature: number, inA: number, inB: number) => void,
): void {
  for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length; ) {
    const difference = a.ids[i]! - b.ids[j]!;
    if (difference === 0) visit(a.ids[i]!, a.counts[i++]!, b.counts[j++]!);
    else if (difference < 0) i++;
    else j++;
  }
}

/** In how many of them each feature is, by its number. */
export function spread(side: readonly Features[], size: number): Int32Array {
  const counts = new Int32Array(size);
  for (const { ids } of side) for (const id of ids) counts[id]!++;
  return counts;
}
