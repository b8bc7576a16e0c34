import type { OrphanBracket } from "../../text/brackets";
import type { ReadWarning } from "../document";
import type { Vocabulary } from "../source/join";
import type { SourcedText } from "../source/sourced";
import { doubledWords, misreadWords } from "../words/misread";

/** What is doubtful in a paragraph's words, each with its place and, where there is one, its mending. */

const APART = /([[(]?)(?<!\d)(\d{1,3}) (st|nd|rd|th)(?![\p{L}\d])(?:( ?)[\])])?/gu;

/** A figure's ending that a scanner set apart, "76 th": white space only, so mended, and said. */
export function rejoinOrdinals(
  source: SourcedText,
  paragraph: string,
  warnings: ReadWarning[],
): SourcedText {
  const blanks: { from: number; to: number }[] = [];
  for (const found of source.text.matchAll(APART)) {
    const [printed, open = "", digits = "", ending = "", blank = ""] = found;
    const from = found.index + open.length + digits.length;
    blanks.push({ from, to: from + 1 });
    const close = from + 1 + ending.length;
    if (blank) blanks.push({ from: close, to: close + 1 });
    const rejoined = printed.replaceAll(" ", "");
    warnings.push({
      code: "rejoined-ordinal",
      paragraph,
      message: `“${printed}” is read as “${rejoined}”.`,
      quote: printed,
      ...mendable(source, found.index, found.index + printed.length, [rejoined]),
    });
  }
  return source.without(blanks);
}

/** Words that look misread, and words printed twice. `isWord` leaves out what is none. */
export function wordWarnings(
  source: SourcedText,
  vocabulary: Vocabulary,
  paragraph: string | null,
  isWord: (at: number) => boolean = () => true,
): ReadWarning[] {
  const { text } = source;
  const where = paragraph === null ? {} : { paragraph };
  const inLetter = paragraph === null ? " in the letter" : "";
  const misread = misreadWords(text, vocabulary)
    .filter(({ at }) => isWord(at))
    .map(({ word, at, suggestions }) => ({
      code: "misread-word",
      ...where,
      message: `“${word}”${inLetter} looks misread; it may be “${suggestions.join("” or “")}”.`,
      quote: word,
      ...mendable(source, at, at + word.length, suggestions),
    }));
  const doubled = doubledWords(text).map(({ words, from, to }) => ({
    code: "doubled-words",
    ...where,
    message: `The words “${words}” stand there twice.`,
    quote: `${words} ${words}`,
    ...mendable(source, from, to, [""]),
  }));
  return [...misread, ...doubled];
}

/** The place of words and what may stand there instead, unless a page or an empty line divides them. */
function mendable(
  source: SourcedText,
  from: number,
  to: number,
  suggestions: readonly string[],
): Pick<ReadWarning, "spans" | "suggestions"> {
  const spans = source.spans(from, to).filter((span) => span.from < span.to);
  return { spans, ...(spans.length === 1 && { suggestions }) };
}

export const orphanWarning = (
  { at, bracket }: OrphanBracket,
  source: SourcedText,
  paragraph: string,
): ReadWarning => ({
  code: "orphan-bracket",
  paragraph,
  message: `A bracket “${bracket}” has no partner.`,
  quote: source.text.slice(Math.max(0, at - 30), at + 30),
  spans: source.spans(at, at + 1),
  suggestions: [""],
});

export const danglingWarning = (
  { number, at }: { readonly number: string; readonly at: number },
  source: SourcedText,
  paragraph: string,
): ReadWarning => ({
  code: "reference-without-footnote",
  paragraph,
  message: `The number “${number}” stands like a footnote's, but there is no such footnote.`,
  quote: number,
  spans: source.spans(at, at + number.length),
});

export const interleavedWarning = (
  citation: SourcedText,
  prose: SourcedText,
  paragraph: string,
): ReadWarning => ({
  code: "interleaved-citation",
  paragraph,
  message: `The citation was printed across the sentence; “${prose.text}” is read as the sentence's end.`,
  quote: `${citation.text} … ${prose.text}`,
  spans: prose.spans(),
});
