import { dayInWords, placeOf, timeInWords } from "@/domain/calendar/words";
import { wallClockOf } from "@/domain/calendar/zoned";

const NEW_YORK = "America/New_York";

/** When something happened, to the minute, as New York's clocks showed it; or the day alone. */
export function momentInWords(at: Date, dayOnly = false): string {
  const local = wallClockOf(at, NEW_YORK);
  return dayOnly ? dayInWords(local) : `${dayInWords(local)}, ${hourOf(local)}`;
}

/** The same, without the day where it is today's in New York: "5.41 p.m. New York". */
export function timeOf(at: Date, today = new Date()): string {
  const local = wallClockOf(at, NEW_YORK);
  const sameDay = local.slice(0, 10) === wallClockOf(today, NEW_YORK).slice(0, 10);
  return sameDay ? hourOf(local) : momentInWords(at);
}

const hourOf = (local: string): string => `${timeInWords(local)} ${placeOf(NEW_YORK)}`;
