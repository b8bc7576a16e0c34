import { dayInWords } from "@/domain/calendar/words";
import type { ReadLetter } from "@/domain/reading/document";
import { correctedSource, type Erratum } from "@/domain/reading/source/errata";
import type { SourceSpan } from "@/domain/reading/source/sourced";
import type { Highlight } from "./segments";

/** What is read from a letter, one row each in its list. */
export const LETTER_PARTS = [
  "from",
  "date",
  "addressees",
  "representatives",
  "coFacilitators",
  "focalPoints",
  "references",
  "encloses",
] as const;
export type LetterPart = (typeof LETTER_PARTS)[number];

export const letterPartId = (letter: string, part: LetterPart): string => `${letter}-${part}`;

/** The words of each part, as the letter prints them or nearly so. */
const wordsOf: Readonly<Record<LetterPart, (letter: ReadLetter) => readonly string[]>> = {
  from: ({ from }) => [from],
  date: ({ date }) => (date ? [dayInWords(date)] : []),
  addressees: ({ addressees }) => addressees,
  representatives: ({ representatives }) => representatives.map(({ name }) => name),
  coFacilitators: ({ coFacilitators }) => coFacilitators,
  focalPoints: ({ focalPoints }) => focalPoints.map(({ name, address }) => address || name),
  references: ({ references }) => references.map(({ quote }) => quote),
  encloses: ({ encloses }) => encloses.map(({ quote }) => quote),
};

/**
 * A letter at its place, and in it the words that each part was read from: found as corrected, any
 * white space for white space, and left out where a reading put them otherwise than they stand.
 * O(letter × parts).
 */
export function letterHighlights(
  source: string,
  errata: readonly Erratum[],
  letter: ReadLetter,
  id: string,
): readonly Highlight[] {
  const whole: Highlight = { id, kind: "letter", spans: letter.spans, mark: "✉" };
  const [from, to] = [letter.spans[0]?.from ?? 0, letter.spans.at(-1)?.to ?? 0];
  const within = errata
    .filter((erratum) => erratum.from >= from && erratum.to <= to)
    .map((erratum) => ({ ...erratum, from: erratum.from - from, to: erratum.to - from }));
  const text = correctedSource(source.slice(from, to), within);
  const parts = LETTER_PARTS.map((part): Highlight => {
    const spans = wordsOf[part](letter).flatMap((words): readonly SourceSpan[] => {
      const found = patternOf(words)?.exec(text.text);
      return found ? text.spans(found.index, found.index + found[0].length) : [];
    });
    const placed = spans.map((span) => ({ from: span.from + from, to: span.to + from }));
    return { id: letterPartId(id, part), kind: "name", spans: placed };
  });
  return [whole, ...parts.filter(({ spans }) => spans.length > 0)];
}

function patternOf(words: string): RegExp | null {
  // Lines of an address are joined with commas that the letter does not print.
  const parts = words.split(/,?\s+/).filter(Boolean);
  if (parts.length === 0 || words.length > 1_000) return null;
  const escaped = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"));
  return new RegExp(escaped.join(",?\\s+"), "iu");
}
