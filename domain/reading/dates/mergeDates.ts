import { dayInWords, timeInWords } from "../../calendar/words";
import type { ReadDate } from "../document";

/**
 * One event announced twice is one date: the same kind and start, or the same day with and without
 * a time. It keeps the quote, and its place, of the fuller mention, of the first of equally full
 * ones. A date that moves another names it where exactly one earlier date fits. O(n) but for the
 * moves, which are few.
 */
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
  return linkMoves(merged);
}

function mergeTwo(first: ReadDate, second: ReadDate): ReadDate {
  const [fuller, other] =
    !first.start.includes("T") && second.start.includes("T") ? [second, first] : [first, second];
  const place = fuller.place ?? other.place;
  const title = fuller.title === "Meeting" ? other.title : fuller.title;
  const moves = fuller.moves ?? other.moves;
  return {
    ...fuller,
    title,
    ...(place && { place }),
    ...(moves && { moves }),
    warnings: [...new Set([...first.warnings, ...second.warnings])],
  };
}

/** Each move finds the one earlier date of its kind that it takes the place of. */
function linkMoves(dates: readonly ReadDate[]): readonly ReadDate[] {
  if (!dates.some((date) => date.moves)) return dates;
  const linked = [...dates];
  for (const [at, date] of dates.entries()) {
    if (!date.moves) continue;
    const { start } = date.moves;
    const fits = dates
      .slice(0, at)
      .flatMap((earlier, index) =>
        earlier.kind === date.kind && (start === null || isOn(earlier, start)) ? [index] : [],
      );
    const [only] = fits;
    const earlier = only === undefined ? undefined : linked[only];
    if (fits.length !== 1 || only === undefined || !earlier || earlier.start === date.start)
      continue;
    const moved = atSameHour({ ...date, moves: { start: earlier.start } });
    linked[at] = moved;
    const words = `It is moved to ${inWords(moved.start)} later in the text.`;
    linked[only] = { ...earlier, warnings: [...new Set([...earlier.warnings, words])] };
  }
  return linked;
}

/** "at the same time" is the hour of the date that is moved, where that is known. */
export function atSameHour(date: ReadDate): ReadDate {
  const hour = date.moves?.start?.slice(10);
  const words = /\b(?:the )?same (?:time|hour)\b/i.exec(date.quote)?.[0];
  if (!hour || !words || date.start.includes("T") || date.end) return date;
  const { allDay: _, ...timed } = date;
  const doubt = `“${words}” is taken as ${timeInWords(date.moves?.start ?? "")}, the hour that is moved.`;
  return { ...timed, start: date.start + hour, warnings: [...date.warnings, doubt] };
}

/** Whether a date is on a day, and at its hour where both print one. */
const isOn = ({ start }: ReadDate, other: string): boolean =>
  start.includes("T") && other.includes("T")
    ? start === other
    : start.slice(0, 10) === other.slice(0, 10);

const inWords = (start: string): string =>
  start.includes("T") ? `${dayInWords(start)}, ${timeInWords(start)}` : dayInWords(start);
