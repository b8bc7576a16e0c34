import { calledOffInText, type DateOptions, datesInText } from "./dates/dates";
import { mergeDates } from "./dates/mergeDates";
import type { DocumentType, ReadDate, ReadDocument, ReadLetter, ReadPassage } from "./document";
import { type Correspondence, readLetters } from "./letters/letters";
import { type FrontMatter, NO_FRONT, readFront } from "./masthead/masthead";
import { readDraft } from "./paragraphs/draft";
import { takeFootnotes } from "./paragraphs/footnotes";
import { findSections, type Sections } from "./sections";
import { correctedSource, type Erratum } from "./source/errata";
import { type Vocabulary, vocabularyOf } from "./source/join";
import { passagesOf, type SourceLine, sourceLines } from "./source/lines";
import type { SourcedText } from "./source/sourced";
import { boundWarnings, dateWarnings, letterWarnings, wholeWarnings } from "./warnings";

/**
 * Reads the plain text of a UN document: letters, dates, paragraphs, footnotes, sponsors. Takes
 * any text whatever and never throws; what is doubtful or unreadable is said in `warnings`, and
 * no word is changed in silence. `errata` are corrections that a person made of the source: it is
 * read as corrected, and every place stays that of the source as received. `options` say what is
 * meant where an announcement names no zone or only the close of business. O(length).
 *
 * @throws RangeError when an erratum does not fit the source (`refusedErrata` asks before).
 */
export function readDocument(
  received: string,
  errata: readonly Erratum[] = [],
  options: DateOptions = {},
): ReadDocument {
  const corrected = correctedSource(received, errata);
  const { text } = corrected;
  const source = sourceLines(corrected);
  // What is no text would only make paragraphs of rubbish.
  const { lines, footnotes, rules } = takeFootnotes(source.binary ? [] : source.lines);
  const words = vocabularyOf(lines.map((line) => line.text));
  const sections = findSections(lines);
  const letterLines = lines.slice(0, sections.draft);
  const correspondence = readLetters(letterLines, words, letterLines.length < lines.length);
  const { letters } = correspondence;
  const front = readFrontMatter(lines, sections, words);
  const body = { lines: lines.slice(sections.body), at: sections.body, title: front.title };
  const draft = readDraft({ ...body, footnotes, words, source: text });
  const { paragraphs } = draft;
  const dates = mergeDates([
    ...front.dates,
    ...announcedDates(correspondence, draft.texts, front, options),
  ]);
  const numbered = paragraphs.filter((paragraph) => paragraph.label !== "").length;
  const found = { numbered, paragraphs: paragraphs.length, letters: letters.length };
  return {
    documentType: typeOf(sections, front, letters, paragraphs.length),
    symbol: front.symbol ?? source.symbol,
    title: front.title?.words.text ?? paragraphs.find(({ kind }) => kind === "title")?.text ?? null,
    masthead: front.masthead,
    letters,
    dates,
    paragraphs,
    footnotes: draft.footnotes,
    sponsors: front.sponsors,
    warnings: boundWarnings([
      ...wholeWarnings(text, source.binary, found),
      ...letterWarnings(correspondence.bodies, words),
      ...dateWarnings(dates),
      ...letters.flatMap(({ date }, at) =>
        calledOffInText(correspondence.bodies[at] ?? [], date, options),
      ),
      ...draft.warnings,
    ]),
    unplaced: inOrder([
      ...correspondence.unplaced,
      ...passagesOf([
        ...lines.slice(sections.draft, sections.marker ? sections.draft + 1 : sections.draft),
        ...draft.unplaced,
        ...rules,
        ...source.furniture,
        ...(source.binary ? source.lines : []),
      ]),
    ]),
  };
}

const inOrder = (passages: readonly ReadPassage[]): readonly ReadPassage[] =>
  [...passages].sort((a, b) => (a.spans[0]?.from ?? 0) - (b.spans[0]?.from ?? 0));

function readFrontMatter(
  lines: readonly SourceLine[],
  sections: Sections,
  words: Vocabulary,
): FrontMatter {
  if (sections.marker !== null || sections.body === sections.draft) return NO_FRONT;
  return readFront(lines.slice(sections.draft, sections.body), words);
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
  { letters, bodies }: Correspondence,
  texts: readonly SourcedText[],
  front: FrontMatter,
  options: DateOptions,
): readonly ReadDate[] {
  const days = front.dates.map((date) => date.start.slice(0, 10)).sort();
  const written = letters.at(-1)?.date ?? days.at(-1) ?? null;
  const coming = datesInText(texts, written, options).filter(
    (date) => date.kind === "high-level-meeting" && (written === null || date.start >= written),
  );
  const announced = letters.flatMap((letter, at) =>
    datesInText(bodies[at] ?? [], letter.date, options),
  );
  return [...announced, ...coming];
}
