import { describe, expect, test } from "vitest";
import type { ParagraphId } from "../ids";
import {
  addition,
  alternative,
  comment,
  deletion,
  edit,
  note,
  para,
  proposed,
} from "../testing/builders";
import { applyOperations } from "../text/apply";
import type { Paragraph } from "../text/paragraph";
import { plainText } from "../text/runs";
import type { Proposal } from "./amendment";
import { judge, operationsFor } from "./judge";

const p3 = para("3", "We meet on a quadrennial basis.");
const p3bis = para("3 bis", "We also act.");
const p13 = para("13", "We call for:", { kind: "chapeau" });
const a13 = para("13(a)", "resources;");
const p14 = para("14", "We will act.");
const fn1 = note("1", "Resolution 64/293.");
const TEXT = [p3, p3bis, p13, a13, p14, fn1];
const sub = (text: string) => proposed(text, { kind: "subparagraph", level: 1 });

/** The text after a proposal was accepted, one line a paragraph, or why it cannot be. */
function accept(text: readonly Paragraph[], proposal: Proposal): readonly string[] | string {
  let count = 0;
  const operations = operationsFor(text, proposal, () => `new-${++count}` as ParagraphId);
  if (!operations.ok) return operations.code;
  const before = new Set(text);
  return applyOperations(text, operations.value)
    .map((one) => ({ one, changed: !before.has(one) }))
    .flatMap(({ one, changed }, i, all) =>
      changed
        ? [`${i} ${one.id} ${one.kind} ${one.label}: ${plainText(one.runs)}`]
        : all.length < text.length && i === 0
          ? ["one fewer"]
          : [],
    );
}

describe("accepting", () => {
  test.each<readonly [string, Proposal, readonly string[] | string]>([
    [
      "an edit",
      edit(p3, "We meet on a biennial basis."),
      ["0 p-3 operative 3: We meet on a biennial basis."],
    ],
    [
      "an edit of a footnote",
      edit(fn1, "Resolution 70/1."),
      ["5 fn-1 footnote 1: Resolution 70/1."],
    ],
    ["a deletion", deletion(p14), ["one fewer"]],
    [
      "a paragraph after 3, where 3 bis is",
      addition(p3, "New."),
      ["2 new-1 operative 3 ter: New."],
    ],
    ["a paragraph after a chapeau", addition(p13, "New."), ["4 new-1 operative 13 bis: New."]],
    ["a subparagraph", addition(a13, sub("funds.")), ["4 new-1 subparagraph 13(a) bis: funds."]],
    ["a first subparagraph", addition(p14, sub("now;")), ["5 new-1 subparagraph 14(a): now;"]],
    [
      "a chapeau with subparagraphs",
      addition(p14, proposed("We ask:", { kind: "chapeau" }), sub("you;"), sub("them.")),
      [
        "5 new-1 chapeau 14 bis: We ask:",
        "6 new-2 subparagraph 14 bis(a): you;",
        "7 new-3 subparagraph 14 bis(b): them.",
      ],
    ],
    ["before everything", addition(null, "New."), ["0 new-1 operative 0 bis: New."]],
    ["an alternative", alternative(p14, "We act."), ["4 p-14 operative 14: We act."]],
    [
      "an alternative of two paragraphs",
      alternative(p14, "We act.", "We follow up."),
      ["4 p-14 operative 14: We act.", "5 new-1 operative 14 bis: We follow up."],
    ],
    [
      "an alternative of another kind",
      alternative(p14, proposed("Recalling", { kind: "preambular" })),
      ["4 p-14 preambular 14: Recalling"],
    ],
    ["a comment", comment(p3, "Good."), "not-executable"],
    [
      "an edit of other words",
      edit(para("3", "We meet on an annual basis."), "We meet."),
      "needs-author",
    ],
    ["a deletion of other words", deletion(para("3", "We meet.")), "needs-author"],
    [
      "what is so already",
      edit(para("3", "We meet on an annual basis."), "We meet on a quadrennial basis."),
      "already-reflected",
    ],
    ["a deletion of what is gone", deletion(para("99", "We met.")), "already-reflected"],
    ["an edit of what is gone", edit(para("99", "We met."), "We meet."), "paragraph-gone"],
    ["an addition after what is gone", addition(para("99", "We met."), "New."), "paragraph-gone"],
    [
      "an alternative to what is gone",
      alternative(para("99", "We met."), "New."),
      "paragraph-gone",
    ],
    [
      "nothing",
      { base: [p3], rationale: "", change: { kind: "edit", paragraph: p3.id, edits: [] } },
      "already-reflected",
    ],
  ])("%s", (_, proposal, expected) => {
    expect(accept(TEXT, proposal)).toEqual(expected);
  });
});

describe("the label of what is added to a resolution", () => {
  const pp1 = para("PP1", "Recalling,");
  const op1 = para("OP1", "Decides;");
  const preambular = proposed("Noting,", { kind: "preambular" });
  test.each<readonly [string, readonly Paragraph[], Proposal, string]>([
    ["a preambular paragraph after PP1", [pp1, op1], addition(pp1, preambular), "PP1 bis"],
    ["an operative one after PP1", [pp1, op1], addition(pp1, "Urges;"), "OP0 bis"],
    ["and another", [pp1, para("OP0 bis", "Urges;"), op1], addition(pp1, "Asks;"), "OP0 ter"],
    [
      "a preambular one beside it",
      [pp1, para("OP0 bis", "Urges;"), op1],
      addition(pp1, preambular),
      "PP1 bis",
    ],
    ["an operative one after OP1", [pp1, op1], addition(op1, "Urges;"), "OP1 bis"],
    ["a preambular one before all", [pp1, op1], addition(null, preambular), "PP0 bis"],
    [
      "in its annex",
      [pp1, op1, para("1", "We meet.")],
      addition(para("1", "We meet."), "We act."),
      "1 bis",
    ],
    ["in a text of plain numbers", [p3, p14], addition(null, "We act."), "0 bis"],
  ])("%s", (_, text, proposal, label) => {
    const operations = operationsFor(text, proposal, () => "new" as ParagraphId);
    const result = operations.ok ? applyOperations(text, operations.value) : [];
    expect(result.find(({ id }) => id === "new")?.label).toBe(label);
    const labels = result.map((one) => one.label).filter((one) => one.includes("0 "));
    expect(labels).toEqual(labels.toSorted());
    const kinds = result.map(({ kind }) => kind === "preambular");
    expect(kinds.lastIndexOf(true)).toBeLessThan(kinds.includes(false) ? kinds.indexOf(false) : 9);
  });
});

test("an amendment whose words moved still applies; the part that is there already is left out", () => {
  const base = para("3", "We meet on a quadrennial basis in New York.");
  const proposal = edit(base, "We convene on a biennial basis in New York.");
  const text = [para("3", "Today we meet on a biennial basis in New York.")];
  expect(judge(text, edit(base, "We meet on a biennial basis in New York.")).outcome).toBe(
    "already-reflected",
  );
  expect(judge(text, proposal).readings.map(({ outcome }) => outcome)).toEqual([
    "applies",
    "already-reflected",
  ]);
  expect(accept(text, proposal)).toEqual([
    "0 p-3 operative 3: Today we convene on a biennial basis in New York.",
  ]);
});
