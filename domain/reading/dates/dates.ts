import { dayInWords } from "../../calendar/words";
import type { ReadDate, ReadWarning } from "../document";
import type { SourcedText } from "../source/sourced";
import { CALLS_OFF, calledOff } from "./calledOff";
import { datesOfDay } from "./datesOfDay";
import { type DateOptions, LIKELY, readingOf, type SentenceReading } from "./sentenceReading";
import { sourcedSentences } from "./sentences";

export { mergeDates } from "./mergeDates";
export type { DateOptions } from "./sentenceReading";
export { sentencesOf } from "./sentences";

const readingsIn = (
  paragraphs: readonly SourcedText[],
  written: string | null,
  options: DateOptions,
): readonly SentenceReading[] =>
  paragraphs
    .filter((paragraph) => LIKELY.test(paragraph.text))
    .flatMap(sourcedSentences)
    .flatMap((sentence) => readingOf(sentence, written, options) ?? []);

/**
 * The dates that running text announces, each with its sentence and the place of it in the source.
 * `written` (ISO) is when it was written: years that are not printed are taken from it. What has
 * no look of a day, or none of an announcement, is passed over before anything costly. O(length).
 */
export const datesInText = (
  paragraphs: readonly SourcedText[],
  written: string | null,
  options: DateOptions = {},
): readonly ReadDate[] =>
  readingsIn(paragraphs, written, options).flatMap((reading) =>
    reading.moved.days.flatMap((_, at) => datesOfDay(reading, at)),
  );

/**
 * What running text calls off without naming a new day: it is no date, and someone should know of
 * it. Takes what `datesInText` takes. O(length).
 */
export const calledOffInText = (
  paragraphs: readonly SourcedText[],
  written: string | null,
  options: DateOptions = {},
): readonly ReadWarning[] =>
  readingsIn(
    paragraphs.filter(({ text }) => CALLS_OFF.test(text)),
    written,
    options,
  ).flatMap((reading) =>
    reading.moved.days.flatMap((day, at): readonly ReadWarning[] => {
      const words = calledOff(reading, at);
      const past = written !== null && (day.end ?? day.start) < written;
      if (!words || past || reading.moved.old.has(at)) return [];
      const days = `${dayInWords(day.start)}${day.end ? ` to ${dayInWords(day.end)}` : ""}`;
      return [
        {
          code: "called-off",
          message: `“${words}” is printed of ${days}, and no new day is given: it is not taken as a date.`,
          quote: reading.source.text,
          spans: reading.source.spans(),
        },
      ];
    }),
  );
