import { describe, expect, test } from "vitest";
import { rich } from "../testing/builders";
import { plainText } from "../text/runs";
import { applyEdits } from "./apply";
import { diffRuns } from "./diff";
import { applying, rebase, worstOutcome } from "./rebase";

const BASE = "We decide to meet on a quadrennial basis in New York";

describe(`"${BASE}" moved on`, () => {
  const wanted = {
    biennial: "We decide to meet on a biennial basis in New York",
    regular: "We decide to meet on a regular quadrennial basis in New York",
    "without New York": "We decide to meet on a quadrennial basis",
  };
  test.each([
    [
      "biennial",
      "We decide to meet on a quadrennial basis in Geneva",
      "We decide to meet on a biennial basis in Geneva",
    ],
    [
      "biennial",
      "Today we decide to meet on a quadrennial basis",
      "Today we decide to meet on a biennial basis",
    ],
    [
      "biennial",
      "We meet on a quadrennial basis in New York",
      "We meet on a biennial basis in New York",
    ],
    [
      "biennial",
      "We decide to meet on a regular quadrennial basis",
      "We decide to meet on a regular biennial basis",
    ],
    ["biennial", "We decide to meet on a biennial basis in Geneva", "already-reflected"],
    ["biennial", "We decide to meet on a biennial, regular basis in New York", "already-reflected"],
    ["biennial", "We decide to meet on an annual basis in New York", "needs-author"],
    ["biennial", "We decide to meet in New York", "needs-author"],
    ["regular", "We decide to meet on a frequent quadrennial basis in New York", "needs-author"],
    ["regular", "We decide to meet on a regular biennial basis in New York", "already-reflected"],
    [
      "regular",
      "We decide to meet on a biennial basis in New York",
      "We decide to meet on a regular biennial basis in New York",
    ],
    [
      "without New York",
      "We decide to meet on a biennial basis in New York",
      "We decide to meet on a biennial basis",
    ],
    [
      "without New York",
      "We decide to meet on a quadrennial basis in old New York",
      "needs-author",
    ],
    ["without New York", "We meet on a biennial basis", "already-reflected"],
  ] as const)("%s, when it reads: %s", (wish, current, expected) => {
    const edits = diffRuns(rich(BASE), rich(wanted[wish]));
    const rebased = rebase(rich(current), rich(BASE), edits);
    const outcome = worstOutcome(rebased);
    expect(
      outcome === "applies" ? plainText(applyEdits(rich(current), applying(rebased))) : outcome,
    ).toBe(expected);
  });
});

test("one who has to be asked is shown the place as it was, as wanted and as it is", () => {
  const edits = diffRuns(rich(BASE), rich(BASE.replace("quadrennial", "biennial")));
  const current = rich("So we decide to meet on an annual, regular basis in New York");
  const [one] = rebase(current, rich(BASE), edits);
  expect(
    one?.outcome === "needs-author" && [one.base, one.wanted, one.current].map(plainText),
  ).toEqual(["quadrennial", "biennial", "annual, regular"]);
});

test("each edit of an amendment has its own outcome, and the amendment the worst", () => {
  const base = rich("one two three four five six seven eight nine");
  const edits = diffRuns(base, rich("one 2 three four 5 six seven 8 nine"));
  const current = rich("one 2 three four five six seven ate nine");
  const outcomes = rebase(current, base, edits);
  expect(outcomes.map(({ outcome }) => outcome)).toEqual([
    "already-reflected",
    "applies",
    "needs-author",
  ]);
  expect(worstOutcome(outcomes)).toBe("needs-author");
  expect(worstOutcome(outcomes.slice(0, 2))).toBe("applies");
  expect(worstOutcome(outcomes.slice(0, 1))).toBe("already-reflected");
});

test("where both histories are as likely, the author is asked", () => {
  // Either the first "very" was taken out and one written in at the end, or nothing was done yet
  // but a "very" taken out at the end: the text cannot tell.
  const base = rich("x y x y");
  const edits = diffRuns(base, rich("x y x y x y"));
  expect(worstOutcome(rebase(rich("x y x y x"), base, edits))).toBe("needs-author");
});
