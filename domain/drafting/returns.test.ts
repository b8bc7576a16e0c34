import { expect, test } from "vitest";
import type { ParagraphId } from "../ids";
import { applyOperations } from "../text/apply";
import type { DraftedParagraph, ParagraphKind } from "../text/paragraph";
import { runsOf } from "../text/runs";
import { putBack } from "./returns";

const pid = (id: string) => id as ParagraphId;
const one = (
  id: string,
  label: string,
  more: Partial<DraftedParagraph> = {},
): DraftedParagraph => ({
  ...{ id: pid(id), label, kind: "operative" as ParagraphKind, level: 0, runs: runsOf(id) },
  ...more,
});
const ROOM = [
  one("title", "", { kind: "title" }),
  one("p1", "1"),
  one("a1", "1 bis", { alternativeTo: pid("p1") }),
  one("p2", "2"),
  one("n1", "2 bis"),
];
const ofText = (id: ParagraphId) => ["title", "p1", "p2", "p3"].includes(id);
const back = (after: string | null, ...paragraphs: readonly DraftedParagraph[]) =>
  putBack(ROOM, { after: after === null ? null : pid(after), paragraphs }, ofText);
const order = (after: string | null, ...paragraphs: readonly DraftedParagraph[]) => {
  const done = back(after, ...paragraphs);
  if (!done.ok) return done.code;
  return applyOperations(ROOM, done.value).map(({ id, label }) => [id, label].join(" ").trim());
};
const REST = ["title", "p1 1", "a1 1 bis", "p2 2", "n1 2 bis"];

test.each([
  ["behind where it stood", "p2", one("q", "2 ter"), 4, "q 2 ter"],
  ["first of all", null, one("q", "0 bis"), 0, "q 0 bis"],
  ["not between a paragraph and its alternative", "p1", one("q", "1 ter"), 3, "q 1 ter"],
  ["under a fresh label where its own is taken", "n1", one("q", "2 bis"), 5, "q 2 ter"],
  [
    "an alternative with those that there are",
    "a1",
    one("q", "1 ter", { alternativeTo: pid("p1") }),
    3,
    "q 1 ter",
  ],
  [
    "an alternative behind what it replaces, wherever it is asked for",
    "n1",
    one("q", "2 ter", { alternativeTo: pid("p2") }),
    4,
    "q 2 ter",
  ],
])("a paragraph is put back %s", (_, after, paragraph, at, line) => {
  expect(order(after, paragraph)).toEqual(REST.toSpliced(at, 0, line));
});

test("several come back in their order", () => {
  const [x, y] = [one("x", "2 ter"), one("y", "", { kind: "subparagraph", level: 1 })];
  expect(order("n1", x, y)).toEqual([...REST, "x 2 ter", "y"]);
});

const cites = { runs: [{ text: "\uFFFC", marks: { footnote: "fn" } }] } as never;

test.each([
  ["what is there", "p2", [one("n1", "2 bis")], "already-exists"],
  ["a paragraph of the text", "p2", [one("p3", "3")], "invalid"],
  ["the same twice", "p2", [one("q", "3"), one("q", "4")], "invalid"],
  ["a title", "p2", [one("q", "", { kind: "title" })], "invalid"],
  ["an alternative to one's own", "n1", [one("q", "3", { alternativeTo: pid("n1") })], "invalid"],
  [
    "an alternative to what is gone",
    "p2",
    [one("q", "3 bis", { alternativeTo: pid("p3") })],
    "paragraph-gone",
  ],
  ["behind what is gone", "nowhere", [one("q", "3")], "paragraph-gone"],
  ["a citation of nothing", "p2", [one("q", "3", cites)], "invalid"],
])("%s is not put back", (_, after, paragraphs, code) => {
  expect(order(after, ...paragraphs)).toBe(code);
});

test("a footnote comes back with the words that cite it", () => {
  const note = one("fn", "1", { kind: "footnote" });
  expect(order("n1", one("q", "3", cites), note)).toEqual([...REST, "q 3", "fn 1"]);
});
