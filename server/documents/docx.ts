import { Document, Packer, Paragraph, type Table } from "docx";
import type { VersionView } from "../../domain/revisions/content";
import { layout } from "./blocks";
import {
  blockParagraph,
  footnoteParts,
  headingParagraphs,
  pageFooter,
  pageHeader,
  sectionHeading,
} from "./docxParts";
import { Citations, clean, words } from "./docxRuns";
import { PAGE, STYLES } from "./docxStyles";
import { amendmentTable, dispositionTable } from "./docxTables";
import { fatesInWords } from "./fateWords";
import { lineageInWords } from "./words";

/** A version as a plain Word document: A4, real footnotes, labels as text. Linear. */
export async function versionDocx(version: VersionView): Promise<Uint8Array> {
  const { content } = version;
  const { body, footnotes, after } = layout(content);
  const citations = new Citations(footnotes);
  const text = body.map((block) => blockParagraph(block, citations));
  const unplaced = after.map((block) => blockParagraph(block, citations));
  const notes = footnoteParts(footnotes, citations);
  const { margin, width, height } = PAGE;
  const document = new Document({
    title: clean(version.title),
    creator: clean(version.issuedByName),
    styles: STYLES,
    footnotes: notes.cited,
    sections: [
      {
        properties: {
          page: {
            size: { width, height },
            margin: { top: margin, right: margin, bottom: margin, left: margin },
          },
        },
        headers: { default: pageHeader(version) },
        footers: { default: pageFooter(version) },
        children: [
          ...headingParagraphs(version),
          ...text,
          ...section("Footnotes that are not cited", notes.uncited),
          ...section("On the text as a whole, and not placed", unplaced),
          ...lists(version),
        ],
      },
    ],
  });
  return Packer.toBuffer(document, undefined, [
    { path: "docProps/core.xml", data: coreProperties(version) },
  ]);
}

/** Nothing at all where there is nothing to list. */
const section = (
  title: string,
  children: readonly (Paragraph | Table)[],
): readonly (Paragraph | Table)[] =>
  children.length === 0 ? [] : [sectionHeading(title), ...children];

function lists({ content }: VersionView): readonly (Paragraph | Table)[] {
  const { amendments, dispositions, compiled } = content;
  const lineage = lineageInWords(content).map((line) => new Paragraph({ children: words(line) }));
  const fates = fatesInWords(content).map((line) => new Paragraph({ children: words(line) }));
  const none = new Paragraph({ children: words("No amendment is in this text.") });
  return [
    ...section(
      "What became of the amendments",
      dispositions?.length ? [dispositionTable(content)] : [],
    ),
    ...section(`Since ${content.since?.version ?? ""}`, fates),
    ...section("Renumbered", lineage),
    ...section(
      "Amendments",
      amendments.length > 0 ? [amendmentTable(content)] : compiled ? [none] : [],
    ),
  ];
}

/** Written here because the library would date the document by the clock, not by its issue. */
function coreProperties({ title, label, issuedByName, issuedAt }: VersionView): string {
  const xml = (text: string) =>
    clean(text).replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);
  const at = new Date(issuedAt).toISOString().replace(/\.\d+Z$/, "Z");
  const time = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${xml(title)}</dc:title><dc:subject>${xml(label)}</dc:subject>`,
    `<dc:creator>${xml(issuedByName)}</dc:creator><cp:lastModifiedBy>${xml(issuedByName)}</cp:lastModifiedBy>`,
    "<dc:language>en-GB</dc:language>",
    `${time("created")}${time("modified")}</cp:coreProperties>`,
  ].join("");
}
