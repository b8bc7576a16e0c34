import type pg from "pg";
import type { NegotiationId } from "../../domain/ids";
import { sqlState } from "./errors";
import { answering } from "./gather";

/** What a process has before it, and asks whether it is still so. */
export interface Scope {
  readonly rooms: readonly string[];
  readonly records: readonly NegotiationId[];
  readonly sessions: readonly string[];
}

/** How far the database is. What is not named any more is not there. */
export interface Heads {
  /** `Room.seq` by name. */
  readonly rooms: ReadonlyMap<string, number>;
  /** Of the last event, by negotiation. */
  readonly records: ReadonlyMap<NegotiationId, number>;
  /** Of what was last shown to the room, by negotiation. */
  readonly screens: ReadonlyMap<NegotiationId, number>;
  /** Of the sessions asked for, those that are in force. */
  readonly sessions: ReadonlySet<string>;
}

/** One statement by primary keys: it is asked every second. O(what is asked for). */
const HEADS = `
  SELECT 'room' AS of, name AS id, seq FROM "Room" WHERE name = ANY($1)
  UNION ALL
  SELECT 'record', id::text, "eventSeq" FROM "Negotiation" WHERE id = ANY($2::uuid[])
  UNION ALL
  SELECT 'screen', "negotiationId"::text, seq FROM "Screen" WHERE "negotiationId" = ANY($2::uuid[])
  UNION ALL
  SELECT 'session', s.id::text, 0 FROM "Session" s JOIN "User" u ON u.id = s."userId"
  WHERE s.id = ANY($3::uuid[])
    AND s."endedAt" IS NULL AND s."expiresAt" > $4 AND u."disabledAt" IS NULL`;

interface Row {
  readonly of: "room" | "record" | "screen" | "session";
  readonly id: string;
  readonly seq: number;
}

/** How far rooms and records are, and which sessions are in force at `now`. */
export async function heads(pool: pg.Pool, scope: Scope, now: Date): Promise<Heads> {
  const { rooms, records, sessions } = scope;
  const values = [rooms, records, sessions, now.toISOString()];
  const { rows } = await pool.query<Row>({ ...answering(HEADS, values), name: "heads" });
  const of = (kind: Row["of"]) => rows.filter((row) => row.of === kind);
  const byNegotiation = (kind: "record" | "screen") =>
    new Map(of(kind).map(({ id, seq }) => [id as NegotiationId, seq]));
  return {
    rooms: new Map(of("room").map(({ id, seq }) => [id, seq])),
    records: byNegotiation("record"),
    screens: byNegotiation("screen"),
    sessions: new Set(of("session").map(({ id }) => id)),
  };
}

const INSUFFICIENT_PRIVILEGE = "42501";

/**
 * A name for this database that no other has: of the cluster of PostgreSQL and of the database in
 * it. A copy of the workspace elsewhere has another one; only where a host forbids to ask for the
 * cluster, a copy of the same name shares the random id of its first migration.
 */
export async function databaseIdentity(pool: pg.Pool): Promise<string> {
  const ask = async (sql: string) => (await pool.query<{ id: string }>(sql)).rows[0]!.id;
  try {
    return await ask(
      `SELECT system_identifier || '-' || d.oid AS id FROM pg_control_system(), pg_database d
       WHERE d.datname = current_database()`,
    );
  } catch (error) {
    if (sqlState(error) !== INSUFFICIENT_PRIVILEGE) throw error;
    return ask(
      `SELECT id || '-' || current_database() AS id FROM "_prisma_migrations"
       ORDER BY migration_name LIMIT 1`,
    );
  }
}
