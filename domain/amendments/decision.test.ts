import { describe, expect, test } from "vitest";
import type { ParagraphId } from "../ids";
import { addition, alternative, deletion, edit, para } from "../testing/builders";
import { applyOperations } from "../text/apply";
import type { Paragraph } from "../text/paragraph";
import { plainText } from "../text/runs";
import type { Proposal } from "./amendment";
import { changedSince, rebaseUndo, undoOf } from "./decision";
import { operationsFor } from "./judge";

const p1 = para("1", "We meet on a quadrennial basis.");
const p2 = para("2", "We will act.");
const p3 = para("3", "We thank the hosts.");
const TEXT = [p1, p2, p3];

const decide = (text: readonly Paragraph[], proposal: Proposal, id = "new") => {
  const operations = operationsFor(text, proposal, () => id as ParagraphId);
  if (!operations.ok) throw new Error(operations.code);
  return {
    text: applyOperations(text, operations.value),
    undo: undoOf(text, operations.value),
  };
};

const print = (text: readonly Paragraph[]) =>
  text.map(({ label, runs }) => `${label}. ${plainText(runs)}`);

describe("taking back what was accepted, after", () => {
  const biennial = edit(p1, "We meet on a biennial basis.");
  const added = addition(p1, "We welcome all.");
  test.each<readonly [string, Proposal, readonly Proposal[], readonly string[] | string]>([
    ["nothing else", biennial, [], print(TEXT)],
    [
      "other words of the paragraph changed",
      biennial,
      [edit(para("1", "We meet on a biennial basis."), "We gather on a biennial basis.")],
      ["1. We gather on a quadrennial basis.", "2. We will act.", "3. We thank the hosts."],
    ],
    [
      "the same words changed again",
      biennial,
      [edit(para("1", "We meet on a biennial basis."), "We meet on an annual basis.")],
      "needs-co-facilitator",
    ],
    [
      "somebody undid it by hand",
      biennial,
      [edit(para("1", "We meet on a biennial basis."), "We meet on a quadrennial basis.")],
      print(TEXT),
    ],
    [
      "the paragraph went",
      biennial,
      [deletion(para("1", "We meet on a biennial basis."))],
      "needs-co-facilitator",
    ],
    ["nothing else, an addition", added, [], print(TEXT)],
    [
      "the new paragraph was edited",
      added,
      [edit(para("new", "We welcome all."), "We welcome all States.")],
      "needs-co-facilitator",
    ],
    ["the new paragraph went", added, [deletion(para("new", "We welcome all."))], print(TEXT)],
    ["nothing else, a deletion", deletion(p2), [], print(TEXT)],
    [
      "the paragraph before it went too",
      deletion(p2),
      [deletion(p1)],
      ["2. We will act.", "3. We thank the hosts."],
    ],
    [
      "an alternative of two paragraphs",
      alternative(p2, "We act.", "We follow up."),
      [edit(p3, "We thank all hosts.")],
      ["1. We meet on a quadrennial basis.", "2. We will act.", "3. We thank all hosts."],
    ],
  ])("%s", (_, accepted, then, expected) => {
    // The new paragraph's id is the one that para("new") has.
    const decision = decide(TEXT, accepted, "p-new");
    const later = then.reduce((text, proposal) => decide(text, proposal).text, decision.text);
    const back = rebaseUndo(later, decision.undo);
    expect(back.ok ? print(applyOperations(later, back.value)) : back.code).toEqual(expected);
  });
});

test("a label that was given to another meanwhile is not given twice", () => {
  const decision = decide(TEXT, deletion(p2));
  const renumbered = applyOperations(decision.text, [
    { type: "relabel", paragraph: p3.id, label: "2", kind: "operative" },
  ]);
  const back = rebaseUndo(renumbered, decision.undo);
  expect(back.ok && print(applyOperations(renumbered, back.value))).toEqual([
    "1. We meet on a quadrennial basis.",
    "2 bis. We will act.",
    "2. We thank the hosts.",
  ]);
});

test("of two amendments accepted in one paragraph each is taken back without the other", () => {
  const first = decide(TEXT, edit(p1, "We meet on a biennial basis."));
  const second = decide(first.text, edit(p1, "We convene on a quadrennial basis."));
  const back = rebaseUndo(second.text, first.undo);
  expect(back.ok && print(applyOperations(second.text, back.value))[0]).toBe(
    "1. We convene on a quadrennial basis.",
  );
});

test("a decision is changed since when its own words were", () => {
  const { text, undo } = decide(TEXT, edit(p1, "We meet on a biennial basis."));
  const typed = (base: string, wanted: string) => decide(text, edit(para("1", base), wanted)).text;
  expect(changedSince(text, undo)).toBe(false);
  const now = "We meet on a biennial basis.";
  expect(changedSince(typed(now, "We gather on a biennial basis."), undo)).toBe(false);
  expect(changedSince(typed(now, "We meet on an annual basis."), undo)).toBe(true);
});
