import { expect, test } from "vitest";
import { applyEdits } from "../amendments/apply";
import { rich } from "../testing/builders";
import { plainText } from "../text/runs";
import { mergeRuns } from "./merge";

/** The merged words, and what is contested as "base / theirs / ours". */
function merged(base: string, theirs: string, ours: string) {
  const { edits, contested } = mergeRuns(rich(base), rich(theirs), rich(ours));
  const words = plainText(applyEdits(rich(ours), edits));
  return [
    words,
    ...contested.map((one) =>
      [one.base, one.theirs, one.ours].map((reading) => plainText(reading)).join(" / "),
    ),
  ];
}

const BASE = "We decide to meet on an annual basis.";

test.each<readonly [string, string, string, readonly string[]]>([
  [
    "other words each",
    "We decide to convene on an annual basis.",
    "We decide to meet on a biennial basis.",
    ["We decide to convene on a biennial basis."],
  ],
  [
    "the same words in another way",
    "We decide to meet on a biennial basis.",
    "We decide to meet on a quadrennial basis.",
    ["We decide to meet on a quadrennial basis.", "an annual / a biennial / a quadrennial"],
  ],
  [
    "the same words in the same way, and others",
    "We decide to meet on a biennial basis.",
    "We decide to meet on a biennial basis, in New York.",
    ["We decide to meet on a biennial basis, in New York."],
  ],
  [
    "the same words, of which one says more",
    "We decide to meet on a biennial or triennial basis.",
    "We decide to meet on a biennial basis.",
    ["We decide to meet on a biennial basis.", "an annual / a biennial or triennial / a biennial"],
  ],
  [
    "deleted by one, more of it by the other",
    "We decide to meet on an basis.",
    "We decide to meet on basis.",
    ["We decide to meet on basis."],
  ],
  [
    "deleted by one, changed by the other",
    "We decide to meet on a basis.",
    "We decide to meet on a biennial basis.",
    ["We decide to meet on a biennial basis.", "an annual / a / a biennial"],
  ],
  [
    "two words of one phrase",
    "We decide to meet at yearly sessions.",
    "We decide to meet in New York.",
    ["We decide to meet in New York.", "on an annual basis / at yearly sessions / in New York"],
  ],
  [
    "italics by one, words by the other",
    "*We* decide to meet on an annual basis.",
    "We decide to gather on an annual basis.",
    ["We decide to gather on an annual basis."],
  ],
  [
    "insertions at one place",
    "We decide to meet again on an annual basis.",
    "We decide to meet here on an annual basis.",
    ["We decide to meet here on an annual basis.", " /  again /  here"],
  ],
])("%s", (_, theirs, ours, expected) => {
  expect(merged(BASE, theirs, ours)).toEqual(expected);
});

test("no half of a phrase comes from either hand", () => {
  expect(
    merged(
      "constitutes an offence and a serious threat to human dignity and physical integrity",
      "constitutes a crime that affronts human dignity and physical integrity",
      "constitutes an offence and a grave threat to our dignity and physical integrity",
    ),
  ).toEqual([
    "constitutes a grave threat to our dignity and physical integrity",
    "serious threat to human / crime that affronts human / grave threat to our",
  ]);
});

test("a paragraph that was rewritten is contested as a whole", () => {
  const [words, contested, ...more] = merged(
    "We call for links between the archives, where they exist, in many regions.",
    "All keepers of records are invited to share in many ways what they hold.",
    "We call for documented links between the archives, where they exist, in their regions.",
  );
  expect(words).toBe(
    "We call for documented links between the archives, where they exist, in their regions.",
  );
  expect(contested).toMatch(
    /All keepers of records are invited to share in many ways what they hold/,
  );
  expect(more).toEqual([]);
});
