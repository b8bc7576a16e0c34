import { datesInText, mergeDates } from "./dates";
import type { DocumentType, ReadDate, ReadDocument, ReadLetter } from "./document";
import { readDraft } from "./draft";
import { takeFootnotes } from "./footnotes";
import { type FrontMatter, joinBlocks, readFront } from "./front";
import { withoutMarkup } from "./inline";
import { type Vocabulary, vocabularyOf } from "./join";
import { cutLetters, linesAround, readLetter } from "./letters";
import { type SourceLine, sourceLines } from "./lines";
import { findSections, type Sections } from "./sections";
import { boundWarnings, dateWarnings, letterWarnings, wholeWarnings } from "./warnings";

/**
 * Reads the plain text of a UN document: letters, dates, paragraphs, footnotes, sponsors. Takes
 * any text whatever and never throws; what is doubtful or unreadable is said in `warnings`, and
 * no word is changed in silence. O(length).
 */
export function readDocument(text: string): ReadDocument {
  const source = sourceLines(text);
  // What is no text would only make paragraphs of rubbish.
  const { lines, footnotes } = takeFootnotes(source.binary ? [] : source.lines);
  const words = vocabularyOf(lines.map((line) => line.text));
  const sections = findSections(lines);
  const correspondence = readLetters(lines.slice(0, sections.draft), words);
  const { letters } = correspondence;
  const front = readFrontMatter(lines, sections, words);
  const body = { lines: lines.slice(sections.body), at: sections.body, title: front.title };
  const draft = readDraft({ ...body, footnotes, words, source: text });
  const { paragraphs } = draft;
  const dates = mergeDates([...front.dates, ...announcedDates(letters, draft.paragraphs, front)]);
  const numbered = paragraphs.filter((paragraph) => paragraph.label !== "").length;
  return {
    documentType: typeOf(sections, front, letters, paragraphs.length),
    symbol: front.symbol,
    title: front.title ?? paragraphs.find(({ kind }) => kind === "title")?.text ?? null,
    letters,
    dates,
    paragraphs,
    footnotes: draft.footnotes,
    sponsors: front.sponsors,
    warnings: boundWarnings([
      ...wholeWarnings(text, source.binary, numbered),
      ...letterWarnings(letters, words),
      ...dateWarnings(dates),
      ...draft.warnings,
    ]),
    unplaced: [
      ...correspondence.unplaced,
      ...front.rest,
      ...(sections.marker ? [lines[sections.draft]?.text ?? ""] : []),
      ...draft.unplaced,
      ...source.furniture,
    ],
  };
}

interface Correspondence {
  readonly letters: readonly ReadLetter[];
  readonly unplaced: readonly string[];
}

function readLetters(lines: readonly SourceLine[], words: Vocabulary): Correspondence {
  const places = cutLetters(lines);
  const before = lines.slice(0, places[0]?.from ?? lines.length).map((line) => line.text);
  return {
    letters: places.map((place) => readLetter(lines, place, words)),
    unplaced: [...before, ...places.flatMap((place) => linesAround(lines, place))],
  };
}

const NO_FRONT: FrontMatter = {
  kind: null,
  symbol: null,
  title: null,
  sponsors: [],
  dates: [],
  rest: [],
};

function readFrontMatter(
  lines: readonly SourceLine[],
  sections: Sections,
  words: Vocabulary,
): FrontMatter {
  if (sections.marker !== null || sections.body === sections.draft) return NO_FRONT;
  const blocks = joinBlocks(lines.slice(sections.draft, sections.body), words);
  return readFront(blocks.map(withoutMarkup));
}

function typeOf(
  sections: Sections,
  front: FrontMatter,
  letters: readonly ReadLetter[],
  paragraphs: number,
): DocumentType {
  if (sections.marker === "zero-draft") return "zero-draft";
  if (front.kind) return front.kind;
  if (paragraphs === 0) return letters.length > 0 ? "letter" : "unknown";
  const announced = letters.some((letter) => /\bzero[- ]draft\b/i.test(letter.body.join(" ")));
  return announced ? "zero-draft" : "unknown";
}

/**
 * The dates that letters announce, and the high-level meeting that a draft's own text announces:
 * only one still to come when it was written, since drafts recall earlier ones.
 */
function announcedDates(
  letters: readonly ReadLetter[],
  paragraphs: ReadDocument["paragraphs"],
  front: FrontMatter,
): readonly ReadDate[] {
  const days = front.dates.map((date) => date.start.slice(0, 10)).sort();
  const written = letters.at(-1)?.date ?? days.at(-1) ?? null;
  const texts = paragraphs.map((paragraph) => paragraph.text);
  const coming = datesInText(texts, written).filter(
    (date) => date.kind === "high-level-meeting" && (written === null || date.start >= written),
  );
  return [...letters.flatMap((letter) => datesInText(letter.body, letter.date)), ...coming];
}
