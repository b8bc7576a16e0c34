import { expect, test } from "vitest";
import { dropChange } from "@/domain/drafting/drops";
import { para, rich } from "@/domain/testing/builders";
import { applyOperations } from "@/domain/text/apply";
import type { DraftedParagraph } from "@/domain/text/paragraph";
import { plainText } from "@/domain/text/runs";
import { putBackOf, restoredRequests, wordsBack } from "./putBack";

const [one, two] = [para("1", "We reaffirm this."), para("2", "We meet often.")];
const base = [one, two];
const edited: DraftedParagraph = { ...one, runs: rich("We stress this fully.") };
const added = para("2 bis", "We thank all.");

test("a place of an edit that was dropped comes back, beside what was written since", () => {
  const room = [edited, two];
  const dropped = dropChange({ base, room }, "edit:p-1", 0);
  const after = applyOperations(room, dropped.ok ? dropped.value : []);
  expect(plainText(after[0]!.runs)).toBe("We reaffirm this fully.");
  const { words, strikes, gone } = putBackOf(room, after);
  expect([strikes, gone]).toEqual([[], []]);
  const written = rich("We reaffirm this fully today.");
  expect(words.map((word) => plainText(wordsBack(written, word).runs))).toEqual([
    "We stress this fully today.",
  ]);
});

test("words that others have written in the same place stay, and it is said", () => {
  const word = { before: rich("We stress this."), after: rich("We reaffirm this.") };
  expect(wordsBack(rich("We reaffirm this."), word).whole).toBe(true);
  const { runs, whole } = wordsBack(rich("We underline this."), word);
  expect([plainText(runs), whole]).toEqual(["We underline this.", false]);
});

test("all that stood one behind another is put back together, under its ids", () => {
  const [more, last] = [para("2 ter", "We thank some."), para("2 quater", "We thank you.")];
  const { gone } = putBackOf([one, added, more, two, last], [one, two]);
  expect(restoredRequests(gone)).toEqual([
    { after: one.id, paragraphs: [added, more] },
    { after: two.id, paragraphs: [last] },
  ]);
});

test("what was taken out, and what was struck, is told", () => {
  const room: DraftedParagraph[] = [{ ...one, struck: true }, two, added];
  expect(putBackOf(room, [one, two])).toEqual({
    words: [],
    strikes: [{ id: one.id, struck: true }],
    gone: [{ paragraph: added, after: two.id }],
  });
});
