import { expect, test } from "vitest";
import { adoptedAnnex2017, zeroDraft2017 } from "../testing/realPair";
import { FOOTNOTE_PLACEHOLDER, type Paragraph } from "../text/paragraph";
import { plainText } from "../text/runs";
import { applyRedline, type RedlineEntry, redline } from "./redline";
import { redlineWords } from "./redlineText";

const before = zeroDraft2017();
const after = adoptedAnnex2017();
const found = redline(before, after);

const called = (side: readonly Paragraph[]) =>
  side
    .map(({ kind, label }) => (label === "" ? kind : `${kind === "footnote" ? "fn " : ""}${label}`))
    .join(" + ");
const row = ({ kind, moved, before: was, after: is }: RedlineEntry) =>
  [called(was).padEnd(7), called(is).padEnd(5), kind + (moved ? ", moved" : "")].join(" | ");

test("the zero draft of 2017 against the annex of A/RES/71/319, paragraph by paragraph", () => {
  expect(found.entries.map(row)).toEqual([
    "title   | title | changed",
    "1 + 5   | 1     | merged",
    "6       | 2     | changed, moved",
    "        | 3     | new",
    "2       | 4     | changed",
    "3       | 5     | changed",
    "        | 6     | new",
    "4       | 7     | changed",
    "7       |       | gone",
    "8       | 8     | changed",
    "        | 9     | new",
    "        | 10    | new",
    "        | 11    | new",
    "9       | 11(a) | changed",
    "        | 11(b) | new",
    "10      | 12    | changed",
    "11      | 13    | changed",
    "        | 14    | new",
    "        | 15    | new",
    "13      | 16    | changed, moved",
    "12      | 17    | changed",
    "14 + 15 | 18    | merged",
    "        | 19    | new",
    "17 + 18 | 20    | merged",
    "16      | 21    | changed, moved",
    "19      | 22    | changed",
    "20      | 23    | changed",
    "21      | 24    | changed",
    "22      | 25    | changed",
    "23      |       | gone",
    "24      | 26    | changed",
    "        | fn 2  | new",
    "        | fn 3  | new",
    "        | fn 4  | new",
    "        | fn 5  | new",
    "        | fn 6  | new",
    "        | fn 7  | new",
    "        | fn 8  | new",
  ]);
});

test("and as the issue has it: three merges, 7 gone, six new at least", () => {
  const labels = (kind: RedlineEntry["kind"]) =>
    found.entries
      .filter((entry) => entry.kind === kind)
      .map((entry) => `${called(entry.before)} -> ${called(entry.after)}`);
  expect(labels("merged")).toEqual(["1 + 5 -> 1", "14 + 15 -> 18", "17 + 18 -> 20"]);
  expect(labels("gone")).toContain("7 -> ");
  expect(labels("new").filter((one) => !one.includes("fn")).length).toBeGreaterThanOrEqual(6);
});

test("it makes the adopted text of the draft, run for run", () => {
  expect(applyRedline(before, found)).toEqual(after);
});

test.each([
  [
    "1",
    "We, the States Members of the United Nations, reaffirm the{+ United Nations+} Global Plan of Action to Combat Trafficking in Persons{+^+} and our commitments{+ made+} therein{+,+} [-to end this heinous crime.¶We-]{+and+} evince our strong political will [-and shared responsibility to step up efforts against trafficking in persons-]{+to take decisive concerted action to end this heinous crime+}, wherever it may occur.",
  ],
  [
    "22",
    "We note with concern the criminal misuse of information and communications technologies, [-particularly-]{+in particular+} the Internet, to facilitate[- the-] trafficking [-of-]{+in+} persons, and emphasize the importance of countering such use while respecting human rights and fundamental freedoms{+,+} [-and-]{+including the right to privacy,+} in compliance with other obligations under international law.",
  ],
])("the words of %s", (label, expected) => {
  const entry = found.entries.find(({ after: [is] }) => is?.label === label)!;
  const words = redlineWords(entry, (runs) =>
    plainText(runs).replaceAll(FOOTNOTE_PLACEHOLDER, "^"),
  );
  expect(words).toBe(expected);
});
