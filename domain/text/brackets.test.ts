import { expect, test } from "vitest";
import { findBrackets } from "./brackets";

test.each([
  ["no brackets", [], []],
  ["on a [quadrennial] basis", ["[quadrennial]"], []],
  ["at the [76th] session [or] later", ["[76th]", "[or]"], []],
  ["[quadrennial [or biennial]] basis", ["[quadrennial [or biennial]]", "[or biennial]"], []],
  ["programmes.]", [], ["] at 11"]],
  ["[one ] two ]", ["[one ]"], ["] at 11"]],
  ["[ [two]", ["[two]"], ["[ at 0"]],
  ["][", [], ["] at 0", "[ at 1"]],
  ["[]", ["[]"], []],
])("%j", (text, brackets, orphans) => {
  const found = findBrackets(text);
  expect(found.brackets.map((bracket) => bracket.text)).toEqual(brackets);
  expect(found.orphans.map(({ at, bracket }) => `${bracket} at ${at}`)).toEqual(orphans);
  for (const { from, to, text: whole } of found.brackets) expect(text.slice(from, to)).toBe(whole);
});
