import { Prisma } from "./generated/client";

/**
 * A domain value as the value of a JSON column. PostgreSQL refuses strings with U+0000 or half a
 * surrogate pair; what is `undefined` is left out.
 */
export function json(value: unknown): Prisma.InputJsonValue {
  return value as Prisma.InputJsonValue;
}

/** The same for a column that may be null. */
export function jsonOrNull(value: unknown): Prisma.InputJsonValue | typeof Prisma.DbNull {
  return value === null || value === undefined ? Prisma.DbNull : json(value);
}

/**
 * What a JSON column holds, as the type that was written there. The database is our own and its
 * writers are typed, so it is trusted rather than parsed again at every read.
 */
export function stored<T>(value: Prisma.JsonValue): T {
  return value as T;
}
