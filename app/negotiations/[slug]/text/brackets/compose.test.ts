import { expect, test } from "vitest";
import type { CompilableAmendment } from "@/domain/compilation/compileText";
import {
  addition,
  alternative,
  amendment,
  deletion,
  edit,
  holder,
  merge,
  move,
  para,
  split,
} from "@/domain/testing/builders";
import { displayer } from "./compose";
import { printed, SETTING, shown } from "./testing";

const p24 = para("24", "on a quadrennial basis");
const p25 = para("25", "We decide");
const by = (id: string, wanted: string, who: string, opposed: string[] = []) =>
  amendment(
    id,
    edit(p24, wanted),
    who,
    opposed.map((name) => holder(name, "oppose")),
  );
const display = (amendments: readonly CompilableAmendment[], now = p24) =>
  displayer({ amendments, text: [p24, p25], setting: SETTING })(now);

test.each<[string, readonly CompilableAmendment[], string]>([
  ["nothing proposed", [], "on a quadrennial basis"],
  [
    "a word for a word",
    [by("a", "on a biennial basis", "A")],
    "on a [[-quadrennial-] / {+biennial+} (A)] basis",
  ],
  [
    "two readings of the same words, in order of submission",
    [by("a", "on a biennial basis", "A"), by("b", "on a yearly basis", "B")],
    "on a [[-quadrennial-] / {+biennial+} (A) / {+yearly+} (B)] basis",
  ],
  [
    "the text retained: nothing struck, and by whom",
    [by("a", "on a biennial basis", "A", ["D"])],
    "on a [quadrennial (D: retain) / {+biennial+} (A)] basis",
  ],
  [
    "an insertion, its space before the bracket",
    [by("a", "on a new quadrennial basis", "A")],
    "on a [{+new+} (A)] quadrennial basis",
  ],
  [
    "an insertion that somebody opposes",
    [by("a", "on a new quadrennial basis", "A", ["D"])],
    "on a [– (D: retain) / {+new+} (A)] quadrennial basis",
  ],
  ["a deletion", [by("a", "on a basis", "A")], "on a [[-quadrennial-] (A: delete)] basis"],
  [
    "equal readings share one place",
    [by("a", "on a biennial basis", "A"), by("b", "on a biennial basis", "B")],
    "on a [[-quadrennial-] / {+biennial+} (A; B)] basis",
  ],
  [
    "many holders fold to a count",
    ["A", "B", "C", "D"].map((who) => by(who, "on a biennial basis", who)),
    "on a [[-quadrennial-] / {+biennial+} (A; B +2)] basis",
  ],
  [
    "the whole paragraph",
    [amendment("a", deletion(p24), "A")],
    "[[-on a quadrennial basis-] (A: delete)]",
  ],
])("%s", (_, amendments, expected) => {
  expect(shown(p24, display(amendments))).toBe(expected);
});

test.each<[string, readonly CompilableAmendment[], readonly string[]]>([
  ["an addition", [amendment("a", addition(p24, "We agree"), "A")], ["[{+We agree+} (A)]"]],
  [
    "an alternative",
    [amendment("a", alternative(p24, "on a yearly basis"), "A")],
    ["/ {+on a yearly basis+} (A)]"],
  ],
])("%s stands below the paragraph", (_, amendments, expected) => {
  expect(display(amendments).after.map(printed)).toEqual(expected);
});

test("a paragraph, its alternatives and its deletion are one choice around its own brackets", () => {
  const amendments = [
    by("e", "on a biennial basis", "E"),
    amendment("a", alternative(p24, "yearly"), "A", [holder("D", "oppose")]),
    amendment("b", alternative(p24, "never"), "B"),
    amendment("c", deletion(p24), "C"),
  ];
  const drawn = display(amendments);
  expect([shown(p24, drawn), ...drawn.after.map(printed)]).toEqual([
    "[on a [[-quadrennial-] / {+biennial+} (E)] basis (D: retain against A) / – (C: delete)",
    "/ {+yearly+} (A)",
    "/ {+never+} (B)]",
  ]);
});

test("what concerns other paragraphs stands below its own, a merge marked at the other", () => {
  const amendments = [
    amendment("a", move(p24, p25), "A"),
    amendment("b", merge(p24, [p25], "on a quadrennial basis we decide"), "B"),
    amendment("c", split(p24, "on a", "quadrennial basis"), "C"),
  ];
  const now = displayer({ amendments, text: [p24, p25], setting: SETTING });
  expect([...now(p24).after, ...now(p25).after].map(printed)).toEqual([
    "[move 24 (A)]",
    "[merge 24 (B)]on a quadrennial basis{+ we decide+}",
    "[split 24 (C)]on a{+ ¶+} quadrennial basis",
    "into 24",
  ]);
});

test("a split is shown over the words as they are being typed", () => {
  const amendments = [amendment("c", split(p24, "on a", "quadrennial basis"), "C")];
  const now = displayer({ amendments, text: [p24, p25], setting: SETTING });
  const typed = para("24", "solely on a quadrennial basis");
  expect(now(typed).after.map(printed)).toEqual([
    "[split 24 (C)]solely on a{+ ¶+} quadrennial basis",
  ]);
});

test("what was changed meanwhile needs its author, with both readings below the paragraph", () => {
  const now = para("24", "on a triennial basis");
  const drawn = display([by("a", "on a biennial basis", "A")], now);
  expect(shown(now, drawn)).toBe("on a triennial basis");
  expect(drawn.after.map(printed)).toEqual([
    "Needs its author: A. Reads now: triennial Proposed: biennial",
  ]);
});

test("who has not confirmed it yet is told where it could not be placed, too", () => {
  const unconfirmed = { ...by("a", "on a biennial basis", "A"), unconfirmed: true };
  const drawn = display([unconfirmed], para("24", "on a triennial basis"));
  expect(drawn.after.map(printed)).toEqual([
    "Needs its author: A, unconfirmed. Reads now: triennial Proposed: biennial",
  ]);
});

test("the drafter's own brackets are set off, and footnotes numbered", () => {
  const own = para("24", "the [76th] session[^fn-8]");
  const { marks } = displayer({ amendments: [], text: [own], setting: SETTING })(own);
  expect(marks).toEqual([
    { from: 18, to: 19, class: "footnote-reference", attributes: { "data-n": "8" } },
    { from: 4, to: 10, class: "open-words", attributes: { "data-bracket": "0" } },
    { from: 4, to: 5, class: "open-bracket" },
    { from: 9, to: 10, class: "open-bracket" },
  ]);
});
