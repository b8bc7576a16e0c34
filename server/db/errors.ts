/**
 * The SQLSTATE behind an error of Prisma, its driver adapter or `pg`; null if there is none.
 * Prisma wraps the driver's error in up to three layers, whose shapes differ by call.
 */
export function sqlState(error: unknown): string | null {
  let layer: unknown = error;
  for (let depth = 0; depth < 5 && typeof layer === "object" && layer !== null; depth += 1) {
    const fields = layer as Record<string, unknown>;
    for (const candidate of [fields.originalCode, fields.code]) {
      if (typeof candidate === "string" && /^[0-9A-Z]{5}$/.test(candidate)) {
        // P2002 and the like are Prisma's own numbers, as long as a SQLSTATE.
        if (!/^P[1-9]\d{3}$/.test(candidate)) return candidate;
      }
    }
    const meta = fields.meta as { driverAdapterError?: unknown } | undefined;
    layer = fields.cause ?? meta?.driverAdapterError ?? null;
  }
  return null;
}

/** The words of the database itself, without Prisma's account of the call. */
export function databaseMessage(error: unknown): string {
  let layer: unknown = error;
  let message = error instanceof Error ? error.message : String(error);
  for (let depth = 0; depth < 5 && typeof layer === "object" && layer !== null; depth += 1) {
    const fields = layer as Record<string, unknown>;
    if (typeof fields.originalMessage === "string") message = fields.originalMessage;
    const meta = fields.meta as { driverAdapterError?: unknown } | undefined;
    layer = fields.cause ?? meta?.driverAdapterError ?? null;
  }
  return message;
}

const SERIALIZATION_FAILURE = "40001";
const DEADLOCK = "40P01";
const UNIQUE_VIOLATION = "23505";

/** Whether the same transaction, tried again, may succeed. */
export function isRetryable(error: unknown): boolean {
  const state = sqlState(error);
  if (state === SERIALIZATION_FAILURE || state === DEADLOCK) return true;
  return (error as { code?: unknown } | null)?.code === "P2034";
}

/** Whether something was refused because another row has its name already. */
export const isDuplicate = (error: unknown): boolean =>
  sqlState(error) === UNIQUE_VIOLATION || (error as { code?: unknown } | null)?.code === "P2002";
