import { describe, expect, test } from "vitest";
import { compareLabels, labelSlug, nextBisLabel, parseLabel, printedLabel } from "./labels";

test.each([
  ["3", [], "3 bis"],
  ["3", ["3 bis"], "3 ter"],
  ["3 bis", ["3 bis"], "3 ter"],
  ["3 bis", ["3 bis", "3 ter"], "3 quater"],
  ["3 quater", [], "3 quinquies"],
  ["13(a)", [], "13(a) bis"],
  ["13(a) bis", ["13(a) bis"], "13(a) ter"],
  ["PP4", [], "PP4 bis"],
  ["OP7 ter", [], "OP7 quater"],
  ["", [], "0 bis"],
  ["", ["0 bis"], "0 ter"],
  ["3 vicies", [], "3 (21)"],
])("after %j with %j taken comes %j", (label, taken, next) => {
  expect(nextBisLabel(label, new Set(taken))).toBe(next);
});

test("a hundred paragraphs after one have a hundred labels", () => {
  const taken = new Set<string>();
  for (let count = 0; count < 100; count++) taken.add(nextBisLabel("3", taken));
  expect(taken.size).toBe(100);
});

describe("labels are read", () => {
  test.each([
    ["3", { series: "", number: 3, bis: 0, parts: [] }],
    ["3 bis", { series: "", number: 3, bis: 1, parts: [] }],
    ["OP7 ter", { series: "OP", number: 7, bis: 2, parts: [] }],
    ["pp 4", { series: "PP", number: 4, bis: 0, parts: [] }],
    ["13(a)", { series: "", number: 13, bis: 0, parts: [{ mark: "a", bis: 0 }] }],
    ["13(a) bis", { series: "", number: 13, bis: 0, parts: [{ mark: "a", bis: 1 }] }],
    [
      "PP8(b)(ii)",
      {
        series: "PP",
        number: 8,
        bis: 0,
        parts: [
          { mark: "b", bis: 0 },
          { mark: "ii", bis: 0 },
        ],
      },
    ],
    ["", null],
    ["Annex", null],
    ["3 twice", null],
  ])("%j", (label, parsed) => {
    expect(parseLabel(label)).toEqual(parsed);
  });
});

test("the order of the page", () => {
  const inOrder =
    "PP1,PP1 bis,PP2,PP10,OP1,OP1 bis,OP1 ter,OP2,OP2(a),OP2(a) bis,OP2(b),OP2(b)(i),OP2(b)(ii),OP2(b)(v),OP2(b)(ix),OP2(c),OP10,Annex".split(
      ",",
    );
  expect([...inOrder].reverse().sort(compareLabels)).toEqual(inOrder);
});

test.each([
  ["24", "24"],
  ["13(a)", "13a"],
  ["13(a)(ii) bis", "13a-ii-bis"],
  ["PP7(a)", "pp7a"],
  ["", ""],
])("the slug of %j is %j", (label, slug) => {
  expect(labelSlug(label)).toBe(slug);
});

test.each([
  ["3", 0, "3"],
  ["3 bis", 0, "3 bis"],
  ["OP7", 0, "OP7"],
  ["13(a)", 1, "(a)"],
  ["13(a) bis", 1, "(a) bis"],
  ["13(a)(iv)", 2, "(iv)"],
  ["13(a) alt", 1, "(a) alt"],
  ["13(a)", 0, "13(a)"],
  ["a", 1, "a"],
  ["", 1, ""],
])("%s hangs in the margin at level %i as %s", (label, level, expected) => {
  expect(printedLabel(label, level)).toBe(expected);
});
