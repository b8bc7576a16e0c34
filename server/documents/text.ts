import { type PrintedView, printSpans } from "../../domain/compilation/views";
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
import { fatesInWords } from "./fateWords";
import { contentInView, VIEW_WORDS } from "./inView";
import { outcomeInWords } from "./outcomeWords";
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
  "How to read it: where readings compete they stand in square brackets, divided by slashes, the text as it stands first. Each ends in those who hold it, in parentheses: ( ) is nobody, – is no words. A sign of the text itself within such brackets follows a backslash. A paragraph that could give way to another, or to none, stands in them as a whole.";

const HOW_TO_READ_UNATTRIBUTED =
  "How to read it: where readings compete they stand in square brackets, divided by slashes, the text as it stands first; – is no words. A sign of the text itself within such brackets follows a backslash.";

/** A version as plain text in lines of 88 characters, ending in a line break. Linear. */
export function versionText(issued: VersionView, view: PrintedView = "attributed"): string {
  const version = { ...issued, content: contentInView(issued.content, view) };
  const { content } = version;
  const { body, footnotes, after } = layout(content);
  const labels = footnoteLabels(footnotes);
  const parts = [
    headingPart(version, view),
    ...body.map((block) => blockText(block, labels, view)),
    ...section(
      "Footnotes",
      footnotes.flatMap((one) => footnoteText(one, labels, view)),
    ),
    ...section(
      "On the text as a whole, and not placed",
      after.map((block) => blockText(block, labels, view)),
    ),
    ...dispositionPart(content),
    ...section(`Since ${content.since?.version ?? ""}`, fatesInWords(content).join("\n") || []),
    ...section("Renumbered", lineageInWords(content).join("\n") || []),
    ...amendmentPart(content),
  ];
  return `${parts.join("\n\n")}\n`;
}

function headingPart(version: VersionView, view: PrintedView): string {
  const { title, label, contentHash, content } = version;
  const howToRead = view === "unattributed" ? HOW_TO_READ_UNATTRIBUTED : HOW_TO_READ;
  return [
    centred(title),
    "",
    centred(label),
    "",
    wrap(`${issuedInWords(version)}.`, ""),
    `SHA-256 ${contentHash}`,
    ...(VIEW_WORDS[view] ? ["", wrap(VIEW_WORDS[view], "")] : []),
    ...(content.compiled ? ["", wrap(howToRead, "")] : []),
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

function blockText(
  { role, label, level, pieces }: Block,
  labels: FootnoteLabels,
  view: PrintedView,
): string {
  const words = piecesText(pieces, labels, view);
  if (role === "title") return centred(words);
  if (role === "heading") return wrap(words, "");
  const indent = level === 0 ? 0 : COLUMN + (level - 1) * SUB_COLUMN;
  return hang(label, words, indent, level === 0 ? COLUMN : SUB_COLUMN);
}

/** What stands in a printed paragraph, footnotes cited by their labels. Linear. */
const piecesText = (pieces: readonly Piece[], labels: FootnoteLabels, view: PrintedView): string =>
  pieces.map((piece) => pieceText(piece, labels, view)).join("");

function pieceText(piece: Piece, labels: FootnoteLabels, view: PrintedView): string {
  switch (piece.type) {
    case "words":
      return piece.text;
    case "holders":
      return piece.text === "" ? "" : ` (${piece.text})`;
    case "compiled":
      return withCitations(printSpans(piece.spans, view), runsOfSpans(piece.spans), labels);
    case "text":
    case "proposed":
      return withCitations(plainText(piece.runs), piece.runs, labels);
  }
}

function footnoteText(
  { label, blocks }: FootnoteBlocks,
  labels: FootnoteLabels,
  view: PrintedView,
): string[] {
  const [body, ...about] = blocks;
  const first = body ? piecesText(body.pieces, labels, view) : "";
  const column = 4;
  return [
    hang(superscript(label), first, 0, column),
    ...about.map((block) =>
      hang(block.label, piecesText(block.pieces, labels, view), column, column),
    ),
  ];
}

const LIST_COLUMN = 5;

function amendmentPart(content: VersionContent): string[] {
  const { amendments, compiled } = content;
  if (amendments.length === 0)
    return compiled ? section("Amendments", "No amendment is in this text.") : [];
  const entries = amendments.map((amendment, index) => {
    const marks = marksInWords(amendment);
    const by = proposersOf(amendment);
    const first = `${subjectInWords(amendment)}${by ? `: ${by}` : ""}${marks ? ` (${marks})` : ""}`;
    // A comment's words are printed at its paragraph; a compilation text need not say them twice.
    const said = compiled && amendment.kind === "comment" ? "" : amendment.rationale;
    return hang(`${index + 1}.`, said ? `${first}\n${said}` : first, 0, LIST_COLUMN);
  });
  return section(`Amendments (${amendments.length})`, entries);
}

function dispositionPart(content: VersionContent): string[] {
  const entries = outcomesOf(content).map(({ number, about, ...line }) => {
    const { paragraph, reason } = line;
    const what = about ? `${subjectInWords(about)} (${about.delegation})` : "An amendment";
    const where = paragraph && paragraph !== about?.paragraph ? ` Now paragraph ${paragraph}.` : "";
    const why = reason ? ` Reason: ${reason}` : "";
    return hang(
      `${number}.`,
      `${what}: ${outcomeInWords(line, about)}.${where}${why}`,
      0,
      LIST_COLUMN,
    );
  });
  return section("What became of the amendments", entries);
}
