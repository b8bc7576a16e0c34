import { dayInWords, timeInWords, weekdayOf } from "../../calendar/words";
import type { DayReading } from "./dayExpressions";
import type { TimeReading } from "./timeExpressions";

/** Why a date is doubtful, in sentences for the secretariat. */

/** The year nearest to that of `day`, the later of two, in which it falls on `weekday`. */
function agreeingYear(day: string, weekday: string): number | null {
  const year = Number(day.slice(0, 4));
  for (const step of [1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6]) {
    const other = `${year + step}${day.slice(4)}`;
    if (weekdayOf(other) === weekday) return year + step;
  }
  return null;
}

function weekdayDoubt({ wrongWeekday, wrongDay, yearAssumed }: DayReading): readonly string[] {
  if (!wrongWeekday || !wrongDay) return [];
  const said = `“${wrongWeekday}” is printed, but ${dayInWords(wrongDay)} is a ${weekdayOf(wrongDay)}`;
  const year = yearAssumed ? agreeingYear(wrongDay, wrongWeekday) : null;
  const words = dayInWords(wrongDay).split(" ").slice(0, 2).join(" ");
  return [year ? `${said}; ${words} is a ${wrongWeekday} in ${year}.` : `${said}.`];
}

export function dayDoubts(day: DayReading): readonly string[] {
  const doubts: string[] = [];
  const year = day.start.slice(0, 4);
  if (day.monthOnly)
    doubts.push(`“${day.printed}” names no day; ${dayInWords(day.start)} is assumed.`);
  if (day.relative)
    doubts.push(
      `“${day.printed}” names no day; ${dayInWords(day.start)} is taken, counted from the letter's date.`,
    );
  if (day.yearAssumed)
    doubts.push(
      `The year is not printed; ${year} is taken from the letter's date${
        day.weekdayPrinted && !day.wrongWeekday ? ", and its weekday agrees" : ""
      }.`,
    );
  doubts.push(...weekdayDoubt(day));
  if (day.backwards) doubts.push(`“${day.printed}” ends before it begins.`);
  if (day.orElse)
    doubts.push(
      `“${day.printed}” may be ${dayInWords(day.start)} or ${dayInWords(day.orElse)}; ${dayInWords(day.start)} is taken, with the day before the month.`,
    );
  return doubts;
}

const PART_OF_DAY =
  /\b(?:in|during|for|on) the (?:late |early )?(?:mornings?|afternoons?|evenings?)\b|(?<=[(,]\s?)(?:morning|afternoon|evening)\b|\b(?:morning|afternoon|evening) (?:session|meeting)\b/i;

/** "in the morning", near a day without an hour. */
export function partOfDayDoubts(sentence: string, { at, to }: DayReading): readonly string[] {
  const words =
    PART_OF_DAY.exec(sentence.slice(to, to + 60))?.[0] ??
    PART_OF_DAY.exec(sentence.slice(Math.max(0, at - 40), at))?.[0];
  return words ? [`“${words}” names no hour.`] : [];
}

export function timeDoubts(time: TimeReading | null): readonly string[] {
  if (!time) return [];
  const hour = `${timeInWords(`0000-00-00T${time.start}`)} (${time.start})`;
  if (time.assumedFrom) return [`“${time.assumedFrom}” names no hour; ${hour} is assumed.`];
  if (time.halfAssumed)
    return [`“${time.halfAssumed}” does not say morning or afternoon; ${hour} is assumed.`];
  if (time.midnight) return ["“midnight” is taken as the end of that day (23:59)."];
  return [];
}
