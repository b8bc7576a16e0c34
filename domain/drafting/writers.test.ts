import { expect, test } from "vitest";
import type { UserId } from "../ids";
import { para } from "../testing/builders";
import type { DraftedParagraph } from "../text/paragraph";
import { plainText, runsOf } from "../text/runs";
import { writersOf } from "./writers";

const p1 = para("1", "We reaffirm our commitments.");
const reads = (text: string): DraftedParagraph => ({ ...p1, runs: runsOf(text) });
/** The words in a room's paragraph that each person wrote. */
const by = ({ id, runs }: DraftedParagraph, words: Readonly<Record<string, string>>) =>
  new Map([
    [
      id,
      Object.entries(words).map(([user, text]) => {
        const from = plainText(runs).indexOf(text);
        return { from, to: from + text.length, user: user as UserId };
      }),
    ],
  ]);
const ours = para("1 bis", "New words.");
const instead = { ...para("1 ter", "We reaffirm all commitments."), alternativeTo: p1.id };

test.each<readonly [string, DraftedParagraph, Readonly<Record<string, string>>, string[]]>([
  ["nothing is of its own", p1, { a: "reaffirm" }, []],
  ["who wrote the words", reads("We recall our commitments."), { a: "recall" }, ["a"]],
  [
    "not who wrote what became the text's",
    reads("We recall our commitments."),
    { a: "recall", b: "commitments" },
    ["a"],
  ],
  ["a new paragraph", ours, { b: "New", a: "words" }, ["b", "a"]],
  ["a part of a word", reads("We reaffirmed our commitments."), { a: "ed" }, ["a"]],
  ["of an alternative, what is another", instead, { a: "all", b: "reaffirm" }, ["a"]],
])("writers: %s", (_, paragraph, words, expected) => {
  const found = writersOf({ base: [p1], room: [paragraph] }, by(paragraph, words));
  expect(found.get(paragraph.id) ?? []).toEqual(expected);
});
