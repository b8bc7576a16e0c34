import type { Pool } from "pg";

/** What a pool was asked, and a hand on the answers. */
export type Queries = ReturnType<typeof watchQueries>;

export function watchQueries(pool: Pool) {
  const asked: string[] = [];
  const ask = pool.query as (...given: unknown[]) => Promise<unknown>;
  let holding: { words: string; arrived: () => void; until: Promise<void> } | null = null;
  let failing: string | null = null;
  const query = async (...given: unknown[]) => {
    const [first] = given as [string | { text: string }];
    const text = typeof first === "string" ? first : first.text;
    asked.push(text);
    if (failing !== null && text.includes(failing)) throw new Error("The database is away.");
    const answer = await ask.apply(pool, given);
    if (holding === null || !text.includes(holding.words)) return answer;
    const { arrived, until } = holding;
    holding = null;
    arrived();
    await until;
    return answer;
  };
  Object.assign(pool, { query });
  return {
    asked,
    /** Keeps back the answer to the next query with these words, which the database has given. */
    hold(words: string) {
      let release = () => {};
      let fail = (_: Error) => {};
      const until = new Promise<void>((resolve, reject) => {
        release = resolve;
        fail = reject;
      });
      const arrived = new Promise<void>((resolve) => {
        holding = { words, arrived: resolve, until };
      });
      return { arrived, release, fail: () => fail(new Error("The database is away.")) };
    },
    /** From now on, queries with these words fail. */
    fail(words: string) {
      failing = words;
    },
    restore() {
      failing = null;
      delete (pool as { query?: unknown }).query;
    },
  };
}
