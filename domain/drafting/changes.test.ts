import { expect, test } from "vitest";
import { changeWithFootnotes } from "../amendments/newFootnotes";
import type { ParagraphId } from "../ids";
import { note, para, rich } from "../testing/builders";
import type { DraftedParagraph, Paragraph } from "../text/paragraph";
import { plainText } from "../text/runs";
import { changesOf, textOf } from "./changes";
import type { DraftChange } from "./draft";

const title = para("", "Declaration", { id: "p-title" as ParagraphId, kind: "title" });
const heading = para("", "Follow-up", { id: "p-heading" as ParagraphId, kind: "heading" });
const p3 = para("3", "We decide to meet:", { kind: "chapeau" });
const p3a = para("3(a)", "annually;");
const p3b = para("3(b)", "in New York.");
const p4 = para("4", "We thank the hosts[^fn-1].", { agreed: true });
const fn = note("1", "See the letter.");
const BASE = [title, p3, p3a, p3b, heading, p4, fn];

const ours = (id: string, text: string, more: Partial<DraftedParagraph> = {}) => ({
  ...para("9", text, { id: id as ParagraphId }),
  ...more,
});
const sub = { kind: "subparagraph", level: 1 } as const;

/** A change in a line: its key, behind or about what, and what it brings or reads. */
function line({ key, proposal: { base, change } }: DraftChange): string {
  const about = base[0]?.label || (base[0]?.kind ?? "the beginning");
  if (change.kind === "delete") return `${key}: ${about} goes`;
  if (change.kind === "edit") return `${key}: ${about} reads ${plainText(change.result)}`;
  if (change.kind !== "add" && change.kind !== "alternative") return key;
  const words = change.paragraphs.map(({ level, runs }) => `${level} ${plainText(runs)}`);
  return `${key}: ${change.kind === "add" ? "after" : "for"} ${about}, ${words.join(", ")}`;
}
const found = (room: readonly DraftedParagraph[], base: readonly Paragraph[] = BASE) =>
  changesOf({ base, room }).map(line);

/** The base with some of its paragraphs followed by, or exchanged for, others. */
const room = (...changes: readonly (readonly [Paragraph, ...DraftedParagraph[]])[]) =>
  BASE.flatMap((paragraph): readonly DraftedParagraph[] => {
    const change = changes.find(([of]) => of === paragraph);
    return change ? change.slice(1) : [paragraph];
  });
const reads = (paragraph: Paragraph, text: string) => ({ ...paragraph, runs: rich(text) });
const struck = (paragraph: Paragraph) => ({ ...paragraph, struck: true as const });
const insteadOf = (of: Paragraph, id: string, text: string) =>
  ours(id, text, { alternativeTo: of.id });

test.each<readonly [string, readonly DraftedParagraph[], readonly string[]]>([
  ["nothing", room(), []],
  ["other words", room([p3a, reads(p3a, "yearly;")]), ["edit:p-3-a: 3(a) reads yearly;"]],
  ["a footnote", room([fn, reads(fn, "See it.")]), ["edit:fn-1: 1 reads See it."]],
  ["struck", room([p3b, struck(reads(p3b, "x"))]), ["delete:p-3-b: 3(b) goes"]],
  ["what is agreed", room([p4, reads(p4, "We thank.")]), ["edit:p-4: 4 reads We thank."]],
  [
    "a new one behind what is below",
    room([p3b, p3b, ours("x", "New.")]),
    ["add:x: after 3, 0 New."],
  ],
  [
    "a new one that was written above what is below",
    room([p3, p3, ours("x", "New.")]),
    ["add:x: after 3, 0 New."],
  ],
  [
    "a new one with what is below it",
    room([p4, p4, ours("x", "New:"), ours("y", "sub;", sub)]),
    ["add:x: after 4, 0 New:, 1 sub;"],
  ],
  [
    "several new ones at one place",
    room([p4, p4, ours("x", "First."), ours("y", "Second.")]),
    ["add:x: after 4, 0 First.", "add:y: after 4, 0 Second."],
  ],
  [
    "a subparagraph beside others",
    room([p3a, p3a, ours("x", "soon;", sub)]),
    ["add:x: after 3(a), 1 soon;"],
  ],
  [
    "the first subparagraphs, which labels cannot part",
    room([p4, p4, ours("x", "one;", sub), ours("y", "two;", sub)]),
    ["add:x: after 4, 1 one;, 1 two;"],
  ],
  [
    "new ones below a heading, which has no label to tell them by",
    room([heading, heading, ours("x", "One."), ours("y", "Two.")]),
    ["add:x: after heading, 0 One., 0 Two."],
  ],
  [
    "behind what is struck",
    room([p4, struck(p4), ours("x", "New.")]),
    ["delete:p-4: 4 goes", "add:x: after heading, 0 New."],
  ],
  ["blank", room([p4, p4, ours("x", " ")]), []],
  ["before everything", [ours("x", "New."), ...BASE], ["add:x: after the beginning, 0 New."]],
  [
    "an alternative, whatever was done to what it is for",
    room([p4, reads(p4, "Typed."), insteadOf(p4, "x", "Instead.")]),
    ["alternative:x: for 4, 0 Instead."],
  ],
  [
    "several in the place of one, with what is below",
    room([p4, p4, insteadOf(p4, "x", "One:"), ours("y", "sub;", sub), insteadOf(p4, "z", "Two.")]),
    ["alternative:x: for 4, 0 One:, 1 sub;, 0 Two."],
  ],
  [
    "what is below an alternative, also behind what is struck",
    room(
      [p3, p3, insteadOf(p3, "x", "One:"), ours("y", "sub;", sub)],
      [p3a, struck(p3a), ours("z", "last.", sub)],
    ),
    ["alternative:x: for 3, 0 One:, 1 sub;, 1 last.", "delete:p-3-a: 3(a) goes"],
  ],
  [
    "an alternative that reads the same",
    room([p4, p4, insteadOf(p4, "x", "We thank the hosts[^fn-1].")]),
    [],
  ],
  [
    "an alternative without words",
    room([p4, reads(p4, "Typed."), insteadOf(p4, "x", "")]),
    ["edit:p-4: 4 reads Typed."],
  ],
])("a room proposes %s", (_, drafted, expected) => {
  expect(found(drafted)).toEqual(expected);
});

test("what is proposed holds what it touches and cites, and no state of the live text", () => {
  const [change] = changesOf({ base: BASE, room: room([p3a, reads(p3a, "yearly[^fn-1];")]) });
  expect(change!.proposal.base).toEqual([p3a, fn]);
  const [about4] = changesOf({ base: BASE, room: room([p4, reads(p4, "We thank.")]) });
  expect(about4!.proposal.base[0]).not.toHaveProperty("agreed");
});

test("a footnote that only the room has still is brought by the words that cite it", () => {
  const base = BASE.filter((one) => one !== fn);
  const drafted = room([p3a, reads(p3a, "yearly[^fn-1];")]).map((one) =>
    one === p4 ? reads(p4, "We thank the hosts.") : one,
  );
  const text = base.map((one) => (one === p4 ? reads(p4, "We thank the hosts.") : one));
  const [change] = changesOf({ base: text, room: drafted });
  const { base: touched, change: requested } = change!.proposal;
  expect(requested).toMatchObject({ footnotes: [{ id: fn.id, runs: fn.runs }] });
  expect(changeWithFootnotes(touched, requested).ok).toBe(true);
});

test("a citation of what is nowhere is left out", () => {
  const drafted = room([p3a, reads(p3a, "yearly[^fn-9];")]);
  expect(found(drafted)).toEqual(["edit:p-3-a: 3(a) reads yearly;"]);
});

test("the text that a room proposes", () => {
  const drafted = room(
    [p3, p3, ours("x", "New.")],
    [p3a, struck(p3a)],
    [p3b, reads(p3b, "in Geneva.")],
    [p4, p4, insteadOf(p4, "y", "Instead."), insteadOf(p4, "z", "And more.")],
  );
  expect(
    textOf({ base: BASE, room: drafted }).map(({ id, label, runs }) => [
      id,
      label,
      plainText(runs),
    ]),
  ).toEqual([
    ["p-title", "", "Declaration"],
    ["p-3", "3", "We decide to meet:"],
    ["p-3-b", "3(b)", "in Geneva."],
    ["x", "9", "New."],
    ["p-heading", "", "Follow-up"],
    ["p-4", "4", "Instead."],
    ["z", "9", "And more."],
    ["fn-1", "1", "See the letter."],
  ]);
});
