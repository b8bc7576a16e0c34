import { expect, test } from "vitest";
import type { ParagraphId } from "../ids";
import { para, rich } from "../testing/builders";
import type { DraftedParagraph } from "../text/paragraph";
import type { DraftKey } from "./draft";
import { dropChange } from "./drops";

const p3 = para("3", "We meet on an annual basis in Geneva.");
const p4 = para("4", "We thank the hosts.");
const typed = { ...p3, runs: rich("We meet on a biennial basis in New York.") };
const added = { ...para("4 bis", "New:"), id: "x" as ParagraphId };
const below = { ...para("4 bis(a)", "sub."), id: "y" as ParagraphId };
const room: readonly DraftedParagraph[] = [typed, { ...p4, struck: true }, added, below];

test.each<readonly [string, DraftKey, number | undefined, unknown]>([
  [
    "all of an edit",
    "edit:p-3",
    undefined,
    [
      {
        type: "edit",
        paragraph: p3.id,
        edits: [
          { from: 11, to: 21, insert: rich("an annual") },
          { from: 31, to: 39, insert: rich("Geneva") },
        ],
      },
    ],
  ],
  [
    "one place of an edit",
    "edit:p-3",
    1,
    [{ type: "edit", paragraph: p3.id, edits: [{ from: 31, to: 39, insert: rich("Geneva") }] }],
  ],
  ["a deletion", "delete:p-4", undefined, [{ type: "strike", paragraph: p4.id, struck: false }]],
  [
    "an addition",
    "add:x",
    undefined,
    [
      { type: "remove", paragraph: added.id },
      { type: "remove", paragraph: below.id },
    ],
  ],
  ["a place that is not there", "edit:p-3", 2, "stale"],
  ["what is no change", "edit:p-4", undefined, "stale"],
])("dropped: %s", (_, key, edit, expected) => {
  const made = dropChange({ base: [p3, p4], room }, key, edit);
  expect(made.ok ? made.value : made.code).toEqual(expected);
});
