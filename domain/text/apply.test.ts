import { describe, expect, test } from "vitest";
import type { ParagraphId } from "../ids";
import { para, rich } from "../testing/builders";
import { applyOperations } from "./apply";
import type { TextOperation } from "./operations";
import { plainText } from "./runs";

const TEXT = [para("1", "We meet."), para("2", "We act.")];
const id = (name: string) => name as ParagraphId;
const [p1, p2] = [id("p-1"), id("p-2")];
const p3 = para("3", "New.");

describe("operations on '1. We meet. 2. We act.'", () => {
  test.each<readonly [string, readonly TextOperation[], string]>([
    ["none", [], "1. We meet. 2. We act."],
    [
      "edit",
      [{ type: "edit", paragraph: p1, edits: [{ from: 3, to: 7, insert: rich("gather") }] }],
      "1. We gather. 2. We act.",
    ],
    [
      "insert after",
      [{ type: "insert", after: p1, paragraphs: [p3] }],
      "1. We meet. 3. New. 2. We act.",
    ],
    [
      "insert first",
      [{ type: "insert", after: null, paragraphs: [p3] }],
      "3. New. 1. We meet. 2. We act.",
    ],
    ["remove", [{ type: "remove", paragraph: p1 }], "2. We act."],
    [
      "relabel",
      [{ type: "relabel", paragraph: p2, label: "1 bis", kind: "chapeau" }],
      "1. We meet. 1 bis. We act.",
    ],
    [
      "one after another",
      [
        { type: "insert", after: p2, paragraphs: [p3] },
        { type: "edit", paragraph: p3.id, edits: [{ from: 0, to: 3, insert: rich("Old") }] },
        { type: "remove", paragraph: p2 },
      ],
      "1. We meet. 3. Old.",
    ],
  ])("%s", (_, operations, expected) => {
    const result = applyOperations(TEXT, operations);
    expect(result.map(({ label, runs }) => `${label}. ${plainText(runs)}`).join(" ")).toBe(
      expected,
    );
  });

  test("what names a paragraph that is not there, or brings one that is, throws", () => {
    const absent = id("p-9");
    expect(() => applyOperations(TEXT, [{ type: "remove", paragraph: absent }])).toThrow("p-9");
    expect(() =>
      applyOperations(TEXT, [{ type: "insert", after: p1, paragraphs: [TEXT[1]!] }]),
    ).toThrow("p-2");
  });
});

test("a paragraph is agreed, and opened again as it was", () => {
  const agree = (agreed: boolean) => ({ type: "agree", paragraph: p1, agreed }) as const;
  expect(applyOperations(TEXT, [agree(true)])).toEqual([{ ...TEXT[0], agreed: true }, TEXT[1]]);
  const opened = applyOperations(TEXT, [agree(true), agree(false)]);
  expect(JSON.stringify(opened)).toBe(JSON.stringify(TEXT));
});
