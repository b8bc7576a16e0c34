import type { SourcedText } from "../source/sourced";
import { announces } from "./announcements";
import { type DayReading, daysIn } from "./dayExpressions";
import { timesOfDays } from "./hoursOfDays";
import { monthsIn } from "./monthDeadlines";
import { type Moved, movesIn } from "./moves";
import { isOfPaper } from "./otherDays";
import { relativeDaysIn } from "./relativeDays";
import { CLOSE_OF_BUSINESS, type TimeReading, timesIn } from "./timeExpressions";

/** A sentence with its days, its hours and what it moves, before anything is said of what they are. */

export interface DateOptions {
  /** IANA zone where none is said. */
  readonly zone?: string | undefined;
  /** "18:00" */
  readonly closeOfBusiness?: string | undefined;
}

export interface SentenceReading {
  /** The sentence, tidied. */
  readonly sentence: string;
  readonly source: SourcedText;
  /** What stands above a list says what its days are; "" where nothing does. */
  readonly heading: string;
  readonly moved: Moved;
  readonly times: readonly (readonly TimeReading[])[];
  readonly zone: string;
  readonly written: string | null;
}

/** No announcement names more days: it keeps odd texts cheap. */
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

const MONTH =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b";
/** A day's look: by far most paragraphs and sentences have none. */
export const LIKELY = new RegExp(
  [
    `\\d\\s?(?:st|nd|rd|th)?[\\s-]?(?:of\\s+)?${MONTH}`,
    `\\b${MONTH}\\.?\\s+\\d`,
    `\\b(?:by|than|until|till|before|of|is|mid|early|late)[\\s-]${MONTH}`,
    "\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b|\\btomorrow\\b|\\btoday\\b|\\bthis (?:morning|afternoon|evening)\\b",
    "\\d[./]\\d{1,2}[./]\\d{4}",
    "\\d{4}-\\d\\d-\\d\\d",
  ].join("|"),
  "i",
);

/** "each from 3 p.m. to 6 p.m.:" above a list of days. */
function hoursOfHeading(heading: SourcedText | null, { to }: DayReading): readonly TimeReading[] {
  if (!heading || LIKELY.test(heading.text)) return [];
  const times = timesIn(tidied(heading.text));
  return times.length === 1 ? times.map((time) => ({ ...time, at: to, to })) : [];
}

/** What a sentence names; null where it names no day or announces nothing. O(length). */
export function readingOf(
  source: SourcedText,
  written: string | null,
  options: DateOptions,
  heading: SourcedText | null = null,
): SentenceReading | null {
  if (!LIKELY.test(source.text)) return null;
  if (!announces(source.text) && !(heading && announces(heading.text))) return null;
  const sentence = tidied(source.text);
  const printed = daysIn(sentence, written);
  const relative = relativeDaysIn(sentence, written, printed);
  const days = [...printed, ...relative].sort((a, b) => a.at - b.at);
  const all = days.length > 0 ? days : monthsIn(sentence, written);
  const found = all.filter((day) => !isOfPaper(sentence, day)).slice(0, MOST_DAYS);
  if (found.length === 0) return null;
  const moved = movesIn(sentence, found);
  const times = timesIn(sentence, options.closeOfBusiness ?? CLOSE_OF_BUSINESS);
  return {
    sentence,
    source,
    heading: heading ? tidied(heading.text) : "",
    moved,
    times: timesOfDays(sentence, moved.days, times).map((own, at) =>
      own.length > 0 ? own : hoursOfHeading(heading, moved.days[at]!),
    ),
    zone: options.zone ?? "America/New_York",
    written,
  };
}
