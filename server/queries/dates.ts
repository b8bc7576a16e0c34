import { deadlineInstant } from "../../domain/calendar/deadline";
import { movedDate } from "../../domain/calendar/moves";
import { instantOf } from "../../domain/calendar/zoned";
import type { DateChangeView, DateView } from "../../domain/contract/dateViews";
import type { DateId } from "../../domain/ids";
import { type Actor, can } from "../../domain/permissions";
import type { DateState, StoredDate, StoredDateChange } from "../db/dates";

/** The announced date whose new time this one gave, if it did. */
const becameOf = ({ review, changes }: StoredDate): DateId | null =>
  review === "dropped"
    ? (changes.findLast(({ after }) => after.became)?.after.became ?? null)
    : null;

/** Whether everyone was told of it: as a date, or as the new time of one. */
const isPublic = (date: StoredDate): boolean =>
  date.review === "confirmed" || becameOf(date) !== null;

/**
 * Whether a date exists for this actor. What was read from a document and is not announced exists
 * for those alone who may review it.
 */
export const existsFor = (actor: Actor, date: StoredDate): boolean =>
  isPublic(date) || can(actor, "date.review");

/**
 * The dates of one negotiation as this actor may see them, in the same order; with them those that
 * became the new time of another one, so that their letters can say so. Those who may review dates
 * see besides what was read and not confirmed, what it moves, and what was corrected.
 */
export function datesFor(actor: Actor, dates: readonly StoredDate[]): readonly DateView[] {
  const view = publicView(dates);
  if (!can(actor, "date.review")) return dates.filter(isPublic).map(view);
  return dates.map((date) => ({
    ...view(date),
    moves: movesOf(date, dates),
    warnings: date.warnings,
    reviewed: date.reviewedAt && {
      at: date.reviewedAt.toISOString(),
      actorName: date.reviewedByName ?? "",
    },
    changes: date.changes.filter(saysSomething).map((one) => changeView(date, one, dates)),
  }));
}

const announced = (dates: readonly StoredDate[]) =>
  dates.filter(({ review }) => review === "confirmed");

/** Gives what shows a date as everyone may see it, without what it was before it was announced. */
const publicView =
  (dates: readonly StoredDate[]) =>
  (date: StoredDate): DateView => {
    const { id, kind, title, startsAt, endsAt, allDay, zone, place, quote, review } = date;
    const became = becameOf(date);
    return {
      ...{ id, kind, title, startsAt, endsAt, allDay, zone, place, quote, review, became },
      // Doubts about a new time are told by the date that has it.
      warnings: became === null ? date.warnings : [],
      instant: new Date(instantOfDate(date) ?? 0).toISOString(),
      source:
        date.documentId === null ? null : { document: date.documentId, spans: date.spans ?? [] },
      moves: null,
      reviewed: null,
      corrected: date.changes.some(({ before, after }) => after.review && differs(before, after)),
      cancelled: date.cancelledAt !== null,
      changes: date.changes
        .filter(({ after }) => after.review === undefined)
        .map((one) => changeView(date, one, dates)),
    };
  };

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
const saysSomething = ({ before, after }: StoredDateChange): boolean =>
  after.became !== undefined || differs(before, after);

/** Whether a change changes anything but the review. */
function differs({ review: _, ...before }: DateState, after: DateState): boolean {
  return Object.entries(before).some(([key, value]) => after[key as keyof DateState] !== value);
}

function changeView(
  { id }: StoredDate,
  change: StoredDateChange,
  dates: readonly StoredDate[],
): DateChangeView {
  const { at, actorName, reason, before, after } = change;
  const through = after.review
    ? undefined
    : dates.find((one) => becameOf(one) === id && gave(one, change));
  return {
    ...{ actorName, reason, before, after },
    at: at.toISOString(),
    through: through?.id ?? null,
  };
}

/** Whether a change was made by confirming what was read: in one moment, and with its words. */
const gave = ({ changes, quote, title }: StoredDate, { at, after, reason }: StoredDateChange) =>
  (quote ?? title) === reason &&
  changes.some(
    (one) =>
      one.after.became && Number(one.at) === Number(at) && one.after.startsAt === after.startsAt,
  );

/** The deadline for written inputs in force: the latest one announced and not cancelled. */
export function deadlineInForce(dates: readonly StoredDate[]): DateView | null {
  const deadlines = announced(dates)
    .filter((date) => date.kind === "deadline" && date.cancelledAt === null)
    .map(publicView(dates))
    .sort((a, b) => a.instant.localeCompare(b.instant));
  return deadlines.at(-1) ?? null;
}

/** Dates that are announced, not cancelled and not past, nearest first. */
export function upcoming(dates: readonly StoredDate[], now: Date): DateView[] {
  const moment = now.toISOString();
  return announced(dates)
    .filter((date) => date.cancelledAt === null)
    .map(publicView(dates))
    .filter((date) => date.instant >= moment)
    .sort((a, b) => a.instant.localeCompare(b.instant));
}
