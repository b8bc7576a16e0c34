import { expect, test } from "vitest";
import { printedLabel } from "./labels";

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
])("%s at level %i", (label, level, expected) => {
  expect(printedLabel(label, level)).toBe(expected);
});
