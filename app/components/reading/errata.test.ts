import { expect, test } from "vitest";
import { correctedSource, type Erratum } from "@/domain/reading/source/errata";
import { around, correctablePlace, corrected, withSuggestion } from "./errata";

const SOURCE = "the Convehtion to all to all chil-\ndren";
const span = (words: string) => {
  const from = SOURCE.indexOf(words);
  return { from, to: from + words.length };
};
const erratum = (printed: string, words: string): Erratum => ({
  ...span(printed),
  printed,
  corrected: words,
});

/** How the source reads after `suggestion` was taken for what a warning says of `printed`. */
function accepting(errata: readonly Erratum[], printed: string, quote: string, suggestion: string) {
  const place = correctablePlace(SOURCE, errata, { spans: [span(printed)] });
  const words = place && withSuggestion(place, quote, suggestion);
  if (!place || words === null) return null;
  return correctedSource(SOURCE, corrected(errata, place, words)).text;
}

test.each<[string, readonly Erratum[], string, string, string, string | null]>([
  [
    "a word",
    [],
    "Convehtion",
    "Convehtion",
    "Convention",
    "the Convention to all to all chil-\ndren",
  ],
  ["words taken away", [], "to all ", "to all to all", "", "the Convehtion to all chil-\ndren"],
  [
    "a word that was corrected to another misread one",
    [erratum("Convehtion", "Convenlion")],
    "Convehtion",
    "Convenlion",
    "Convention",
    "the Convention to all to all chil-\ndren",
  ],
  [
    "one word of a longer correction",
    [erratum("Convehtion", "Palermo Convenlion")],
    "Convehtion",
    "Convenlion",
    "Convention",
    "the Palermo Convention to all to all chil-\ndren",
  ],
  [
    "words that a correction holds twice",
    [erratum("Convehtion", "inks and inks")],
    "Convehtion",
    "inks",
    "links",
    null,
  ],
])("accepting for %s", (_, errata, printed, quote, suggestion, expected) => {
  expect(accepting(errata, printed, quote, suggestion)).toBe(expected);
});

test("what is edited is how the place reads by now", () => {
  const errata = [erratum("Convehtion", "Convention")];
  const place = correctablePlace(SOURCE, errata, { spans: [span("the Convehtion to")] });
  expect(place).toMatchObject({ printed: "the Convehtion to", current: "the Convention to" });
});

test("a place grows to hold a correction that lies across its end", () => {
  const errata = [erratum("Convehtion to", "Convention for")];
  const place = correctablePlace(SOURCE, errata, { spans: [span("the Conv")] });
  expect(place).toMatchObject({ printed: "the Convehtion to", current: "the Convention for" });
  expect(corrected(errata, place!, "this Convention for")).toEqual([
    {
      ...span("the Convehtion to"),
      printed: "the Convehtion to",
      corrected: "this Convention for",
    },
  ]);
});

test("saving what is printed takes the correction back", () => {
  const errata = [erratum("Convehtion", "Convention")];
  const place = correctablePlace(SOURCE, errata, { spans: [span("Convehtion")] })!;
  expect(corrected(errata, place, "Convehtion")).toEqual([]);
});

test("a word that a line's end cuts in two is one place; words far apart are none", () => {
  const cut = [span("chil"), span("dren")];
  expect(correctablePlace(SOURCE, [], { spans: cut })?.printed).toBe("chil-\ndren");
  expect(correctablePlace(SOURCE, [], { spans: [span("the"), span("dren")] })).toBeNull();
  expect(correctablePlace(SOURCE, [], {})).toBeNull();
});

test("the words around a place are cut between words, white space as one blank", () => {
  const words = "one two three ".repeat(30);
  const source = `${words}the\nplace\n${words}`;
  const from = source.indexOf("place");
  const { before, after } = around(source, { from, to: from + 5 });
  expect(before).toMatch(/^… (?:\w+ )+the $/);
  expect(after).toMatch(/^ (?:\w+ )+…$/);
  expect(around("the place.", { from: 4, to: 9 })).toEqual({ before: "the ", after: "." });
});
