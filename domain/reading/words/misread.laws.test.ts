import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cases } from "../../laws";
import { confusions, confusionsBetween, skeleton } from "./confusions";
import { isKnown } from "./knownWords";
import { LEXICON } from "./lexicon";
import { doubledWords, misreadWords } from "./misread";

const NO_SOURCE = new Map<string, number>();
const KNOWN = [...LEXICON];
const LONG = KNOWN.filter((word) => /^[a-z]{7,}$/.test(word));
const known = fc.constantFrom(...KNOWN);
const runs = { numRuns: cases(2_000) };

/** Any text, and text like that of a bad scan: letters, strokes, blanks, marks, known words. */
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc
    .array(fc.oneof(known, fc.constantFrom(..."!|10lIrnm .,-’/@éßﬁ\n\t\u0000\ud800")), {
      maxLength: 60,
    })
    .map((parts) => parts.join("")),
);

describe("misread words", () => {
  test("any text is read, and what is found stands at its place, in order and apart", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const { word, at, suggestions } of misreadWords(text, NO_SOURCE)) {
          expect(at).toBeGreaterThanOrEqual(end);
          end = at + word.length;
          expect(text.slice(at, end)).toBe(word);
          expect(suggestions.length).toBeGreaterThanOrEqual(1);
          expect(suggestions.length).toBeLessThanOrEqual(3);
          expect(new Set(suggestions).size).toBe(suggestions.length);
          expect(suggestions).not.toContain(word);
        }
        let last = 0;
        for (const { from, to } of doubledWords(text)) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          last = to;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      runs,
    );
  });

  test("known words are let be, in small letters, with a capital and in capitals", () => {
    const printed = fc
      .tuple(known, fc.nat(2))
      .map(([word, how]) =>
        how === 0 ? word : how === 1 ? word[0]!.toUpperCase() + word.slice(1) : word.toUpperCase(),
      );
    fc.assert(
      fc.property(fc.array(printed, { minLength: 1, maxLength: 40 }), (words) => {
        expect(misreadWords(words.join(" "), NO_SOURCE)).toEqual([]);
      }),
      runs,
    );
  });

  test("one confusion in a long word is found, and the word is among what it may have been", () => {
    const planted = fc
      .tuple(fc.constantFrom(...LONG), fc.constantFrom(...confusions()), fc.nat())
      .map(([word, [printed, meant], which]) => {
        const places = [...word.matchAll(new RegExp(meant, "g"))].map(({ index }) => index);
        const at = places[which % Math.max(1, places.length)] ?? -1;
        return { word, at, misread: word.slice(0, at) + printed + word.slice(at + meant.length) };
      })
      // A stroke after a word may be its exclamation mark, a figure its note's.
      .filter(
        ({ word, at, misread }) =>
          at >= 0 &&
          /^[a-z]/.test(misread) &&
          !isKnown(misread) &&
          !isKnown(misread.replace(/[!|10]+$/, "")) &&
          !misread.split("|").every(isKnown) &&
          misread !== word,
      );
    fc.assert(
      fc.property(
        planted,
        fc.array(known, { minLength: 3, maxLength: 8 }),
        ({ word, misread }, others) => {
          const text = `${others.join(", ")}, ${misread}, ${others.join(", ")}`;
          const [one, ...more] = misreadWords(text, NO_SOURCE);
          expect(more).toEqual([]);
          expect(one?.word).toBe(misread);
          expect(one?.suggestions.map((meant) => meant.toLowerCase())).toContain(word);
        },
      ),
      runs,
    );
  });

  test.each(confusions())(
    "%s for %s is one confusion, and leaves the skeleton alone",
    (seen, was) => {
      expect(skeleton(`x${seen}x`)).toBe(skeleton(`x${was}x`));
      expect(confusionsBetween(`x${seen}x`, `x${was}x`, 1)).toBe(1);
    },
  );
});
