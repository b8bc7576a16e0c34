import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import type { Erratum } from "../source/errata";

/** Sources for the laws of reading: seeds, mutated seeds, texts built of pieces, and corrections. */

const folder = fileURLToPath(new URL("../../../seeds/", import.meta.url));

/** The seeds' texts by the beginning of their files' names. */
export const seedTexts: ReadonlyMap<string, string> = new Map(
  readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .map((file) => [file.slice(0, 3), readFileSync(folder + file, "utf8")]),
);

const INSERTED = [
  ..."[]()*¹²#.-1 ",
  ...["\n", "\n\n", "\r\n", "\f", "\u0000", "\u00ad", "\u2028", "\ufeff", "\ud800", "é", "ﬁ"],
  ...[
    " 7. ",
    "\n12. ",
    "\n(a) ",
    "\n- (b) ",
    "\nPP3. ",
    "\nOP2 bis ",
    "¹ ",
    "\n³ Ibid.\n",
    "\n2/7\n",
  ],
  ...["-\n", "[64/293](#)", "](#)", "## ", "**", "\nAnnex\n", "\nZero draft\n", "\n____\n"],
  ...[
    "\nExcellency,\n",
    "\nPlease accept, Excellency,",
    "\n4 August 2021\n",
    " (based on PP1, A/RES/1/1)",
  ],
  ...[
    "\nThe General Assembly,\n",
    "\nDistr.: Limited\n",
    "\n*Decides* ",
    " (ref: OP2, AIResl641293 Annex)",
  ],
];

/** Where in a text, as a share of its length. */
const share = fc.double({ min: 0, max: 1, noNaN: true });
type Change = (text: string) => string;

const at = (text: string, where: number): number => Math.floor(where * text.length);

const replaced: fc.Arbitrary<Change> = fc
  .record({
    where: share,
    length: fc.integer({ min: 0, max: 300 }),
    piece: fc.constantFrom(...INSERTED),
  })
  .map(({ where, length, piece }) => (text) => {
    const from = at(text, where);
    return text.slice(0, from) + piece + text.slice(from + length);
  });

const inserted: fc.Arbitrary<Change> = fc
  .record({ where: share, piece: fc.constantFrom(...INSERTED) })
  .map(({ where, piece }) => (text) => {
    const from = at(text, where);
    return text.slice(0, from) + piece + text.slice(from);
  });

const repeated: fc.Arbitrary<Change> = fc
  .record({ where: share, length: fc.integer({ min: 1, max: 1200 }), to: share })
  .map(({ where, length, to }) => (text) => {
    const from = at(text, where);
    const target = at(text, to);
    return text.slice(0, target) + text.slice(from, from + length) + text.slice(target);
  });

/** Two seeds cut and joined, as when a file holds several documents. */
const spliced: fc.Arbitrary<Change> = fc
  .record({ where: share, from: share, other: fc.constantFrom(...seedTexts.values()) })
  .map(
    ({ where, from, other }) =>
      (text) =>
        text.slice(0, at(text, where)) + other.slice(at(other, from)),
  );

const relaid: fc.Arbitrary<Change> = fc
  .constantFrom<readonly [RegExp, string]>(
    [/\n/g, "\r\n"],
    [/\n/g, "\r"],
    [/\n\n+/g, "\n"],
    [/\n/g, "\n\n"],
    [/\n/g, " "],
    [/ /g, "\n"],
    [/ /g, "  "],
    [/l/g, "I"],
    [/\./g, ""],
    [/\n\n/g, "\n\f\n"],
    [/^/gm, "\t"],
  )
  .map(
    ([pattern, by]) =>
      (text) =>
        text.replace(pattern, by),
  );

const mutation = fc.oneof(
  { weight: 5, arbitrary: replaced },
  { weight: 5, arbitrary: inserted },
  { weight: 2, arbitrary: repeated },
  { weight: 1, arbitrary: spliced },
  { weight: 1, arbitrary: relaid },
);

/** A seed with some damage; its file's name is kept beside it. */
export const mutatedSeed: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...seedTexts.values()),
    fc.array(mutation, { minLength: 1, maxLength: 12 }),
  )
  .map(([seed, mutations]) => mutations.reduce((text, mutate) => mutate(text), seed));

const WORDS = [
  ...[
    "States",
    "reaffirm",
    "Decides",
    "Recalling",
    "trafficking",
    "high-",
    "level",
    "meeting",
    "of",
    "30",
    "July",
  ],
  ...[
    "A/RES/64/293",
    "close of business",
    "Belgium",
    "H.E.",
    "Ms.",
    "co-facilitators",
    "enclosed",
    "New York",
  ],
];

/** Any text, built of what reading looks at and of anything else. */
export const piecedText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...INSERTED) },
      { weight: 3, arbitrary: fc.constantFrom(...WORDS).map((word) => ` ${word}`) },
      { weight: 1, arbitrary: fc.string() },
      { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
    ),
    { maxLength: 80 },
  )
  .map((parts) => parts.join(""));

const CORRECTED = [
  "",
  "trafficking",
  " ",
  "\n",
  "\n\n9. We recall",
  "[",
  "]",
  "A/RES/64/293",
  "29 June 2017",
];

/** A source with corrections that fit it: apart, each with the words it finds. */
export const withErrata = (
  source: fc.Arbitrary<string>,
): fc.Arbitrary<{ readonly source: string; readonly errata: readonly Erratum[] }> =>
  fc
    .record({
      source,
      places: fc.array(
        fc.record({
          where: share,
          length: fc.integer({ min: 0, max: 40 }),
          corrected: fc.oneof(fc.constantFrom(...CORRECTED), fc.string({ maxLength: 12 })),
        }),
        { minLength: 1, maxLength: 6 },
      ),
    })
    .map(({ source, places }) => {
      const errata: Erratum[] = [];
      const sorted = places.map((place) => ({ ...place, from: at(source, place.where) }));
      let last = -1;
      for (const { from, length, corrected } of sorted.sort((a, b) => a.from - b.from)) {
        if (from <= last) continue;
        const to = Math.min(source.length, from + length);
        errata.push({ from, to, printed: source.slice(from, to), corrected });
        last = to;
      }
      return { source, errata };
    });
