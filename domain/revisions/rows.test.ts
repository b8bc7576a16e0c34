import { expect, test } from "vitest";
import { adoptedAnnex2017, zeroDraft2017 } from "../testing/realPair";
import { concat, plainText } from "../text/runs";
import { redline } from "./redline";
import { isChange, rowsOf, sideSegments } from "./rows";

const { entries } = redline(zeroDraft2017(), adoptedAnnex2017());
const labels = (side: readonly { label: string; kind: string }[]) =>
  side.map(({ label, kind }) => label || kind).join("+");

test("a reader of either text finds each of its paragraphs in its place", () => {
  const rows = rowsOf(entries).filter(({ entry }) => entry.after[0]?.kind !== "footnote");
  const said = rows.map((row) =>
    row.type === "left"
      ? `${row.paragraph.label}: see ${labels(row.entry.after)}`
      : `${labels(row.entry.before)} > ${labels(row.entry.after)}`,
  );
  expect(said).toEqual([
    "title > title",
    "1+5 > 1",
    "6 > 2",
    " > 3",
    "2 > 4",
    "3 > 5",
    " > 6",
    "4 > 7",
    "5: see 1",
    "6: see 2",
    "7 > ",
    "8 > 8",
    " > 9",
    " > 10",
    " > 11",
    "9 > 11(a)",
    " > 11(b)",
    "10 > 12",
    "11 > 13",
    " > 14",
    " > 15",
    "13 > 16",
    "12 > 17",
    "13: see 16",
    "14+15 > 18",
    "15: see 18",
    "16: see 21",
    " > 19",
    "17+18 > 20",
    "18: see 20",
    "16 > 21",
    "19 > 22",
    "20 > 23",
    "21 > 24",
    "22 > 25",
    "23 > ",
    "24 > 26",
  ]);
  expect(rows.filter((row) => !isChange(row))).toEqual([]);
});

test("side by side each paragraph has all its own words", () => {
  for (const entry of entries)
    for (const side of ["before", "after"] as const)
      for (const { paragraph, segments } of sideSegments(entry, side))
        expect(plainText(concat(...segments.map(({ runs }) => runs)))).toBe(
          plainText(paragraph.runs),
        );
});
