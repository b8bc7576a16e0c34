/**
 * Wall clocks and instants without a dependency: Intl knows the zones, the arithmetic is here.
 * Ambiguous and missing wall clocks are resolved as RFC 5545 and Temporal ("compatible") do.
 */
export type ResolvedWallClock =
  | { readonly kind: "exact"; readonly instant: Date }
  /** The clocks went back: the wall clock happened twice. */
  | { readonly kind: "overlap"; readonly instant: Date; readonly later: Date }
  /** The clocks went forward over it: moved on by as much as they were. */
  | { readonly kind: "gap"; readonly instant: Date }
  | { readonly kind: "invalid" };

const WALL_CLOCK = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?$/;
const DAY = 86_400_000;

const formatters = new Map<string, Intl.DateTimeFormat | null>();

/** One formatter a zone: making one costs more than using it a thousand times. */
function formatterOf(zone: string): Intl.DateTimeFormat | null {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  let made: Intl.DateTimeFormat | null = null;
  try {
    made = new Intl.DateTimeFormat("en-GB", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
  } catch {
    // Not a zone that this runtime knows; remembered as such, in bounded number.
  }
  if (formatters.size < 1000) formatters.set(zone, made);
  return made;
}

/** Whether `zone` is an IANA name that this runtime knows. */
export const isZone = (zone: string): boolean => formatterOf(zone) !== null;

/** The wall clock of an instant as milliseconds since 1970, read as if it were UTC. */
function localMs(instant: number, formatter: Intl.DateTimeFormat): number {
  const part: Record<string, number> = {};
  for (const { type, value } of formatter.formatToParts(instant)) part[type] = Number(value);
  return Date.UTC(
    part.year ?? 0,
    (part.month ?? 1) - 1,
    part.day,
    part.hour,
    part.minute,
    part.second,
  );
}

/** "2021-08-04T18:00" or "2021-08-04" as milliseconds, or null where there is no such day or time. */
function parseWallClock(wallClock: string): number | null {
  const found = WALL_CLOCK.exec(wallClock);
  if (!found) return null;
  const [year, month, day, hour, minute, second] = found.slice(1).map((part) => Number(part ?? 0));
  const ms = Date.UTC(year!, month! - 1, day, hour, minute, second);
  const back = new Date(ms).toISOString();
  const asked = `${wallClock.length === 10 ? `${wallClock}T00:00` : wallClock}`;
  return back.startsWith(asked) ? ms : null;
}

/**
 * The wall clock `end` moved as far as `from` was moved to `to`: a meeting that is put off keeps its
 * length. null where one of them is a day and another a time, or not on any calendar.
 */
export function movedAlong(end: string, from: string, to: string): string | null {
  const [was, begins, ends] = [from, to, end].map(parseWallClock);
  if (was == null || begins == null || ends == null) return null;
  if (from.length !== to.length || end.length !== to.length) return null;
  return new Date(ends + begins - was).toISOString().slice(0, end.length);
}

/**
 * What a wall clock means in a zone, with daylight saving said explicitly.
 * Takes "2021-08-04T18:00" (seconds optional) or "2021-08-04" (the day's beginning).
 */
export function resolveWallClock(wallClock: string, zone: string): ResolvedWallClock {
  const local = parseWallClock(wallClock);
  const formatter = formatterOf(zone);
  if (local === null || !formatter) return { kind: "invalid" };
  const offsetAt = (instant: number) => localMs(instant, formatter) - instant;
  const before = offsetAt(local - DAY);
  const after = offsetAt(local + DAY);
  const hits = [...new Set([local - before, local - after])]
    .filter((instant) => localMs(instant, formatter) === local)
    .sort((a, b) => a - b);
  const [first, second] = hits;
  if (first === undefined) return { kind: "gap", instant: new Date(local - before) };
  if (second === undefined) return { kind: "exact", instant: new Date(first) };
  return { kind: "overlap", instant: new Date(first), later: new Date(second) };
}

/**
 * The instant of a wall clock in a zone: the earlier of two where the clocks went back, moved on
 * where they went forward. Null when either is not readable.
 */
export function instantOf(wallClock: string, zone: string): Date | null {
  const resolved = resolveWallClock(wallClock, zone);
  return resolved.kind === "invalid" ? null : resolved.instant;
}

/** The wall clock of an instant: "2021-08-04T18:00", to the minute. Throws on an unknown zone. */
export function wallClockOf(instant: Date, zone: string): string {
  const formatter = formatterOf(zone);
  if (!formatter) throw new RangeError(`Not a time zone: ${zone}`);
  return new Date(localMs(instant.getTime(), formatter)).toISOString().slice(0, 16);
}
