import { cutParagraphs } from "./blocks";
import { symbolContext } from "./citations";
import { datesInText, mergeDates } from "./dates";
import type { DocumentType, ReadDate, ReadDocument, ReadFootnote, ReadLetter } from "./document";
import { type FootnoteBody, footnoteFinder, takeFootnotes } from "./footnotes";
import { type FrontMatter, joinBlocks, readFront } from "./front";
import { inlineText, withoutMarkup } from "./inline";
import { joinLines, type Vocabulary, vocabularyOf } from "./join";
import { cutLetters, readLetter } from "./letters";
import { type SourceLine, sourceLines } from "./lines";
import { joinParagraph, ParagraphIds, readParagraph } from "./paragraphs";
import { findSections, type Sections } from "./sections";
import {
  boundWarnings,
  dateWarnings,
  letterWarnings,
  uncitedWarnings,
  wholeWarnings,
} from "./warnings";

/**
 * Reads the plain text of a UN document: letters, dates, paragraphs, footnotes, sponsors. Takes
 * any text whatever and never throws; what is doubtful or unreadable is said in `warnings`, and
 * no word is changed in silence. O(length).
 */
export function readDocument(text: string): ReadDocument {
  const source = sourceLines(text);
  const { lines, footnotes } = takeFootnotes(source.lines);
  const words = vocabularyOf(lines.map((line) => line.text));
  const sections = findSections(lines);
  const letters = readLetters(lines.slice(0, sections.draft), words);
  const front = readFrontMatter(lines, sections, words);
  const draft = readDraft(lines.slice(sections.body), sections, front, footnotes, words, text);
  const documentType = typeOf(sections, front, letters, draft.paragraphs.length);
  const written = letters.at(-1)?.date ?? latest(front.dates);
  const announced = datesInLetters(letters);
  const inText = datesInText(
    draft.paragraphs.map((paragraph) => paragraph.text),
    written,
  );
  const coming = inText.filter(
    (date) => date.kind === "high-level-meeting" && (!written || date.start >= written),
  );
  const dates = mergeDates([...front.dates, ...announced, ...coming]);
  const title =
    front.title ?? draft.paragraphs.find((paragraph) => paragraph.kind === "title")?.text ?? null;
  const warnings = boundWarnings([
    ...wholeWarnings(text, source.binary, draft.paragraphs.length),
    ...letterWarnings(letters, words),
    ...dateWarnings(dates),
    ...draft.warnings,
  ]);
  const { paragraphs, footnotes: notes } = draft;
  const { symbol, sponsors } = front;
  return {
    documentType,
    symbol,
    title,
    letters,
    dates,
    paragraphs,
    footnotes: notes,
    sponsors,
    warnings,
  };
}

function readLetters(lines: readonly SourceLine[], words: Vocabulary): readonly ReadLetter[] {
  return cutLetters(lines).letters.map((place) => readLetter(lines, place, words));
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

const latest = (dates: readonly ReadDate[]): string | null =>
  dates
    .map((date) => date.start.slice(0, 10))
    .sort()
    .at(-1) ?? null;

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

type Draft = Pick<ReadDocument, "paragraphs" | "footnotes" | "warnings">;

function readDraft(
  lines: readonly SourceLine[],
  sections: Sections,
  front: FrontMatter,
  bodies: readonly FootnoteBody[],
  words: Vocabulary,
  source: string,
): Draft {
  const cut = cutParagraphs(lines, front.title !== null);
  const joined = cut.paragraphs.map((paragraph) => joinParagraph(paragraph, words));
  const contents = joined.flatMap(({ citation }) => citation.content ?? []);
  const symbols = symbolContext(contents, contents.length > 0 ? source : "");
  const ids = new ParagraphIds();
  const find = footnoteFinder(bodies);
  const cited = new Set<string>();
  const readings = joined.map((paragraph) => {
    const footnoteOf = (label: string) => {
      const id = find(label, sections.body + paragraph.printed.at);
      if (id) cited.add(id);
      return id;
    };
    return readParagraph(paragraph, ids.of(paragraph.printed), footnoteOf, words, symbols);
  });
  const titled = front.title === null ? [] : [titleReading(front.title, ids)];
  return {
    paragraphs: [...titled, ...readings.map((reading) => reading.paragraph)],
    footnotes: bodies.map((body) => readFootnote(body, words)),
    warnings: [
      ...cut.warnings,
      ...readings.flatMap((reading) => reading.warnings),
      ...uncitedWarnings(bodies, cited),
    ],
  };
}

function titleReading(title: string, ids: ParagraphIds): Draft["paragraphs"][number] {
  const { runs, text } = inlineText(title, () => null);
  const id = ids.of({ kind: "title", label: "" });
  return {
    id,
    label: "",
    kind: "title",
    level: 0,
    text,
    runs,
    footnotes: [],
    sources: [],
    brackets: [],
  };
}

function readFootnote({ id, label, lines }: FootnoteBody, words: Vocabulary): ReadFootnote {
  const { runs, text } = inlineText(withoutMarkup(joinLines(lines, words)), () => null);
  return { id, label, text, runs };
}

const datesInLetters = (letters: readonly ReadLetter[]): readonly ReadDate[] =>
  letters.flatMap((letter) => datesInText(letter.body, letter.date));
