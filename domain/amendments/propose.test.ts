import { describe, expect, test } from "vitest";
import type { RequestedChange } from "../contract/amendmentRequests";
import { note, para, proposed, rich } from "../testing/builders";
import { canonicalChange } from "./propose";

const p3 = para("3", "We recall the Plan[^fn-1] on a quadrennial basis.");
const fn1 = note("1", "Resolution 64/293.");
const id = p3.id;

const edit = (text: string): RequestedChange => ({
  kind: "edit",
  paragraph: id,
  result: rich(text),
});

describe("what is stored of a request", () => {
  test.each<readonly [string, RequestedChange, unknown]>([
    [
      "a wording becomes the least edits",
      edit("We recall the Plan[^fn-1] on a biennial basis."),
      { kind: "edit", paragraph: id, edits: [{ from: 25, to: 36, insert: rich("biennial") }] },
    ],
    [
      "what is added keeps no empty paragraph",
      { kind: "add", after: id, paragraphs: [proposed("New."), proposed("  ")] },
      { kind: "add", after: id, paragraphs: [proposed("New.")] },
    ],
    [
      "an alternative",
      { kind: "alternative", paragraph: id, paragraphs: [proposed("New.")] },
      { kind: "alternative", paragraph: id, paragraphs: [proposed("New.")] },
    ],
    ["a deletion", { kind: "delete", paragraph: id }, { kind: "delete", paragraph: id }],
    [
      "a general comment",
      { kind: "comment", paragraph: null },
      { kind: "comment", paragraph: null },
    ],
    [
      "the start of the text",
      { kind: "add", after: null, paragraphs: [proposed("New.")] },
      { kind: "add", after: null, paragraphs: [proposed("New.")] },
    ],
    [
      "a split: parts without white space at their ends, the first as what the paragraph is",
      {
        ...{ kind: "split", paragraph: id },
        paragraphs: ["We recall ", " ", " the Plan[^fn-1]."].map((text) =>
          proposed(text, { kind: "preambular" }),
        ),
      },
      {
        ...{ kind: "split", paragraph: id },
        paragraphs: [proposed("We recall"), proposed("the Plan[^fn-1].", { kind: "preambular" })],
      },
    ],
    [
      "a change of level",
      { kind: "level", paragraph: id, level: 1, as: "subparagraph" },
      { kind: "level", paragraph: id, level: 1, as: "subparagraph" },
    ],
  ])("%s", (_, request, expected) => {
    const change = canonicalChange([p3], request);
    expect(change.ok && change.value).toEqual(expected);
  });
});

describe("refused", () => {
  const citing = (text: string, footnote?: string): RequestedChange => ({
    kind: "edit",
    paragraph: id,
    result: [{ text, marks: footnote ? { footnote: footnote as typeof id } : {} }],
  });
  test.each<readonly [string, RequestedChange, string]>([
    ["the same wording", edit("We recall the Plan[^fn-1] on a quadrennial basis."), "no-change"],
    [
      "the same as an alternative",
      { kind: "alternative", paragraph: id, paragraphs: [{ ...proposed(""), runs: p3.runs }] },
      "no-change",
    ],
    [
      "an addition of nothing",
      { kind: "add", after: id, paragraphs: [proposed(" ")] },
      "no-change",
    ],
    [
      "an alternative of nothing",
      { kind: "alternative", paragraph: id, paragraphs: [proposed(" ")] },
      "no-change",
    ],
    ["a paragraph not in the base", { kind: "delete", paragraph: fn1.id }, "invalid"],
    [
      "an addition without its place",
      { kind: "add", after: fn1.id, paragraphs: [proposed("x")] },
      "invalid",
    ],
    ["a comment without its paragraph", { kind: "comment", paragraph: fn1.id }, "invalid"],
    ["a footnote sign that cites nothing", citing("x\uFFFC"), "invalid"],
    ["a footnote under words", citing("words", "fn-1"), "invalid"],
    ["a footnote that is not there", citing("\uFFFC", "fn-9"), "invalid"],
    ["half a character", citing("x\uD83D"), "invalid"],
    ["far too much", citing("x ".repeat(30_000)), "too-large"],
    [
      "a footnote after a paragraph",
      { kind: "add", after: id, paragraphs: [proposed("x", { kind: "footnote" })] },
      "invalid",
    ],
    ["a move behind itself", { kind: "move", paragraph: id, after: id }, "no-change"],
    [
      "a move behind what it does not hold",
      { kind: "move", paragraph: id, after: fn1.id },
      "invalid",
    ],
    [
      "a split of which one part has words",
      { kind: "split", paragraph: id, paragraphs: [proposed("We"), proposed(" ")] },
      "no-change",
    ],
    [
      "a split that cites what is not there",
      { kind: "split", paragraph: id, paragraphs: [proposed("We"), proposed("act[^fn-9]")] },
      "invalid",
    ],
    [
      "a split into a footnote",
      {
        ...{ kind: "split", paragraph: id },
        paragraphs: [proposed("We"), proposed("act", { kind: "footnote" })],
      },
      "invalid",
    ],
    [
      "a merge with itself",
      { kind: "merge", paragraph: id, others: [id], runs: p3.runs },
      "invalid",
    ],
    ["the level it has", { kind: "level", paragraph: id, level: 0, as: "chapeau" }, "no-change"],
    [
      "a subparagraph at the first level",
      { kind: "level", paragraph: id, level: 0, as: "subparagraph" },
      "invalid",
    ],
    ["a heading below", { kind: "level", paragraph: id, level: 1, as: "heading" }, "invalid"],
  ])("%s", (_, request, code) => {
    const change = canonicalChange([p3], request);
    expect(change.ok ? "done" : change.code).toBe(code);
  });

  test("a footnote whose body is in the base may be cited", () => {
    const plain = para("3", "We recall the Plan.");
    const cited = edit("We recall the Plan[^fn-1].");
    expect(canonicalChange([plain], cited).ok).toBe(false);
    expect(canonicalChange([plain, fn1], cited).ok).toBe(true);
  });
});
