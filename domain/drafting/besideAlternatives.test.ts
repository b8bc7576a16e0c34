import { expect, test } from "vitest";
import type { ParagraphId } from "../ids";
import { para, rich } from "../testing/builders";
import type { DraftedParagraph } from "../text/paragraph";
import { besideAlternatives } from "./besideAlternatives";

const p3 = para("3", "We decide to meet on an annual basis.");
const p4 = para("4", "We thank the hosts.");
const reading = (text: string) => ({ ...p3, runs: rich(text) });
const instead = (text: string): DraftedParagraph => ({
  ...para("3 alt", text, { id: "r-1" as ParagraphId }),
  alternativeTo: p3.id,
});
const BIENNIAL = "We decide to meet on a biennial basis.";

test.each<readonly [string, readonly DraftedParagraph[], readonly string[]]>([
  ["an edit alone is proposed", [reading(BIENNIAL), p4], []],
  [
    "an alternative that began with the edit has it",
    [reading(BIENNIAL), instead(BIENNIAL), p4],
    [],
  ],
  [
    "an alternative that has it, and more",
    [reading(BIENNIAL), instead("We decide to meet on a biennial basis in New York."), p4],
    [],
  ],
  [
    "what was written besides an alternative",
    [reading("We decide to meet on an annual basis, always."), instead("We meet."), p4],
    ["3"],
  ],
  [
    "what is struck counts for nothing",
    [{ ...reading(BIENNIAL), struck: true }, instead("We."), p4],
    [],
  ],
  ["an alternative without words does not count", [reading(BIENNIAL), instead(" "), p4], []],
])("%s", (_, room, labels) => {
  const found = besideAlternatives({ base: [p3, p4], room });
  expect(found.map(({ label }) => label)).toEqual(labels);
});
