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

/**
 * SQLSTATE classes: connection lost, out of resources, shut down by an administrator; and a server
 * that takes no writes, as a standby does until it has taken over.
 */
const UNREACHABLE_STATES = /^(08|53|57P|25006)/;
/** What Node says of a network, and Prisma of a database that it does not reach. */
const UNREACHABLE_CODES =
  /^(ECONN\w+|EPIPE|E(HOST|NET)UNREACH|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|P1001|P1002|P1008|P1017|P2024|P2028)$/;
/** `pg` gives these no code. */
const UNREACHABLE_WORDS =
  /connection terminated|connection error|not queryable|timeout exceeded when trying|query read timeout|can't reach database/i;

/**
 * Whether the database could not be reached or could not do anything at the moment: waiting helps.
 * Any other failure would come again.
 */
export function isUnreachable(error: unknown): boolean {
  const state = sqlState(error);
  if (state !== null) return UNREACHABLE_STATES.test(state);
  let layer: unknown = error;
  for (let depth = 0; depth < 5 && typeof layer === "object" && layer !== null; depth += 1) {
    const { code, message, cause, meta } = layer as Record<string, unknown>;
    if (typeof code === "string" && UNREACHABLE_CODES.test(code)) return true;
    if (typeof message === "string" && UNREACHABLE_WORDS.test(message)) return true;
    layer = cause ?? (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError;
  }
  return false;
}
