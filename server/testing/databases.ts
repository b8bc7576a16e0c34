import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type pg from "pg";
import { afterAll, beforeAll, describe, it } from "vitest";
import { emptyTemplate } from "../db/embedded/start";
import { type Database, openDatabase } from "../db/open";
import { projectRoot } from "../db/root";
import { answers, outsideDatabase } from "./postgresql";

/** An open database with the schema and without a row: the same one each time, emptied. */
export type Fresh = () => Promise<Database>;

/**
 * Runs a suite on the embedded database and on PostgreSQL. Where no PostgreSQL answers, its half
 * is named as skipped; in CI (CI=true) it fails.
 */
export function describeDatabases(name: string, suite: (fresh: Fresh) => void): void {
  describe(`${name} (embedded)`, () => run(suite, openEmbedded));
  if (reachable) {
    describe(`${name} (PostgreSQL)`, () => run(suite, openOutside));
  } else if (process.env.CI === "true") {
    it(`${name} (PostgreSQL)`, () => {
      throw new Error("PostgreSQL does not answer. Name a server with TEST_DATABASE_URL.");
    });
  } else {
    it.skip(`${name} (PostgreSQL): not run, as no PostgreSQL answers; see TEST_DATABASE_URL`);
  }
}

/** Whether there is a PostgreSQL to test with, for suites that need a database of their own. */
export const reachable: boolean = await answers();

interface Opened {
  readonly database: Database;
  readonly end: () => Promise<void>;
}

function run(suite: (fresh: Fresh) => void, open: () => Promise<Opened>): void {
  let opened: Opened | undefined;
  beforeAll(async () => {
    opened = await open();
  }, 60_000);
  afterAll(async () => opened?.end());
  suite(async () => {
    if (!opened) throw new Error("The database did not open.");
    await empty(opened.database.pool);
    return opened.database;
  });
}

async function openEmbedded(): Promise<Opened> {
  const database = await openDatabase({ memory: true, template: await template() });
  return { database, end: () => database.close() };
}

async function openOutside(): Promise<Opened> {
  const { url, drop } = await outsideDatabase();
  const database = await openDatabase({ url, connections: 5 });
  const end = async () => {
    await database.close();
    await drop();
  };
  return { database, end };
}

/** Deletes all rows. As a replica, or the record's triggers and the foreign keys would refuse. */
async function empty(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables
     WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  );
  const deletions = rows.map(({ name }) => `DELETE FROM ${name};`).join("\n");
  await pool.query(`BEGIN; SET LOCAL session_replication_role = replica; ${deletions} COMMIT;`);
}

/** An initialised data directory, made once for each version of the embedded database. */
export async function template(): Promise<Uint8Array> {
  const modules = join(projectRoot(), "node_modules");
  const about = await readFile(join(modules, "@electric-sql", "pglite", "package.json"), "utf8");
  const { version } = JSON.parse(about) as { version: string };
  const directory = join(modules, ".cache", "adref");
  const file = join(directory, `empty-${version}.tar`);
  try {
    return await readFile(file);
  } catch {
    const made = await emptyTemplate();
    await mkdir(directory, { recursive: true });
    // Under another name first: other test files may be reading at the same time.
    const draft = `${file}.${process.pid}`;
    await writeFile(draft, made);
    await rename(draft, file);
    return made;
  }
}
