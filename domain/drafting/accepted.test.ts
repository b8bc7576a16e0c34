import { expect, test } from "vitest";
import { undoOf } from "../amendments/decision";
import { operationsFor } from "../amendments/judge";
import { changeWithFootnotes } from "../amendments/newFootnotes";
import { partOf } from "../amendments/part";
import type { ParagraphId } from "../ids";
import { note, para } from "../testing/builders";
import { applyOperations } from "../text/apply";
import type { DraftedParagraph, Paragraph } from "../text/paragraph";
import { equalRuns, plainText } from "../text/runs";
import { acceptedOf } from "./accepted";
import { changesOf } from "./changes";

const p1 = para("1", "We reaffirm our commitments to all.");
const p2 = para("2", "We decide.");
const fn = note("1", "Resolution 64/293.");
const base: readonly Paragraph[] = [p1, p2, fn];
const named = (id: string, text: string, more: Partial<DraftedParagraph> = {}) => ({
  ...para("2 bis", text, { id: id as ParagraphId }),
  ...more,
});

/** Sends and accepts all that a room proposes; says what the text has of it, and under which ids. */
function accept(
  room: readonly DraftedParagraph[],
  edits: readonly number[] | null = null,
  byHand = (text: readonly Paragraph[]): readonly Paragraph[] => text,
) {
  let text: readonly Paragraph[] = base;
  let n = 0;
  const all = changesOf({ base, room }).map(({ proposal, brings }) => {
    const change = changeWithFootnotes(proposal.base, proposal.change);
    if (!change.ok) throw new Error(change.sentence);
    const stored = { base: proposal.base, change: change.value, rationale: "" };
    const part = edits ? partOf(stored, edits) : null;
    const accepted = part?.ok ? part.value : stored;
    const operations = operationsFor(text, accepted, () => `in-${++n}` as ParagraphId);
    if (!operations.ok) throw new Error(operations.sentence);
    const undo = undoOf(text, operations.value);
    text = applyOperations(text, operations.value);
    return { brings, proposal: stored, edits, applied: operations.value, undo };
  });
  text = byHand(text);
  const { adopted, sent } = acceptedOf(all, text);
  for (const [id, words] of sent) {
    const standing = text.find((one) => one.id === (adopted.get(id) ?? id))!;
    expect([id, equalRuns(standing.runs, words)]).toEqual([id, true]);
  }
  return { adopted: [...adopted], sent: [...sent].map(([id, runs]) => [id, plainText(runs)]) };
}

test("an edit, whole and in part", () => {
  const room = [{ ...p1, runs: para("1", "We recall our commitments to some.").runs }, p2, fn];
  const whole = accept(room);
  expect(whole).toEqual({ adopted: [], sent: [[p1.id, "We recall our commitments to some."]] });
  expect(accept(room, [0]).sent).toEqual([[p1.id, "We recall our commitments to all."]]);
});

test("an addition of several paragraphs with a footnote of its own", () => {
  const footnote = { ...note("2", "Ours."), id: "fn-own" as ParagraphId };
  const below = { kind: "subparagraph", level: 1 } as const;
  const room = [p1, p2, named("x", "New[^fn-own]."), named("y", "Below.", below), fn, footnote];
  expect(accept(room)).toEqual({
    adopted: [
      ["x", "in-1"],
      ["y", "in-2"],
    ],
    sent: [
      ["x", "New\uFFFC."],
      ["y", "Below."],
      ["fn-own", "Ours."],
    ],
  });
});

test("an alternative, the first of which stands under the id of what it replaced", () => {
  const instead = { alternativeTo: p1.id };
  const room = [p1, named("x", "Instead.", instead), named("y", "And more.", instead), p2, fn];
  expect(accept(room).adopted).toEqual([
    ["x", p1.id],
    ["y", "in-1"],
  ]);
});

test("a deletion has no words", () => {
  expect(accept([p1, { ...p2, struck: true }, fn])).toEqual({ adopted: [], sent: [] });
});

test("what others have taken out again by hand counts as never accepted", () => {
  const words = [{ ...p1, runs: para("1", "We recall our commitments to all.").runs }, p2, fn];
  const instead = named("x", "Instead.", { alternativeTo: p1.id });
  const room = [p1, instead, p2, named("y", "New."), fn];
  for (const changed of [words, room])
    expect(accept(changed, null, () => base)).toEqual({ adopted: [], sent: [] });
  const without = (text: readonly Paragraph[]) => text.filter(({ label }) => label !== "2 bis");
  expect(accept(room, null, without)).toEqual({
    adopted: [["x", p1.id]],
    sent: [["x", "Instead."]],
  });
});
