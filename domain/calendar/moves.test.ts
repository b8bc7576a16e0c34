import { expect, test } from "vitest";
import type { DateId } from "../ids";
import type { DateKind } from "../reading/document";
import { type AnnouncedDate, movedDate } from "./moves";

const date = (kind: DateKind, startsAt: string, ...earlier: string[]): AnnouncedDate => ({
  id: `${kind} ${startsAt}` as DateId,
  kind,
  startsAt,
  earlier,
});
const announced = [
  date("deadline", "2021-07-30T18:00"),
  date("deadline", "2021-08-04T18:00"),
  date("meeting", "2021-08-04T10:00"),
  date("meeting", "2021-08-04T15:00"),
  date("meeting", "2021-08-12T10:00", "2021-08-06T10:00", "2021-08-09T10:00"),
  date("silence", "2021-09-01"),
];

test.each<[string, DateKind, string | null, string | null]>([
  ["the day that is named", "deadline", "2021-07-30", "deadline 2021-07-30T18:00"],
  ["the latest, where only the words say so", "deadline", null, "deadline 2021-08-04T18:00"],
  ["the only one of its kind", "silence", null, "silence 2021-09-01"],
  ["a whole day named with a time", "silence", "2021-09-01T12:00", "silence 2021-09-01"],
  ["one of two that day, by its time", "meeting", "2021-08-04T15:00", "meeting 2021-08-04T15:00"],
  ["neither of two that day", "meeting", "2021-08-04", null],
  [
    "one that was moved before, by its first day",
    "meeting",
    "2021-08-06",
    "meeting 2021-08-12T10:00",
  ],
  ["one that was moved twice", "meeting", "2021-08-09", "meeting 2021-08-12T10:00"],
  ["none on another day", "deadline", "2021-08-05", null],
  ["none of another kind", "adoption", null, null],
])("a letter means %s", (_, kind, start, meant) => {
  expect(movedDate({ kind, start }, announced)).toBe(meant);
});
