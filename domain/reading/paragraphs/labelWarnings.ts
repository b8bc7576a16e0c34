import type { ReadWarning } from "../document";
import type { SourceLine } from "../source/lines";
import type { NumberOpening } from "./openings";

/** What is doubtful about the labels of paragraphs. */

/** "3", "3 bis" */
export const printedNumber = ({ number, bis }: NumberOpening): string =>
  bis ? `${number} ${bis}` : String(number);

/** What is doubtful about a number that follows `last` in its series. */
export function numberWarnings(
  opening: NumberOpening,
  last: number,
  paragraph: string,
  line: SourceLine,
): readonly ReadWarning[] {
  const { number, bis, stop } = opening;
  const printed = printedNumber(opening);
  const from = Math.max(0, line.text.indexOf(printed));
  const spans = line.words.spans(from, from + printed.length);
  const warnings: ReadWarning[] = [];
  if (!stop)
    warnings.push({
      code: "missing-full-stop",
      paragraph,
      message: `Paragraph ${printed} has no full stop after its number.`,
      spans,
      suggestions: [`${printed}.`],
    });
  if (number > last + 1)
    warnings.push({
      code: "number-gap",
      paragraph,
      message:
        last === 0
          ? `The first number is ${number}.`
          : `Paragraph ${last} is followed by ${number}.`,
      spans,
      suggestions: [String(last + 1)],
    });
  if (number <= last && !bis)
    warnings.push({
      code: "number-repeated",
      paragraph,
      message: `The number ${number} comes again after ${last}.`,
      spans,
      suggestions: [String(last + 1)],
    });
  return warnings;
}

/** "a)" where others have "(a)". */
export function labelStyleWarning(
  printed: string,
  paragraph: string,
  line: SourceLine,
): ReadWarning {
  const from = line.text.indexOf(printed);
  return {
    code: "label-style",
    paragraph,
    message: `Subparagraph ${paragraph} is printed “${printed}”, without its first bracket.`,
    quote: printed,
    spans: line.words.spans(from, from + printed.length),
    suggestions: [`(${printed}`],
  };
}
