import { expect, test } from "vitest";
import type { ParagraphId } from "../ids";
import { note, para } from "../testing/builders";
import { lockedBy } from "./agreed";
import type { TextOperation } from "./operations";
import { runsOf } from "./runs";

const agreed = para("7", "We meet.", { agreed: true });
const open = para("8", "We report.");
const text = [agreed, open];
const edit = (paragraph: ParagraphId): TextOperation => ({
  type: "edit",
  paragraph,
  edits: [{ from: 0, to: 0, insert: runsOf("Now ") }],
});
const label = (kind: "operative" | "preambular"): TextOperation => ({
  type: "relabel",
  paragraph: agreed.id,
  label: "9",
  kind,
});

test.each([
  ["its words change", [edit(agreed.id)], true],
  ["it is taken out", [{ type: "remove", paragraph: agreed.id }], true],
  ["it becomes of another kind", [label("preambular")], true],
  ["another changes", [edit(open.id)], false],
  ["another, then it", [edit(open.id), edit(agreed.id)], true],
  ["its number changes", [label("operative")], false],
  [
    "something comes after it",
    [{ type: "insert", after: agreed.id, paragraphs: [para("7 bis", "New.")] }],
    false,
  ],
  ["it is reopened", [{ type: "agree", paragraph: agreed.id, agreed: false }], false],
] as [string, TextOperation[], boolean][])("%s: %s", (_, operations, locked) => {
  expect(lockedBy(text, operations)?.code).toBe(locked ? "agreed" : undefined);
});

test("the footnotes that it cites are locked with it, and no other", () => {
  const citing = para("7", "We meet[^fn-1].", { agreed: true });
  const notes = [note("1", "Resolution 1."), note("2", "Resolution 2.")] as const;
  const code = (operation: TextOperation) => lockedBy([citing, open, ...notes], [operation])?.code;
  const [cited, other] = [notes[0].id, notes[1].id];
  const renumbered = { type: "relabel", paragraph: cited, label: "9", kind: "footnote" } as const;
  expect([
    ...[code(edit(cited)), code({ type: "remove", paragraph: cited })],
    ...[code(edit(other)), code({ type: "remove", paragraph: other }), code(renumbered)],
  ]).toEqual(["agreed", "agreed", undefined, undefined, undefined]);
  expect(lockedBy([citing, ...notes], [edit(cited)])).toMatchObject({
    sentence:
      "Paragraph 7, which cites this footnote, is agreed ad referendum. Reopen it first, with a reason.",
    details: { paragraph: citing.id },
  });
});

test("the sentence names the paragraph", () => {
  expect(lockedBy(text, [edit(agreed.id)])).toMatchObject({
    sentence: "Paragraph 7 is agreed ad referendum. Reopen it first, with a reason.",
    details: { paragraph: agreed.id },
  });
});
