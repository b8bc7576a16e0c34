import type { Moved } from "./moves";
import type { TimeReading } from "./timeExpressions";

/** What a moved date moves, as far as it is printed, and the hour that it has now. */
export interface MovedFrom {
  readonly start: string | null;
  readonly time: TimeReading | null;
}

const MOVED_FROM =
  /\b(?:moved?|changed?|shifted|rescheduled|postponed|extended|brought forward|delayed)\s(?:[\p{L}]+\s){0,2}?from\s$/iu;
const INSTEAD_OF =
  /\b(?:instead of|rather than|and not|previously|originally)\s(?:the\s)?(?:(?:previously|originally|initially|earlier)\s)?(?:(?:announced|scheduled|planned)\s)?(?:at\s)?$/i;

/** Whether an hour is named as the one that no longer holds. */
const isFormer = (sentence: string, time: TimeReading): boolean =>
  INSTEAD_OF.test(sentence.slice(Math.max(0, time.at - 60), time.at));

/** The hours of a day that hold. */
export const presentHours = (
  sentence: string,
  times: readonly TimeReading[],
): readonly TimeReading[] => times.filter((time) => !isFormer(sentence, time));

/**
 * What the day at index `at` takes the place of: another day with its hour, or another hour of the
 * same day ("from 10 a.m. to 3 p.m.", "3 p.m. instead of 10 a.m."); null where it moves nothing.
 */
export function movedFrom(
  sentence: string,
  { days, moves }: Moved,
  times: readonly (readonly TimeReading[])[],
  { at, time }: { readonly at: number; readonly time: TimeReading | null },
): MovedFrom | null {
  const day = days[at];
  const move = moves.find(({ to }) => to === at);
  if (!move || !day) return null;
  const old = move.from === null ? undefined : days[move.from];
  if (old && move.from !== null) {
    const hour = old.at === day.at ? undefined : times[move.from]?.[0];
    return { start: hour ? `${old.start}T${hour.start}` : old.start, time };
  }
  const former = times[at]?.find((one) => isFormer(sentence, one));
  if (former) return { start: `${day.start}T${former.start}`, time };
  if (!time?.end || !MOVED_FROM.test(sentence.slice(Math.max(0, time.at - 60), time.at)))
    return { start: null, time };
  const now = { start: time.end, at: time.at, to: time.to };
  return { start: `${day.start}T${time.start}`, time: now };
}
