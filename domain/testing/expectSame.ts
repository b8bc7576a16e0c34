import { expect } from "vitest";

/**
 * `toEqual` for plain JSON in laws of many cases: it compares what is printed first, which is much
 * quicker, and looks closer only where that differs.
 */
export function expectSame(found: unknown, expected: unknown): void {
  if (JSON.stringify(found) !== JSON.stringify(expected)) expect(found).toEqual(expected);
}
