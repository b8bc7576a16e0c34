import type pg from "pg";
import { textRoom } from "../../domain/contract/realtime";
import { tokenOf } from "../client/dialect";
import { documentOf, PEOPLE, ROOMS, type RoomName, WRITERS } from "./rooms";

const DELEGATIONS = 40;

/**
 * Fills an empty database of ours: people, a session for each, a negotiation for each room with all
 * of them in it, and the rooms as compaction leaves them, which is a snapshot. In bulk: seconds.
 */
export async function seed(pool: pg.Pool): Promise<void> {
  await pool.query(
    `INSERT INTO "User" (email, name)
     SELECT 'person' || n || '@example.org', 'Person ' || n FROM generate_series(1, $1::int) n`,
    [PEOPLE],
  );
  await pool.query(
    `INSERT INTO "Delegation" (name, "shortName", kind)
     SELECT 'Delegation ' || n, n::text, 'state' FROM generate_series(1, $1::int) n`,
    [DELEGATIONS],
  );
  await pool.query(
    `INSERT INTO "Session" ("userId", "tokenHash", "expiresAt")
     SELECT u.id, encode(sha256(convert_to(t.token, 'UTF8')), 'hex'), now() + interval '12 hours'
     FROM unnest($1::text[]) WITH ORDINALITY AS t (token, n)
     JOIN "User" u ON u.name = 'Person ' || t.n`,
    [Array.from({ length: PEOPLE }, (_, index) => tokenOf(index + 1))],
  );
  for (const room of Object.keys(ROOMS)) await seedRoom(pool, room as RoomName);
}

async function seedRoom(pool: pg.Pool, room: RoomName): Promise<void> {
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO "Negotiation" (slug, title, status, disclosure, "lateSubmissions")
     VALUES ($1, $1, 'open', 'on-compilation', 'mark') RETURNING id`,
    [room],
  );
  const negotiation = rows[0]!.id;
  await pool.query(
    `INSERT INTO "Participation" ("negotiationId", "userId", role, "delegationId")
     SELECT $1, u.id, CASE WHEN n <= $2 THEN 'co-facilitator' ELSE 'delegate' END, d.id
     FROM generate_series(1, $3::int) n
     JOIN "User" u ON u.name = 'Person ' || n
     LEFT JOIN "Delegation" d ON n > $2 AND d."shortName" = (n % $4 + 1)::text`,
    [negotiation, WRITERS, PEOPLE, DELEGATIONS],
  );
  const { state, seq } = documentOf(room);
  const name = textRoom(room);
  await pool.query(`INSERT INTO "Room" (name, "negotiationId", seq) VALUES ($1, $2, $3)`, [
    name,
    negotiation,
    seq,
  ]);
  await pool.query(`INSERT INTO "RoomSnapshot" (room, seq, state) VALUES ($1, $2, $3)`, [
    name,
    seq,
    Buffer.from(state),
  ]);
}
