/** Attempts to sign in, counted per hashed key (an address, a network address). */
import type { Db } from "./open";

/** Records one attempt under each of `keys`. */
export async function record(db: Db, keys: readonly string[], at: Date): Promise<void> {
  await db.signInAttempt.createMany({ data: keys.map((key) => ({ key, at })) });
}

/** How many attempts were recorded under `key` after `since`. */
export async function count(db: Db, key: string, since: Date): Promise<number> {
  return db.signInAttempt.count({ where: { key, at: { gt: since } } });
}

/** Forgets the attempts under `key`, as after a success. */
export async function forget(db: Db, key: string): Promise<void> {
  await db.signInAttempt.deleteMany({ where: { key } });
}

/** Takes back the attempts recorded under `keys` at `at`: they turned out to be right. */
export async function takeBack(db: Db, keys: readonly string[], at: Date): Promise<void> {
  await db.signInAttempt.deleteMany({ where: { key: { in: [...keys] }, at } });
}

/** Deletes attempts before `before`; gives how many. */
export async function prune(db: Db, before: Date): Promise<number> {
  return (await db.signInAttempt.deleteMany({ where: { at: { lt: before } } })).count;
}
