import { expect, test } from "vitest";
import * as Y from "yjs";
import { TEXT_ROOT } from "@/domain/contract/realtime";
import { para } from "@/domain/testing/builders";
import type { Paragraph } from "@/domain/text/paragraph";
import { applyOperationsToDoc, readParagraphs, seedUpdate } from "@/server/realtime/room/text";
import { watchParagraphs } from "./paragraphs";

const TEXT = [
  para("1", "*Recalling* its resolution[^fn-1] of that year"),
  para("2", "We decide"),
  para("2(a)", "To meet"),
];

function live() {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, seedUpdate(TEXT));
  return { doc, fragment: doc.getXmlFragment(TEXT_ROOT) };
}

test("a page reads what the server reads", () => {
  const { doc, fragment } = live();
  let told: readonly Paragraph[] = [];
  watchParagraphs(fragment, [], (next) => {
    told = next;
  });
  expect(told).toEqual(readParagraphs(doc));
  applyOperationsToDoc(doc, [
    { type: "agree", paragraph: TEXT[0]!.id, agreed: true },
    { type: "remove", paragraph: TEXT[2]!.id },
    {
      type: "edit",
      paragraph: TEXT[1]!.id,
      edits: [{ from: 3, to: 9, insert: [{ text: "agree", marks: { italic: true } }] }],
    },
  ]);
  expect(told).toEqual(readParagraphs(doc));
  expect(told[0]?.agreed).toBe(true);
});

test("what did not change stays the same object, and nothing is told of no change", () => {
  const { doc, fragment } = live();
  const before = readParagraphs(doc);
  const all: (readonly Paragraph[])[] = [];
  const stop = watchParagraphs(fragment, before, (next) => all.push(next));
  expect(all).toEqual([]);
  applyOperationsToDoc(doc, [
    {
      type: "edit",
      paragraph: TEXT[1]!.id,
      edits: [{ from: 0, to: 2, insert: [{ text: "All", marks: {} }] }],
    },
  ]);
  expect(all).toHaveLength(1);
  expect(all[0]!.map((paragraph, i) => paragraph === before[i])).toEqual([true, false, true]);
  stop();
  applyOperationsToDoc(doc, [{ type: "remove", paragraph: TEXT[1]!.id }]);
  expect(all).toHaveLength(1);
});
