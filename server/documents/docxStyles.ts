import { AlignmentType, type IStylesOptions } from "docx";

/** A4 in twentieths of a point, with the margins of a UN document. */
export const PAGE = { width: 11906, height: 16838, margin: 1440 } as const;
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;

/** How far text hangs beside its label, and how much further at each level. */
export const HANG = { first: 850, deeper: 680 } as const;

const FONT = "Times New Roman";
const BLACK = "000000";

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 22, language: { value: "en-GB" } },
      paragraph: { spacing: { after: 120, line: 264 } },
    },
    title: {
      run: { font: FONT, size: 30, bold: true, color: BLACK },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 120, after: 120 } },
    },
    heading1: {
      run: { font: FONT, size: 26, bold: true, color: BLACK },
      paragraph: { spacing: { before: 360, after: 160 }, keepNext: true },
    },
    heading2: {
      run: { font: FONT, size: 22, bold: true, color: BLACK },
      paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
    },
    footnoteText: { run: { font: FONT, size: 18 }, paragraph: { spacing: { after: 40 } } },
    footnoteReference: { run: { superScript: true } },
  },
  paragraphStyles: [
    {
      id: "Subtitle",
      name: "Subtitle",
      basedOn: "Normal",
      run: { size: 24 },
      paragraph: { alignment: AlignmentType.CENTER },
    },
    {
      id: "Issued",
      name: "Issued",
      basedOn: "Normal",
      run: { size: 18 },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 60 } },
    },
    {
      id: "Lead",
      name: "Lead",
      basedOn: "Normal",
      run: { italics: true, size: 20 },
      paragraph: { keepNext: true, spacing: { after: 60 } },
    },
    { id: "Note", name: "Note", basedOn: "Normal", run: { size: 20 } },
    {
      id: "Cell",
      name: "Cell",
      basedOn: "Normal",
      run: { size: 18 },
      paragraph: { spacing: { before: 20, after: 20, line: 240 } },
    },
    {
      id: "Margin",
      name: "Margin",
      basedOn: "Normal",
      run: { size: 16 },
      paragraph: { spacing: { after: 0, line: 240 } },
    },
  ],
};
