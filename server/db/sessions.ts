import type { UserId } from "../../domain/ids";
import type { Session } from "./generated/client";
import { isUuid } from "./identifier";
import type { Db } from "./open";
import type { StoredUser } from "./users";

export interface StoredSession {
  readonly id: string;
  readonly userId: UserId;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** A session in force, with the person it belongs to. */
export interface LiveSession {
  readonly session: StoredSession;
  readonly user: StoredUser;
}

export interface NewSession {
  readonly userId: UserId;
  /** SHA-256 (hex) of a tool's token; null for a browser. */
  readonly tokenHash?: string | null;
  readonly createdAt?: Date;
  readonly expiresAt: Date;
}

export async function create(db: Db, session: NewSession): Promise<StoredSession> {
  return fromRow(await db.session.create({ data: session }));
}

/** The session, if it was not ended, has not expired, and its account is open. */
export async function find(db: Db, id: string, now: Date): Promise<LiveSession | null> {
  return isUuid(id) ? live(db, { id }, now) : null;
}

/** The same for a tool's session, by the SHA-256 (hex) of its token. */
export async function findByToken(
  db: Db,
  tokenHash: string,
  now: Date,
): Promise<LiveSession | null> {
  return live(db, { tokenHash }, now);
}

async function live(
  db: Db,
  which: { readonly id: string } | { readonly tokenHash: string },
  now: Date,
): Promise<LiveSession | null> {
  const row = await db.session.findFirst({
    where: { ...which, endedAt: null, expiresAt: { gt: now }, user: { disabledAt: null } },
    include: { user: true },
  });
  if (row === null) return null;
  return { session: fromRow(row), user: { ...row.user, id: row.user.id as UserId } };
}

/** Ends a session; false if it was not in force. */
export async function end(db: Db, id: string, at: Date): Promise<boolean> {
  if (!isUuid(id)) return false;
  const ended = { where: { id, endedAt: null }, data: { endedAt: at } };
  return (await db.session.updateMany(ended)).count > 0;
}

/** Ends every session of a person; gives the ids of those that were in force. */
export async function endAllOf(db: Db, userId: UserId, at: Date): Promise<readonly string[]> {
  const rows = await db.session.updateManyAndReturn({
    where: { userId, endedAt: null },
    data: { endedAt: at },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Deletes what ended or expired before `before`; gives how many. */
export async function prune(db: Db, before: Date): Promise<number> {
  const over = [{ endedAt: { lt: before } }, { expiresAt: { lt: before } }];
  return (await db.session.deleteMany({ where: { OR: over } })).count;
}

const fromRow = ({ id, userId, createdAt, expiresAt }: Session): StoredSession => ({
  id,
  userId: userId as UserId,
  createdAt,
  expiresAt,
});
