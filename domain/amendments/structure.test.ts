import { describe, expect, test } from "vitest";
import type { ParagraphId } from "../ids";
import {
  deletion,
  edit,
  level,
  merge,
  move,
  note,
  para,
  proposed,
  split,
} from "../testing/builders";
import { applyOperations } from "../text/apply";
import type { Paragraph } from "../text/paragraph";
import { plainText } from "../text/runs";
import type { Proposal } from "./amendment";
import { rebaseUndo, undoOf } from "./decision";
import { judge, operationsFor } from "./judge";

const title = para("", "Declaration", { id: "title" as ParagraphId, kind: "title" });
const p3 = para("3", "We recall the Plan[^fn-1]. We will *act*.");
const p4 = para("4", "We meet on a quadrennial basis.");
const p5 = para("5", "We call for:", { kind: "chapeau" });
const a5 = para("5(a)", "resources;");
const b5 = para("5(b)", "cooperation.");
const p6 = para("6", "We thank the hosts.");
const fn1 = note("1", "Resolution 64/293.");
const TEXT = [title, p3, p4, p5, a5, b5, p6, fn1];

const line = ({ label, level: depth, runs }: Paragraph) =>
  `${"  ".repeat(depth)}${label}. ${plainText(runs).replaceAll("\uFFFC", "^")}`;
const print = (text: readonly Paragraph[]) =>
  text.filter(({ kind }) => kind !== "title" && kind !== "footnote").map(line);

function decide(text: readonly Paragraph[], proposal: Proposal) {
  let count = 0;
  const operations = operationsFor(text, proposal, () => `new-${++count}` as ParagraphId);
  if (!operations.ok) return { refused: operations.code, text, undo: [] };
  const undo = undoOf(text, operations.value);
  return { refused: null, text: applyOperations(text, operations.value), undo };
}
const accept = (text: readonly Paragraph[], proposal: Proposal): readonly string[] | string => {
  const decided = decide(text, proposal);
  return decided.refused ?? print(decided.text);
};
const after = (...proposals: readonly Proposal[]) =>
  proposals.reduce((text, one) => decide(text, one).text, TEXT as readonly Paragraph[]);

const THREE = "3. We recall the Plan^. We will act.";
const FOUR = "4. We meet on a quadrennial basis.";
const FIVE = ["5. We call for:", "  5(a). resources;", "  5(b). cooperation."];
const SIX = "6. We thank the hosts.";

describe("accepting, in the text as its author saw it", () => {
  test.each<readonly [string, Proposal, readonly string[] | string]>([
    ["a move", move(p4, p6), [THREE, ...FIVE, SIX, "6 bis. We meet on a quadrennial basis."]],
    [
      "a move behind a chapeau: behind its subparagraphs",
      move(p3, p5),
      [FOUR, ...FIVE, "5 bis. We recall the Plan^. We will act.", SIX],
    ],
    [
      "a move takes the subparagraphs along",
      move(p5, p3),
      [
        THREE,
        "3 bis. We call for:",
        "  3 bis(a). resources;",
        "  3 bis(b). cooperation.",
        FOUR,
        SIX,
      ],
    ],
    [
      "a subparagraph among its like",
      move(b5, p5),
      [THREE, FOUR, "5. We call for:", "  5(a) bis. cooperation.", "  5(a). resources;", SIX],
    ],
    [
      "a subparagraph below another paragraph",
      move(b5, p4),
      [THREE, FOUR, "  4(a). cooperation.", "5. We call for:", "  5(a). resources;", SIX],
    ],
    ["a move to where it stands", move(p4, p3), "already-reflected"],
    ["a move into itself", move(p5, a5), "needs-author"],
    [
      "a split keeps the citation and the italics with their words",
      split(p3, "We recall the Plan[^fn-1].", "We will *act*."),
      ["3. We recall the Plan^.", "3 bis. We will act.", FOUR, ...FIVE, SIX],
    ],
    [
      "a split into another kind",
      split(p6, "We thank:", proposed("the hosts.", { kind: "subparagraph", level: 1 })),
      [THREE, FOUR, ...FIVE, "6. We thank:", "  6(a). the hosts."],
    ],
    [
      "a merge",
      merge(p3, [p4], "We recall the Plan[^fn-1]. We will *act* and meet on a quadrennial basis."),
      ["3. We recall the Plan^. We will act and meet on a quadrennial basis.", ...FIVE, SIX],
    ],
    [
      "a merge of subparagraphs into their chapeau",
      merge(p5, [a5, b5], "We call for resources and cooperation."),
      [THREE, FOUR, "5. We call for resources and cooperation.", SIX],
    ],
    [
      "a level below",
      level(p6, 1, "subparagraph"),
      [THREE, FOUR, ...FIVE, "  5(b) bis. We thank the hosts."],
    ],
    [
      "a level below takes the subparagraphs along",
      level(p5, 1, "subparagraph"),
      [
        THREE,
        FOUR,
        "  4(a). We call for:",
        "    4(a)(i). resources;",
        "    4(a)(ii). cooperation.",
        SIX,
      ],
    ],
    [
      "a level above",
      level(b5, 0, "operative"),
      [THREE, FOUR, ...FIVE.slice(0, 2), "5 bis. cooperation.", SIX],
    ],
    ["a level it has", level(p5, 0, "operative"), "already-reflected"],
  ])("%s", (_, proposal, expected) => {
    expect(accept(TEXT, proposal)).toEqual(expected);
  });
});

describe("accepting, in a text that has moved on", () => {
  const apart = split(p3, "We recall the Plan[^fn-1].", "We will *act*.");
  const together = merge(p4, [p6], "We meet on a quadrennial basis and thank the hosts.");
  test.each<readonly [string, readonly Proposal[], Proposal, readonly string[] | string]>([
    [
      "a split where other words were changed",
      [edit(p3, "We reaffirm the Plan[^fn-1]. We will *act*.")],
      apart,
      ["3. We reaffirm the Plan^.", "3 bis. We will act.", FOUR, ...FIVE, SIX],
    ],
    ["a split that was made", [apart], apart, "already-reflected"],
    [
      "a split that was made, and reworded since",
      [
        apart,
        edit(para("new", "We will *act*.", { id: "new-1" as ParagraphId }), "We will *act* now."),
      ],
      apart,
      "already-reflected",
    ],
    ["a split where the words are gone", [edit(p3, "We will *act*.")], apart, "needs-author"],
    ["a split of what is gone", [deletion(p3)], apart, "paragraph-gone"],
    [
      "a merge where other words were changed",
      [edit(p6, "We thank the kind hosts.")],
      together,
      [THREE, "4. We meet on a quadrennial basis and thank the kind hosts.", ...FIVE],
    ],
    ["a merge that was made", [together], together, "already-reflected"],
    ["a merge with what is gone", [deletion(p6)], together, "paragraph-gone"],
    [
      "a merge of words as they are with what is gone",
      [deletion(p6)],
      merge(p4, [p6], "We meet on a quadrennial basis. We thank the hosts."),
      "paragraph-gone",
    ],
    [
      "a move of what was reworded",
      [edit(p4, "We meet on a biennial basis.")],
      move(p4, p6, [p3.id, p5.id]),
      [THREE, ...FIVE, SIX, "6 bis. We meet on a biennial basis."],
    ],
    [
      "a move of what was moved elsewhere",
      [move(p4, p6)],
      move(p4, title, [p3.id, p5.id]),
      "needs-author",
    ],
    ["a move behind what is gone", [deletion(p6)], move(p4, p6), "paragraph-gone"],
    [
      "a level where another was accepted",
      [level(p6, 1, "subparagraph")],
      level(p6, 2, "subparagraph"),
      "needs-author",
    ],
  ])("%s", (_, then, proposal, expected) => {
    expect(accept(after(...then), proposal)).toEqual(expected);
  });
});

describe("taking back", () => {
  test.each<readonly [string, Proposal, readonly Proposal[], readonly string[] | string]>([
    ["a move", move(p5, p3), [], print(TEXT)],
    [
      "a move, words of it changed since",
      move(p5, p3),
      [edit(a5, "more resources;")],
      [THREE, FOUR, "5. We call for:", "  5(a). more resources;", "  5(b). cooperation.", SIX],
    ],
    ["a move, moved on since", move(p4, p6), [move(p4, title)], "needs-co-facilitator"],
    [
      "a move, a subparagraph of it gone since",
      move(p5, p3),
      [deletion(b5)],
      [THREE, FOUR, "5. We call for:", "  5(a). resources;", SIX],
    ],
    ["a split", split(p3, "We recall the Plan[^fn-1].", "We will *act*."), [], print(TEXT)],
    [
      "a split, a part of it changed since",
      split(p3, "We recall the Plan[^fn-1].", "We will *act*."),
      [edit(para("new", "We will *act*.", { id: "new-1" as ParagraphId }), "We *act*.")],
      "needs-co-facilitator",
    ],
    ["a merge", merge(p4, [p5, b5], "We meet and call for:"), [], print(TEXT)],
    [
      "a merge, its words changed since",
      merge(p4, [p6], "We meet."),
      [edit(para("4", "We meet."), "We meet annually.")],
      "needs-co-facilitator",
    ],
    ["a level", level(p5, 1, "subparagraph"), [], print(TEXT)],
    [
      "a level, words of it changed since",
      level(p6, 1, "subparagraph"),
      [edit(p6, "We thank all.")],
      [THREE, FOUR, ...FIVE, "6. We thank all."],
    ],
  ])("%s", (_, accepted, then, expected) => {
    const decided = decide(TEXT, accepted);
    const later = then.reduce((text, one) => decide(text, one).text, decided.text);
    const back = rebaseUndo(later, decided.undo);
    expect(back.ok ? print(applyOperations(later, back.value)) : back.code).toEqual(expected);
  });
});

test("a split or a merge that needs its author shows the words of all its paragraphs", () => {
  const proposal = merge(p4, [p6], "We meet and thank.");
  const [reading] = judge(after(edit(p6, "Everybody is thanked.")), proposal).readings;
  expect([reading!.base, reading!.wanted, reading!.current].map(plainText)).toEqual([
    "We meet on a quadrennial basis. ¶ We thank the hosts.",
    "We meet and thank.",
    "We meet on a quadrennial basis. ¶ Everybody is thanked.",
  ]);
});
