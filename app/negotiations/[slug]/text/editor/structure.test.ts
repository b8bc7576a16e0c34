import { getSchema } from "@tiptap/core";
import { Fragment, type Node as ProseMirrorNode, Slice } from "@tiptap/pm/model";
import { AllSelection, EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { expect, test } from "vitest";
import { rich } from "@/domain/testing/builders";
import { contentOf, runsOf } from "./runs";
import { TEXT_EXTENSIONS } from "./schema";
import { joinBlocks, structureGuard } from "./structure";

const schema = getSchema(TEXT_EXTENSIONS);
const paragraph = (id: string | null, source: string): ProseMirrorNode =>
  schema.nodeFromJSON({
    type: "paragraph",
    attrs: { id, label: id, kind: "operative", level: 0 },
    content: contentOf(rich(source)),
  });
const twoParagraphs = schema.node("doc", null, [paragraph("p-1", "One"), paragraph("p-2", "Two")]);

/** Whether the guard lets a transaction pass. */
function passes(change: (transaction: Transaction) => Transaction): boolean {
  let refused = false;
  const state = EditorState.create({
    doc: twoParagraphs,
    plugins: [
      structureGuard(() => {
        refused = true;
      }),
    ],
  });
  const after = state.apply(change(state.tr));
  expect(refused).toBe(after.doc.eq(state.doc));
  return !refused;
}

test.each<[string, boolean, (transaction: Transaction) => Transaction]>([
  ["typing", true, (tr) => tr.insertText("!", 4)],
  ["emptying a paragraph", true, (tr) => tr.delete(1, 4)],
  ["italics", true, (tr) => tr.addMark(1, 3, schema.mark("italic"))],
  ["a split", false, (tr) => tr.split(2)],
  ["a join", false, (tr) => tr.join(5)],
  ["deleting across paragraphs", false, (tr) => tr.delete(2, 7)],
  ["deleting a paragraph", false, (tr) => tr.delete(0, 5)],
  ["another label", false, (tr) => tr.setNodeAttribute(0, "label", "9")],
  [
    "anything that comes from Yjs",
    true,
    (tr) => tr.delete(0, 5).setMeta(ySyncPluginKey, { isChangeOrigin: true }),
  ],
])("%s passes: %s", (_, expected, change) => {
  expect(passes(change)).toBe(expected);
});

test.each([
  ["the first paragraph", 2, "One"],
  ["the second paragraph", 7, "Two"],
])("everything selected with the caret in %s is that paragraph", (_, caret, words) => {
  const before = EditorState.create({ doc: twoParagraphs, plugins: [structureGuard(() => {})] });
  const placed = before.apply(before.tr.setSelection(TextSelection.create(before.doc, caret)));
  const { selection, tr } = placed.apply(placed.tr.setSelection(new AllSelection(placed.doc)));
  expect(placed.doc.textBetween(selection.from, selection.to)).toBe(words);
  expect(tr.insertText("New").doc.childCount).toBe(2);
});

test("several pasted blocks become one line, with their italics", () => {
  const pasted = new Slice(
    Fragment.from([paragraph(null, "*First* block\nof two"), paragraph(null, "second")]),
    1,
    1,
  );
  const joined = joinBlocks(pasted).content;
  expect(runsOf(schema.node("paragraph", null, joined))).toEqual(
    rich("*First* block of two second"),
  );
});

test("a footnote's placeholder is pasted only as a reference", () => {
  const pasted = (source: string) =>
    joinBlocks(new Slice(Fragment.from(paragraph(null, source)), 0, 0));
  expect(pasted("Crime[^fn-3] and").content.textBetween(0, pasted("Crime[^fn-3] and").size)).toBe(
    "Crime\uFFFC and",
  );
  expect(pasted("Crime\uFFFC and").content.textBetween(0, pasted("Crime\uFFFC and").size)).toBe(
    "Crime and",
  );
});
