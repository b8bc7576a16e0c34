import { expect, test } from "vitest";
import { para } from "../testing/builders";
import type { Paragraph } from "../text/paragraph";
import { changedParagraphs } from "./changed";

const one = para("1", "We meet.");
const two = para("2", "We decide.");
const three = para("3", "We thank.");

const inWords = (before: readonly Paragraph[], now: readonly Paragraph[]) =>
  changedParagraphs(before, now).map((change) => `${change.kind} ${change.paragraph.id}`);

test.each<[string, readonly Paragraph[], readonly Paragraph[], readonly string[]]>([
  ["nothing", [one, two], [one, two], []],
  ["words", [one, two], [one, { ...two, runs: three.runs }], ["reworded p-2"]],
  ["a label alone", [one], [{ ...one, label: "7" }], ["relabelled p-1"]],
  ["words and a label", [one], [{ ...two, id: one.id }], ["reworded p-1"]],
  ["a new paragraph", [one, three], [one, two, three], ["added p-2"]],
  ["one that is gone, after what it followed", [one, two, three], [three, one], ["removed p-2"]],
  [
    "several that are gone, from the start on",
    [one, two, three],
    [three],
    ["removed p-1", "removed p-2"],
  ],
  ["all of it", [one], [two], ["removed p-1", "added p-2"]],
  ["a move is none", [one, two], [two, one], []],
  ["to be agreed is none of the words", [one], [{ ...one, agreed: true }], []],
])("%s", (_, before, now, expected) => {
  expect(inWords(before, now)).toEqual(expected);
});

test("the edits are over the words of before", () => {
  const [change] = changedParagraphs([one], [{ ...one, runs: para("1", "We shall meet.").runs }]);
  expect(change).toMatchObject({ edits: [{ from: 2, to: 2, insert: [{ text: " shall" }] }] });
});
