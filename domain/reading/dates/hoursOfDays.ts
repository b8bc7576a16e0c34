import type { DayReading } from "./dayExpressions";
import type { TimeReading } from "./timeExpressions";

const REACH = 90;
/** Between an hour and the day that follows it: "10 a.m. (New York time) on", "noon,". */
const LEADS_ON =
  /^\W*(?:\([^)]{0,40}\)|[\p{L}\s]{0,30}\btime\b|E[SD]?T|CES?T)?\W*(?:on|of)?\s?(?:the\s)?$/u;

/**
 * Whose each time is: of the day it leads on to ("10 a.m. on 4 August"), else of the nearest day
 * before it, else of the next one. Index of the day, or -1. O(times × days).
 */
function ownerOf(sentence: string, time: TimeReading, days: readonly DayReading[]): number {
  const next = days.findIndex((day) => day.at >= time.to);
  const last = days.findLastIndex((day) => day.to <= time.at);
  const [after, before] = [days[next], days[last]];
  const leadsOn = after && LEADS_ON.test(sentence.slice(time.to, after.at));
  const follows = before && time.at - before.to <= REACH;
  if (leadsOn && !(follows && /^\W*$/.test(sentence.slice(before.to, time.at)))) return next;
  if (follows) return last;
  return after && after.at - time.to <= REACH ? next : -1;
}

const CLOCK =
  "\\s?(?:\\([^)]{0,40}\\)|[\\p{L}\\s]{0,30}\\btime\\b|(?:E[SD]?T|CES?T|GMT|UTC|EAT|NYT)\\b)";
const SAME_MOMENT = new RegExp(
  `^${CLOCK}\\s?(?:[(/,=–]|or|i\\.e\\.,?|which is|equivalent to)\\s?$`,
  "iu",
);
const HAS_CLOCK = new RegExp(`^${CLOCK}`, "iu");

/** "4 p.m. Geneva time (10 a.m. New York time)" is one moment: it is taken as printed first. */
const withoutEchoes = (sentence: string, times: readonly TimeReading[]): readonly TimeReading[] =>
  times.filter((time, at) => {
    const before = times[at - 1];
    return !(
      before &&
      SAME_MOMENT.test(sentence.slice(before.to, time.at)) &&
      HAS_CLOCK.test(sentence.slice(time.to))
    );
  });

/** The times that belong to each day, the nearest first. */
export function timesOfDays(
  sentence: string,
  days: readonly DayReading[],
  printed: readonly TimeReading[],
): readonly (readonly TimeReading[])[] {
  const times = withoutEchoes(sentence, printed);
  const owners = times.map((time) => ownerOf(sentence, time, days));
  const own = days.map((day, at) =>
    times
      .filter((_, index) => owners[index] === at)
      .sort((a, b) => distance(a, day) - distance(b, day)),
  );
  // "on 6, 8 and 10 September at 10 a.m.": one hour for each day of the list.
  for (let at = days.length - 2; at >= 0; at--) {
    const [day, next] = [days[at]!, days[at + 1]!];
    const list = /^,?\s?(?:and|&)?\s?(?:on\s)?$/.test(sentence.slice(day.to, next.at));
    if (list && own[at]?.length === 0) own[at] = own[at + 1] ?? [];
  }
  const shared = times.filter((time) => ALL_DAYS.test(sentence.slice(0, time.at)));
  return own.map((hours, at) =>
    hours.length > 0 ? hours : shared.filter((time) => (days[at]?.to ?? 0) <= time.at),
  );
}

/** "on 2 August and on 9 August, both at 10 a.m." */
const ALL_DAYS = /\b(?:both|each|all|every day)\s(?:day\s|days\s|of them\s)?(?:(?:at|from)\s)?$/i;

const distance = (time: TimeReading, day: DayReading): number =>
  time.at >= day.to ? time.at - day.to : day.at - time.to;
