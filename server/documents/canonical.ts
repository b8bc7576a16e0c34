import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/**
 * SHA-256 (hex) of a value's RFC 8785 canonical JSON, its strings in Unicode NFC. Two contents with
 * the same hash print alike; the order of keys and the form of accents do not matter.
 */
export function canonicalHash(value: unknown): string {
  const json = canonicalize(normalized(value));
  if (json === undefined) throw new Error("This value has no JSON form.");
  return createHash("sha256").update(json).digest("hex");
}

function normalized(value: unknown): unknown {
  if (typeof value === "string") return value.normalize("NFC");
  if (Array.isArray(value)) return value.map(normalized);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([key, inner]) => [key.normalize("NFC"), normalized(inner)]),
  );
}
