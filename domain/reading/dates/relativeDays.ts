import { type DayReading, weekdayNumber } from "./dayExpressions";
import { COMING } from "./otherDays";

/** Days that are counted from a letter's date: "on Friday", "tomorrow", "Thursday next week". */

const WEEKDAYS = "sunday monday tuesday wednesday thursday friday saturday".split(" ");
const RELATIVE =
  /(?:(?<=\b(?:on|by|until|till|before|than|for|to|from|noon|COB|meet|reconvene|resume|[ap]\.?m\.?),?\s)|(?:this|next|coming)\s)(?:the\s)?(?:(?:this|next|coming)\s){0,2}((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b(\s(?:of\s)?next\sweek)?|\btomorrow\b(?![’']s)|\bthis (?:morning|afternoon|evening)(?=,?\sat\s\d)|(?<=\b(?:by|until|before|COB|[ap]\.?m\.?)\s)today\b|\btoday(?=,?\sat\s\d)/giu;
/** "Thursday's meeting will start at 4 p.m.", not "further to Thursday's meeting". */
const POSSESSIVE =
  /\b(?:((?:Mon|Tues|Wednes|Thurs|Fri)day)|today|tomorrow)(?=[’']s\s[^;]{0,60}\b(?:will|shall|is|are|has to|ha(?:s|ve) been (?:cancel|postp|moved|resched|called off))\w*)/giu;
/** What only looks back: "the meeting on Friday was constructive". */
const LOOKS_BACK = /\b(?:was|were|had|took|met|thank\w*|last|since)\b/i;

const after = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** How many days after the letter: the first such weekday after it, or that of the week after. */
function distanceOf(written: string, words: string, weekday: string, nextWeek: boolean): number {
  if (weekday === "") return /today|this/i.test(words) ? 0 : 1;
  const today = weekdayNumber(written);
  const named = WEEKDAYS.indexOf(weekday.toLowerCase());
  // Weeks begin on Monday.
  if (nextWeek) return ((named + 6) % 7) - ((today + 6) % 7) + 7;
  return (named - today + 7) % 7 || 7;
}

/** "tomorrow, 4 May": where the day is printed beside it, that is the one that counts. */
const isPrinted = (text: string, at: number, to: number, printed: readonly DayReading[]): boolean =>
  printed.some((day) => {
    if (day.at < to && day.to > at) return true;
    if (day.at >= to) return day.at - to <= 25 && !/[;\d]/.test(text.slice(to, day.at));
    return at - day.to <= 3;
  });

/**
 * The days that a text counts from `written` (ISO), but for those that are printed beside it.
 * None where it is not known when the text was written. O(length).
 */
export function relativeDaysIn(
  text: string,
  written: string | null,
  printed: readonly DayReading[],
): readonly DayReading[] {
  if (written === null || (LOOKS_BACK.test(text) && !COMING.test(text))) return [];
  return [...text.matchAll(RELATIVE), ...text.matchAll(POSSESSIVE)].flatMap(
    (found): DayReading[] => {
      const [words, weekday = "", nextWeek] = found;
      const [at, to] = [found.index, found.index + words.length];
      if (isPrinted(text, at, to, printed)) return [];
      return [
        {
          start: after(written, distanceOf(written, words, weekday, nextWeek !== undefined)),
          each: false,
          yearAssumed: false,
          wrongWeekday: null,
          wrongDay: null,
          weekdayPrinted: true,
          orElse: null,
          relative: true,
          printed: words,
          at,
          to,
        },
      ];
    },
  );
}
