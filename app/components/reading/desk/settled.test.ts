import { describe, expect, test } from "vitest";
import { readDocument } from "@/domain/reading/read";
import type { Erratum } from "@/domain/reading/source/errata";
import { alsoSettled, paragraphsOf } from "./settled";

const SOURCE = `1. Reaffirm the plan; (based on para 1, AIRes17111)

2. Commit to the plan; (based on para 2, AIRes17111)

3. Welcome the Convehtion; (based on para 3, AIRes17111)
`;
const erratum = (printed: string, corrected: string): Erratum => {
  const from = SOURCE.indexOf(printed);
  return { from, to: from + printed.length, printed, corrected };
};
const known = (errata: readonly Erratum[]) => ({ errata, reading: readDocument(SOURCE, errata) });

const symbol = erratum("AIRes17111", "A/RES/71/1");
const word = erratum("Convehtion", "Convention");

describe("what a correction settles besides its own place", () => {
  test.each<[string, Erratum[], Erratum[], Erratum | null, string[]]>([
    ["its like in other paragraphs", [], [symbol], symbol, ["2", "3"]],
    ["nothing, of a word", [], [word], null, []],
    ["what is gone by several, under the last of them", [], [symbol, word], word, ["2", "3"]],
    ["nothing, where nothing was corrected", [symbol], [symbol], null, []],
    ["nothing, where it was undone", [symbol], [], null, []],
  ])("%s", (_, before, after, by, paragraphs) => {
    const settled = alsoSettled(known(before), known(after));
    expect(settled?.by ?? null).toBe(by);
    expect(paragraphsOf(settled?.warnings ?? [])).toEqual(paragraphs);
  });
});
