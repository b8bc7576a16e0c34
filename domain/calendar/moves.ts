import type { DateId } from "../ids";
import type { DateKind } from "../reading/document";

/** A date that participants know of; cancelled ones and those not confirmed are no part of them. */
export interface AnnouncedDate {
  readonly id: DateId;
  readonly kind: DateKind;
  /** Wall clock: 2021-08-04T18:00, or 2021-08-04. */
  readonly startsAt: string;
  /** When it was to begin before it was moved, oldest first. */
  readonly earlier: readonly string[];
}

/** What a letter says of a date that takes the place of another one. */
export interface MovingDate {
  readonly kind: DateKind;
  /** Of the one it moves, as far as the letter says: a day, a day and time, or nothing. */
  readonly start: string | null;
}

/**
 * The announced date that is meant by a letter which moves or extends "the meeting of 16 June": one of
 * the same kind on that day, or that was on that day before. Where the letter names no day, the latest
 * of that kind: the one in force. Null where none is, and where several on one day could be meant.
 * O(dates and their moves).
 */
export function movedDate(moving: MovingDate, announced: readonly AnnouncedDate[]): DateId | null {
  const alike = announced.filter(({ kind }) => kind === moving.kind);
  const { start } = moving;
  if (start === null) return latest(alike)?.id ?? null;
  return (
    only(alike.filter(({ startsAt }) => startsAt === start)) ??
    only(alike.filter(({ startsAt }) => sameDay(startsAt, start))) ??
    only(alike.filter(({ earlier }) => earlier.some((was) => sameDay(was, start))))
  );
}

const sameDay = (a: string, b: string) => a.slice(0, 10) === b.slice(0, 10);

const only = (dates: readonly AnnouncedDate[]): DateId | null =>
  dates.length === 1 ? dates[0]!.id : null;

const latest = (dates: readonly AnnouncedDate[]): AnnouncedDate | undefined =>
  dates.reduce<AnnouncedDate | undefined>(
    (last, date) => (last && last.startsAt >= date.startsAt ? last : date),
    undefined,
  );
