import { describe, expect, test } from "vitest";
import { diffRuns } from "../amendments/diff";
import type { AmendmentId } from "../ids";
import { holder, rich } from "../testing/builders";
import { compile } from "./compile";
import { printAttributed, printClean } from "./notation";
import type { ParagraphAmendment } from "./span";

/** One amendment: whose, the wording wanted, and who else says what. */
type Line = readonly [by: string, wanted: string, opposed?: string, base?: string];

const amendmentsOf = (text: string, lines: readonly Line[]): ParagraphAmendment[] =>
  lines.map(([by, wanted, opposed, base], i) => ({
    id: `a${i + 1}` as AmendmentId,
    base: rich(base ?? text),
    edits: diffRuns(rich(base ?? text), rich(wanted)),
    holders: by.split("; ").map((name) => holder(name)),
    opposed: opposed ? opposed.split("; ").map((name) => holder(name, "oppose")) : [],
  }));

const print = (text: string, lines: readonly Line[]) =>
  printAttributed(compile(rich(text), amendmentsOf(text, lines)).spans);

const T = "on a [quadrennial] basis";

describe(`brackets in "${T}"`, () => {
  test.each<readonly [string, readonly Line[], string]>([
    ["nobody proposes", [], T],
    [
      "one proposes",
      [["A", "on a biennial basis"]],
      "on a [\\[quadrennial\\] ( ) / biennial (A)] basis",
    ],
    [
      "as in the design",
      [
        ["A; C", "on a biennial basis", "B"],
        ["D", "on a basis"],
      ],
      "on a[ \\[quadrennial\\] (B: retain against A) /  biennial (A; C) / – (D: delete)] basis",
    ],
    [
      "the same twice",
      [
        ["A", "on a biennial basis"],
        ["B", "on a biennial basis"],
      ],
      "on a [\\[quadrennial\\] ( ) / biennial (A; B)] basis",
    ],
    [
      "three on the same words",
      [
        ["A", "on a biennial basis"],
        ["B", "on a triennial basis"],
        ["C", "on an annual basis"],
      ],
      "on [a \\[quadrennial\\] ( ) / a biennial (A) / a triennial (B) / an annual (C)] basis",
    ],
    [
      "touching",
      [
        ["A", "in a [quadrennial] basis"],
        ["B", "on a [quadrennial] rhythm"],
      ],
      "[on ( ) / in (A)] a [quadrennial] [basis ( ) / rhythm (B)]",
    ],
    [
      "inserted within what another deletes",
      [
        ["A", "on a basis"],
        ["B", "on a [regular quadrennial] basis"],
      ],
      "on a[ \\[quadrennial\\] ( ) / – (A: delete) /  \\[regular quadrennial\\] (B)] basis",
    ],
    [
      "two insertions at one point",
      [
        ["A", "on a new [quadrennial] basis"],
        ["B", "on a firm [quadrennial] basis"],
      ],
      "on a[– ( ) /  new (A) /  firm (B)] [quadrennial] basis",
    ],
    [
      "only the brackets go",
      [["A", "on a quadrennial basis"]],
      "on a [\\[ ( ) / – (A: delete)]quadrennial[\\] ( ) / – (A: delete)] basis",
    ],
    [
      "one opposes all that compete",
      [
        ["A", "on a biennial basis", "E"],
        ["B", "on a triennial basis", "E"],
      ],
      "on a [\\[quadrennial\\] (E: retain) / biennial (A) / triennial (B)] basis",
    ],
    [
      "carried from an older base",
      [["A", "every [quadrennial] rhythm", undefined, "every [quadrennial] basis"]],
      "on a [quadrennial] [basis ( ) / rhythm (A)]",
    ],
    [
      "a long chain",
      [
        ["A", "by basis"],
        ["B", "on a [quadrennial"],
        ["C", "x a [quadrennial] basis"],
      ],
      "[on a \\[quadrennial\\] basis ( ) / by basis (A) / on a \\[quadrennial (B) / x a \\[quadrennial\\] basis (C)]",
    ],
  ])("%s", (_, lines, expected) => {
    expect(print(T, lines)).toBe(expected);
  });
});

test("one whose words were changed prints below, with what it saw, wants and finds", () => {
  const lines: Line[] = [["A", "on a biennial basis", undefined, "on a decennial basis"]];
  const { spans, unplaced } = compile(rich(T), amendmentsOf(T, lines));
  expect(printAttributed(spans)).toBe(T);
  expect(
    unplaced.map(({ amendment, outcome, readings }) => [amendment, outcome, readings]),
  ).toEqual([
    [
      "a1",
      "needs-author",
      [
        {
          base: rich("decennial"),
          wanted: rich("biennial"),
          current: rich("[quadrennial]"),
          outcome: "needs-author",
        },
      ],
    ],
  ]);
});

test("an amendment that needs its author for one edit is unplaced as a whole, no edit lost", () => {
  const base = "We decide to meet on a decennial basis in New York";
  const wanted = "We resolve to meet on a biennial basis in New York";
  const text = "We decide to meet on a quadrennial basis in New York";
  const { spans, unplaced } = compile(rich(text), amendmentsOf(text, [["A", wanted, "B", base]]));
  expect(printAttributed(spans)).toBe(text);
  expect(unplaced[0]?.readings.map(({ outcome, wanted: words }) => [outcome, words])).toEqual([
    ["applies", rich("resolve")],
    ["needs-author", rich("biennial")],
  ]);
});

test("what the text says already is said to be reflected", () => {
  const lines: Line[] = [["A", T, undefined, "on a decennial basis"]];
  expect(compile(rich(T), amendmentsOf(T, lines)).unplaced.map(({ outcome }) => outcome)).toEqual([
    "already-reflected",
  ]);
});

test("italics and footnotes are readings too", () => {
  const base = rich("*Recalling* its resolution[^fn-1]");
  const amendment = (id: string, wanted: string) => ({
    id: id as AmendmentId,
    base,
    edits: diffRuns(base, rich(wanted)),
    holders: [holder("A")],
    opposed: [],
  });
  const { spans } = compile(base, [
    amendment("a1", "Recalling its resolution[^fn-1]"),
    amendment("a2", "*Recalling* its resolution"),
  ]);
  expect(
    spans.flatMap((span) =>
      span.type === "choice" ? [span.alternatives.map(({ runs }) => runs)] : [],
    ),
  ).toEqual([
    [rich("*Recalling*"), rich("Recalling")],
    [rich("[^fn-1]"), []],
  ]);
});

test("paragraph 24 of 2017 with six delegations", () => {
  const text =
    "We decide to hold future high-level meetings of the General Assembly to appraise progress achieved in the implementation of the Global Plan of Action and this political declaration, on a [quadrennial] basis, with the next high level appraisal to be held at the [76th] session of the General Assembly, immediately after the General Debate.";
  const lines: Line[] = [
    ["Delegation A", text.replace("[quadrennial]", "biennial")],
    ["Delegation B", text.replace("[quadrennial]", "quadrennial"), "Delegation A"],
    ["Group C", text.replace("on a [quadrennial] basis, ", "")],
    ["Delegation D", text.replace("[76th]", "seventy-sixth")],
    [
      "Delegation E",
      text.replace(
        "[76th] session of the General Assembly, immediately after",
        "[75th] session, before",
      ),
    ],
    ["Delegation F", text.replace("future high-level", "future regular high-level")],
  ];
  const { spans, unplaced } = compile(rich(text), amendmentsOf(text, lines));
  expect(unplaced).toEqual([]);
  expect(printClean(spans)).toBe(text);
  expect(printAttributed(spans)).toMatchInlineSnapshot(
    `"We decide to hold future[– ( ) /  regular (Delegation F)] high-level meetings of the General Assembly to appraise progress achieved in the implementation of the Global Plan of Action and this political declaration[, on a \\[quadrennial\\] basis (Delegation A: retain against Delegation B) / , on a biennial basis (Delegation A) / , on a quadrennial basis (Delegation B) / – (Group C: delete)], with the next high level appraisal to be held at the [\\[76th\\] ( ) / seventy-sixth (Delegation D) / \\[75th\\] (Delegation E)] session[ of the General Assembly ( ) / – (Delegation E: delete)], [immediately after ( ) / before (Delegation E)] the General Debate."`,
  );
});
