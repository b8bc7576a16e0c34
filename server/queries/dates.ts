import { deadlineInstant } from "../../domain/calendar/deadline";
import { movedDate } from "../../domain/calendar/moves";
import { instantOf } from "../../domain/calendar/zoned";
import type { DateChangeView, DateView } from "../../domain/contract/views";
import type { DateId } from "../../domain/ids";
import { type Actor, can } from "../../domain/permissions";
import type { StoredDate, StoredDateChange } from "../db/dates";

/**
 * Whether a date exists for this actor. What was read from a document and is not confirmed exists
 * for those alone who may review it.
 */
export const existsFor = (actor: Actor, date: StoredDate): boolean =>
  date.review === "confirmed" || can(actor, "date.review");

/**
 * The dates of one negotiation as this actor may see them, in the same order. Those who may review
 * them see besides what was read and not confirmed, what it moves, and what was corrected.
 */
export function datesFor(actor: Actor, dates: readonly StoredDate[]): readonly DateView[] {
  if (!can(actor, "date.review")) return announced(dates).map(announcedView);
  return dates.map((date) => ({
    ...announcedView(date),
    moves: movesOf(date, dates),
    reviewed: date.reviewedAt && {
      at: date.reviewedAt.toISOString(),
      actorName: date.reviewedByName ?? "",
    },
    changes: date.changes.filter(saysSomething).map(changeView),
  }));
}

const announced = (dates: readonly StoredDate[]) =>
  dates.filter(({ review }) => review === "confirmed");

/** A date as everyone may see it, without what it was before it was confirmed. */
function announcedView(date: StoredDate): DateView {
  const { id, kind, title, startsAt, endsAt, allDay, zone, place, quote, warnings, review } = date;
  return {
    ...{ id, kind, title, startsAt, endsAt, allDay, zone, place, quote, warnings, review },
    instant: new Date(instantOfDate(date) ?? 0).toISOString(),
    source:
      date.documentId === null ? null : { document: date.documentId, spans: date.spans ?? [] },
    moves: null,
    reviewed: null,
    cancelled: date.cancelledAt !== null,
    changes: date.changes.filter(({ after }) => after.review === undefined).map(changeView),
  };
}

/** A deadline of a whole day ends with the day. */
const instantOfDate = ({ kind, startsAt, allDay, zone }: StoredDate): number | null =>
  kind === "deadline" || kind === "silence"
    ? deadlineInstant({ start: startsAt, allDay, zone })
    : (instantOf(startsAt, zone)?.getTime() ?? null);

/** The announced date that one says it takes the place of, as long as nobody has decided on it. */
function movesOf(date: StoredDate, dates: readonly StoredDate[]): DateId | null {
  if (date.review !== "read" || date.moves === null) return null;
  const candidates = announced(dates)
    .filter(({ cancelledAt }) => cancelledAt === null)
    .map(({ id, kind, startsAt, changes }) => ({
      ...{ id, kind, startsAt },
      earlier: changes.filter(({ after }) => !after.review).map(({ before }) => before.startsAt),
    }));
  return movedDate({ kind: date.kind, start: date.moves?.start ?? null }, candidates);
}

/** Whether a change is more than a verdict: that is told by `review` and `reviewed`. */
function saysSomething({ before, after }: StoredDateChange): boolean {
  if (after.became !== undefined) return true;
  const { review: _, ...was } = before;
  return Object.entries(was).some(([key, value]) => after[key as keyof typeof was] !== value);
}

function changeView({ at, actorName, reason, before, after }: StoredDateChange): DateChangeView {
  return { at: at.toISOString(), actorName, reason, before, after };
}

/** The deadline for written inputs in force: the latest one announced and not cancelled. */
export function deadlineInForce(dates: readonly StoredDate[]): DateView | null {
  const deadlines = announced(dates)
    .filter((date) => date.kind === "deadline" && date.cancelledAt === null)
    .map(announcedView)
    .sort((a, b) => a.instant.localeCompare(b.instant));
  return deadlines.at(-1) ?? null;
}

/** Dates that are announced, not cancelled and not past, nearest first. */
export function upcoming(dates: readonly StoredDate[], now: Date): DateView[] {
  const moment = now.toISOString();
  return announced(dates)
    .filter((date) => date.cancelledAt === null)
    .map(announcedView)
    .filter((date) => date.instant >= moment)
    .sort((a, b) => a.instant.localeCompare(b.instant));
}
