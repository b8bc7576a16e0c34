import { expect, test } from "vitest";
import type { DelegationId } from "@/domain/ids";
import { holder } from "@/domain/testing/builders";
import { behind } from "./behind";
import type { Reading } from "./stops";

const id = (name: string) => name.toLowerCase() as DelegationId;
const MEMBERS = [
  { id: id("a"), members: [] },
  { id: id("b"), members: [] },
  { id: id("d"), members: [] },
  { id: id("g"), members: [id("a"), id("b"), id("x")] },
];
const reading = (...holders: Reading["holders"]): Reading => ({
  base: holders.some(({ stance }) => stance === "oppose"),
  runs: [],
  paragraphs: [],
  structure: null,
  amendments: [],
  holders,
});
const counts = (...readings: Reading[]) =>
  readings.map((one) => {
    const { said, members } = behind({ kind: "cluster", readings }, one, MEMBERS);
    return `${said} (${members})`;
  });

test.each<[string, Reading[], string[]]>([
  ["a delegation", [reading(), reading(holder("a"))], ["0 (0)", "1 (1)"]],
  ["a group counts for its members", [reading(), reading(holder("g"))], ["0 (0)", "1 (3)"]],
  [
    "a member that wants something else has its own word",
    [reading(holder("d", "oppose")), reading(holder("g")), reading(holder("a"))],
    ["1 (1)", "1 (2)", "1 (1)"],
  ],
  [
    "one that reserves stands behind nothing, and is not counted through its group",
    [reading(), reading(holder("g"), holder("b", "reserve"), holder("d", "support"))],
    ["0 (0)", "2 (4)"],
  ],
])("%s", (_, readings, expected) => {
  expect(counts(...readings)).toEqual(expected);
});

test("behind the words of a bracket of the text stand those who support them, not those who would delete them", () => {
  const words = {
    ...reading(holder("g"), holder("b", "oppose"), holder("d", "support")),
    base: true,
  };
  const stop = { kind: "bracket", readings: [words] } as const;
  expect(behind(stop, words, MEMBERS)).toEqual({ said: 2, members: 4 });
});
