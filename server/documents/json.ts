import type { VersionView } from "../../domain/revisions/content";
import { HOW_TO_VERIFY } from "./words";

/**
 * A version as JSON, its keys in a fixed order (those of `content` sorted), with how its hash was
 * made, so that anyone can verify it from this file alone.
 */
export function versionJson(version: VersionView): string {
  const { id, number, kind, label, title, issuedAt, issuedByName, contentHash, content } = version;
  const file = {
    id,
    number,
    kind,
    label,
    title,
    issuedAt,
    issuedByName,
    contentHash,
    contentHashIs: HOW_TO_VERIFY,
    content: sorted(content),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** The same value with the keys of every object in order of UTF-16 units. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
