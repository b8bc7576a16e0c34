import { getSchema } from "@tiptap/core";
import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import { AllSelection, EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { expect, test } from "vitest";
import { rich } from "@/domain/testing/builders";
import { contentOf } from "./runs";
import { TEXT_EXTENSIONS } from "./schema";
import { structureGuard } from "./structure";

const schema = getSchema(TEXT_EXTENSIONS);
const paragraph = (
  id: string | null,
  source: string,
  agreed?: "true",
  kind = "operative",
): ProseMirrorNode =>
  schema.nodeFromJSON({
    type: "paragraph",
    attrs: { id, label: id, kind, level: 0, agreed },
    content: contentOf(rich(source)),
  });
const twoParagraphs = schema.node("doc", null, [paragraph("p-1", "One"), paragraph("p-2", "Two")]);

const secondAgreed = schema.node("doc", null, [
  paragraph("p-1", "One"),
  paragraph("p-2", "Two", "true"),
]);

/** Whether the guard lets a transaction pass. */
function passes(
  change: (transaction: Transaction) => Transaction,
  doc: ProseMirrorNode = twoParagraphs,
): boolean {
  let refused = false;
  const state = EditorState.create({
    doc,
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

test.each<[string, boolean, (transaction: Transaction) => Transaction]>([
  ["typing beside it", true, (tr) => tr.insertText("!", 4)],
  ["typing in it", false, (tr) => tr.insertText("!", 7)],
  ["italics in it", false, (tr) => tr.addMark(6, 8, schema.mark("italic"))],
  [
    "what comes from Yjs",
    true,
    (tr) => tr.insertText("!", 7).setMeta(ySyncPluginKey, { isChangeOrigin: true }),
  ],
])("where a paragraph is agreed ad ref, %s passes: %s", (_, expected, change) => {
  expect(passes(change, secondAgreed)).toBe(expected);
});

test("where an alternative stands in its place, words are typed in that alone", () => {
  const of = (node: ProseMirrorNode) =>
    schema.node("paragraph", { ...node.attrs, alternativeTo: "p-1" }, node.content);
  const doc = schema.node("doc", null, [
    ...[paragraph("p-1", "One"), of(paragraph("r-1", "Two")), paragraph("p-2", "End")],
  ]);
  expect([4, 9, 14].map((at) => passes((tr) => tr.insertText("!", at), doc))).toEqual([
    ...[false, true, true],
  ]);
});

test.each([
  ["that it cites", "fn-1", false],
  ["that it does not cite", "fn-2", true],
])("typing in a footnote %s (%s) passes: %s", (_, id, expected) => {
  const doc = schema.node("doc", null, [
    paragraph("p-1", "One[^fn-1]", "true"),
    paragraph("p-2", "Two[^fn-2]"),
    paragraph(id, "Note", undefined, "footnote"),
  ]);
  expect(passes((tr) => tr.insertText("!", 14), doc)).toBe(expected);
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
