import { expect, test } from "vitest";
import { momentInWords, timeOf } from "./moment";

const AT = new Date("2026-11-30T22:41:00Z");

test.each<[string, string, string]>([
  ["today", "2026-12-01T04:59:00Z", "5.41 p.m. New York"],
  ["the day after, in New York", "2026-12-01T05:00:00Z", "30 November 2026, 5.41 p.m. New York"],
])("a time of %s", (_, now, words) => {
  expect(timeOf(AT, new Date(now))).toBe(words);
});

test("a moment, and its day alone", () => {
  expect(momentInWords(AT)).toBe("30 November 2026, 5.41 p.m. New York");
  expect(momentInWords(AT, true)).toBe("30 November 2026");
});
