import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cases } from "../../laws";
import { correctedSource, type Erratum, refusedErrata } from "./errata";
import { SourcedText } from "./sourced";

/** What a reading does to a text, over and over: slices, deletions, joins. */
const step = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  does: fc.constantFrom("slice", "without", "twice", "trim"),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function done(text: SourcedText, { from, to, does }: Step): SourcedText {
  const [a, b] = [from, to].map((share) => Math.floor(share * text.length)).sort((x, y) => x - y);
  const [low, high] = [a ?? 0, b ?? 0];
  if (does === "slice") return text.slice(low, high);
  if (does === "trim") return text.trim();
  if (does === "without") return text.without([{ from: low, to: high }]);
  return SourcedText.concat([text.slice(low), text.slice(0, high)]);
}

describe("text with its places", () => {
  test("each unit is the unit of the source at its place, whatever was cut and joined", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 40 }),
        fc.array(step, { maxLength: 6 }),
        (source, steps) => {
          const text = steps.reduce(done, SourcedText.of(source));
          const units = Array.from({ length: text.length }, (_, at) => {
            const [place] = text.spans(at, at + 1);
            return source.slice(place?.from, place?.to);
          });
          expect(units.join("")).toBe(text.text);
        },
      ),
      { numRuns: cases(300) },
    );
  });

  test("it does with words what strings do with them", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.nat(35), fc.nat(35), (words, from, to) => {
        const text = SourcedText.of(words, 7);
        expect(text.slice(from, to).text).toBe(words.slice(from, to));
        expect(text.trim().text).toBe(words.trim());
        expect(text.spans()).toEqual(words === "" ? [] : [{ from: 7, to: 7 + words.length }]);
      }),
      { numRuns: cases(300) },
    );
  });
});

/** Errata of a source, apart from one another. */
const corrections = (source: string): fc.Arbitrary<readonly Erratum[]> =>
  fc
    .array(fc.tuple(fc.nat(source.length), fc.string({ maxLength: 4 })), { maxLength: 8 })
    .map((cuts) => {
      const places = [...cuts].sort(([a], [b]) => a - b);
      return places.flatMap(([from, corrected], at): Erratum[] => {
        const to = places[at + 1]?.[0];
        if (at % 2 === 1 || to === undefined || to === from) return [];
        return [{ from, to, printed: source.slice(from, to), corrected }];
      });
    });

const corrected = fc
  .string({ maxLength: 40 })
  .chain((source) => fc.tuple(fc.constant(source), corrections(source)));

describe("errata", () => {
  test("a corrected source is what replacing from the end makes of it, in any order", () => {
    fc.assert(
      fc.property(corrected, ([source, errata]) => {
        const replaced = [...errata]
          .reverse()
          .reduce(
            (text, { from, to, corrected: words }) => text.slice(0, from) + words + text.slice(to),
            source,
          );
        expect(correctedSource(source, [...errata].reverse()).text).toBe(replaced);
        expect(refusedErrata(source, errata)).toBeNull();
      }),
      { numRuns: cases(300) },
    );
  });

  test("what was not corrected keeps its place, what was corrected has the printed words'", () => {
    fc.assert(
      fc.property(corrected, ([source, errata]) => {
        const text = correctedSource(source, errata);
        for (let at = 0; at < text.length; at++) {
          const [place] = text.spans(at, at + 1);
          const erratum = errata.find(
            ({ from, to }) => place && from <= place.from && place.to <= to,
          );
          if (!erratum) expect(source.slice(place?.from, place?.to)).toBe(text.text[at]);
        }
      }),
      { numRuns: cases(300) },
    );
  });
});

const ERRATUM = { from: 3, to: 6, printed: "Glo", corrected: "glo" };
test.each([
  ["another word there", [{ ...ERRATUM, printed: "glo" }], "stale"],
  ["beyond the end", [{ from: 90, to: 95, printed: "Globa", corrected: "" }], "stale"],
  [
    "two over the same words",
    [ERRATUM, { from: 5, to: 8, printed: "oba", corrected: "" }],
    "invalid",
  ],
  ["twice the same", [ERRATUM, ERRATUM], "invalid"],
  [
    "two insertions at one place",
    Array(2).fill({ from: 1, to: 1, printed: "", corrected: "x" }),
    "invalid",
  ],
])("errata are refused: %s", (_, errata, code) => {
  expect(refusedErrata("We Globa! it", errata)?.code).toBe(code);
  expect(() => correctedSource("We Globa! it", errata)).toThrow(RangeError);
});
