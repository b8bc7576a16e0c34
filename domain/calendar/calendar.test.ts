import { describe, expect, test } from "vitest";
import { deadlineInstant, deadlineState, isLate } from "./deadline";
import { dateInWords, dayInWords, daysInWords, timeInWords } from "./words";
import { instantOf, isZone, movedAlong, resolveWallClock, wallClockOf } from "./zoned";

const NEW_YORK = "America/New_York";
const at = (iso: string) => Date.parse(iso);

describe("wall clocks to instants", () => {
  test.each([
    ["2021-08-04T18:00", NEW_YORK, "2021-08-04T22:00:00.000Z"],
    ["2017-06-29T10:00", NEW_YORK, "2017-06-29T14:00:00.000Z"],
    ["2021-01-04T18:00:30", NEW_YORK, "2021-01-04T23:00:30.000Z"],
    ["2021-08-04", NEW_YORK, "2021-08-04T04:00:00.000Z"],
    ["2021-08-04T18:00", "Europe/Zurich", "2021-08-04T16:00:00.000Z"],
    ["2021-08-04T18:00", "Asia/Kathmandu", "2021-08-04T12:15:00.000Z"],
    ["2021-08-04T18:00", "Pacific/Kiritimati", "2021-08-04T04:00:00.000Z"],
    // The clocks went forward at 2 a.m.: 2:30 is read as an hour later than 1:30.
    ["2021-03-14T02:30", NEW_YORK, "2021-03-14T07:30:00.000Z"],
    // The clocks went back at 2 a.m.: the first 1:30.
    ["2021-11-07T01:30", NEW_YORK, "2021-11-07T05:30:00.000Z"],
    // Half an hour only, and in the other hemisphere.
    ["2021-10-03T02:15", "Australia/Lord_Howe", "2021-10-02T15:45:00.000Z"],
    // Samoa had no 30 December 2011.
    ["2011-12-30T12:00", "Pacific/Apia", "2011-12-30T22:00:00.000Z"],
  ])("%s in %s is %s", (wallClock, zone, instant) => {
    expect(instantOf(wallClock, zone)?.toISOString()).toBe(instant);
  });

  test.each([
    ["exact", "2021-08-04T18:00"],
    ["gap", "2021-03-14T02:30"],
    ["overlap", "2021-11-07T01:30"],
    ["invalid", "2021-02-30T10:00"],
    ["invalid", "2021-08-04T25:00"],
    ["invalid", "4 August 2021"],
    ["invalid", ""],
  ])("%s: %s", (kind, wallClock) => {
    expect(resolveWallClock(wallClock, NEW_YORK).kind).toBe(kind);
  });

  test("the second of two", () => {
    const resolved = resolveWallClock("2021-11-07T01:30", NEW_YORK);
    expect(resolved.kind === "overlap" && resolved.later.toISOString()).toBe(
      "2021-11-07T06:30:00.000Z",
    );
  });

  test.each([
    ["2021-08-04T13:00", "2021-08-04T10:00", "2021-08-05T15:00", "2021-08-05T18:00"],
    ["2021-08-05T00:30", "2021-08-04T22:00", "2021-12-31T23:00", "2022-01-01T01:30"],
    ["2021-08-06", "2021-08-04", "2021-02-27", "2021-03-01"],
    // A time cannot move along with a day.
    ["2021-08-04T13:00", "2021-08-04T10:00", "2021-08-05", null],
    ["2021-08-04T13:00", "2021-02-30T10:00", "2021-08-05T10:00", null],
  ])("an end %s, its start moved from %s to %s, is %s", (end, from, to, moved) => {
    expect(movedAlong(end, from, to)).toBe(moved);
  });

  test("a zone that is none", () => {
    expect(isZone("Mars/Olympus")).toBe(false);
    expect(instantOf("2021-08-04T18:00", "Mars/Olympus")).toBeNull();
    expect(() => wallClockOf(new Date(0), "Mars/Olympus")).toThrow(RangeError);
  });
});

describe("deadlines", () => {
  const deadline = deadlineInstant({ start: "2021-08-04T18:00", zone: NEW_YORK });

  test("a deadline with an hour, with only a day, and none", () => {
    expect(deadline).toBe(at("2021-08-04T22:00:00Z"));
    expect(deadlineInstant({ start: "2021-08-04", allDay: true, zone: NEW_YORK })).toBe(
      at("2021-08-05T03:59:59.999Z"),
    );
    expect(deadlineInstant({ start: "2021-12-31", zone: NEW_YORK })).toBe(
      at("2022-01-01T04:59:59.999Z"),
    );
    expect(deadlineInstant({ start: "soon", zone: NEW_YORK })).toBeNull();
  });

  test.each([
    ["2021-08-01T12:00:00Z", "open", false],
    ["2021-08-04T12:00:00Z", "closing", false],
    ["2021-08-04T22:00:00.000Z", "closing", false],
    ["2021-08-04T22:00:00.001Z", "closed", true],
  ])("at %s it is %s", (now, state, late) => {
    expect(deadlineState(deadline, at(now)).state).toBe(state);
    expect(isLate(at(now), deadline)).toBe(late);
  });

  test("without a deadline nothing is late", () => {
    expect(deadlineState(null, 0)).toEqual({ state: "none" });
    expect(isLate(Number.MAX_SAFE_INTEGER, null)).toBe(false);
  });
});

describe("in words", () => {
  test.each([
    [
      "2021-08-04T18:00",
      NEW_YORK,
      "Wednesday, 4 August 2021, 6 p.m. New York (midnight in Geneva)",
    ],
    ["2017-06-29T10:00", NEW_YORK, "Thursday, 29 June 2017, 10 a.m. New York (4 p.m. in Geneva)"],
    [
      "2021-08-04T20:30",
      NEW_YORK,
      "Wednesday, 4 August 2021, 8.30 p.m. New York (2.30 a.m. on Thursday in Geneva)",
    ],
    [
      "2021-08-04T12:00",
      "Europe/Zurich",
      "Wednesday, 4 August 2021, noon Geneva (6 a.m. in New York)",
    ],
    [
      "2021-08-04T12:00",
      "Asia/Bangkok",
      "Wednesday, 4 August 2021, noon Bangkok (7 a.m. in Geneva)",
    ],
    ["2017-09-27", NEW_YORK, "Wednesday, 27 September 2017"],
  ])("%s in %s", (start, zone, words) => {
    expect(dateInWords(start, zone)).toBe(words);
  });

  test.each([
    ["2017-09-27", "2017-09-28", "27 and 28 September 2017"],
    ["2013-05-13", "2013-05-15", "13 to 15 May 2013"],
    ["2017-09-30", "2017-10-02", "30 September 2017 to 2 October 2017"],
    ["2017-09-27", undefined, "27 September 2017"],
  ])("%s to %s", (start, end, words) => {
    expect(daysInWords(start, end)).toBe(words);
  });

  test("what is no date is given back", () => {
    expect(dayInWords("soon")).toBe("soon");
    expect(timeInWords("2021-08-04T00:00")).toBe("midnight");
  });
});
