import { expect, test } from "vitest";
import { para } from "../testing/builders";
import type { Paragraph } from "../text/paragraph";
import { movedOn } from "./behind";

const [p1, p2, p3, p4] = ["1", "2", "3", "4"].map((label) => para(label, `Words of ${label}.`)) as [
  Paragraph,
  Paragraph,
  Paragraph,
  Paragraph,
];
const base = [p1, p2, p3];

test.each<readonly [string, readonly Paragraph[], readonly Paragraph[]]>([
  ["nothing", [{ ...p1 }, p2, p3], []],
  ["words", [p1, { ...p2, runs: p1.runs }, p3], [p2]],
  ["a label", [p1, { ...p2, label: "2 bis" }, p3], [p2]],
  ["a form", [{ ...p1, level: 1 }, { ...p2, kind: "heading" }, p3], [p1, p2]],
  ["an agreement", [p1, p2, { ...p3, agreed: true }], [p3]],
  ["what is new and what is gone", [p1, p4, p3], [p4, p2]],
  ["a place", [p2, p3, p1], [p1]],
  ["a place and words", [p2, p3, { ...p1, runs: [] }], [p1]],
])("a text has moved on by %s", (_, text, expected) => {
  expect([...movedOn(base, text)]).toEqual(expected.map(({ id }) => id));
});
