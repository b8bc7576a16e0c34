import type { Parser, ParsingContext } from "chrono-node";
import { Chrono, configuration } from "chrono-node/en";

/**
 * The parsers of date and time expressions: those of chrono-node that fit letters of the United
 * Nations, and, through its extension points, our own for what it lacks. What is relative to
 * "today" is not read at all. docs/decisions/0009-date-expressions.md
 */

/** Chrono asks for a "today" and never uses it here; fixed, so that no clock and no zone comes in. */
export const REFERENCE = { instant: new Date(0), timezone: 0 } as const;

/**
 * Chrono's parser that reads all of `probe`. The classes themselves are not in its public
 * interface, and their names do not survive minification.
 */
function builtIn(probe: string): Parser {
  const found = configuration
    .createConfiguration(true, true)
    .parsers.find((parser) =>
      new Chrono({ parsers: [parser], refiners: [] })
        .parse(probe, REFERENCE)
        .some((read) => read.text === probe),
    );
  if (!found) throw new Error(`chrono-node reads no “${probe}”`);
  return found;
}

/** A chrono parser from one pattern; `read` gets the groups. */
export const parser = (
  pattern: RegExp,
  read: (match: RegExpMatchArray, context: ParsingContext) => ReturnType<Parser["extract"]>,
): Parser => ({
  pattern: () => pattern,
  extract: (context, match) => read(match, context),
});

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const MONTH =
  "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";
const WEEKDAY = "(?:(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day,?\\s)?";
const LIST = "\\s?(?:,\\s?and|,|and|&|or|to|until|through|[-–])\\s?";
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";

const monthOf = (name: string | undefined): number =>
  MONTHS.findIndex((month) => name?.slice(0, 3).toLowerCase() === month.toLowerCase()) + 1;

/** "27" in "27 and 28 September 2017": its month and year are printed after a later day. */
const bareDay = parser(
  new RegExp(
    `(?<![\\d./:,-])\\b${DAY}(?=(?:${LIST}${WEEKDAY}\\d{1,2}(?:st|nd|rd|th)?){1,6}\\s(?:of\\s)?${MONTH}\\b\\.?(?:,?\\s(\\d{4}))?)`,
    "i",
  ),
  ([, day, month, year]) => ({
    day: Number(day),
    month: monthOf(month),
    ...(year && { year: Number(year) }),
  }),
);

/** "January 31" and "January 31, 2017": chrono takes the first for a month of 1931 or 2031. */
const monthFirst = parser(
  new RegExp(
    `\\b${MONTH}\\.?\\s${DAY}(?!\\d|[.:]\\d|\\s?[ap]\\.?m\\b)(?:,?\\s(\\d{4})(?!\\s?(?:hours|hrs?)\\b))?`,
    "i",
  ),
  ([, month, day, year]) => ({
    day: Number(day),
    month: monthOf(month),
    ...(year && { year: Number(year) }),
  }),
);

/** "September 27 and 28, 2017" */
const monthFirstPair = parser(
  new RegExp(
    `\\b${MONTH}\\.?\\s${DAY}\\s?(and|&|through|to|[-–])\\s?${DAY}(?!\\d|\\s?(?:[ap]\\.?m|${MONTH}))(?:,?\\s(\\d{4}))?`,
    "i",
  ),
  (match, context) => {
    const [text, month, first, join, last, , year] = match;
    const day = { month: monthOf(month), ...(year && { year: Number(year) }) };
    const result = context.createParsingResult(match.index ?? 0, text);
    result.start = context.createParsingComponents({ ...day, day: Number(first) });
    result.end = context.createParsingComponents({ ...day, day: Number(last) });
    return /and|&/i.test(join ?? "") ? result.addTag("each") : result;
  },
);

/** "15 de mayo" and "15 mai" are other languages'; "29 th June" is tidied before. */
export const dayParsers: readonly Parser[] = [
  builtIn("4 August 2021"),
  monthFirst,
  builtIn("29/06/2017"),
  builtIn("2017-06-29"),
  bareDay,
  monthFirstPair,
];

const hour = (hours: string | undefined, minutes: string | undefined) => {
  const read = { hour: Number(hours), minute: Number(minutes ?? 0) };
  return read.hour < 24 && read.minute < 60 ? read : null;
};

/** "10h00", "15 h 30", "15.00 hrs", "1500 hours" */
const continentalHour = parser(
  /(?<![\d./:])(\d{1,2})(?:\s?h\s?(\d{2})?(?![\d\w])|(?:[.:h]\s?)?(\d{2})\s?(?:hrs?|hours|h)\b)/i,
  ([, hours, afterH, minutes]) => hour(hours, afterH ?? minutes),
);

/** "10.00–11.30 hrs", "at 15.00", "from 10.00 to 13.00" */
const dottedHours = parser(
  /(?<=\b(?:at|from|until|by|before)\s|^|[,(]\s?)(\d{1,2})[.:h](\d{2})(?:\s?(?:[-–]|to|until)\s?(\d{1,2})[.:h](\d{2}))?(?!\d|\.\d|[%/]|\s?[ap]\.?\s?m\b|\sper\b)(?:\s?(?:hrs?|hours|h)\b)?/i,
  (match, context) => {
    const [text, hours, minutes, lastHours, lastMinutes] = match;
    const start = hour(hours, minutes);
    const end = lastHours ? hour(lastHours, lastMinutes) : null;
    if (!start) return null;
    return context.createParsingResult(match.index ?? 0, text, start, end ?? undefined);
  },
);

const namedHour = parser(/\b(?:12\s)?(noon|midday|midnight)\b/i, ([, name]) =>
  /midnight/i.test(name ?? "") ? { hour: 23, minute: 59 } : { hour: 12, minute: 0 },
);

/** "close of business" and the like name no hour: the second 59 keeps them apart. */
const closeOfBusiness = parser(
  /\b(?:close of (?:the )?(?:business|play)(?: day)?|C\.O\.B\.|E\.O\.B\.|COB\b|EOB\b|EOD\b|end of (?:the )?(?:business |working )?day)/i,
  (match, context) => context.createParsingResult(match.index ?? 0, match[0]).addTag("no hour"),
);

/** "at 3 o'clock", "at 3 on Tuesday": a doubtful half of the day. */
const bareHour = parser(
  /\b(?:at|by|until|before)\s(\d{1,2})(?:\so.?clock\b|(?=,?\son\s(?:\d|\p{Lu})))/u,
  (match, context) => {
    const read = hour(match[1], "0");
    return read && context.createParsingResult(match.index ?? 0, match[0], read);
  },
);

export const timeParsers: readonly Parser[] = [
  builtIn("10:30 a.m."),
  continentalHour,
  dottedHours,
  namedHour,
  closeOfBusiness,
  bareHour,
];
