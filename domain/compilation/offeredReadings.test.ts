import { expect, test } from "vitest";
import { rich } from "../testing/builders";
import { offeredReadings } from "./offeredReadings";

const BASE = "We meet on a [quadrennial] basis";
const offered = (wording: string) => offeredReadings(rich(wording), rich(BASE), ["Delegation A"]);

test.each([
  ["We meet on a [quadrennial] basis", []],
  [
    "We meet on a [quadrennial / *biennial*] basis[^fn-1]",
    ["We meet on a quadrennial basis[^fn-1]", "We meet on a *biennial* basis[^fn-1]"],
  ],
  [
    "[We meet (Delegation A) / – (G77)][^fn-1]on [two / three] days",
    ["We meet[^fn-1]on [two / three] days", "[^fn-1]on [two / three] days"],
  ],
  [
    "on a [\\\\[quadrennial\\\\] ( ) / biennial (Delegation A)] basis",
    ["on a [quadrennial] basis", "on a biennial basis"],
  ],
])("%s", (wording, expected) => {
  expect(offered(wording).readings.map((one) => one.wording)).toEqual(expected.map(rich));
});

test("each reading says its words and whose it is", () => {
  const { readings } = offered("[meet (Delegation A) / – (G77)]");
  expect(readings.map(({ words, names }) => [words, names])).toEqual([
    ["meet", ["Delegation A"]],
    ["", ["G77"]],
  ]);
});

test("what was unclear before is not said again", () => {
  expect(offered("We [should/shall] meet").problem?.code).toBe("ambiguous-slash");
  const open = rich("We [meet");
  expect(offeredReadings(open, open).problem).toBeNull();
  expect(offeredReadings(rich("We [meet [again"), open).problem?.column).toBe(10);
});
