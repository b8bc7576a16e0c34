import { expect, test } from "vitest";
import type { ParagraphId } from "../ids";
import { accepted, tookBack } from "../testing/acceptances";
import { para, rich } from "../testing/builders";
import { applyOperations } from "../text/apply";
import type { DraftedParagraph, Paragraph } from "../text/paragraph";
import { plainText } from "../text/runs";
import { type AcceptedSending, acceptedOf } from "./accepted";
import { changesOf } from "./changes";
import type { WorkingCopy } from "./draft";
import { bringForward } from "./forward";

const p1 = para("1", "We decide.");
const p2 = para("2", "We thank the hosts.");
const instead: DraftedParagraph = {
  ...para("2 bis", "We praise all hosts."),
  id: "x" as ParagraphId,
  alternativeTo: p2.id,
};
const reads = (text: readonly Paragraph[], words: string) =>
  text.map((one) => (one.id === p2.id ? { ...one, runs: rich(words) } : one));

/** The room after an alternative of it was accepted, and taken back when text and room had gone on. */
function takenBack(inText: string, inRoom: string) {
  const room = [p1, p2, instead];
  const [change] = changesOf({ base: [p1, p2], room });
  const { text, sending } = accepted([p1, p2], change!, () => "n" as ParagraphId)!;
  const base = reads(text, inText);
  const copy = { base, room: reads(base, inRoom) };
  const back = tookBack(base, sending)!;
  const { operations, asks } = bringForward(copy, back, new Map(), new Map(), [sending]);
  const after = applyOperations(copy.room, operations);
  expect(asks).toEqual([]);
  return after.map(({ id, runs }) => `${id}: ${plainText(runs)}`);
}

test("an alternative comes back as it was sent; what others wrote in it stays in the text alone", () => {
  const words = "We praise all hosts. They were kind.";
  expect(takenBack(words, words)).toEqual([
    "p-1: We decide.",
    "p-2: We thank the hosts. They were kind.",
    "x: We praise all hosts.",
  ]);
});

test("an alternative comes back with what the room has written in it since", () => {
  const words = "We praise all hosts. They were kind.";
  expect(takenBack(words, "We warmly praise all hosts. They were kind.")).toEqual([
    "p-1: We decide.",
    "p-2: We thank the hosts. They were kind.",
    "x: We warmly praise all hosts.",
  ]);
});

/** Each is put in the place of the one before and accepted; then all are taken back, the last first. */
function takenBackAll(...inserted: readonly DraftedParagraph[]) {
  let copy: WorkingCopy = { base: [p1, p2], room: [p1, p2] };
  const all: AcceptedSending[] = [];
  for (const one of inserted) {
    const at = copy.room.findIndex(({ id }) => id === one.alternativeTo);
    const room = copy.room.toSpliced(at < 0 ? 2 : at + 1, 0, one);
    const [change] = changesOf({ ...copy, room });
    const { text, sending } = accepted(copy.base, change!, () => "n" as ParagraphId)!;
    all.unshift(sending);
    const { adopted, sent } = acceptedOf([sending], text);
    const { operations } = bringForward({ ...copy, room }, text, adopted, sent);
    copy = { base: text, room: applyOperations(room, operations) };
  }
  const text = all.reduce((now: readonly Paragraph[], one) => tookBack(now, one)!, copy.base);
  const { operations } = bringForward(copy, text, new Map(), new Map(), all);
  const after = applyOperations(copy.room, operations);
  return after.map(({ id, runs }) => `${id}: ${plainText(runs)}`);
}
const named = (id: string, words: string, alternativeTo?: string) =>
  ({
    ...para("2 bis", words),
    id,
    ...(alternativeTo ? { alternativeTo } : {}),
  }) as DraftedParagraph;

test("of alternatives accepted one after another in one place, the last comes back", () => {
  const other = named("y", "They praise every single host in town.", p2.id);
  expect(takenBackAll(instead, other)).toEqual([
    "p-1: We decide.",
    "p-2: We thank the hosts.",
    "y: They praise every single host in town.",
  ]);
});

test("what was added, and its words replaced by an alternative, comes back as one addition", () => {
  const all = takenBackAll(named("x", "We meet."), named("y", "We meet again.", "n"));
  expect(all).toEqual(["p-1: We decide.", "p-2: We thank the hosts.", "x: We meet again."]);
});
