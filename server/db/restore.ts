import type pg from "pg";
import { quote, tableOrder } from "./backup";
import { type BackupHeader, type BackupRow, checkBackup, rowsOf } from "./backupFile";
import { applyMigration, type Migration, missingMigrations, readMigrations } from "./migrate";
import { APPLICATION } from "./open";

/** Restoring would destroy something, or cannot be done with this program; a sentence says what. */
export class RestoreRefused extends Error {
  override readonly name = "RestoreRefused";
}

export interface RestoreReport {
  readonly createdAt: string;
  readonly tables: number;
  readonly rows: number;
}

/** PostgreSQL takes 65,535 parameters a statement; half of that keeps statements small. */
const PARAMETERS = 32_000;
const ROWS = 500;

/**
 * Makes the database what `file` says: schema, rows and sequences, in one transaction. The file is
 * read through and its checksum compared before anything is touched. Refuses a database that holds
 * rows, unless `force`, which replaces everything in it; and a backup of a later version. One of an
 * earlier version is restored as it was, then migrated.
 */
export async function restore(
  pool: pg.Pool,
  file: string,
  { force }: { readonly force: boolean },
): Promise<RestoreReport> {
  const head = await checkBackup(file);
  const { then, later } = await splitMigrations(head);
  const connection = await pool.connect();
  try {
    await connection.query("BEGIN");
    await clear(connection, force);
    await missingMigrations(connection, []);
    for (const migration of then) await applyMigration(connection, migration);
    const rows = await insertAll(connection, head, file);
    for (const sequence of head.sequences) await setSequence(connection, sequence);
    for (const migration of later) await applyMigration(connection, migration);
    await connection.query("COMMIT");
    return { createdAt: head.createdAt, tables: head.tables.length, rows };
  } catch (error) {
    await connection.query("ROLLBACK");
    throw error;
  } finally {
    connection.release();
  }
}

/**
 * How many other connections of Adref the database has: a server that runs while its database is
 * replaced would go on with the texts that it has in memory.
 */
export async function othersConnected(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM pg_stat_activity
     WHERE datname = current_database() AND application_name = $1 AND pid <> pg_backend_pid()`,
    [APPLICATION],
  );
  return rows[0]?.n ?? 0;
}

/** The migrations that the backup's database had, and those that came after. */
async function splitMigrations(head: BackupHeader) {
  const known = await readMigrations();
  const then = head.migrations.map(({ name, checksum }, index): Migration => {
    const migration = known[index];
    if (migration?.name !== name || migration.checksum !== checksum) {
      throw new RestoreRefused(
        `The backup was made by another version of Adref: it has the migration ${name}, which ` +
          "this version does not know as such. Restore it with the version that made it.",
      );
    }
    return migration;
  });
  return { then, later: known.slice(then.length) };
}

/** Leaves an empty schema, or refuses. */
async function clear(connection: pg.ClientBase, force: boolean): Promise<void> {
  const tables = await tableOrder(connection);
  if (!force) {
    for (const table of tables) {
      const { rowCount } = await connection.query(`SELECT 1 FROM ${quote(table)} LIMIT 1`);
      if (rowCount) {
        throw new RestoreRefused(
          "The database is not empty. Restore into an empty one, or add --force to replace " +
            "everything in it.",
        );
      }
    }
  }
  await connection.query("DROP SCHEMA public CASCADE");
  await connection.query("CREATE SCHEMA public");
}

async function insertAll(
  connection: pg.ClientBase,
  { tables }: BackupHeader,
  file: string,
): Promise<number> {
  let waiting: BackupRow[] = [];
  let inserted = 0;
  const flush = async () => {
    const first = waiting[0];
    const table = first && tables[first.table];
    if (table) await insert(connection, table, waiting);
    inserted += waiting.length;
    waiting = [];
  };
  for await (const row of rowsOf(file)) {
    const width = tables[row.table]?.columns.length ?? 0;
    const full = waiting.length >= Math.min(ROWS, Math.floor(PARAMETERS / Math.max(width, 1)));
    if (full || waiting[0]?.table !== row.table) await flush();
    waiting.push(row);
  }
  await flush();
  return inserted;
}

async function insert(
  connection: pg.ClientBase,
  { name, columns }: BackupHeader["tables"][number],
  rows: readonly BackupRow[],
): Promise<void> {
  const places = rows.map(
    (_, nth) => `(${columns.map((__, at) => `$${nth * columns.length + at + 1}`).join(", ")})`,
  );
  await connection.query(
    `INSERT INTO ${quote(name)} (${columns.map(quote).join(", ")}) VALUES ${places.join(", ")}`,
    rows.flatMap(({ values }) => values),
  );
}

async function setSequence(
  connection: pg.ClientBase,
  { table, column, last, called }: BackupHeader["sequences"][number],
): Promise<void> {
  await connection.query("SELECT setval(pg_get_serial_sequence($1, $2), $3::bigint, $4)", [
    quote(table),
    column,
    last,
    called,
  ]);
}
