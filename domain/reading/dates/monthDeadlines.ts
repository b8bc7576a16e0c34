import type { DayReading } from "./dayExpressions";

/** Deadlines that name a month and no day: "by the end of August 2021", "no later than mid-May". */

const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );
const LIMIT = new RegExp(
  `\\b(?:(by|before|no later than|not later than|until|till)|deadline[^,;.]{0,40}\\sis)\\s((?:the\\s)?(?:(end|close|middle|beginning|start)\\sof\\s|(mid|early|late)[-\\s])?(${MONTHS.join("|")})(?:,?\\s(\\d{4}))?)(?!\\s?\\d|\\p{L})`,
  "gu",
);

/** The day that is assumed for a month: its last, its fifteenth, or its tenth; "before" it, the eve. */
function assumedDay(
  year: number,
  month: number,
  before: boolean,
  part: string | undefined,
): string {
  const last = before && !part ? 0 : new Date(Date.UTC(year, month, 0)).getUTCDate();
  const day = /mid/.test(part ?? "") ? 15 : /begin|start|early/.test(part ?? "") ? 10 : last;
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/**
 * The days assumed for months that are limits. `written` as for days; a month without a year is the
 * next one after it. O(length).
 */
export function monthsIn(text: string, written: string | null): readonly DayReading[] {
  return [...text.matchAll(LIMIT)].flatMap((found): DayReading[] => {
    const [whole, limit, words = "", ofMonth, part, name = "", printedYear] = found;
    const month = MONTHS.indexOf(name) + 1;
    const behind = written !== null && month < Number(written.slice(5, 7)) ? 1 : 0;
    const year = Number(printedYear ?? (written ? Number(written.slice(0, 4)) + behind : 0));
    if (year < 1000) return [];
    return [
      {
        start: assumedDay(year, month, limit === "before", ofMonth ?? part),
        each: false,
        yearAssumed: printedYear === undefined,
        wrongWeekday: null,
        wrongDay: null,
        weekdayPrinted: false,
        orElse: null,
        monthOnly: true,
        printed: words,
        at: found.index + whole.length - words.length,
        to: found.index + whole.length,
      },
    ];
  });
}
