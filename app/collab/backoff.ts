/** The first attempt comes within a second, the longest pause is six. */
const FIRST_MS = 1_000;
const LONGEST_MS = 6_000;
const SHORTEST_MS = 100;

/**
 * How long to wait before trying to connect again after `failures` attempts in a row that led to
 * nothing (0 after a connection that worked), in milliseconds. Chance spreads the four hundred whom
 * one restart of the server has cut off at the same moment.
 * @param chance in [0, 1)
 */
export function pauseBefore(failures: number, chance = Math.random()): number {
  return SHORTEST_MS + chance * (Math.min(FIRST_MS * 2 ** failures, LONGEST_MS) - SHORTEST_MS);
}

/** Whether a socket that was closed so would only be closed again (y-websocket's convention, and 1009: too big). */
export const isFinal = (code: number): boolean => code === 1009 || (code >= 4400 && code < 4500);
