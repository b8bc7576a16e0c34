import { AsyncLocalStorage } from "node:async_hooks";
import { isRetryable } from "./errors";
import type { PrismaClient } from "./generated/client";
import type { Database, Tx } from "./open";

const ATTEMPTS = 5;

/**
 * The `transaction` of a database. `serial`: one at a time, in order of arrival, because there is
 * one connection; waiting here does not count against Prisma's time limit for getting one.
 */
export function transactions(
  client: PrismaClient,
  { serial }: { readonly serial: boolean },
): Database["transaction"] {
  const inside = new AsyncLocalStorage<true>();
  let last: Promise<unknown> = Promise.resolve();

  const attempt = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    client.$transaction(async (tx) => {
      const value = await inside.run(true, () => work(tx));
      // PostgreSQL answers COMMIT of a failed transaction with ROLLBACK and no error: if `work`
      // swallowed a failure, this statement fails, and nobody takes the undone for done.
      await tx.$executeRaw`SELECT 1`;
      return value;
    });

  const persist = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    for (let n = 1; ; n += 1) {
      try {
        return await attempt(work);
      } catch (error) {
        if (n === ATTEMPTS || !isRetryable(error)) throw error;
      }
    }
  };

  return (work) => {
    if (inside.getStore()) throw new Error("A transaction was begun inside another one.");
    if (!serial) return persist(work);
    const turn = last.then(() => persist(work));
    last = turn.catch(() => undefined);
    return turn;
  };
}
