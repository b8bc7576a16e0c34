import { instantOf, wallClockOf } from "./zoned";

const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
/** Duty stations by the name people say; any other zone is named by its city. */
const PLACES: Readonly<Record<string, string>> = {
  "America/New_York": "New York",
  "Europe/Zurich": "Geneva",
  "Europe/Vienna": "Vienna",
  "Africa/Nairobi": "Nairobi",
  UTC: "UTC",
};

/** "Europe/Zurich" is Geneva to a diplomat; "Asia/Bangkok" is Bangkok. */
export const placeOf = (zone: string): string =>
  PLACES[zone] ?? zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");

const utcDay = (date: string): Date => new Date(`${date.slice(0, 10)}T00:00:00Z`);

/** Takes "2021-08-04…", gives "Wednesday"; "" where there is no such day. */
export const weekdayOf = (date: string): string => DAYS[utcDay(date).getUTCDay()] ?? "";

/** Takes "2021-08-04…", gives "4 August 2021"; the input itself where there is no such day. */
export function dayInWords(date: string): string {
  const day = utcDay(date);
  if (Number.isNaN(day.getTime())) return date;
  return `${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
}

/** Takes "…T18:00", gives "6 p.m."; noon and midnight are words; "10.30 a.m." as the UN prints. */
export function timeInWords(wallClock: string): string {
  const hour = Number(wallClock.slice(11, 13));
  const minute = wallClock.slice(14, 16);
  if (minute === "00" && hour === 0) return "midnight";
  if (minute === "00" && hour === 12) return "noon";
  const minutes = minute === "00" ? "" : `.${minute}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes} ${hour < 12 ? "a.m." : "p.m."}`;
}

/**
 * A date as the interface prints it: "Wednesday, 4 August 2021, 6 p.m. New York (midnight in
 * Geneva)", or without a time "Wednesday, 4 August 2021". The day is named again for the other
 * place when it is another day there. Pass `other: null` to leave the other place out.
 */
export function dateInWords(
  start: string,
  zone: string,
  other: string | null = zone === "Europe/Zurich" ? "America/New_York" : "Europe/Zurich",
): string {
  const weekday = weekdayOf(start);
  const day = weekday ? `${weekday}, ${dayInWords(start)}` : dayInWords(start);
  if (!start.includes("T")) return day;
  const here = `${day}, ${timeInWords(start)} ${placeOf(zone)}`;
  const instant = other && other !== zone ? instantOf(start, zone) : null;
  if (!instant || !other) return here;
  const there = wallClockOf(instant, other);
  // Midnight is the end of the day here, not the beginning of another one that needs naming.
  const sameDay = there.slice(0, 10) === start.slice(0, 10) || there.endsWith("T00:00");
  const when = sameDay ? timeInWords(there) : `${timeInWords(there)} on ${weekdayOf(there)}`;
  return `${here} (${when} in ${placeOf(other)})`;
}

/** "27 and 28 September 2017", "30 September to 2 October 2017"; for dates without a time. */
export function daysInWords(start: string, end: string | undefined): string {
  const [from, to] = [start.slice(0, 10), (end ?? start).slice(0, 10)];
  if (from === to) return dayInWords(from);
  if (from.slice(0, 7) !== to.slice(0, 7)) return `${dayInWords(from)} to ${dayInWords(to)}`;
  const days = Math.round((utcDay(to).getTime() - utcDay(from).getTime()) / 86_400_000);
  return `${utcDay(from).getUTCDate()} ${days === 1 ? "and" : "to"} ${dayInWords(to)}`;
}
