import { describe, expect, test } from "vitest";
import { compileText } from "../compilation/compileText";
import type { RequestedChange } from "../contract/amendmentRequests";
import type { FootnoteId, ParagraphId } from "../ids";
import { amendment, note, para, proposed, rich } from "../testing/builders";
import { applyOperations } from "../text/apply";
import type { Paragraph } from "../text/paragraph";
import { plainText } from "../text/runs";
import type { Change } from "./amendment";
import { rebaseUndo, undoOf } from "./decision";
import { judge, operationsFor } from "./judge";
import { changeWithFootnotes } from "./newFootnotes";

const p1 = para("1", "We recall the Plan.");
const p2 = para("2", "We recall the Agenda[^fn-1].");
const fn1 = note("1", "Resolution 70/1.");
const TEXT = [p1, p2, fn1];

const id = (name: string) => `fn-${name}` as FootnoteId;
const brings = (name: string, words: string) => ({ id: id(name), runs: rich(words) });
const edit = (result: string, ...footnotes: ReturnType<typeof brings>[]): RequestedChange => ({
  kind: "edit",
  paragraph: p1.id,
  result: rich(result),
  footnotes,
});
const changed = (request: RequestedChange): Change => {
  const change = changeWithFootnotes([p1], request);
  if (!change.ok) throw new Error(change.sentence);
  return change.value;
};
const accept = (text: readonly Paragraph[], change: Change) =>
  operationsFor(text, { base: [p1], change, rationale: "" }, () => "p-new" as ParagraphId);
const accepted = (text: readonly Paragraph[], change: Change): Paragraph[] => {
  const operations = accept(text, change);
  if (!operations.ok) throw new Error(operations.sentence);
  return applyOperations(text, operations.value);
};
/** "3 fn-9", one a paragraph. */
const standing = (text: readonly Paragraph[]) => text.map((one) => `${one.label} ${one.id}`);

describe("an amendment brings the footnotes that its wording cites", () => {
  test("accepted, they stand in the order in which the text cites them, under provisional numbers", () => {
    const change = changed(
      edit("We recall the Plan[^fn-new].", brings("new", "Resolution 64/293.")),
    );
    const text = accepted(TEXT, change);
    expect(standing(text)).toEqual(["1 p-1", "2 p-2", "2 fn-new", "1 fn-1"]);
    expect(plainText(text[2]!.runs)).toBe("Resolution 64/293.");
  });

  test("behind what is cited before, and in a text without any, at its end", () => {
    const add: RequestedChange = {
      kind: "add",
      after: p1.id,
      paragraphs: [proposed("See[^fn-a] and[^fn-b].")],
      footnotes: [brings("b", "B."), brings("a", "A.")],
    };
    expect(standing(accepted([p1], changed(add)))).toEqual([
      "1 p-1",
      "1 bis p-new",
      "1 fn-a",
      "2 fn-b",
    ]);
  });

  test("accepting what the text has already does nothing twice", () => {
    const change = changed(
      edit("We recall the Plan[^fn-new].", brings("new", "Resolution 64/293.")),
    );
    const text = accepted(TEXT, change);
    expect(judge(text, { base: [p1], change, rationale: "" }).outcome).toBe("already-reflected");
  });

  test("a footnote that another amendment brought is shared; taking one back leaves it for the other", () => {
    const body = brings("new", "Resolution 64/293.");
    const first = changed(edit("We recall the Plan[^fn-new].", body));
    const second: Change = {
      kind: "add",
      after: p1.id,
      paragraphs: [proposed("So[^fn-new].")],
      footnotes: [body],
    };
    const operations = accept(TEXT, first);
    const undo = operations.ok ? undoOf(TEXT, operations.value) : [];
    const both = accepted(accepted(TEXT, first), second);
    expect(both.filter((one) => one.id === body.id)).toHaveLength(1);
    const back = rebaseUndo(both, undo);
    const left = applyOperations(both, back.ok ? back.value : []);
    expect(standing(left)).toEqual(["1 p-1", "1 bis p-new", "2 p-2", "2 fn-new", "1 fn-1"]);
    expect(plainText(left[0]!.runs)).toBe("We recall the Plan.");
  });

  test("a name that has come to mean something else needs its author", () => {
    const change = changed(
      edit("We recall the Plan[^fn-new].", brings("new", "Resolution 64/293.")),
    );
    const other = { ...note("7", "Another."), id: id("new") };
    const refused = accept([...TEXT, other], change);
    expect(refused.ok || refused.code).toBe("needs-author");
  });

  test("a compilation text prints their bodies, numbered on from those of the text", () => {
    const change = changed(
      edit("We recall the Plan[^fn-new].", brings("new", "Resolution 64/293.")),
    );
    const proposal = { base: [p1], change, rationale: "" };
    const both = [
      amendment("a1", proposal, "Delegation A"),
      amendment("a2", proposal, "Delegation B"),
    ];
    expect(compileText(TEXT, both).footnotes).toEqual([
      { ...brings("new", "Resolution 64/293."), label: "2", amendments: ["a1", "a2"] },
    ]);
    expect(compileText(TEXT, [])).not.toHaveProperty("footnotes");
  });
});

describe("refused as invalid", () => {
  test.each<readonly [string, RequestedChange]>([
    [
      "a footnote that nothing cites",
      edit("We recall a Plan.", brings("new", "Resolution 64/293.")),
    ],
    ["one without words", edit("We recall the Plan[^fn-new].", brings("new", " "))],
    ["one that cites another", edit("We recall the Plan[^fn-new].", brings("new", "See[^fn-1]."))],
    [
      "the same twice",
      edit("We recall the Plan[^fn-new].", brings("new", "A."), brings("new", "B.")),
    ],
    [
      "one with the name of a paragraph",
      { ...edit("We recall."), footnotes: [{ id: p1.id, runs: rich("A.") }] } as RequestedChange,
    ],
    ["a citation without its body", edit("We recall the Plan[^fn-new].")],
  ])("%s", (_, request) => {
    const change = changeWithFootnotes([p1], request);
    expect(change.ok || change.code).toBe("invalid");
  });
});
