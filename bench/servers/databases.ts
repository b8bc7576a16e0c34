import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { openDatabase } from "../../server/db/open";
import { answers, outsideDatabase } from "../../server/testing/postgresql";
import type { Cleanup } from "../cleanup";
import { seed } from "./seed";

/** A database of its own for one start of a server. */
export interface OwnDatabase {
  readonly url: string;
  /** Seconds of CPU of the processes that serve it, by process; empty if they run elsewhere. */
  backends(): Promise<readonly number[]>;
  drop(): Promise<void>;
}

export interface Databases {
  /** null: no PostgreSQL answers, and what needs it is left out. */
  readonly filled: (() => Promise<OwnDatabase>) | null;
  readonly empty: (() => Promise<OwnDatabase>) | null;
  /** A data directory with the embedded database, filled. */
  embedded(): Promise<string>;
}

/** Makes the databases of ours once; each start of a server gets a copy. */
export async function prepareDatabases(folder: string, cleanup: Cleanup): Promise<Databases> {
  const outside = await answers();
  let template: OwnDatabase | null = null;
  if (outside) {
    template = await own();
    cleanup.add(template.drop);
    await fill({ url: template.url });
  }
  const embeddedTemplate = join(folder, "embedded");
  mkdirSync(embeddedTemplate, { recursive: true });
  await fill({ dataDir: embeddedTemplate });
  let copies = 0;
  return {
    filled: template && (() => own(nameOf(template.url))),
    empty: outside ? () => own() : null,
    async embedded() {
      copies += 1;
      const copy = `${embeddedTemplate}-${copies}`;
      cpSync(embeddedTemplate, copy, { recursive: true });
      return copy;
    },
  };
}

async function fill(where: { url: string } | { dataDir: string }): Promise<void> {
  const database = await openDatabase(where);
  try {
    await seed(database.pool);
  } finally {
    await database.close();
  }
}

const LOCAL = ["127.0.0.1", "localhost", "[::1]"];

const nameOf = (url: string) => new URL(url).pathname.slice(1);

async function own(template?: string): Promise<OwnDatabase> {
  // A busy machine may take longer to let somebody in than a test waits.
  const made = await outsideDatabase().catch(() => outsideDatabase());
  const name = nameOf(made.url);
  const server = new URL(made.url);
  server.pathname = "/postgres";
  const client = new pg.Client({ connectionString: server.href });
  await client.connect();
  if (template !== undefined) {
    // Only an empty name can be made from a template; the one above is free for it again.
    await client.query(`DROP DATABASE ${name}`);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  }
  return {
    url: made.url,
    async backends() {
      // Elsewhere their numbers would be those of other processes here.
      if (!LOCAL.includes(server.hostname)) return [];
      const { rows } = await client.query<{ pid: number }>(
        "SELECT pid FROM pg_stat_activity WHERE datname = $1",
        [name],
      );
      return rows.map(({ pid }) => pid);
    },
    async drop() {
      await client.end();
      await made.drop();
    },
  };
}
