import type { ParsingResult, Refiner } from "chrono-node";

/** What chrono's parsers found is cut to what is printed, and joined to the days that are meant. */

const refiner = (refine: (text: string, results: ParsingResult[]) => ParsingResult[]): Refiner => ({
  refine: (context, results) => refine(context.text, results),
});

export const endOf = (result: ParsingResult): number => result.index + result.text.length;

function moveStart(result: ParsingResult, text: string, index: number): void {
  result.text = text.slice(index, endOf(result));
  result.index = index;
}

/**
 * Chrono takes "on" into the expression, "10" of "4 August 10.30 a.m." for the year 10, "3 may" for
 * a day and "resolution 23/2" for another.
 */
const asPrinted = refiner((text, results) =>
  results.filter((result) => {
    const on = /^on\s+/i.exec(result.text);
    if (on) moveStart(result, text, result.index + on[0].length);
    // "9 June, 3 p.m." is no third of June: the month has its day before it.
    if (/^\p{L}/u.test(result.text) && DAY_BEFORE.test(text.slice(0, result.index))) return false;
    const shortYear = /[\s,/-]{1,4}\d{2}(?:\s+[A-Z]+)?$/i.exec(result.text);
    if (SHORT_YEAR.test(result.text) && shortYear) {
      result.text = result.text.slice(0, shortYear.index);
      result.start.delete("year");
      result.end?.delete("year");
    }
    if (!/\d/.test(result.text) || /[\w/.:-]$/.test(text.slice(0, result.index))) return false;
    const month = /(?<!\p{L})\p{L}{3,}/u.exec(result.text);
    if (month) return /^\p{Lu}/u.test(month[0]);
    return result.tags().has("bare") || /(?<!\d)\d{4}(?!\d)/.test(result.text) || isBare(result);
  }),
);

const DAY_BEFORE = /(?<![\d.:])\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?$/i;
/** "10" of "4 August 10.30 a.m." and of "August 4, 10 a.m." */
const SHORT_YEAR = /^\d.*\p{L}{3,}\.?[\s,/-]{1,4}\d{2}$|^\p{L}.*\d(?:st|nd|rd|th)?,\s\d{2}$/u;

const isBare = (result: ParsingResult): boolean => /^\d{1,2}(?:st|nd|rd|th)?$/.test(result.text);

/** Of expressions that overlap, the longest; the first of equals. */
const apart = refiner((_, results) => {
  const kept: ParsingResult[] = [];
  for (const result of results) {
    const last = kept.at(-1);
    if (!last || result.index >= endOf(last)) kept.push(result);
    else if (result.text.length > last.text.length) kept[kept.length - 1] = result;
  }
  return kept;
});

const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const WEEKDAY_BEFORE =
  /(?<!\p{L})(Sun|Mon|Tue|Wed|Thu|Fri|Sat)(?:(?:s|nes|rs?|ur)?day|s|rs?)?\.?,?\s?(?:the\s)?$/iu;

const weekdays = refiner((text, results) => {
  for (const result of results) {
    const before = text.slice(Math.max(0, result.index - 16), result.index);
    const found = WEEKDAY_BEFORE.exec(before);
    // "Monday and Tuesday, 6 and 7 September": neither is printed with its own day.
    if (
      !found ||
      /day\s(?:and|&|to|–|-)\s$/i.test(text.slice(0, result.index - (before.length - found.index)))
    )
      continue;
    result.start.assign("weekday", WEEKDAYS.indexOf((found[1] ?? "").toLowerCase()));
    moveStart(result, text, result.index - (before.length - found.index));
  }
  return results;
});

const JOIN = /^(?:,?\s(?:and|&|to|until|through|till)\s(?:on\s)?|\s?[-–]\s?|,\s?)$/;
const RANGE = /to|until|through|till|[-–]/;

/** Days of the same count where only their order and distance matter. */
const count = (part: ParsingResult["start"]): number =>
  ((part.get("year") ?? 0) * 12 + (part.get("month") ?? 0)) * 31 + (part.get("day") ?? 0);

function inherit(from: ParsingResult["start"], to: ParsingResult["start"]): void {
  const year = from.get("year");
  if (!to.isCertain("year") && from.isCertain("year") && year !== null) to.assign("year", year);
}

const sameYear = (a: ParsingResult, b: ParsingResult): boolean =>
  a.start.isCertain("year") === b.start.isCertain("year");

const nextDay = (a: ParsingResult["start"], b: ParsingResult["start"]): boolean => {
  const day = (part: ParsingResult["start"]) =>
    Date.UTC(part.get("year") ?? 0, (part.get("month") ?? 1) - 1, part.get("day") ?? 0);
  return day(b) - day(a) === 86_400_000;
};

/** "27 September, and Thursday, 28 September 2017" is one expression; "9 and 11 August" are two. */
const joined = refiner((text, results) => {
  const kept: ParsingResult[] = [];
  for (const next of results) {
    const last = kept.at(-1);
    const between = last ? text.slice(endOf(last), next.index) : "";
    if (!last || next.end || !JOIN.test(between)) {
      kept.push(next);
      continue;
    }
    inherit(next.start, last.start);
    if (last.end) inherit(next.start, last.end);
    const range = RANGE.test(between) && !last.end && count(next.start) > count(last.start);
    const follows = !RANGE.test(between) && nextDay(last.end ?? last.start, next.start);
    if (sameYear(last, next) && (range || (follows && (!last.end || last.tags().has("each"))))) {
      last.end = next.start;
      last.text = text.slice(last.index, endOf(next));
      if (follows) last.addTag("each");
    } else kept.push(next);
  }
  return kept;
});

export const dayRefiners: readonly Refiner[] = [asPrinted, apart, weekdays, joined];

/** A number alone is no hour; nor is "3 p", which chrono takes for one. */
const hours = refiner((text, results) =>
  results.filter((result) => {
    const prefix = /^(?:at|from)\s*/i.exec(result.text);
    if (prefix && !/o.?clock/i.test(result.text) && /[\d]\s*\D*m\b|[:.]\d/.test(result.text))
      moveStart(result, text, result.index + prefix[0].length);
    if (/[\d][/.]$|[\d/]$/.test(text.slice(0, result.index))) return false;
    const said =
      /[ap]\.?m\b|\d[:h]\s?\d\d|^\d{1,2}\.\d\d|\bh\b|\dh\b|hours|hrs?\b|noon|midday|midnight|clock|^(?:at|by|until|before)\s\d/i;
    return result.tags().has("no hour") || said.test(result.text);
  }),
);

const BETWEEN_HOURS = /^\s?(?:[-–]|to|until|till|through)\s?$/;

/** "10 a.m. – noon", "between 10 a.m. and 1 p.m."; "11 to 1 p.m." begins before noon. */
const spans = refiner((text, results) => {
  const kept: ParsingResult[] = [];
  for (const next of results) {
    const last = kept.at(-1);
    const between = last ? text.slice(endOf(last), next.index) : null;
    const and = between === " and " && last && /\bbetween\s$/i.test(text.slice(0, last.index));
    const joins = between !== null && (and || BETWEEN_HOURS.test(between));
    const pair = joins && last && !last.end && !next.end;
    if (!last || !pair || [last, next].some((one) => one.tags().has("no hour"))) {
      kept.push(next);
      continue;
    }
    last.end = next.start;
    last.text = text.slice(last.index, endOf(next));
  }
  for (const { start, end } of kept) {
    const [from, to] = [start.get("hour") ?? 0, end?.get("hour") ?? 24];
    if (end && from >= 12 && from - 12 < to && from > to && !start.isCertain("meridiem"))
      start.assign("hour", from - 12);
  }
  return kept;
});

export const timeRefiners: readonly Refiner[] = [hours, apart, spans];
