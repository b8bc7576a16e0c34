import {
  dateInWords,
  dayInWords,
  daysInWords,
  placeOf,
  timeInWords,
  weekdayOf,
} from "@/domain/calendar/words";
import type { DateView } from "@/domain/contract/dateViews";
import { momentInWords } from "./moment";

type When = Pick<DateView, "startsAt" | "endsAt" | "zone" | "instant">;

/**
 * A consultation date: "Wednesday, 4 August 2021, 6 p.m. New York (midnight in Geneva)". `brief`
 * leaves the other place out.
 */
export function DateText({ date, brief = false }: { date: When; brief?: boolean }) {
  return <time dateTime={date.instant}>{inWords(date, brief)}</time>;
}

function inWords({ startsAt, endsAt, zone }: When, brief: boolean): string {
  const timed = startsAt.includes("T");
  if (!timed && endsAt && endsAt.slice(0, 10) !== startsAt.slice(0, 10))
    return daysInWords(startsAt, endsAt);
  if (!timed || !endsAt?.includes("T") || endsAt.slice(0, 10) !== startsAt.slice(0, 10))
    return brief ? dateInWords(startsAt, zone, null) : dateInWords(startsAt, zone);
  const hours = `${timeInWords(startsAt)} to ${timeInWords(endsAt)}`;
  return `${weekdayOf(startsAt)}, ${dayInWords(startsAt)}, ${hours} ${placeOf(zone)}`;
}

/** When something happened (ISO 8601 UTC), to the minute, as New York's clocks showed it. */
export function MomentText({ at, dayOnly = false }: { at: string; dayOnly?: boolean }) {
  return <time dateTime={at}>{momentInWords(new Date(at), dayOnly)}</time>;
}
