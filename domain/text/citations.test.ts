import { expect, test } from "vitest";
import { bridge } from "../amendments/bridging";
import { rebaseUndo, undoOf } from "../amendments/decision";
import { operationsFor } from "../amendments/judge";
import type { ParagraphId } from "../ids";
import { deletion, note, para, rich } from "../testing/builders";
import { applyOperations } from "./apply";
import { tornFrom } from "./citations";
import type { TextOperation } from "./operations";

const p1 = para("1", "We meet[^fn-1].");
const p2 = para("2", "We report.");
const [n1, n2] = [note("1", "Resolution 1."), note("2", "Resolution 2.")];
const text = [p1, p2, n1, n2];
const remove = (paragraph: ParagraphId): TextOperation => ({ type: "remove", paragraph });
const cite = (footnote: string): TextOperation => ({
  type: "edit",
  paragraph: p2.id,
  edits: [{ from: 0, to: 0, insert: rich(`[^${footnote}]`) }],
});
const values = (of: ReturnType<typeof operationsFor>) => (of.ok ? of.value : []);

test.each([
  ["a cited footnote goes", [remove(n1.id)], "fn-1"],
  ["it goes with the paragraph that cites it", [remove(p1.id), remove(n1.id)], undefined],
  ["one goes that nobody cites", [remove(n2.id)], undefined],
  ["one is cited that is there", [cite("fn-2")], undefined],
  ["one is cited that is not there", [cite("fn-9")], "fn-9"],
  ["one is cited and comes with it", [cite("fn-3"), insert(note("3", "New."))], undefined],
  [
    "an amendment deletes a cited one",
    values(operationsFor(text, deletion(n1), () => p1.id)),
    "fn-1",
  ],
  [
    "a bridging text cites one that its base alone has",
    values(
      bridge(text, { ...p2, runs: rich("[^fn-9]We report.") }, rich("[^fn-9]We report[^fn-9].")),
    ),
    "fn-9",
  ],
] as [string, TextOperation[], string | undefined][])("%s: torn %s", (_, operations, torn) => {
  expect(tornFrom(text, operations)?.details?.footnote).toBe(torn);
});

test("a paragraph does not come back without its footnote, which went meanwhile", () => {
  const undo = undoOf(text, [remove(p1.id)]);
  const since = applyOperations(text, [remove(p1.id), remove(n1.id)]);
  const back = rebaseUndo(since, undo);
  expect(tornFrom(since, values(back))).toMatchObject({
    code: "needs-co-facilitator",
    details: { paragraph: p1.id, footnote: n1.id },
  });
});

test("what was torn before stands in nobody's way", () => {
  expect(tornFrom([p1, p2], [remove(p2.id)])).toBeNull();
});

function insert(paragraph: typeof p1): TextOperation {
  return { type: "insert", after: n2.id, paragraphs: [paragraph] };
}
