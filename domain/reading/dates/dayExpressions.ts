import type { ParsedComponents, ParsedResult } from "chrono-node";
import { Chrono } from "chrono-node/en";
import { dayParsers, REFERENCE } from "./chronoParsers";
import { dayRefiners } from "./chronoRefiners";

/** A day, or days, as letters write them: "Thursday, 29 June", "27 and 28 September 2017". */
export interface DayReading {
  /** "2017-06-29" */
  readonly start: string;
  readonly end?: string;
  /** "10 to 6 August": the day that is printed as the end and lies before the beginning. */
  readonly backwards?: string;
  /** `end` is printed as a day of its own: "27 and 28", not "27 to 28". */
  readonly each: boolean;
  readonly yearAssumed: boolean;
  /** The weekday as printed where it is not that day's, else null. */
  readonly wrongWeekday: string | null;
  /** The day that `wrongWeekday` is printed with: `start` or `end`. */
  readonly wrongDay: string | null;
  readonly weekdayPrinted: boolean;
  /** The other day that "4/8/2021" may be, where nothing says which is meant. */
  readonly orElse: string | null;
  /** Only a month is printed, and the day is assumed. */
  readonly monthOnly?: boolean;
  /** Counted from the letter's date: "on Friday". */
  readonly relative?: boolean;
  /** The expression, as printed. */
  readonly printed: string;
  /** Offsets of the expression in its text. */
  readonly at: number;
  readonly to: number;
}

const WEEKDAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
const chrono = new Chrono({ parsers: [...dayParsers], refiners: [...dayRefiners] });

function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1000
    ? date.toISOString().slice(0, 10)
    : null;
}

/** Sunday is 0. */
export const weekdayNumber = (iso: string): number => new Date(`${iso}T00:00:00Z`).getUTCDay();

/** A letter of December that names January means the next one. */
function yearAfter(written: string, month: number): number {
  const [year, writtenMonth] = [Number(written.slice(0, 4)), Number(written.slice(5, 7))];
  return writtenMonth - month > 6 ? year + 1 : year;
}

/** The day that printed components name, its year assumed where none is printed; or null. */
function dayOf(part: ParsedComponents, year: number | null): string | null {
  const [month, day] = [part.get("month"), part.get("day")];
  return year === null || month === null || day === null ? null : isoDay(year, month, day);
}

function yearOf(part: ParsedComponents, written: string | null): number | null {
  if (part.isCertain("year")) return part.get("year");
  return written === null ? null : yearAfter(written, part.get("month") ?? 1);
}

const wrong = (part: ParsedComponents | undefined, iso: string | null): string | null => {
  const weekday = part?.isCertain("weekday") ? part.get("weekday") : null;
  return part && iso && weekday !== null && weekday !== weekdayNumber(iso)
    ? (WEEKDAYS[weekday] ?? null)
    : null;
};

/** "4/8/2021" read the other way round, where both are days. */
function swapped(read: ParsedResult, start: string): string | null {
  const [, first, second] = /(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}$/.exec(read.text) ?? [];
  if (!first || !second || Number(first) > 12 || Number(second) > 12 || first === second)
    return null;
  return isoDay(Number(start.slice(0, 4)), Number(start.slice(8)), Number(start.slice(5, 7)));
}

function readingOf(read: ParsedResult, written: string | null): DayReading | null {
  const year = yearOf(read.start, written);
  let start = dayOf(read.start, year);
  if (start === null) return null;
  const lastYear = read.end && year !== null ? endYear(read, year) : null;
  const end = read.end ? dayOf(read.end, lastYear) : null;
  let orElse = swapped(read, start);
  if (orElse && read.start.isCertain("weekday")) {
    if (wrong(read.start, start) && !wrong(read.start, orElse)) start = orElse;
    orElse = null;
  }
  const wrongStart = wrong(read.start, start);
  const wrongEnd = wrong(read.end, end);
  return {
    start,
    ...(end && end > start ? { end } : {}),
    ...(end && end < start ? { backwards: end } : {}),
    each: read.tags().has("each"),
    yearAssumed: !read.start.isCertain("year"),
    wrongWeekday: wrongStart ?? wrongEnd,
    wrongDay: wrongStart ? start : wrongEnd ? end : null,
    weekdayPrinted: read.start.isCertain("weekday"),
    orElse,
    printed: read.text,
    at: read.index,
    to: read.index + read.text.length,
  };
}

/** "from 29 December to 3 January" ends in the next year. */
function endYear(read: ParsedResult, year: number): number {
  if (read.end?.isCertain("year")) return read.end.get("year") ?? year;
  return (read.end?.get("month") ?? 0) < (read.start.get("month") ?? 0) ? year + 1 : year;
}

/** Blanks that printers use, as plain ones; of the same length, so that offsets stand. */
const plain = (text: string): string => text.replace(/[^\S ]/g, " ").replace(/[—−‐‑‒]/g, "-");

/**
 * The days that a text names, in its order. `written` (ISO) is when it was written: a day without
 * a year is the next one after it, and is left out where that is not known. Texts of a few
 * thousand characters; O(length).
 */
export const daysIn = (text: string, written: string | null): readonly DayReading[] =>
  chrono.parse(plain(text), REFERENCE).flatMap((read): DayReading[] => {
    const day = readingOf(read, written);
    return day ? [day] : [];
  });

/** The first day with a year that a text names, or null. */
export const firstDay = (text: string): DayReading | null => daysIn(text, null)[0] ?? null;
