import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cases } from "../laws";
import { instantOf, resolveWallClock, wallClockOf } from "./zoned";

const zone = fc.constantFrom(
  ...["America/New_York", "Europe/Zurich", "Europe/Vienna", "Africa/Nairobi", "Asia/Kathmandu"],
  ...["Australia/Lord_Howe", "Pacific/Apia", "Pacific/Chatham", "America/St_Johns", "UTC"],
);
/** Whole minutes from 1990 to 2040. */
const instant = fc
  .integer({ min: 631_152_000 / 60, max: 2_208_988_800 / 60 })
  .map((minutes) => new Date(minutes * 60_000));

describe("wall clocks", () => {
  test("an instant's wall clock means that instant, or its twin when the clocks went back", () => {
    fc.assert(
      fc.property(instant, zone, (when, where) => {
        const resolved = resolveWallClock(wallClockOf(when, where), where);
        const instants =
          resolved.kind === "overlap"
            ? [resolved.instant, resolved.later]
            : resolved.kind === "exact"
              ? [resolved.instant]
              : [];
        expect(instants.map(Number)).toContain(when.getTime());
      }),
      { numRuns: cases(500) },
    );
  });

  test("a wall clock is the wall clock of its instant, unless the clocks went forward over it", () => {
    fc.assert(
      fc.property(instant, zone, (when, where) => {
        const wallClock = when.toISOString().slice(0, 16);
        const resolved = resolveWallClock(wallClock, where);
        expect(resolved.kind).not.toBe("invalid");
        if (resolved.kind === "invalid") return;
        const back = wallClockOf(resolved.instant, where);
        if (resolved.kind === "gap") expect(back > wallClock).toBe(true);
        else expect(back).toBe(wallClock);
      }),
      { numRuns: cases(500) },
    );
  });

  test("later by the clock is not earlier in time, beyond the hours in which clocks change", () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 25, max: 1000 }), zone, (when, hours, where) => {
        const early = when.toISOString().slice(0, 16);
        const late = new Date(when.getTime() + hours * 3_600_000).toISOString().slice(0, 16);
        expect(Number(instantOf(late, where))).toBeGreaterThan(Number(instantOf(early, where)));
      }),
      { numRuns: cases(500) },
    );
  });
});
