import type { ReadDate, ReadWarning } from "./document";
import type { FootnoteBody } from "./paragraphs/footnotes";
import { wordWarnings } from "./paragraphs/paragraphWarnings";
import type { Vocabulary } from "./source/join";
import type { SourcedText } from "./source/sourced";

/** What is doubtful in a document as a whole, its letters, its dates and its footnotes. */

export const uncitedWarnings = (
  bodies: readonly FootnoteBody[],
  cited: ReadonlySet<string>,
): readonly ReadWarning[] =>
  firstAlike(bodies.filter((body) => !cited.has(body.id))).map((body) => ({
    code: "footnote-without-reference",
    message: `Footnote ${body.label} is not cited by any paragraph.`,
    quote: body.lines
      .map((line) => line.text)
      .join(" ")
      .slice(0, 120),
    spans: body.spans,
  }));

export const dateWarnings = (dates: readonly ReadDate[]): readonly ReadWarning[] =>
  dates.flatMap((date) =>
    date.warnings.map((message) => ({
      code: "doubtful-date",
      message,
      quote: date.quote,
      spans: date.spans,
    })),
  );

export const letterWarnings = (
  bodies: readonly (readonly SourcedText[])[],
  vocabulary: Vocabulary,
): readonly ReadWarning[] =>
  bodies.flat().flatMap((paragraph) => wordWarnings(paragraph, vocabulary, null));

export function wholeWarnings(
  text: string,
  binary: boolean,
  found: { readonly numbered: number; readonly paragraphs: number; readonly letters: number },
): readonly ReadWarning[] {
  if (text.trim() === "") return [{ code: "empty", message: "The file holds no text." }];
  const warnings: ReadWarning[] = [];
  if (binary)
    warnings.push({
      code: "binary",
      message: "The file does not look like text; it may be a file of another format.",
    });
  if (found.letters > 0 && found.paragraphs === 0)
    warnings.push({ code: "letters-only", message: "The file holds letters and no draft." });
  else if (found.numbered === 0)
    warnings.push({
      code: "no-paragraphs",
      message: "No numbered paragraph of a draft was found.",
    });
  return warnings;
}

const MOST_ALIKE = 200;

/** As many as it takes to say that there are more: warnings about millions would outgrow the memory. */
export const firstAlike = <T>(found: readonly T[]): readonly T[] =>
  found.length <= MOST_ALIKE ? found : found.slice(0, MOST_ALIKE + 1);

/** A list that a person can still read: of one code the first ones, then how many more there are. */
export function boundWarnings(warnings: readonly ReadWarning[]): readonly ReadWarning[] {
  const counts = new Map<string, number>();
  const kept = warnings.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= MOST_ALIKE;
  });
  const more = [...counts]
    .filter(([, count]) => count > MOST_ALIKE)
    .map(([code, count]) => ({
      code: "more-warnings",
      message: `There are at least ${count - MOST_ALIKE} more warnings “${code}”.`,
    }));
  return [...kept, ...more];
}
