import { expect, test } from "vitest";
import type { ReadLetter } from "@/domain/reading/document";
import { letterHighlights } from "./letterHighlights";

const LETTER = "BELGIUM\n23 June 2017\nThe President of\nthe Assembly (of Belgium)";
const BEFORE = "---\n";
const letter = (parts: Partial<ReadLetter>): ReadLetter => ({
  date: null,
  from: "",
  coFacilitators: [],
  representatives: [],
  focalPoints: [],
  addressees: [],
  references: [],
  encloses: [],
  body: [],
  frame: [],
  spans: [{ from: BEFORE.length, to: BEFORE.length + LETTER.length }],
  ...parts,
});

/** Each part with the words at its places. */
const found = (parts: Partial<ReadLetter>, source = BEFORE + LETTER) =>
  Object.fromEntries(
    letterHighlights(source, [], letter(parts), "l")
      .filter(({ kind }) => kind === "name")
      .map(({ id, spans }) => [id, spans.map(({ from, to }) => source.slice(from, to))]),
  );

test.each<[string, Partial<ReadLetter>, Record<string, string[]>]>([
  ["the date as printed", { date: "2017-06-23" }, { "l-date": ["23 June 2017"] }],
  [
    "over a broken line",
    { from: "The President of the Assembly" },
    { "l-from": ["The President of\nthe Assembly"] },
  ],
  ["in other letters", { coFacilitators: ["Belgium"] }, { "l-coFacilitators": ["BELGIUM"] }],
  [
    "signs that mean something in patterns",
    { addressees: ["Assembly (of Belgium)"] },
    { "l-addressees": ["Assembly (of Belgium)"] },
  ],
  [
    "lines joined with a comma",
    { addressees: ["The President of, the Assembly"] },
    { "l-addressees": ["The President of\nthe Assembly"] },
  ],
  ["not as it stands", { from: "Nobody" }, {}],
])("%s", (_, parts, expected) => {
  expect(found(parts)).toEqual(expected);
});

test("words that were corrected stand where they were printed", () => {
  const source = "Letter from Be1gium";
  const [, name] = letterHighlights(
    source,
    [{ from: 12, to: 19, printed: "Be1gium", corrected: "Belgium" }],
    letter({ coFacilitators: ["Belgium"], spans: [{ from: 0, to: source.length }] }),
    "l",
  );
  expect(name?.spans).toEqual([{ from: 12, to: 19 }]);
});
