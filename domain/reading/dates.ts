import { dayInWords, weekdayOf } from "../calendar/words";
import { type DayReading, daysIn, type TimeReading, timesIn } from "./dayExpressions";
import type { DateKind, ReadDate } from "./document";

const NOT_AN_EVENT =
  /(?:\bdated|\b(?:letters?|notes?|resolutions?|decisions?|communications?|e-?mails?)(?:\s\S{1,24}){0,2}\s(?:of|dated|sent on|circulated on)|\breceived(?: on)?|\bsince|\badopted(?: on)?|\bas of)\s(?:\p{L}+day,?\s)?$/iu;
const WRITTEN =
  /\b(?:submi\w+|inputs?|comments?|proposals?|written|contributions?|send|sent|provide|statements?|amendments?|edits|views|suggestions|inscri\w+|regist\w+|RSVP|confirm\w*|nominat\w+)\b/i;
const LIMIT = /\b(?:by|before|until|till|no later than|not later than|at the latest)\b[^;]{0,70}$/i;
const EVENT =
  /\b(?:consultations?|meetings?|discuss\w*|informals?|briefing|readings?|session|rounds?|negotiations?|conven\w+|exchange of views|dialogue|workshop)\b/i;
const HIGH_LEVEL = /\bhigh-?\s?level (?:plenary )?(?:meeting|event|week|segment|dialogue)\b/i;
const TAKES_PLACE = /\b(?:held|conven\w+|tak(?:e|es|ing) place|scheduled|meet)\b[^;]{0,80}$/i;
const PLACE =
  /\b(General Assembly Hall|ECOSOC Chamber|Economic and Social Council Chamber|Trusteeship Council Chamber|Security Council Chamber|Conference Room (?:\d{1,2}|[A-Z])\b|(?:Room|Salle) (?:[IVX]{1,6}|\d{1,3})\b|Boardroom [A-Z]\b|Palais des Nations|Vienna International Centre)/i;
const VIRTUAL =
  /\b(?:virtual\w*|online|via (?:Zoom|Webex|Teams|videoconference)|by videoconference)\b/i;

const ZONES: readonly (readonly [RegExp, string])[] = [
  [/\bNew York time\b|\bE[SD]?T\b/, "America/New_York"],
  [/\bGeneva time\b|\bCES?T\b|\bPalais des Nations\b/i, "Europe/Zurich"],
  [/\bVienna time\b|\bVienna International Centre\b/i, "Europe/Vienna"],
  [/\bNairobi time\b|\bEAT\b/, "Africa/Nairobi"],
];

/** Cuts running text into sentences; "a.m.", "H.E." and "Mr." end none. O(length). */
export function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const found of text.matchAll(/[.!?][)”"]?\s+(?=[\p{Lu}“"])/gu)) {
    const before = text.slice(Math.max(0, found.index - 6), found.index + 1);
    const next = text.slice(found.index + found[0].length, found.index + found[0].length + 12);
    if (/(?:\b(?:Mr|Ms|Mrs|Dr|No|Nos|vol|H\.E|\p{Lu})\.)$/u.test(before)) continue;
    if (/[ap]\.?m\.$/i.test(before) && !/^(?:We|The|In|Please|This|It|Delegations)\b/.test(next))
      continue;
    const end = found.index + found[0].length;
    sentences.push(text.slice(from, end).trim());
    from = end;
  }
  sentences.push(text.slice(from).trim());
  return sentences.filter((sentence) => sentence !== "");
}

function kindOf(sentence: string, day: DayReading): DateKind | null {
  const before = sentence.slice(Math.max(0, day.at - 160), day.at);
  const after = sentence.slice(day.to, day.to + 160);
  if (NOT_AN_EVENT.test(before)) return null;
  if (/\bsilence\b/i.test(sentence) && (LIMIT.test(before) || /\bexpir|\bbroken\b/i.test(sentence)))
    return "silence";
  if (/\bdeadline\b/i.test(before) || (LIMIT.test(before) && WRITTEN.test(sentence)))
    return "deadline";
  const taking = TAKES_PLACE.test(before) || /\bon\s$/.test(before);
  if (HIGH_LEVEL.test(before) && taking && !/\bconsultations?\b/i.test(before))
    return "high-level-meeting";
  if (!EVENT.test(before) && !EVENT.test(after)) return null;
  const placed = PLACE.test(sentence) || timesIn(sentence).length > 0 || day.weekdayPrinted;
  return placed || taking ? "meeting" : null;
}

const REACH = 90;

/** The time that belongs to a day: the nearest, none of another day's. */
function timeOf(
  sentence: string,
  day: DayReading,
  days: readonly DayReading[],
): TimeReading | null {
  const floor = Math.max(
    day.at - REACH,
    ...days.map((other) => (other.to < day.at ? other.to : 0)),
  );
  const ceiling = Math.min(
    day.to + REACH,
    ...days.map((other) => (other.at > day.to ? other.at : Number.POSITIVE_INFINITY)),
  );
  const near = timesIn(sentence)
    .filter((time) => time.at >= floor && time.to <= ceiling)
    .filter((time) => time.to <= day.at || time.at >= day.to);
  const distance = (time: TimeReading) => (time.at >= day.to ? time.at - day.to : day.at - time.to);
  return near.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

function titleOf(kind: DateKind, sentence: string): string {
  if (kind === "silence") return "End of the silence procedure";
  if (kind === "high-level-meeting") return "High-level meeting";
  if (kind === "deadline")
    return /\b(?:inputs?|comments?|proposals?|amendments?)\b/i.test(sentence)
      ? "Deadline for written inputs"
      : "Deadline";
  const informal =
    /\b((?:(?:first|second|third|fourth|fifth|sixth|final|last|next) )?(?:round of )?informal (?:informal )?(?:consultations?|meetings?)|(?:first|second|third|final) reading|briefing)\b/i.exec(
      sentence,
    )?.[1];
  if (informal) return informal[0]!.toUpperCase() + informal.slice(1).toLowerCase();
  return /\bdiscuss\w*[^.]{0,30}\bzero draft\b/i.test(sentence)
    ? "Discussion of the zero draft"
    : "Meeting";
}

function warningsOf(day: DayReading, time: TimeReading | null): readonly string[] {
  const warnings: string[] = [];
  if (day.yearAssumed)
    warnings.push(
      `The year is not printed; ${day.start.slice(0, 4)} is taken from the letter's date${
        day.weekdayPrinted && !day.wrongWeekday ? ", and its weekday agrees" : ""
      }.`,
    );
  if (day.wrongWeekday)
    warnings.push(
      `“${day.wrongWeekday}” is printed, but ${dayInWords(day.start)} is a ${weekdayOf(day.start)}.`,
    );
  if (time?.assumedFrom)
    warnings.push(`“${time.assumedFrom}” names no hour; 6 p.m. (${time.start}) is assumed.`);
  return warnings;
}

/** The dates that one sentence announces. `written` (ISO) is when it was written. */
export function datesInSentence(sentence: string, written: string | null): readonly ReadDate[] {
  if (sentence.length > 5000) return [];
  // No announcement names more days; the bound keeps a list of dates from costing its square.
  const days = daysIn(sentence, written).slice(0, 12);
  return days.flatMap((day): ReadDate[] => {
    const kind = kindOf(sentence, day);
    if (kind === null) return [];
    const time = timeOf(sentence, day, days);
    const place = PLACE.exec(sentence)?.[1] ?? (VIRTUAL.test(sentence) ? "Virtual" : undefined);
    const end = time?.end ? `${day.end ?? day.start}T${time.end}` : day.end;
    return [
      {
        kind,
        start: time ? `${day.start}T${time.start}` : day.start,
        ...(end && { end }),
        ...(!time && { allDay: true }),
        zone: ZONES.find(([sign]) => sign.test(sentence))?.[1] ?? "America/New_York",
        ...(place && kind !== "deadline" && kind !== "silence" && { place }),
        title: titleOf(kind, sentence),
        quote: sentence,
        warnings: warningsOf(day, time),
      },
    ];
  });
}

const LIKELY =
  /\d\s+(?:of\s+)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(?:ary|ch|ril|ay|ne|ly|st|ber)\s+\d/i;

/** The dates that running text announces; paragraphs without a day's look are passed over. */
export const datesInText = (
  paragraphs: readonly string[],
  written: string | null,
): readonly ReadDate[] =>
  paragraphs
    .filter((paragraph) => LIKELY.test(paragraph))
    .flatMap((paragraph) => sentencesOf(paragraph))
    .flatMap((sentence) => datesInSentence(sentence, written));

/** One event announced twice is one date: the same kind and start, or the same day with and without a time. */
export function mergeDates(dates: readonly ReadDate[]): readonly ReadDate[] {
  const merged: ReadDate[] = [];
  const byDay = new Map<string, number>();
  for (const date of dates) {
    const day = `${date.kind} ${date.start.slice(0, 10)}`;
    const at = byDay.get(`${day} ${date.start}`) ?? byDay.get(`${day} ?`);
    const known = at === undefined ? undefined : merged[at];
    if (known && at !== undefined) merged[at] = mergeTwo(known, date);
    else merged.push(date);
    const index = at ?? merged.length - 1;
    byDay.set(`${day} ${date.start}`, index);
    // A mention without its hour is of whichever is announced with one, the first that is.
    const dayOnly = `${day} ${date.start.slice(0, 10)}`;
    if (!date.start.includes("T") && !known) byDay.set(`${day} ?`, index);
    else if (date.start.includes("T")) byDay.delete(`${day} ?`);
    if (!byDay.has(dayOnly)) byDay.set(dayOnly, index);
  }
  return merged;
}

function mergeTwo(first: ReadDate, second: ReadDate): ReadDate {
  const [fuller, other] =
    !first.start.includes("T") && second.start.includes("T") ? [second, first] : [first, second];
  const place = fuller.place ?? other.place;
  const title = fuller.title === "Meeting" ? other.title : fuller.title;
  return {
    ...fuller,
    title,
    ...(place && { place }),
    warnings: [...new Set([...first.warnings, ...second.warnings])],
  };
}
