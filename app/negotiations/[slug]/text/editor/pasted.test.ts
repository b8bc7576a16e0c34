import { getSchema } from "@tiptap/core";
import { Fragment, type Node as ProseMirrorNode, Slice } from "@tiptap/pm/model";
import { expect, test } from "vitest";
import { rich } from "@/domain/testing/builders";
import { blocksOf, joinBlocks, plainBlocks } from "./pasted";
import { contentOf, runsOf } from "./runs";
import { TEXT_EXTENSIONS } from "./schema";

const schema = getSchema(TEXT_EXTENSIONS);
const paragraph = (source: string): ProseMirrorNode =>
  schema.nodeFromJSON({ type: "paragraph", content: contentOf(rich(source)) });
const textOf = (block: Fragment): string => block.textBetween(0, block.size);

test("several pasted blocks become one line, with their italics", () => {
  const pasted = new Slice(
    Fragment.from([paragraph("*First* block\nof two"), paragraph("second")]),
    1,
    1,
  );
  const joined = joinBlocks(pasted).content;
  expect(runsOf(schema.node("paragraph", null, joined))).toEqual(
    rich("*First* block of two second"),
  );
});

test.each([
  ["Word's line break", "one\vtwo", "one two"],
  ["line breaks", "one \r\n\n two", "one two"],
  ["separators of Unicode", "one\u2028two\u2029three\u0085four", "one two three four"],
  ["controls", "o\u0000n\u0007e\u009f", "one"],
  ["a tab", "one\ttwo", "one\ttwo"],
])("pasted %s: only what the server takes", (_, pasted, kept) => {
  const slice = joinBlocks(new Slice(Fragment.from(schema.text(pasted)), 0, 0));
  expect(slice.content.textBetween(0, slice.size)).toBe(kept);
});

test("a footnote's placeholder is pasted only as a reference", () => {
  const pasted = (source: string) => joinBlocks(new Slice(Fragment.from(paragraph(source)), 0, 0));
  expect(pasted("Crime[^fn-3] and").content.textBetween(0, pasted("Crime[^fn-3] and").size)).toBe(
    "Crime\uFFFC and",
  );
  expect(pasted("Crime\uFFFC and").content.textBetween(0, pasted("Crime\uFFFC and").size)).toBe(
    "Crime and",
  );
});

test("pasted blocks keep their words apart, without those that have none", () => {
  const pasted = new Slice(
    Fragment.from(["*First*", "", "\u00a0", "Second\nline"].map(paragraph)),
    1,
    1,
  );
  expect(blocksOf(pasted).map((block) => runsOf(schema.node("paragraph", null, block)))).toEqual([
    rich("*First*"),
    rich("Second line"),
  ]);
});

test.each([
  ["lines", "one\ntwo\n", ["one", "two"]],
  ["lines that were wrapped", `${"word ".repeat(14)}\nword`, ["word ".repeat(15).trim()]],
  ["blocks that an empty line parts", "one\r\n\r\ntwo\n \n\nthree\n", ["one", "two", "three"]],
  ["a line and its end", " one\n", [" one"]],
  ["nothing", "\n\n", []],
  ["a space alone", " ", [" "]],
])("plain text with %s", (_, text, blocks) => {
  expect(blocksOf(plainBlocks(text, schema)).map(textOf)).toEqual(blocks);
});
