import { dayInWords } from "../../calendar/words";
import type { DateKind, ReadDate } from "../document";
import { isWindow, kindOf, titleOf } from "./announcements";
import { calledOff } from "./calledOff";
import type { DayReading } from "./dayExpressions";
import { dayDoubts, partOfDayDoubts, timeDoubts } from "./doubts";
import { atSameHour } from "./mergeDates";
import { movedFrom, presentHours } from "./movedHours";
import { isAround } from "./otherDays";
import type { SentenceReading } from "./sentenceReading";
import type { TimeReading } from "./timeExpressions";
import { placeOf, roomBefore, zoneOf } from "./venues";

/** What a day of a sentence is announced for, with its hour, its place and its doubts. */

/** What the day at index `at` is announced for: nothing, one date or several. */
export function datesOfDay(reading: SentenceReading, at: number): readonly ReadDate[] {
  const { sentence, moved, written } = reading;
  const day = moved.days[at]!;
  if (moved.old.has(at) || calledOff(reading, at)) return [];
  const previous = moved.days[at - 1]?.to ?? 0;
  const [time = null] = reading.times[at] ?? [];
  if (isWindow(sentence, day, previous) && (written === null || (day.end ?? "") >= written)) {
    const { end = day.start, ...last } = day;
    return [dateOf(reading, "deadline", at, { day: { ...last, start: end }, time })];
  }
  const kind = kindOfDay(reading, at);
  return kind ? announced(reading, kind, at) : [];
}

/** What the day at index `at` is announced as, or null. */
function kindOfDay(reading: SentenceReading, at: number): DateKind | null {
  const { sentence, moved, written } = reading;
  const day = moved.days[at]!;
  const previous = moved.days[at - 1]?.to ?? 0;
  const [time = null] = reading.times[at] ?? [];
  if (isAround(sentence, day, { previous, more: at < moved.days.length - 1 })) return null;
  const fixed = time !== null || moved.moves.some(({ to }) => to === at);
  const limit = time?.assumedFrom !== undefined;
  const own = kindOf(sentence, day, written, { previous, fixed, limit });
  if (own || reading.heading === "" || NO_MEETING.test(sentence)) return own;
  const shift = reading.heading.length + 1;
  const listed = { ...day, at: day.at + shift, to: day.to + shift };
  const under = previous === 0 ? 0 : previous + shift;
  return kindOf(`${reading.heading} ${sentence}`, listed, written, {
    previous: under,
    fixed,
    limit,
  });
}

/** An item of a list of meetings that is none. */
const NO_MEETING =
  /\b(?:circulat\w+|issu\w+|publi\w+|distribut\w+|shar(?:e|ed|ing)|releas\w+|holidays?|closed|cancell?ed|no meetings?|transmi\w+)\b/i;

/** One date, or one for each hour ("at 10 a.m. and 3 p.m.") or each day that has its own hour. */
function announced(reading: SentenceReading, kind: DateKind, at: number): readonly ReadDate[] {
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
  reading: SentenceReading,
  kind: DateKind,
  at: number,
  { day, time }: { readonly day: DayReading; readonly time: TimeReading | null },
): ReadDate {
  const { sentence, source } = reading;
  const moves = movedFrom(sentence, reading.moved, reading.times, { at, time });
  const changed = moves ? moves.time : time;
  const end = changed?.end ? `${day.end ?? day.start}T${changed.end}` : day.end;
  const written = kind === "deadline" || kind === "silence";
  const place = written
    ? undefined
    : (roomBefore(sentence, reading.moved.days, at) ??
      placeOf(sentence, day.to) ??
      placeOf(reading.heading, 0));
  const title = titleOf(kind, sentence);
  return atSameHour({
    kind,
    start: changed ? `${day.start}T${changed.start}` : day.start,
    ...(end && { end }),
    ...(!changed && { allDay: true }),
    zone: zoneOf(sentence, (time ?? day).to) ?? zoneOf(reading.heading, 0) ?? reading.zone,
    ...(place && { place }),
    title: title === "Meeting" ? titleOf(kind, reading.heading) : title,
    quote: source.text,
    spans: source.spans(),
    ...(moves && { moves: { start: moves.start } }),
    warnings: [
      ...dayDoubts(day),
      ...timeDoubts(time),
      ...(changed ? [] : partOfDayDoubts(sentence, day)),
      ...pastDoubts(day, reading),
    ],
  });
}

const pastDoubts = ({ start, end }: DayReading, { written }: SentenceReading): readonly string[] =>
  written !== null && (end ?? start) < written
    ? [`It lies before ${dayInWords(written)}, the day on which it is announced.`]
    : [];
