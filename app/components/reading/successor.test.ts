import { expect, test } from "vitest";
import { successor } from "./successor";

test.each([
  ["itself", "b", "a b c", "a b c", "b"],
  ["itself, where others went", "c", "a b c", "c", "c"],
  ["the next", "b", "a b c", "a c", "c"],
  ["the next that is left", "b", "a b c d", "a d", "d"],
  ["the next, where another came before it", "b", "a b c", "x a c", "c"],
  ["the one before, at the end", "c", "a b c", "a b", "b"],
  ["the first, where it was never known", "z", "a b", "a b", "a"],
  ["nothing, where nothing is left", "a", "a", "", null],
])("%s", (_, one, before, after, expected) => {
  const ids = (words: string) => words.split(" ").filter(Boolean);
  expect(successor(one, ids(before), ids(after))).toBe(expected);
});
