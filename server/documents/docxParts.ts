import {
  Footer,
  Header,
  HeadingLevel,
  type IParagraphOptions,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from "docx";
import type { VersionView } from "../../domain/revisions/content";
import type { Block, FootnoteBlocks } from "./blocks";
import { type Citations, pieceRuns, words } from "./docxRuns";
import { HANG, TEXT_WIDTH } from "./docxStyles";
import { issuedInWords } from "./words";

const HOW_TO_READ =
  "How to read it: where readings compete they stand in bold square brackets, the text as it stands first. Words that would be new are underlined; – is no words. Those who hold a reading follow it in small type. A paragraph that could give way to another, or to none, stands in brackets as a whole.";

/** Title, label, who issued it and when, and the hash. */
export function headingParagraphs(version: VersionView): Paragraph[] {
  const { title, label, contentHash, content } = version;
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: words(title) }),
    new Paragraph({ style: "Subtitle", children: words(label) }),
    new Paragraph({ style: "Issued", children: words(`${issuedInWords(version)}.`) }),
    new Paragraph({
      style: "Issued",
      children: words(`SHA-256 ${contentHash}`),
      spacing: { after: 240 },
    }),
    ...(content.compiled ? [new Paragraph({ style: "Note", children: words(HOW_TO_READ) })] : []),
  ];
}

export const sectionHeading = (text: string): Paragraph =>
  new Paragraph({ heading: HeadingLevel.HEADING_1, children: words(text) });

const LOOKS: Readonly<Record<Block["role"], IParagraphOptions>> = {
  title: { heading: HeadingLevel.HEADING_1 },
  heading: { heading: HeadingLevel.HEADING_2 },
  paragraph: {},
  proposed: {},
  lead: { style: "Lead" },
  note: { style: "Note" },
};

/** One paragraph of the text; its label is text that hangs before it, never Word's numbering. */
export function blockParagraph({ role, label, level, pieces }: Block, citations: Citations) {
  const children = pieces.flatMap((piece) => pieceRuns(piece, citations));
  if (role === "title" || role === "heading") return new Paragraph({ ...LOOKS[role], children });
  const hanging = level === 0 ? HANG.first : HANG.deeper;
  const left = HANG.first + level * HANG.deeper;
  const labelled = label !== "";
  return new Paragraph({
    ...LOOKS[role],
    indent: labelled ? { left, hanging } : { left },
    children: labelled
      ? [...words(label), new TextRun({ children: [new Tab()] }), ...children]
      : children,
  });
}

/**
 * The bodies of the footnotes that are cited, by their number in the file, and those that are not
 * as paragraphs. Made after the text, because the text says which are cited.
 */
export function footnoteParts(footnotes: readonly FootnoteBlocks[], citations: Citations) {
  const cited: Record<string, { children: Paragraph[] }> = {};
  const uncited: Paragraph[] = [];
  for (const [index, { label, blocks }] of footnotes.entries()) {
    const number = citations.numberOf(index + 1);
    // Word counts; a footnote that the text numbers otherwise says its own number.
    const own = number !== null && String(number) !== label && label !== "" ? `(${label}) ` : "";
    const bodies = blocks.map(
      ({ pieces, label: ofBlock }, at) =>
        new Paragraph({
          style: "FootnoteText",
          children: [
            ...words(at === 0 ? (number === null ? `${label} ` : ` ${own}`) : `${ofBlock} `),
            ...pieces.flatMap((piece) => pieceRuns(piece, citations)),
          ],
        }),
    );
    if (number === null) uncited.push(...bodies);
    else cited[index + 1] = { children: bodies };
  }
  return { cited, uncited };
}

const RIGHT = [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }];

export const pageHeader = ({ label, title }: VersionView): Header =>
  new Header({
    children: [
      new Paragraph({
        style: "Margin",
        tabStops: RIGHT,
        children: [
          ...words(label, { bold: true }),
          new TextRun({ children: [new Tab()] }),
          ...words(shortened(title)),
        ],
      }),
    ],
  });

export const pageFooter = ({ contentHash }: VersionView): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: "Margin",
        tabStops: RIGHT,
        children: [
          ...words(`SHA-256 ${contentHash.slice(0, 12)}…`),
          new TextRun({
            children: [new Tab(), "Page ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });

/** A header has one line. */
const shortened = (title: string): string => {
  if (title.length <= 80) return title;
  const cut = title.slice(0, 80);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 40))} …`;
};
