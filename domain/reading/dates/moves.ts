import type { DayReading } from "./dayExpressions";

/** Sentences that move or extend a date: which day is the new one, which the old. */

const VERB =
  /\b(?:(?<!\b(?:an|the)\s)extended|extend|extension|postponed|postponement|postpone|re-?scheduled|reschedule|moved|shifted|brought forward|advanced|deferred|changed|delayed|pushed(?: back)?|put off|shortened|adjourned|cancell?ed|new (?:deadline|date) (?:\S+ ){0,4}?(?:is|will be)|(?:is|are) now|now (?:be|take place)|(?:to|will|would|shall) (?:move|shift|defer|advance|bring forward)|instead(?! of))\b/gi;
const COURTESY =
  /\b(?:invit\w+|gratitude|appreciation|thanks|welcome|courtes\w+|support)\b[^,;]{0,30}$/i;
/** Between the verb and its new day: "to", "until 6 p.m. on", "by one week to Monday". */
const TOWARDS = /^\s$|(?:\b(?:to|until|till|for|on|and)\s|\bfrom\s)[^;]{0,60}$/i;
const OLD =
  /\b(?:instead of|rather than|in (?:lieu|place) of|and not|(?:,|but) not|replac\w+|originally|initially|previously|earlier (?:announced|scheduled|planned|communicated|deadline|date)|formerly|which was|(?<=\bwas )set for)\b[^;]{0,80}$/i;
const FROM = /\bfrom\s(?:[\d:.h]+\s?(?:[ap]\.?m\.?)?,?\s(?:on\s)?)?$/i;

const CONTRAST = /\b(?:instead of|rather than|in (?:lieu|place) of|(?:and|but) not)\b/i;

/** "scheduled for 28 July will be held on 30 July" */
const isOverruled = (sentence: string, old: DayReading, day: DayReading): boolean =>
  /\b(?:scheduled|planned|foreseen|announced)\s(?:for|on)\s[^,;]{0,20}$/i.test(
    sentence.slice(Math.max(0, old.at - 60), old.at),
  ) &&
  /^[^;]{0,30}\b(?:will|shall)\s(?:\w+\s)?(?:be held|take place|be convened)\s[^;]{0,30}$/i.test(
    sentence.slice(old.to, day.at),
  );

/** "cancelled and will be held on", not "cancelled, and comments are due on". */
const reaches = (verb: string, between: string): boolean =>
  !between.includes(";") &&
  TOWARDS.test(between) &&
  (!/^cancel/i.test(verb) || /\b(?:held|take place|rescheduled|convened|meet)\b/i.test(between));

const INSTEAD_OF_HOUR =
  /\b(?:instead of|rather than)\s(?:the\s)?(?:(?:previously|originally|initially|earlier)\s)?(?:(?:announced|scheduled|planned)\s)?(?:at\s)?(?:noon|\d{1,2}[:h]\d\d|\d{1,2}(?:\.\d\d)?\s?[ap]\.?m)/i;

export interface Move {
  /** Index of a day that takes the place of another. */
  readonly to: number;
  /** Index of the day it takes the place of, or null where none is printed. */
  readonly from: number | null;
}

/** "from 4 to 9 August" of a sentence that extends: the range is the old day and the new one. */
const splitRange = (day: DayReading): readonly DayReading[] => {
  const { end, backwards, ...rest } = day;
  const last = end ?? backwards;
  return last ? [{ ...rest }, { ...rest, start: last, wrongWeekday: null, wrongDay: null }] : [day];
};

export interface Moved {
  readonly days: readonly DayReading[];
  readonly moves: readonly Move[];
  /** Indices of days that are only named as the old ones. */
  readonly old: ReadonlySet<number>;
  /** The verb as printed, where no new day is: "postponed". */
  readonly withoutNew: string | null;
}

/** "3 p.m. instead of 10 a.m.", "moved from 10 a.m. to 3 p.m.": the day stays. */
const movesHour = (sentence: string, verbEnd: number, isNew: boolean): boolean =>
  INSTEAD_OF_HOUR.test(sentence) ||
  (!isNew && /^\s(?:\S+\s){0,3}?from\s\d[^;]{0,16}\sto\s\d/.test(sentence.slice(verbEnd)));

/** "postponed" after the only day; "moved to Conference Room 3" moves no date. */
function verbAlone(
  sentence: string,
  verb: string,
  verbEnd: number,
  day: DayReading,
): string | null {
  const known = /^(?:postponed|deferred|adjourned|delayed|moved)$/i.test(verb);
  const elsewhere = /^\s(?:in)?to\s/.test(sentence.slice(verbEnd));
  return known && !elsewhere && verbEnd > day.to ? verb : null;
}

/** What a sentence moves. O(days × verbs), both few. */
export function movesIn(sentence: string, given: readonly DayReading[]): Moved {
  const none = { days: given, moves: [], old: new Set<number>(), withoutNew: null };
  const verbs = [...sentence.matchAll(VERB)].filter(
    (verb) => !/^exten/i.test(verb[0]) || !COURTESY.test(sentence.slice(0, verb.index)),
  );
  const contrast =
    CONTRAST.test(sentence) ||
    given.some((day, at) => at > 0 && isOverruled(sentence, given[at - 1]!, day));
  if ((verbs.length === 0 && !contrast) || given.length === 0) return none;
  const verbEnd = (verbs[0]?.index ?? 0) + (verbs[0]?.[0].length ?? 0);
  const days = given.flatMap((day) =>
    verbs.length > 0 && day.at > verbEnd && !day.each && FROM.test(sentence.slice(0, day.at))
      ? splitRange(day)
      : [day],
  );
  const isSplit = (at: number) => days[at]?.at === days[at + 1]?.at;
  const isOld = days.map((day, at) => {
    const before = sentence.slice(days[at - 1]?.to ?? 0, day.at);
    const next = days[at + 1];
    if (isSplit(at) || OLD.test(before) || (next && isOverruled(sentence, day, next))) return true;
    return day.at > verbEnd && verbs.length > 0 && FROM.test(before);
  });
  const isNew = days.map((day, at) => {
    if (isOld[at]) return false;
    if (verbs.length === 0) return isOld.some(Boolean);
    return verbs.some(
      (verb) =>
        verb.index < day.at &&
        reaches(verb[0], sentence.slice(verb.index + verb[0].length, day.at)),
    );
  });
  if (days.length === 1 && movesHour(sentence, verbEnd, isNew[0] === true))
    return { ...none, moves: [{ to: 0, from: null }] };
  if (!isNew.some(Boolean))
    return { ...none, withoutNew: verbAlone(sentence, verbs[0]?.[0] ?? "", verbEnd, given[0]!) };
  // What is named before the verb is what it moves.
  const isBefore = (day: DayReading) => verbs.length > 0 && day.at < verbEnd;
  const old = days.flatMap((day, at) => (isOld[at] || (!isNew[at] && isBefore(day)) ? [at] : []));
  const from = old.length === 1 ? (old[0] ?? null) : null;
  const moves = days.flatMap((_, at) => (isNew[at] ? [{ to: at, from }] : []));
  return { days, moves, old: new Set(old), withoutNew: null };
}
