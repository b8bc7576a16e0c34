import { instantOf } from "@/domain/calendar/zoned";
import type { DateChangeView, DateView } from "@/domain/contract/dateViews";

/** What happened to a date in sight of everyone, oldest first. */
export const publicChanges = ({ changes }: DateView): readonly DateChangeView[] =>
  changes.filter(({ after }) => after.review === undefined);

/** A date as it was first announced, which is what its letter says: without any change since. */
export function announcedAs(date: DateView): DateView {
  const before = publicChanges(date).map((change) => change.before);
  const first: DateView = Object.assign({}, date, ...before.reverse());
  const instant = instantOf(first.startsAt, first.zone)?.toISOString() ?? date.instant;
  return { ...first, instant, allDay: !first.startsAt.includes("T") };
}

/** What happened to an announced date since `read` gave it its time. */
export function changesSince(announced: DateView, read: DateView): readonly DateChangeView[] {
  const changes = publicChanges(announced);
  return changes.slice(changes.findIndex(({ through }) => through === read.id) + 1);
}
