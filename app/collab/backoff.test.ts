import { expect, test } from "vitest";
import { CLOSE } from "@/domain/contract/realtime";
import { isFinal, pauseBefore } from "./backoff";

test.each([
  [0, 0, 100],
  [0, 0.5, 550],
  [0, 1, 1_000],
  [1, 1, 2_000],
  [2, 1, 4_000],
  [3, 1, 6_000],
  [900, 1, 6_000],
])("after %i failures, with chance %f: %i ms", (failures, chance, ms) => {
  expect(pauseBefore(failures, chance)).toBe(ms);
});

test("four hundred who were cut off together do not come together", () => {
  const tenths = new Set(Array.from({ length: 400 }, () => Math.floor(pauseBefore(0) / 100)));
  expect(tenths.size).toBe(9);
});

test.each([
  [1000, false],
  [1006, false],
  [1009, true],
  [1012, false],
  [CLOSE.malformed, true],
  [CLOSE.flood, true],
  [CLOSE.schemaVersion, true],
  [CLOSE.unavailable, false],
])("a socket closed with %i is closed for good: %s", (code, final) => {
  expect(isFinal(code)).toBe(final);
});
