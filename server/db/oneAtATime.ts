import type pg from "pg";

/**
 * Lets a connection begin a query only when the one before has its answer. Prisma asks for several
 * relations at once, also inside a transaction, which has one connection; `pg` still queues that by
 * itself, warns about it at every start, and will refuse it in its next version.
 */
export function oneAtATime(connection: pg.ClientBase): void {
  const query = connection.query.bind(connection) as (...given: unknown[]) => unknown;
  let last: Promise<unknown> = Promise.resolve();
  const queued = (...given: unknown[]) => {
    // With a callback: the pool's own `query`, which has the connection to itself.
    if (typeof given.at(-1) === "function") return query(...given);
    const turn = last.then(() => query(...given));
    last = turn.catch(() => undefined);
    return turn;
  };
  Object.assign(connection, { query: queued });
}
