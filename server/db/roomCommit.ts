import type pg from "pg";
import type { UserId } from "../../domain/ids";

/** One row of a room's log that is to be. */
export interface CommitRow {
  readonly update: Uint8Array;
  /** null: the server itself. */
  readonly user: UserId | null;
}

/** A database that has not answered for so long is taken for one that does not answer. */
const ANSWER_WITHIN_MS = 10_000;

/**
 * Moving the head first holds the room's row, so that processes that write at once stand in a
 * queue, and the numbers are without gaps in the order of commit.
 */
const COMMIT = `
  WITH head AS (
    UPDATE "Room" SET seq = seq + cardinality($2::bytea[]) WHERE name = $1 RETURNING seq
  )
  INSERT INTO "RoomUpdate" (room, seq, update, "userId", at)
  SELECT $1, head.seq - cardinality($2::bytea[]) + given.n, given.update, given.user, $4
  FROM head, unnest($2::bytea[], $3::uuid[]) WITH ORDINALITY AS given(update, "user", n)
  RETURNING seq`;

/**
 * Appends rows to a room's log: one statement, so one transaction and one round trip, and on disk
 * when the promise is fulfilled. Gives the seq of the last row; what is between the seq that the
 * caller knew and the first row was committed by others. When it rejects, the rows may have been
 * stored, or may yet be: who tries again has to look, or to say the same thing twice.
 *
 * `pg` and not Prisma, because every keystroke of a negotiation waits for it: a transaction of
 * Prisma is six round trips. O(bytes).
 */
export async function commit(
  pool: pg.Pool,
  room: string,
  rows: readonly CommitRow[],
  at: Date = new Date(),
): Promise<number> {
  const query = {
    name: "room-commit",
    text: COMMIT,
    values: [
      room,
      rows.map(({ update }) => Buffer.from(update.buffer, update.byteOffset, update.byteLength)),
      rows.map(({ user }) => user),
      at,
    ],
    query_timeout: ANSWER_WITHIN_MS,
  };
  const { rows: stored } = await pool.query<{ seq: number }>(query);
  if (stored.length !== rows.length) throw new Error(`There is no room ${room}.`);
  return Math.max(...stored.map(({ seq }) => seq));
}
