import { expect, test } from "vitest";
import type { Run } from "../text/paragraph";
import type { Edit } from "./edit";
import { segmentsOf } from "./segments";

const plain = (text: string): Run => ({ text, marks: {} });
const italic = (text: string): Run => ({ text, marks: { italic: true } });
const edit = (from: number, to: number, insert = ""): Edit => ({
  from,
  to,
  insert: insert ? [plain(insert)] : [],
});
/** Kept words as they are, [-deleted-], {+inserted+}, italics in underscores. */
const printed = (base: readonly Run[], edits: readonly Edit[]) =>
  segmentsOf(base, edits)
    .map(({ kind, runs }) => {
      const text = runs.map((r) => (r.marks.italic ? `_${r.text}_` : r.text)).join("");
      return kind === "deleted" ? `[-${text}-]` : kind === "inserted" ? `{+${text}+}` : text;
    })
    .join("");

test.each([
  ["nothing changed", [plain("on a basis")], [], "on a basis"],
  ["an insertion at the start", [plain("basis")], [edit(0, 0, "a ")], "{+a +}basis"],
  ["an insertion at the end", [plain("basis")], [edit(5, 5, "es")], "basis{+es+}"],
  [
    "a replacement",
    [plain("on a quadrennial basis")],
    [edit(5, 16, "biennial")],
    "on a [-quadrennial-]{+biennial+} basis",
  ],
  ["a deletion of all", [plain("basis")], [edit(0, 5)], "[-basis-]"],
  ["an empty base", [], [edit(0, 0, "new")], "{+new+}"],
  [
    "edits across marks",
    [italic("Reaffirms"), plain(" the Plan")],
    [edit(4, 13, "s its"), edit(18, 18, " of Action")],
    "_Reaf_[-_firms_ the-]{+s its+} Plan{+ of Action+}",
  ],
])("%s", (_, base, edits, expected) => {
  expect(printed(base, edits)).toBe(expected);
});
