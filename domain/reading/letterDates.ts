import { daysIn } from "./dayExpressions";

/** The date that a letter carries: a line of its own, with the city before it or not. */

const PLACE = "(?:\\p{Lu}[\\p{L}.'’ -]{1,30},? )?";
const WEEKDAY = "(?:\\p{L}{3,10}, )?";
const MONTH_NAME = "\\p{L}{3,10}\\.?";
const DATE_LINE = new RegExp(
  `^(?:date ?: ?)?${PLACE}(?:le )?${WEEKDAY}(?:\\d{1,2}(?:st|nd|rd|th|er)? (?:de )?${MONTH_NAME},? (?:del? )?\\d{4}|${MONTH_NAME} \\d{1,2}(?:st|nd|rd|th)?, ?\\d{4}|\\d{4}-\\d{2}-\\d{2})\\.?$`,
  "iu",
);

// French, Spanish and Portuguese months; English ones are read with every other date.
const MONTHS: readonly (readonly string[])[] = [
  ["janvier", "enero", "janeiro"],
  ["février", "fevrier", "febrero", "fevereiro"],
  ["mars", "marzo", "março"],
  ["avril", "abril"],
  ["mai", "mayo", "maio"],
  ["juin", "junio", "junho"],
  ["juillet", "julio", "julho"],
  ["août", "aout", "agosto"],
  ["septembre", "septiembre", "setiembre", "setembro"],
  ["octobre", "octubre", "outubro"],
  ["novembre", "noviembre", "novembro"],
  ["décembre", "decembre", "diciembre", "dezembro"],
];
const DAY_MONTH_YEAR = /(?<!\d)(\d{1,2})(?:er)? (?:de )?(\p{L}{3,10}),? (?:del? )?(\d{4})(?!\d)/iu;
const ISO = /(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)/;

/** Whether a printed line is a letter's date and nothing else. O(length), lines only. */
export const isDateLine = (text: string): boolean => {
  if (text.length > 80 || !/\d/.test(text) || !DATE_LINE.test(text)) return false;
  return dateIn(text) !== null;
};

/** The first day with its year in a short text, as ISO date, or null. */
export function dateIn(text: string): string | null {
  const short = text.slice(0, 200);
  const iso = ISO.exec(short)?.[1];
  if (iso && isDay(iso)) return iso;
  const [, day = "", name = "", year = ""] = DAY_MONTH_YEAR.exec(short) ?? [];
  const month = MONTHS.findIndex((names) => names.includes(name.toLowerCase())) + 1;
  const other = `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (month > 0 && isDay(other)) return other;
  return daysIn(short, null)[0]?.start ?? null;
}

function isDay(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === iso;
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
