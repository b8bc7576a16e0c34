import { daysIn } from "../dates/dayExpressions";

/** The date that a letter carries: a line of its own, with the city before it or not. */

const PLACE = "(?:\\p{Lu}[\\p{L}.'’ -]{1,30},? )?";
const WEEKDAY = "(?:\\p{L}{3,10}, )?";
const MONTH_NAME = "\\p{L}{3,10}\\.?";
const DATE_LINE = new RegExp(
  `^(?:date ?: ?)?${PLACE}(?:le )?${WEEKDAY}(?:\\d{1,2}(?:st|nd|rd|th|er)? (?:de )?${MONTH_NAME},? (?:del? )?\\d{4}|${MONTH_NAME} \\d{1,2}(?:st|nd|rd|th)?, ?\\d{4}|\\d{4}-\\d{2}-\\d{2})\\.?$`,
  "iu",
);

// English, French, Spanish, Portuguese.
const MONTHS: readonly (readonly string[])[] = [
  ["january", "jan", "janvier", "enero", "janeiro"],
  ["february", "feb", "février", "fevrier", "febrero", "fevereiro"],
  ["march", "mar", "mars", "marzo", "março"],
  ["april", "apr", "avril", "abril"],
  ["may", "mai", "mayo", "maio"],
  ["june", "jun", "juin", "junio", "junho"],
  ["july", "jul", "juillet", "julio", "julho"],
  ["august", "aug", "août", "aout", "agosto"],
  ["september", "sept", "sep", "septembre", "septiembre", "setiembre", "setembro"],
  ["october", "oct", "octobre", "octubre", "outubro"],
  ["november", "nov", "novembre", "noviembre", "novembro"],
  ["december", "dec", "décembre", "decembre", "diciembre", "dezembro"],
];
const monthNumbers = new Map(
  MONTHS.flatMap((names, at) => names.map((name): [string, number] => [name, at + 1])),
);
const DAY_FIRST =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er)? (?:of |de )?(\p{L}{3,10})\.?,? (?:del? )?(\d{4})(?!\d)/iu;
const MONTH_FIRST = /(?<!\p{L})(\p{L}{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?, ?(\d{4})(?!\d)/iu;
const ISO = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/;

/** Whether a printed line is a letter's date and nothing else. O(length), lines only. */
export const isDateLine = (text: string): boolean => {
  if (text.length > 80 || !/\d{4}/.test(text) || !DATE_LINE.test(text)) return false;
  return dateIn(text) !== null;
};

/** The first day with its year in a short text, as ISO date, or null. O(1). */
export function dateIn(text: string): string | null {
  const short = text.slice(0, 200);
  if (!/\d{4}/.test(short)) return null;
  const [, year, month, day] = ISO.exec(short) ?? [];
  if (year) return isoDay(year, Number(month), day);
  const first = DAY_FIRST.exec(short);
  if (first) return isoDay(first[3]!, monthNumber(first[2]!), first[1]);
  const second = MONTH_FIRST.exec(short);
  return second ? isoDay(second[3]!, monthNumber(second[1]!), second[2]) : null;
}

const monthNumber = (name: string): number => monthNumbers.get(name.toLowerCase()) ?? 0;

/** Null where the calendar has no such day. */
function isoDay(year: string, month: number, day = ""): string | null {
  const date = new Date(Date.UTC(Number(year), month - 1, Number(day)));
  if (month < 1 || date.getUTCDate() !== Number(day) || date.getUTCMonth() !== month - 1)
    return null;
  return `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/**
 * The days that a phrase names, each of them also in "16 and 19 June". A day without its year is
 * the last one not after `written`, since a letter refers to letters before it. Short texts.
 */
export function pastDaysIn(phrase: string, written: string | null): readonly string[] {
  const read = daysIn(phrase, written);
  const days = read.flatMap(({ start, end }) => (end ? [start, end] : [start]));
  if (days.length === 0) {
    const other = dateIn(phrase);
    return other ? [other] : [];
  }
  if (written === null || /(?<!\d)\d{4}(?!\d)/.test(phrase)) return days;
  return days.map((day) => {
    const same = written.slice(0, 4) + day.slice(4);
    return same <= written ? same : String(Number(written.slice(0, 4)) - 1) + day.slice(4);
  });
}
