import { expect, test } from "vitest";
import type { DateChangeView, DateStateView, DateView } from "@/domain/contract/dateViews";
import type { DateId } from "@/domain/ids";
import { announcedAs, changesSince } from "./announcedAs";

const READ = "read" as DateId;
const change = (
  before: Partial<DateStateView>,
  after: Partial<DateStateView>,
  through: DateId | null = null,
): DateChangeView => ({
  ...{ at: "2021-08-02T12:00:00.000Z", actorName: "A", reason: "", through },
  before: { startsAt: "", endsAt: null, cancelled: false, ...before },
  after: { startsAt: "", endsAt: null, cancelled: false, ...after },
});
const [FIRST, SECOND, THIRD] = ["2021-08-04T18:00", "2021-08-06T15:00", "2021-08-09"];
const date = (changes: readonly DateChangeView[], more: Partial<DateView> = {}): DateView => ({
  ...{ id: "date" as DateId, kind: "deadline", title: "Inputs", startsAt: THIRD, endsAt: null },
  ...{ allDay: true, zone: "America/New_York", instant: "2021-08-10T04:00:00.000Z", place: null },
  ...{ quote: null, source: null, warnings: [], review: "confirmed", moves: null, reviewed: null },
  ...{ became: null, corrected: false, cancelled: false, changes },
  ...more,
});

const CORRECTED = change(
  { startsAt: "2021-08-03", review: "read" },
  { startsAt: FIRST, review: "confirmed" },
);
const EXTENDED = change(
  { startsAt: FIRST, zone: "Europe/Zurich", place: "Room XX" },
  { startsAt: SECOND, zone: "America/New_York", place: null },
  READ,
);
const MOVED = change({ startsAt: SECOND }, { startsAt: THIRD });
const CANCELLED = change({ startsAt: THIRD }, { startsAt: THIRD, cancelled: true });

test("a date that nobody moved is as it was announced", () => {
  expect(announcedAs(date([CORRECTED])).startsAt).toBe(THIRD);
});

test("a date is told as it was announced, not as it was read before nor as it is now", () => {
  const now = date([CORRECTED, EXTENDED, MOVED, CANCELLED], { cancelled: true });
  expect(announcedAs(now)).toMatchObject({
    ...{ startsAt: FIRST, zone: "Europe/Zurich", place: "Room XX" },
    ...{ allDay: false, cancelled: false, instant: "2021-08-04T16:00:00.000Z" },
  });
});

test("what came after a letter is what came after its change", () => {
  const read = date([], { id: READ });
  expect(changesSince(date([CORRECTED, EXTENDED, MOVED, CANCELLED]), read)).toEqual([
    MOVED,
    CANCELLED,
  ]);
});
