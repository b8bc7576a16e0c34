import type { UserId } from "../../domain/ids";
import type { User } from "./generated/client";
import { isUuid } from "./identifier";
import type { Db } from "./open";

export interface StoredUser {
  readonly id: UserId;
  /** Lower case. */
  readonly email: string;
  readonly name: string;
  /** null: no password has been set yet, so nobody can sign in. */
  readonly passwordHash: string | null;
  readonly secretariat: boolean;
  readonly demo: boolean;
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
}

export interface NewUser {
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string | null;
  readonly secretariat?: boolean;
  readonly demo?: boolean;
  readonly createdAt?: Date;
}

const fromRow = (row: User): StoredUser => ({ ...row, id: row.id as UserId });

/** How addresses are kept and compared. */
export const normaliseEmail = (email: string): string => email.trim().toLowerCase();

export async function byId(db: Db, id: string): Promise<StoredUser | null> {
  const row = isUuid(id) ? await db.user.findUnique({ where: { id } }) : null;
  return row && fromRow(row);
}

export async function byEmail(db: Db, email: string): Promise<StoredUser | null> {
  const row = await db.user.findUnique({ where: { email: normaliseEmail(email) } });
  return row && fromRow(row);
}

/** The names of those of these persons who have an account. */
export async function names(db: Db, ids: readonly UserId[]): Promise<ReadonlyMap<UserId, string>> {
  if (ids.length === 0) return new Map();
  const where = { id: { in: [...new Set(ids)] } };
  const rows = await db.user.findMany({ where, select: { id: true, name: true } });
  return new Map(rows.map(({ id, name }) => [id as UserId, name]));
}

/** All accounts in the order of their names. */
export async function list(db: Db): Promise<readonly StoredUser[]> {
  return (await db.user.findMany({ orderBy: [{ name: "asc" }, { email: "asc" }] })).map(fromRow);
}

/** Makes an account; null if there is one with this address. */
export async function create(db: Db, user: NewUser): Promise<StoredUser | null> {
  const { name, passwordHash, secretariat, demo, createdAt } = user;
  const data = { name, passwordHash, secretariat, demo, createdAt };
  const [row] = await db.user.createManyAndReturn({
    data: { ...data, email: normaliseEmail(user.email) },
    skipDuplicates: true,
  });
  return row ? fromRow(row) : null;
}

export async function setPassword(db: Db, id: UserId, passwordHash: string): Promise<void> {
  await db.user.update({ where: { id }, data: { passwordHash } });
}

/** Closes an account (or opens it again with null). Its sessions are not ended by this. */
export async function setDisabled(db: Db, id: UserId, disabledAt: Date | null): Promise<void> {
  await db.user.update({ where: { id }, data: { disabledAt } });
}

/** Whether there is an account that is not a demo account: then demo mode is over. */
export async function anyReal(db: Db): Promise<boolean> {
  return (await db.user.findFirst({ where: { demo: false }, select: { id: true } })) !== null;
}

/** Whether there are demo accounts. */
export async function anyDemo(db: Db): Promise<boolean> {
  return (await db.user.findFirst({ where: { demo: true }, select: { id: true } })) !== null;
}

/**
 * Deletes the demo accounts with their sessions, participations and the invitations of theirs that
 * nobody has accepted: whoever knows the demo password could have made them. Gives their ids.
 */
export async function deleteDemo(db: Db): Promise<readonly UserId[]> {
  const rows = await db.user.findMany({ where: { demo: true }, select: { id: true } });
  const ids = rows.map(({ id }) => id as UserId);
  await db.invitation.deleteMany({ where: { invitedBy: { in: ids }, acceptedAt: null } });
  await db.user.deleteMany({ where: { id: { in: ids } } });
  return ids;
}
