import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cases } from "../laws";
import type { ReadDocument, ReadWarning } from "./document";
import { readDocument } from "./read";
import { type Erratum, refusedErrata } from "./source/errata";
import type { SourceSpan } from "./source/sourced";
import { misplacedOf, ownersOf } from "./trial/account";
import { mutatedSeed, piecedText, seedTexts, withErrata } from "./trial/testing";
import { differenceOf, type Typography } from "./trial/typography";

// Reading a whole seed takes some 15 ms, several times that on a busy machine.
const PATIENCE = 60_000 + 100 * cases(0);
const NOTHING_MISPLACED = { lost: [], shared: [], disordered: [] };

describe("nothing of the input is lost", () => {
  test.each([...seedTexts])("of seed %s", (_, source) => {
    const read = readDocument(source);
    expect(misplacedOf(source, ownersOf(read))).toEqual(NOTHING_MISPLACED);
    expect(lostWords(source, read)).toEqual([]);
  });

  test.each([
    ["000", { label: 62 }],
    ["001", { label: 110, link: 15, superscript: 8 }],
    ["002", { asterisk: 8, label: 83, link: 25, superscript: 9 }],
    ["004", { asterisk: 52, label: 94, link: 65, superscript: 22 }],
  ] as const)("seed %s drops typography only, so much of each class", (seed, dropped) => {
    expect(droppedOf(seedTexts.get(seed) ?? "")).toEqual(dropped);
  });

  // What laws found once, kept as it was found.
  test.each([
    "[64/293](#)9. Draft outcome document\n\nThe General Assembly,\n\nRecalling its resolution,\n",
    "\u0000",
    "Excellency,\n\u00ad\u0000\nThe end",
    "OP2 bis \t)",
    "PP3 #\n\nG",
  ])("of %j", (source) => {
    const read = readDocument(source);
    expect(misplacedOf(source, ownersOf(read))).toEqual(NOTHING_MISPLACED);
    expect(lostWords(source, read)).toEqual([]);
  });

  test("of a mutated seed", () => everySource(mutatedSeed, 25), PATIENCE);

  test("of any text built of pieces", () => everySource(piecedText, 300), PATIENCE);
});

describe("every place named in a reading lies in the source", () => {
  test(
    "of a mutated seed",
    () => {
      fc.assert(
        fc.property(mutatedSeed, (source) => {
          expect(outside(source.length, readDocument(source))).toEqual([]);
        }),
        { numRuns: cases(15) },
      );
    },
    PATIENCE,
  );
});

describe("errata", () => {
  const sources = withErrata(fc.oneof(fc.constantFrom(...seedTexts.values()), piecedText));

  test(
    "give the reading of the corrected source, up to places",
    () => {
      fc.assert(
        fc.property(sources, ({ source, errata }) => {
          expect(withoutPlaces(readDocument(source, errata))).toEqual(
            withoutPlaces(readDocument(correctedBy(source, errata))),
          );
        }),
        { numRuns: cases(20) },
      );
    },
    PATIENCE,
  );

  test(
    "leave all places in the source as received, and nothing of it lost but what they correct",
    () => {
      fc.assert(
        fc.property(sources, ({ source, errata }) => {
          const read = readDocument(source, errata);
          const { lost } = misplacedOf(source, [
            ...ownersOf(read),
            { name: "errata", spans: errata, label: "", words: [] },
          ]);
          expect({ outside: outside(source.length, read), lost }).toEqual({
            outside: [],
            lost: [],
          });
        }),
        { numRuns: cases(20) },
      );
    },
    PATIENCE,
  );

  test(
    "made of a warning's suggestions fit the source, one place each",
    () => {
      fc.assert(
        fc.property(mutatedSeed, (source) => {
          const mending = readDocument(source).warnings.filter((one) => one.suggestions?.length);
          const scattered = mending.filter(({ spans }) => spans?.length !== 1);
          const [errata] = mending.slice(0, 1).map((one) => mendingOf(source, one));
          expect({ scattered, refused: refusedErrata(source, errata ?? []) }).toEqual({
            scattered: [],
            refused: null,
          });
          readDocument(source, errata);
        }),
        { numRuns: cases(15) },
      );
    },
    PATIENCE,
  );

  test.each([
    ["1. We note the traf-\nficklng in persons.", "traf-\nficklng", "trafficking"],
    ["1. We note the\n\nthe crime of trafficking.", "the", ""],
  ])("mend %j at one place, over a line's end too", (source, printed, corrected) => {
    const [errata] = readDocument(source).warnings.map((one) => mendingOf(source, one));
    expect(errata?.map((one) => [one.printed, one.corrected])).toEqual([[printed, corrected]]);
  });

  test(
    "that do not find their words, or overlap, are refused",
    () => {
      fc.assert(
        fc.property(withErrata(fc.constantFrom(...seedTexts.values())), ({ source, errata }) => {
          const [first] = errata;
          if (!first) return;
          const misprinted = { ...first, printed: `${first.printed}\u0001` };
          expect(refusedErrata(source, errata)).toBeNull();
          for (const wrong of [
            [...errata, first],
            [misprinted, ...errata.slice(1)],
          ]) {
            expect(refusedErrata(source, wrong)).not.toBeNull();
            expect(() => readDocument(source, wrong)).toThrow(RangeError);
          }
        }),
        { numRuns: cases(20) },
      );
    },
    PATIENCE,
  );
});

/** One expectation a document: thousands of them cost more than the reading. */
function everySource(sources: fc.Arbitrary<string>, usual: number): void {
  fc.assert(
    fc.property(sources, (source) => {
      const read = readDocument(source);
      const misplaced = misplacedOf(source, ownersOf(read));
      expect({ ...misplaced, words: lostWords(source, read) }).toEqual({
        ...NOTHING_MISPLACED,
        words: [],
      });
    }),
    { numRuns: cases(usual) },
  );
}

/** Owners whose words are not those of their stretches of the source, but for typography. */
const lostWords = (source: string, read: ReadDocument): readonly string[] =>
  ownersOf(read).flatMap((owner) => {
    const { unexplained, added, disarranged } = differenceOf(source, owner);
    const same = unexplained === "" && added === "" && disarranged.length === 0;
    const said = `lost “${unexplained}”, gained “${added}”, disarranged “${disarranged[0] ?? ""}”`;
    return same ? [] : [`${owner.name} ${said}`];
  });

/** How many units of each class reading leaves out. */
function droppedOf(source: string): Partial<Record<Typography, number>> {
  const sums: Partial<Record<Typography, number>> = {};
  for (const owner of ownersOf(readDocument(source)))
    for (const [name, count] of Object.entries(differenceOf(source, owner).dropped))
      if (count > 0) sums[name as Typography] = (sums[name as Typography] ?? 0) + count;
  return sums;
}

/** Places that the source does not have, of whatever was read. */
function outside(length: number, read: ReadDocument): readonly SourceSpan[] {
  const placed = [
    ...ownersOf(read),
    ...read.dates,
    ...read.letters.flatMap((letter) => letter.frame),
    ...read.warnings,
  ];
  return placed
    .flatMap(({ spans = [] }) => spans)
    .filter(({ from, to }) => from < 0 || to < from || to > length);
}

/** A warning's first suggestion, accepted. */
const mendingOf = (source: string, { spans, suggestions }: ReadWarning): readonly Erratum[] =>
  (spans ?? []).map(({ from, to }) => ({
    ...{ from, to },
    printed: source.slice(from, to),
    corrected: suggestions?.[0] ?? "",
  }));

const correctedBy = (source: string, errata: readonly Erratum[]): string =>
  errata.reduceRight(
    (text, { from, to, corrected }) => text.slice(0, from) + corrected + text.slice(to),
    source,
  );

/** The reading as it stands, but for `spans`. */
// Whether a suggestion is offered depends on places too: none is where they are several.
const PLACES = ["spans", "suggestions"];
const withoutPlaces = (read: ReadDocument): unknown =>
  JSON.parse(JSON.stringify(read, (key, value) => (PLACES.includes(key) ? undefined : value)));
