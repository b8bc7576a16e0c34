import { dayInWords } from "../../calendar/words";
import type { DateKind, ReadDate } from "../document";
import type { SourcedText } from "../source/sourced";
import { ANNOUNCES, isWindow, kindOf, takenBack, titleOf } from "./announcements";
import { type DayReading, daysIn } from "./dayExpressions";
import { dayDoubts, timeDoubts } from "./doubts";
import { timesOfDays } from "./hoursOfDays";
import { atSameHour } from "./mergeDates";
import { monthsIn } from "./monthDeadlines";
import { movedFrom, presentHours } from "./movedHours";
import { type Moved, movesIn } from "./moves";
import { sourcedSentences } from "./sentences";
import { CLOSE_OF_BUSINESS, type TimeReading, timesIn } from "./timeExpressions";
import { placeOf, zoneOf } from "./venues";

export { mergeDates } from "./mergeDates";
export { sentencesOf } from "./sentences";

export interface DateOptions {
  /** IANA zone where none is said. */
  readonly zone?: string | undefined;
  /** "18:00" */
  readonly closeOfBusiness?: string | undefined;
}

interface Reading {
  /** The sentence, tidied. */
  readonly sentence: string;
  readonly source: SourcedText;
  readonly moved: Moved;
  readonly times: readonly (readonly TimeReading[])[];
  readonly zone: string;
  readonly written: string | null;
}

/** No announcement is longer, and none names more days: both keep odd texts cheap. */
const LONGEST = 2000;
const MOST_DAYS = 12;

/** What scanning and setting do to an expression is undone: "29 th June", "10 : 00 a. m.". */
const tidied = (sentence: string): string =>
  sentence
    .replace(/\s+/g, " ")
    .replace(/(\d) (st|nd|rd|th)\b/g, "$1$2")
    .replace(/\b([ap])\. ?m\b/gi, "$1.m")
    .replace(/(\d) ?: ?(\d\d)\b/g, "$1:$2")
    .replace(/ ([,;])/g, "$1")
    .replace(/[—−‐‑‒]/g, "–");

/** The dates that one sentence announces. `written` (ISO) is when it was written. O(length). */
function datesInSentence(
  source: SourcedText,
  written: string | null,
  options: DateOptions,
): readonly ReadDate[] {
  if (source.length > LONGEST || !LIKELY.test(source.text) || !ANNOUNCES.test(source.text))
    return [];
  const sentence = tidied(source.text);
  const days = daysIn(sentence, written);
  const found = (days.length > 0 ? days : monthsIn(sentence, written)).slice(0, MOST_DAYS);
  if (found.length === 0) return [];
  const moved = movesIn(sentence, found);
  const times = timesIn(sentence, options.closeOfBusiness ?? CLOSE_OF_BUSINESS);
  const reading: Reading = {
    sentence,
    source,
    moved,
    times: timesOfDays(sentence, moved.days, times),
    zone: options.zone ?? "America/New_York",
    written,
  };
  return moved.days.flatMap((_, at) => datesOfDay(reading, at));
}

/** What the day at index `at` is announced for: nothing, one date or several. */
function datesOfDay(reading: Reading, at: number): readonly ReadDate[] {
  const { sentence, moved, written } = reading;
  const day = moved.days[at]!;
  if (moved.old.has(at)) return [];
  const previous = moved.days[at - 1]?.to ?? 0;
  const [time = null] = reading.times[at] ?? [];
  if (isWindow(sentence, day, previous) && (written === null || (day.end ?? "") >= written)) {
    const { end = day.start, ...last } = day;
    return [dateOf(reading, "deadline", at, { day: { ...last, start: end }, time })];
  }
  const fixed = time !== null || moved.moves.some(({ to }) => to === at);
  const limit = time?.assumedFrom !== undefined;
  const kind = kindOf(sentence, day, written, { previous, fixed, limit });
  return kind ? announced(reading, kind, at) : [];
}

/** One date, or one for each hour ("at 10 a.m. and 3 p.m.") or each day that has its own hour. */
function announced(reading: Reading, kind: DateKind, at: number): readonly ReadDate[] {
  const day = reading.moved.days[at]!;
  const times = presentHours(reading.sentence, reading.times[at] ?? []);
  const [first = null] = times;
  const hours = kind === "meeting" ? sessions(reading.sentence, times) : [];
  if (hours.length > 1) return hours.map((time) => dateOf(reading, kind, at, { day, time }));
  if (first && day.each && day.end && kind === "meeting")
    return eachDay(day).map((one) => dateOf(reading, kind, at, { day: one, time: first }));
  return [dateOf(reading, kind, at, { day, time: first })];
}

/** Hours joined by "and" are of several meetings. */
function sessions(sentence: string, times: readonly TimeReading[]): readonly TimeReading[] {
  const inOrder = [...times].sort((a, b) => a.at - b.at);
  const joined = inOrder.every((time, at) => {
    const last = inOrder[at - 1];
    return (
      !last ||
      /^,?\s(?:and|&)\s(?:again\s)?(?:(?:from|at)\s)?$/.test(sentence.slice(last.to, time.at))
    );
  });
  return joined ? inOrder : [];
}

const MOST_EACH = 14;

function eachDay(day: DayReading): readonly DayReading[] {
  const { end, ...rest } = day;
  const days: DayReading[] = [];
  let at = Date.parse(`${day.start}T00:00:00Z`);
  const last = Date.parse(`${end ?? day.start}T00:00:00Z`);
  for (; at <= last && days.length < MOST_EACH; at += 86_400_000)
    days.push({ ...rest, start: new Date(at).toISOString().slice(0, 10) });
  return days;
}

function dateOf(
  reading: Reading,
  kind: DateKind,
  at: number,
  { day, time }: { readonly day: DayReading; readonly time: TimeReading | null },
): ReadDate {
  const { sentence, source } = reading;
  const moves = movedFrom(sentence, reading.moved, reading.times, { at, time });
  const changed = moves ? moves.time : time;
  const end = changed?.end ? `${day.end ?? day.start}T${changed.end}` : day.end;
  const place = kind === "deadline" || kind === "silence" ? undefined : placeOf(sentence, day.to);
  return atSameHour({
    kind,
    start: changed ? `${day.start}T${changed.start}` : day.start,
    ...(end && { end }),
    ...(!changed && { allDay: true }),
    zone: zoneOf(sentence, (time ?? day).to) ?? reading.zone,
    ...(place && { place }),
    title: titleOf(kind, sentence),
    quote: source.text,
    spans: source.spans(),
    ...(moves && { moves: { start: moves.start } }),
    warnings: [
      ...dayDoubts(day),
      ...timeDoubts(time),
      ...pastDoubts(day, reading),
      ...takenBackDoubts(reading),
    ],
  });
}

const pastDoubts = ({ start, end }: DayReading, { written }: Reading): readonly string[] =>
  written !== null && (end ?? start) < written
    ? [`It lies before ${dayInWords(written)}, the day on which it is announced.`]
    : [];

function takenBackDoubts({ sentence, moved }: Reading): readonly string[] {
  if (moved.moves.length > 0) return [];
  const words = takenBack(sentence) ?? moved.withoutNew;
  return words ? [`“${words}” is printed: it may not take place, and no new date is given.`] : [];
}

const MONTH =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b";
/** A day's look: by far most paragraphs and sentences have none. */
const LIKELY = new RegExp(
  [
    `\\d\\s?(?:st|nd|rd|th)?[\\s-]?(?:of\\s+)?${MONTH}`,
    `\\b${MONTH}\\.?\\s+\\d`,
    `\\b(?:by|than|until|till|before|of|is|mid|early|late)[\\s-]${MONTH}`,
    "\\d[./]\\d{1,2}[./]\\d{4}",
    "\\d{4}-\\d\\d-\\d\\d",
  ].join("|"),
  "i",
);

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
  paragraphs
    .filter((paragraph) => LIKELY.test(paragraph.text))
    .flatMap(sourcedSentences)
    .flatMap((sentence) => datesInSentence(sentence, written, options));
