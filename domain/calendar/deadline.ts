import { instantOf } from "./zoned";

/** "closing" is the last day before the deadline, when a page should insist. */
export type DeadlineState =
  | { readonly state: "none" }
  | { readonly state: "open" | "closing"; readonly msLeft: number }
  | { readonly state: "closed"; readonly msSince: number };

const CLOSING = 24 * 3_600_000;

/** What a deadline is counted from: a consultation date's own fields. */
export interface DeadlineDate {
  readonly start: string;
  readonly allDay?: boolean;
  readonly zone: string;
}

/**
 * The last instant (ms) at which a submission is in time. A deadline that names only a day lasts
 * until that day ends in its zone. Null where date or zone is not readable.
 */
export function deadlineInstant(date: DeadlineDate): number | null {
  const wholeDay = date.allDay === true || !date.start.includes("T");
  if (!wholeDay) return instantOf(date.start, date.zone)?.getTime() ?? null;
  const day = date.start.slice(0, 10);
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight)) return null;
  const nextDay = new Date(midnight + CLOSING).toISOString().slice(0, 10);
  const end = instantOf(nextDay, date.zone);
  return end ? end.getTime() - 1 : null;
}

/** Late means after the deadline; the deadline's own millisecond is in time. Both in ms. */
export const isLate = (submittedAt: number, deadline: number | null): boolean =>
  deadline !== null && submittedAt > deadline;

/** Where a deadline stands at `now`; both in ms, `deadline` null where none is set. */
export function deadlineState(deadline: number | null, now: number): DeadlineState {
  if (deadline === null) return { state: "none" };
  if (isLate(now, deadline)) return { state: "closed", msSince: now - deadline };
  const msLeft = deadline - now;
  return { state: msLeft <= CLOSING ? "closing" : "open", msLeft };
}
