import type { ReadDocument } from "../../domain/reading/document";
import { readDocument } from "../../domain/reading/read";

/** What is read, and how: the arguments of `readDocument`. */
export type Reading = Parameters<typeof readDocument>;

/**
 * Reads a document into what the database can hold: where the reading, or a correction, cut a
 * character of two units in half, the half becomes U+FFFD. O(length).
 */
export function readStorable(...reading: Reading): ReadDocument {
  return wellFormed(readDocument(...reading));
}

function wellFormed<T>(value: T): T {
  if (typeof value === "string") return value.replace(/\p{Surrogate}/gu, "\uFFFD") as T;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(wellFormed) as T;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, wellFormed(one)])) as T;
}
