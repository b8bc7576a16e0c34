import { createHash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type pg from "pg";
import { projectRoot } from "./root";

/** The database's history and prisma/migrations do not agree; its sentence says how. */
export class MigrationRefused extends Error {
  override readonly name = "MigrationRefused";
}

export interface Migration {
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file, as Prisma keeps it. */
  readonly checksum: string;
}

/** All migrations of prisma/migrations, in order. */
export async function readMigrations(
  directory = join(projectRoot(), "prisma", "migrations"),
): Promise<readonly Migration[]> {
  const names = (await readdir(directory)).sort();
  const found = names.filter((name) => existsSync(join(directory, name, "migration.sql")));
  return Promise.all(
    found.map(async (name) => {
      const sql = await readFile(join(directory, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

// "ADREF" in ASCII: one process migrates, the others wait for it.
const LOCK = 0x4144524546;

/** As Prisma makes it, so that the folder and the database stay ordinary Prisma ones. */
const HISTORY = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

/**
 * Applies what is new in `migrations`, each in a transaction of its own together with its entry in
 * the history. Gives the names applied. Refuses when an applied migration was changed or is
 * missing here: then this program is not the one that the database belongs to.
 */
export async function migrate(
  pool: pg.Pool,
  migrations?: readonly Migration[],
): Promise<readonly string[]> {
  const wanted = migrations ?? (await readMigrations());
  const connection = await pool.connect();
  try {
    await connection.query("SELECT pg_advisory_lock($1)", [LOCK]);
    try {
      const missing = await missingMigrations(connection, wanted);
      for (const migration of missing) await inTransaction(connection, migration);
      return missing.map(({ name }) => name);
    } finally {
      await connection.query("SELECT pg_advisory_unlock($1)", [LOCK]);
    }
  } finally {
    connection.release();
  }
}

/** What of `wanted` is still to be applied. Makes the history's table if need be. */
export async function missingMigrations(
  connection: pg.ClientBase,
  wanted: readonly Migration[],
): Promise<readonly Migration[]> {
  await connection.query(HISTORY);
  const { rows } = await connection.query<{ name: string; checksum: string; done: boolean }>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS done
     FROM "_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  );
  rows.forEach(({ name, checksum, done }, index) => {
    const expected = wanted[index];
    if (expected?.name !== name) {
      throw new MigrationRefused(
        `The database has the migration ${name}, which this version of Adref does not know in ` +
          "that place. Start the version that last used this database, or a later one.",
      );
    }
    if (expected.checksum !== checksum) {
      throw new MigrationRefused(
        `The migration ${name} was changed after the database had applied it. ` +
          "Restore prisma/migrations as it was; a change of the schema is a new migration.",
      );
    }
    if (!done) {
      throw new MigrationRefused(
        `The migration ${name} was begun by another tool and not finished. ` +
          "Restore the database from its last backup.",
      );
    }
  });
  return wanted.slice(rows.length);
}

/** Applies one migration inside the transaction that the caller has open. */
export async function applyMigration(
  connection: pg.ClientBase,
  { name, sql, checksum }: Migration,
): Promise<void> {
  await connection.query(sql);
  await connection.query(
    `INSERT INTO "_prisma_migrations"
       (id, checksum, finished_at, migration_name, applied_steps_count)
     VALUES ($1, $2, clock_timestamp(), $3, 1)`,
    [randomUUID(), checksum, name],
  );
}

async function inTransaction(connection: pg.ClientBase, migration: Migration): Promise<void> {
  await connection.query("BEGIN");
  try {
    await applyMigration(connection, migration);
    await connection.query("COMMIT");
  } catch (error) {
    await connection.query("ROLLBACK");
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The migration ${migration.name} failed and was undone: ${reason}`, {
      cause: error,
    });
  }
}
