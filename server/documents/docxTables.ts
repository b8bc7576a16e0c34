import { Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from "docx";
import type { VersionContent } from "../../domain/revisions/content";
import { words } from "./docxRuns";
import { TEXT_WIDTH } from "./docxStyles";
import { outcomeInWords } from "./outcomeWords";
import { capitalised, KIND_WORDS, marksInWords, outcomesOf, proposersOf } from "./words";

/** A column's heading, and its share of the width in per cent. */
type Column = readonly [heading: string, share: number];

/** Every amendment that the version takes account of. */
export const amendmentTable = ({ amendments }: VersionContent): Table =>
  table(
    [
      ["No.", 6],
      ["Paragraph", 13],
      ["Proposal", 16],
      ["Proposed by", 22],
      ["Rationale", 43],
    ],
    amendments.map((amendment, index) => [
      String(index + 1),
      `${amendment.kind === "add" && amendment.paragraph ? "after " : ""}${amendment.paragraph || "–"}`,
      [KIND_WORDS[amendment.kind], marksInWords(amendment)].filter(Boolean).join(", "),
      proposersOf(amendment),
      amendment.rationale,
    ]),
  );

/** What became of each. */
export const dispositionTable = (content: VersionContent): Table =>
  table(
    [
      ["No.", 6],
      ["Paragraph", 13],
      ["Proposal", 16],
      ["Proposed by", 20],
      ["Outcome", 14],
      ["Paragraph now", 11],
      ["Reason", 20],
    ],
    outcomesOf(content).map(({ number, about, ...line }) => [
      String(number),
      about?.paragraph || "–",
      about ? KIND_WORDS[about.kind] : "–",
      about ? proposersOf(about) : "–",
      capitalised(outcomeInWords(line, about)),
      line.paragraph || "–",
      line.reason,
    ]),
  );

function table(columns: readonly Column[], rows: readonly (readonly string[])[]): Table {
  const widths = columns.map(([, share]) => Math.round((TEXT_WIDTH * share) / 100));
  const row = (cells: readonly string[], header: boolean) =>
    new TableRow({
      cantSplit: true,
      tableHeader: header,
      children: cells.map(
        (text, index) =>
          new TableCell({
            width: { size: widths[index]!, type: WidthType.DXA },
            ...(header ? { shading: { fill: "EEEEEE" } } : {}),
            children: [
              new Paragraph({ style: "Cell", children: words(text, header ? { bold: true } : {}) }),
            ],
          }),
      ),
    });
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: 80, right: 80, top: 30, bottom: 30 },
    rows: [
      row(
        columns.map(([heading]) => heading),
        true,
      ),
      ...rows.map((cells) => row(cells, false)),
    ],
  });
}
