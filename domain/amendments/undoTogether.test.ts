import { describe, expect, test } from "vitest";
import type { AmendmentId, ParagraphId } from "../ids";
import { addition, deletion, edit, para } from "../testing/builders";
import { applyOperations } from "../text/apply";
import type { Paragraph } from "../text/paragraph";
import { plainText } from "../text/runs";
import { acceptTogether } from "./acceptTogether";
import type { Proposal } from "./amendment";
import { operationsFor } from "./judge";
import { type Undoable, undoTogether } from "./undoTogether";

const p1 = para("1", "We meet on a quadrennial basis in New York.");
const p2 = para("2", "We will act.");
const p3 = para("3", "We thank the hosts.");
const TEXT = [p1, p2, p3];

let made = 0;
const newId = () => `new-${made++}` as ParagraphId;

/** Accepts all of these together: the text then, and how to take each back. */
function accept(...proposals: Proposal[]) {
  const candidates = proposals.map((proposal, i) => ({ id: `a${i}` as AmendmentId, proposal }));
  const done = acceptTogether(TEXT, candidates, newId);
  if (!done.ok) throw new Error(done.sentence);
  const operations = done.value.flatMap((one) => (one.like === one.id ? one.operations : []));
  const act = done.value.map(({ id, undo }): Undoable => ({ amendment: id, undo }));
  return { text: applyOperations(TEXT, operations), act };
}

function typed(text: readonly Paragraph[], change: (text: readonly Paragraph[]) => Proposal) {
  const operations = operationsFor(text, change(text), newId);
  if (!operations.ok) throw new Error(operations.sentence);
  return applyOperations(text, operations.value);
}
const print = (text: readonly Paragraph[]) =>
  text.map(({ label, runs }) => `${label}. ${plainText(runs)}`);
const replaced = (at: number, from: string, to: string) => (text: readonly Paragraph[]) =>
  edit(text[at]!, plainText(text[at]!.runs).replace(from, to));

describe("taking back what was accepted together gives the text as it was", () => {
  const biennial = edit(p1, "We meet on a biennial basis in New York.");
  const geneva = edit(p1, "We meet on a quadrennial basis in Geneva.");
  test.each<readonly [string, readonly Proposal[]]>([
    ["one", [biennial]],
    ["two in one paragraph", [biennial, geneva]],
    ["equal ones", [biennial, biennial, geneva]],
    ["new paragraphs at one place", [addition(p1, "First."), addition(p1, "Second.")]],
    ["neighbours that go", [deletion(p2), deletion(p3)]],
    ["of every kind", [geneva, addition(p2, "New."), deletion(p3)]],
  ])("%s", (_, proposals) => {
    const { text, act } = accept(...proposals);
    const undone = undoTogether(text, act);
    expect(undone.ok && print(applyOperations(text, undone.value))).toEqual(print(TEXT));
  });

  test("what was typed elsewhere since stays", () => {
    const { text, act } = accept(biennial, deletion(p3));
    const now = typed(text, replaced(0, "meet", "gather"));
    const undone = undoTogether(now, act);
    expect(undone.ok && print(applyOperations(now, undone.value))).toEqual([
      "1. We gather on a quadrennial basis in New York.",
      "2. We will act.",
      "3. We thank the hosts.",
    ]);
  });

  test("one that would lose words hinders all, and is named with its place", () => {
    const { text, act } = accept(deletion(p3), biennial, edit(p2, "We shall act."), biennial);
    const now = typed(text, replaced(0, "biennial", "yearly"));
    expect(undoTogether(now, act)).toMatchObject({
      code: "needs-co-facilitator",
      sentence: expect.stringContaining("changed in paragraph 1 where"),
      details: { amendments: ["a1", "a3"] },
    });
  });
});
