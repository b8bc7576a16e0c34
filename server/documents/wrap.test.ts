import { expect, test } from "vitest";
import { wrap } from "./wrap";

test.each([
  ["breaks between words", "one two three", "one two\nthree"],
  ["a long word keeps its line", "one indivisible two", "one\nindivisible\ntwo"],
  ["nobody is never parted", "oneone ( ) two", "oneone\n( ) two"],
  ["two spaces are never parted", "one tw  three", "one\ntw  three"],
  ["line breaks stay", "one\ntwo", "one\ntwo"],
  ["a letter outside of the first plane is one character", "😀😀😀😀 😀😀😀", "😀😀😀😀 😀😀😀"],
])("%s", (_, text, wanted) => {
  expect(wrap(text, "", "", 8)).toBe(wanted);
});
