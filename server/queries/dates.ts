import { deadlineInstant } from "../../domain/calendar/deadline";
import { instantOf } from "../../domain/calendar/zoned";
import type { DateView } from "../../domain/contract/views";
import type { StoredDate } from "../db/dates";

/** A stored date as its readers get it. A deadline of a whole day ends with the day. */
export function dateView(date: StoredDate): DateView {
  const instant =
    date.kind === "deadline" || date.kind === "silence"
      ? deadlineInstant({ start: date.startsAt, allDay: date.allDay, zone: date.zone })
      : (instantOf(date.startsAt, date.zone)?.getTime() ?? null);
  return {
    id: date.id,
    kind: date.kind,
    title: date.title,
    startsAt: date.startsAt,
    endsAt: date.endsAt,
    allDay: date.allDay,
    zone: date.zone,
    instant: new Date(instant ?? 0).toISOString(),
    place: date.place,
    quote: date.quote,
    warnings: date.warnings,
    cancelled: date.cancelledAt !== null,
    changes: date.changes.map(({ at, ...change }) => ({ ...change, at: at.toISOString() })),
  };
}

/** The deadline for written inputs in force: the latest one that was not cancelled. */
export function deadlineInForce(dates: readonly StoredDate[]): DateView | null {
  const deadlines = dates
    .filter((date) => date.kind === "deadline" && date.cancelledAt === null)
    .map(dateView)
    .sort((a, b) => a.instant.localeCompare(b.instant));
  return deadlines.at(-1) ?? null;
}

/** Dates that are not cancelled and not past, nearest first. */
export function upcoming(dates: readonly StoredDate[], now: Date): DateView[] {
  const moment = now.toISOString();
  return dates
    .filter((date) => date.cancelledAt === null)
    .map(dateView)
    .filter((date) => date.instant >= moment)
    .sort((a, b) => a.instant.localeCompare(b.instant));
}
