/**
 * Days and times as letters write them: "Thursday, 29 June", "27 and 28 September 2017",
 * "June 29, 2017", "10:00 am", "3.00 pm – 6 pm", "close of business".
 */
export interface DayReading {
  /** "2017-06-29" */
  readonly start: string;
  readonly end?: string;
  readonly yearAssumed: boolean;
  /** The weekday as printed where it is not that day's, else null. */
  readonly wrongWeekday: string | null;
  readonly weekdayPrinted: boolean;
  /** Offsets of the expression in its text. */
  readonly at: number;
  readonly to: number;
}

const MONTHS =
  "January February March April May June July August September October November December";
const MONTH_NAMES = MONTHS.toLowerCase().split(" ");
const MONTH = `(${MONTHS.replaceAll(" ", "|")})`;
const WEEKDAY_NAMES = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
const WEEKDAY = `(${WEEKDAY_NAMES.join("|")})`;
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
const YEAR = "(?:,?\\s(\\d{4}))?(?!\\d)";
const DAY_FIRST = new RegExp(
  `(?:${WEEKDAY},?\\s)?(?<!\\d)${DAY}(?:\\s?(?:,?\\sand|to|[-–])\\s?(?:${WEEKDAY},?\\s)?${DAY})?\\s(?:of\\s)?${MONTH}${YEAR}`,
  "gi",
);
const MONTH_FIRST = new RegExp(`(?:${WEEKDAY},?\\s)?\\b${MONTH}\\s${DAY}(?!\\d)${YEAR}`, "gi");

interface Found {
  readonly at: number;
  readonly to: number;
  readonly weekday: string | undefined;
  readonly day: number;
  readonly lastWeekday?: string | undefined;
  readonly lastDay?: number | undefined;
  readonly month: number;
  readonly lastMonth?: number;
  readonly year: number | undefined;
}

const number = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : Number(digits);
const monthNumber = (name: string | undefined): number =>
  MONTH_NAMES.indexOf((name ?? "").toLowerCase()) + 1;

function expressions(text: string): Found[] {
  const dayFirst = [...text.matchAll(DAY_FIRST)].map((found): Found => {
    const [whole, weekday, day, lastWeekday, lastDay, month, year] = found;
    const place = { at: found.index, to: found.index + whole.length };
    const last = { lastWeekday, lastDay: number(lastDay) };
    const base = { weekday, day: Number(day), month: monthNumber(month), year: number(year) };
    return { ...place, ...base, ...last };
  });
  const monthFirst = [...text.matchAll(MONTH_FIRST)].map((found): Found => {
    const [whole, weekday, month, day, year] = found;
    const place = { at: found.index, to: found.index + whole.length };
    return { ...place, weekday, day: Number(day), month: monthNumber(month), year: number(year) };
  });
  // "29 June 2017" is also "June 20" to the second pattern: what begins first stands.
  const all = [...dayFirst, ...monthFirst].sort((a, b) => a.at - b.at || b.to - a.to);
  const apart: Found[] = [];
  for (const found of all) if (found.at >= (apart.at(-1)?.to ?? 0)) apart.push(found);
  return joinRanges(text, apart);
}

/** "27 September, and Thursday, 28 September 2017" is one expression. */
function joinRanges(text: string, found: readonly Found[]): Found[] {
  const joined: Found[] = [];
  for (const next of found) {
    const last = joined.at(-1);
    const between = last ? text.slice(last.to, next.at) : "";
    const isRange = last && last.lastDay === undefined && /^,?\s(?:and|to|until)\s$/.test(between);
    const follows =
      last &&
      (next.month - last.month) * 31 + next.day - last.day > 0 &&
      next.month - last.month < 2;
    if (isRange && follows && (last.year === undefined || last.year === next.year)) {
      const end = { lastDay: next.day, lastMonth: next.month, lastWeekday: next.weekday };
      joined[joined.length - 1] = { ...last, ...end, to: next.to, year: next.year };
    } else joined.push(next);
  }
  return joined;
}

function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1000
    ? date.toISOString().slice(0, 10)
    : null;
}

const isWeekday = (iso: string, weekday: string | undefined): boolean =>
  !weekday ||
  WEEKDAY_NAMES[new Date(`${iso}T00:00:00Z`).getUTCDay()]?.toLowerCase() === weekday.toLowerCase();

/**
 * The days that a text names, in its order. `written` (ISO) is when it was written: a day without
 * a year is the next one after it, and is left out where that is not known. Texts of a few
 * thousand characters; O(length).
 */
export function daysIn(text: string, written: string | null): readonly DayReading[] {
  return expressions(text).flatMap((found): DayReading[] => {
    const assumed = written ? yearAfter(written, found.month) : undefined;
    const year = found.year ?? assumed;
    const start = year === undefined ? null : isoDay(year, found.month, found.day);
    if (year === undefined || start === null) return [];
    const last = found.lastDay;
    const end = last === undefined ? null : isoDay(year, found.lastMonth ?? found.month, last);
    const wrong =
      (!isWeekday(start, found.weekday) && found.weekday) ||
      (end && !isWeekday(end, found.lastWeekday) && found.lastWeekday) ||
      null;
    return [
      {
        start,
        ...(end && end > start ? { end } : {}),
        yearAssumed: found.year === undefined,
        wrongWeekday: wrong,
        weekdayPrinted: found.weekday !== undefined,
        at: found.at,
        to: found.to,
      },
    ];
  });
}

/** A letter of December that names January means the next one. */
function yearAfter(written: string, month: number): number {
  const [year, writtenMonth] = [Number(written.slice(0, 4)), Number(written.slice(5, 7))];
  return writtenMonth - month > 6 ? year + 1 : year;
}

/** The first day with a year that a text names, or null. */
export const firstDay = (text: string): DayReading | null => daysIn(text, null)[0] ?? null;

export interface TimeReading {
  /** "10:00" */
  readonly start: string;
  readonly end?: string;
  /** "close of business" and the like, which name no hour. */
  readonly assumedFrom?: string;
  readonly at: number;
  readonly to: number;
}

/** The hour that "close of business" is taken for; it is said wherever it is assumed. */
export const CLOSE_OF_BUSINESS = "18:00";

const CLOCK = "(\\d{1,2})(?:[:.h](\\d{2}))?\\s?([ap])\\.?\\s?m\\b\\.?";
const OPEN_CLOCK = "(\\d{1,2})(?:[:.h](\\d{2}))?(?:\\s?([ap])\\.?\\s?m\\b\\.?)?";
const TIME = new RegExp(
  `(?<![\\d/.])(?:${OPEN_CLOCK}\\s?(?:to|[-–]|until)\\s?${CLOCK}|${CLOCK}|(\\d{1,2})[:h](\\d{2})(?!\\d)(?:\\s?(?:to|[-–])\\s?(\\d{1,2})[:h](\\d{2}))?|(noon|midday|midnight)\\b|(close of (?:the )?business(?: day)?|COB|end of (?:the )?(?:business |working )?day))`,
  "gi",
);

function clock(hour: string | undefined, minute: string | undefined, half?: string): string | null {
  let hours = Number(hour);
  if (half && (hours < 1 || hours > 12)) return null;
  if (half) hours = (hours % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  if (hours > 23 || Number(minute ?? 0) > 59) return null;
  return `${String(hours).padStart(2, "0")}:${minute ?? "00"}`;
}

/** The times of day that a text names, in its order. O(length). */
export function timesIn(text: string): readonly TimeReading[] {
  return [...text.matchAll(TIME)].flatMap((found): TimeReading[] => {
    const place = { at: found.index, to: found.index + found[0].length };
    const [, h1, m1, p1, h2, m2, p2, h3, m3, p3, h4, m4, h5, m5, word, vague] = found;
    if (vague) return [{ start: CLOSE_OF_BUSINESS, assumedFrom: vague, ...place }];
    if (word) return [{ start: /midnight/i.test(word) ? "23:59" : "12:00", ...place }];
    // "10 to 11 a.m.": the half of the day is printed once, for both, unless that runs backwards.
    const end = h2 ? clock(h2, m2, p2) : h5 ? clock(h5, m5) : null;
    let start = h2 ? clock(h1, m1, p1 ?? p2) : h3 ? clock(h3, m3, p3) : clock(h4, m4);
    if (h2 && !p1 && start && end && start >= end) start = clock(h1, m1, "a");
    return start ? [{ start, ...(end && end > start ? { end } : {}), ...place }] : [];
  });
}
