import { printAttributed } from "../../domain/compilation/notation";
import type { VersionContent, VersionView } from "../../domain/revisions/content";
import { plainText } from "../../domain/text/runs";
import { type Block, type FootnoteBlocks, layout, type Piece } from "./blocks";
import {
  type FootnoteLabels,
  footnoteLabels,
  runsOfSpans,
  superscript,
  withCitations,
} from "./citations";
import {
  issuedInWords,
  lineageInWords,
  marksInWords,
  outcomesOf,
  proposersOf,
  subjectInWords,
} from "./words";
import { centred, hang, WIDTH, wrap } from "./wrap";

const HOW_TO_READ =
  "How to read it: where readings compete they stand in square brackets, divided by slashes, the text as it stands first. Each ends in those who hold it, in parentheses: ( ) is nobody, – is no words. A sign of the text itself within such brackets follows a backslash.";

/** A version as plain text in lines of 88 characters, ending in a line break. Linear. */
export function versionText(version: VersionView): string {
  const { content } = version;
  const { body, footnotes, after } = layout(content);
  const labels = footnoteLabels(footnotes);
  const parts = [
    headingPart(version),
    ...body.map((block) => blockText(block, labels)),
    ...section(
      "Footnotes",
      footnotes.flatMap((one) => footnoteText(one, labels)),
    ),
    ...section(
      "On the text as a whole, and not placed",
      after.map((block) => blockText(block, labels)),
    ),
    ...dispositionPart(content),
    ...section("Renumbered", lineageInWords(content).join("\n") || []),
    ...amendmentPart(content),
  ];
  return `${parts.join("\n\n")}\n`;
}

function headingPart(version: VersionView): string {
  const { title, label, contentHash, content } = version;
  return [
    centred(title),
    "",
    centred(label),
    "",
    wrap(`${issuedInWords(version)}.`, ""),
    `SHA-256 ${contentHash}`,
    ...(content.compiled ? ["", wrap(HOW_TO_READ, "")] : []),
    "=".repeat(WIDTH),
  ].join("\n");
}

/** Nothing at all where there is nothing to list. */
function section(title: string, entries: string | readonly string[]): string[] {
  const list = typeof entries === "string" ? [entries] : entries;
  return list.length === 0 ? [] : [`${"-".repeat(WIDTH)}\n${title}`, ...list];
}

const COLUMN = 8;
const SUB_COLUMN = 6;

function blockText({ role, label, level, pieces }: Block, labels: FootnoteLabels): string {
  const words = piecesText(pieces, labels);
  if (role === "title") return centred(words);
  if (role === "heading") return wrap(words, "");
  const indent = level === 0 ? 0 : COLUMN + (level - 1) * SUB_COLUMN;
  return hang(label, words, indent, level === 0 ? COLUMN : SUB_COLUMN);
}

const piecesText = (pieces: readonly Piece[], labels: FootnoteLabels): string =>
  pieces.map((piece) => pieceText(piece, labels)).join("");

function pieceText(piece: Piece, labels: FootnoteLabels): string {
  switch (piece.type) {
    case "words":
      return piece.text;
    case "holders":
      return piece.text === "" ? "" : ` (${piece.text})`;
    case "compiled":
      return withCitations(printAttributed(piece.spans), runsOfSpans(piece.spans), labels);
    case "text":
    case "proposed":
      return withCitations(plainText(piece.runs), piece.runs, labels);
  }
}

function footnoteText({ label, blocks }: FootnoteBlocks, labels: FootnoteLabels): string[] {
  const [body, ...about] = blocks;
  const first = body ? piecesText(body.pieces, labels) : "";
  const column = 4;
  return [
    hang(superscript(label), first, 0, column),
    ...about.map((block) => hang(block.label, piecesText(block.pieces, labels), column, column)),
  ];
}

const LIST_COLUMN = 5;

function amendmentPart(content: VersionContent): string[] {
  const { amendments, compiled } = content;
  if (amendments.length === 0)
    return compiled ? section("Amendments", "No amendment is in this text.") : [];
  const entries = amendments.map((amendment, index) => {
    const marks = marksInWords(amendment);
    const first = `${subjectInWords(amendment)}: ${proposersOf(amendment)}${marks ? ` (${marks})` : ""}`;
    // A comment's words are printed at its paragraph; a compilation text need not say them twice.
    const said = compiled && amendment.kind === "comment" ? "" : amendment.rationale;
    return hang(`${index + 1}.`, said ? `${first}\n${said}` : first, 0, LIST_COLUMN);
  });
  return section(`Amendments (${amendments.length})`, entries);
}

function dispositionPart(content: VersionContent): string[] {
  const entries = outcomesOf(content).map(({ number, about, outcome, paragraph, reason }) => {
    const what = about ? `${subjectInWords(about)} (${about.delegation})` : "An amendment";
    const where = paragraph && paragraph !== about?.paragraph ? ` Now paragraph ${paragraph}.` : "";
    const why = reason ? ` Reason: ${reason}` : "";
    return hang(`${number}.`, `${what}: ${outcome}.${where}${why}`, 0, LIST_COLUMN);
  });
  return section("What became of the amendments", entries);
}
