import { expect, test } from "vitest";
import { findTreaties, printTreaty } from "./treaties";

const ORGANIZED_CRIME = "United Nations, Treaty Series, vol. 2225, No. 39574";

test.each([
  [ORGANIZED_CRIME, [ORGANIZED_CRIME]],
  ["United Nations Treaty Series, volume 2225, no. 39574.", [ORGANIZED_CRIME]],
  [
    `${ORGANIZED_CRIME}; Ibid., vol. 2237, No. 39574.`,
    [ORGANIZED_CRIME, "United Nations, Treaty Series, vol. 2237, No. 39574"],
  ],
  ["2225 UNTS 209", ["United Nations, Treaty Series, vol. 2225, p. 209"]],
  ["UNTS 2225", ["United Nations, Treaty Series, vol. 2225"]],
  ["UNTS, vol. 999, p. 171", ["United Nations, Treaty Series, vol. 999, p. 171"]],
  [
    "League of Nations, Treaty Series, vol. LX, No. 1414, p. 253",
    ["League of Nations, Treaty Series, vol. LX, No. 1414, p. 253"],
  ],
  ["Ibid., vol. 2237, No. 39574", []],
  ["the Treaty Series", []],
  ["UNTS", []],
])("%j cites %j", (text, printed) => {
  const found = findTreaties(text);
  expect(found.map(printTreaty)).toEqual(printed);
  for (const { raw, from, to } of found) expect(text.slice(from, to)).toBe(raw);
});
