import { dayInWords } from "../../calendar/words";
import type { ReadDate, ReadWarning } from "../document";
import type { SourcedText } from "../source/sourced";
import { CALLS_OFF, calledOff } from "./calledOff";
import { datesOfDay } from "./datesOfDay";
import { type Passage, passagesIn } from "./passages";
import { type DateOptions, LIKELY, readingOf, type SentenceReading } from "./sentenceReading";

export { mergeDates } from "./mergeDates";
export type { DateOptions } from "./sentenceReading";
export { sentencesOf } from "./sentences";

const readDates = (reading: SentenceReading | null): readonly ReadDate[] =>
  reading ? reading.moved.days.flatMap((_, at) => datesOfDay(reading, at)) : [];

/** An hour or a place in the sentence after it is of the one event that a sentence announces. */
function datesOfPassage(
  { source, heading, whole }: Passage,
  written: string | null,
  options: DateOptions,
): readonly ReadDate[] {
  const dates = readDates(readingOf(source, written, options, heading));
  const [only] = dates;
  const event =
    only?.kind === "meeting" || only?.kind === "adoption" || only?.kind === "high-level-meeting";
  if (!whole || dates.length !== 1 || !event || (!only.allDay && only.place)) return dates;
  const more = readDates(readingOf(whole, written, options, heading));
  const same = more.every(
    ({ kind, start }) => kind === only.kind && start.slice(0, 10) === only.start.slice(0, 10),
  );
  const fuller = more.some((date) => (only.allDay && !date.allDay) || (!only.place && date.place));
  return same && fuller ? more : dates;
}

const isLikely = (text: string): boolean => LIKELY.test(text);

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
  passagesIn(paragraphs, isLikely).flatMap((passage) => datesOfPassage(passage, written, options));

/**
 * What running text calls off without naming a new day: it is no date, and someone should know of
 * it. Takes what `datesInText` takes. O(length).
 */
export const calledOffInText = (
  paragraphs: readonly SourcedText[],
  written: string | null,
  options: DateOptions = {},
): readonly ReadWarning[] =>
  passagesIn(
    paragraphs.filter(({ text }) => CALLS_OFF.test(text)),
    isLikely,
  ).flatMap(({ source }) => {
    const reading = readingOf(source, written, options);
    if (!reading) return [];
    return reading.moved.days.flatMap((day, at): readonly ReadWarning[] => {
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
    });
  });
