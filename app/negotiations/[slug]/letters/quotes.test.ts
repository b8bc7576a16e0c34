import { expect, test } from "vitest";
import { markQuotes } from "./quotes";

/** Quotations as {n:…}, the rest as it is. */
const printed = (source: string, quotes: readonly string[]) =>
  markQuotes(source, quotes)
    .map(({ text, quote }) => (quote === null ? text : `{${quote}:${text}}`))
    .join("");

test.each([
  ["no quotation", "on 4 August", [], "on 4 August"],
  ["one in the middle", "meet on 4 August at 10", ["4 August"], "meet on {0:4 August} at 10"],
  ["over a broken line", "on 4\n  August", ["4 August"], "on {0:4\n  August}"],
  ["not in the text", "on 4 August", ["5 August"], "on 4 August"],
  ["two, in the order of the text", "a b c", ["c", "a"], "{1:a} b {0:c}"],
  [
    "one inside another",
    "on 4 August at 10",
    ["4 August", "4 August at 10"],
    "on {1:4 August at 10}",
  ],
  [
    "signs that mean something in patterns",
    "at 10 a.m. (sharp)",
    ["10 a.m. (sharp)"],
    "at {0:10 a.m. (sharp)}",
  ],
  ["an empty one", "a", [""], "a"],
])("%s", (_, source, quotes, expected) => {
  expect(printed(source, quotes)).toBe(expected);
});
