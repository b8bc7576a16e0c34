import { expect, test } from "vitest";
import { para } from "../testing/builders";
import { holdsBracket, openBrackets } from "./openBrackets";

test.each([
  ["nothing is open", []],
  ["a [quadrennial] basis", ["[quadrennial] 0"]],
  ["[four] or [five] or [four]", ["[four] 0", "[five] 0", "[four] 1"]],
  ["[one [in] another]", ["[one [in] another] 0", "[in] 0"]],
  ["[never closed", []],
])("%s", (text, expected) => {
  expect(openBrackets(para("7", text)).map(({ bracket, nth }) => `${bracket} ${nth}`)).toEqual(
    expected,
  );
});

test.each([
  ["[four] or [four]", "[four]", 1, true],
  ["[four]", "[four]", 1, false],
  ["four", "[four]", 0, false],
])("in “%s” there is %s, place %i: %s", (text, bracket, nth, there) => {
  const { id: paragraph } = para("7", "");
  expect(holdsBracket([para("7", text)], { paragraph, bracket, nth })).toBe(there);
  expect(holdsBracket([], { paragraph, bracket, nth })).toBe(false);
});
