import type pg from "pg";
import {
  type BackupHeader,
  type BackupRow,
  FORMAT,
  FORMAT_VERSION,
  writeBackup,
} from "./backupFile";
import { missingMigrations, readMigrations } from "./migrate";

export interface BackupReport {
  readonly tables: number;
  readonly rows: number;
  readonly sha256: string;
}

const AT_ONCE = 500;

/**
 * Writes everything in the database to `file`, as it stood at one moment; others may go on writing.
 * Throws `MigrationRefused` if its schema is not that of this program, `BackupUnreadable` if the
 * file exists.
 */
export async function backup(pool: pg.Pool, file: string, now: Date): Promise<BackupReport> {
  const connection = await pool.connect();
  try {
    await missingMigrations(connection, await readMigrations());
    await connection.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const head = await headerOf(connection, now);
    const { sha256 } = await writeBackup(file, head, read(connection, head.tables));
    const rows = head.tables.reduce((sum, table) => sum + table.rows, 0);
    return { tables: head.tables.length, rows, sha256 };
  } finally {
    await connection.query("ROLLBACK");
    connection.release();
  }
}

async function headerOf(connection: pg.ClientBase, now: Date): Promise<BackupHeader> {
  const migrations = await connection.query<{ name: string; checksum: string }>(
    `SELECT migration_name AS name, checksum FROM _prisma_migrations
     WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  );
  const tables = [];
  for (const name of await tableOrder(connection)) {
    const columns = await columnsOf(connection, name);
    const { rows } = await connection.query(`SELECT count(*)::int AS n FROM ${quote(name)}`);
    tables.push({ name, columns, rows: rows[0].n as number });
  }
  return {
    format: FORMAT,
    version: FORMAT_VERSION,
    createdAt: now.toISOString(),
    migrations: migrations.rows,
    tables,
    sequences: await sequencesOf(connection),
  };
}

/** All tables, each after those that it refers to. O(tables · references). */
export async function tableOrder(connection: pg.ClientBase): Promise<readonly string[]> {
  const { rows } = await connection.query<{ name: string; needs: string[] }>(
    `SELECT t.relname AS name,
       array(SELECT r.relname::text FROM pg_constraint c JOIN pg_class r ON r.oid = c.confrelid
             WHERE c.contype = 'f' AND c.conrelid = t.oid AND c.confrelid <> t.oid) AS needs
     FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace
     WHERE n.nspname = 'public' AND t.relkind = 'r' AND t.relname <> '_prisma_migrations'
     ORDER BY t.relname COLLATE "C"`,
  );
  const order: string[] = [];
  while (order.length < rows.length) {
    const next = rows.find(
      ({ name, needs }) => !order.includes(name) && needs.every((need) => order.includes(need)),
    );
    if (!next) throw new Error("Tables refer to each other in a circle.");
    order.push(next.name);
  }
  return order;
}

async function columnsOf(connection: pg.ClientBase, table: string): Promise<string[]> {
  const { rows } = await connection.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 ORDER BY ordinal_position`,
    [table],
  );
  return rows.map(({ name }) => name);
}

async function sequencesOf(connection: pg.ClientBase): Promise<BackupHeader["sequences"]> {
  const { rows } = await connection.query<{ table: string; column: string; sequence: string }>(
    `SELECT table_name AS table, column_name AS column,
       pg_get_serial_sequence(quote_ident(table_name), column_name) AS sequence
     FROM information_schema.columns
     WHERE table_schema = 'public'
       AND pg_get_serial_sequence(quote_ident(table_name), column_name) IS NOT NULL
     ORDER BY 1, 2`,
  );
  const sequences = [];
  for (const { table, column, sequence } of rows) {
    const state = await connection.query<{ last: string; called: boolean }>(
      `SELECT last_value::text AS last, is_called AS called FROM ${sequence}`,
    );
    sequences.push({ table, column, ...state.rows[0]! });
  }
  return sequences;
}

/** Every row of every table, in the order of the primary keys, a few hundred in memory at once. */
async function* read(
  connection: pg.ClientBase,
  tables: BackupHeader["tables"],
): AsyncIterable<BackupRow> {
  for (const [table, { name, columns }] of tables.entries()) {
    const texts = columns.map((column) => `${quote(column)}::text`).join(", ");
    const order = await keyOf(connection, name);
    await connection.query(
      `DECLARE rows NO SCROLL CURSOR FOR SELECT ${texts} FROM ${quote(name)} ORDER BY ${order}`,
    );
    for (;;) {
      const text = `FETCH ${AT_ONCE} FROM rows`;
      const { rows } = await connection.query<(string | null)[]>({ text, rowMode: "array" });
      for (const values of rows) yield { table, values };
      if (rows.length < AT_ONCE) break;
    }
    await connection.query("CLOSE rows");
  }
}

async function keyOf(connection: pg.ClientBase, table: string): Promise<string> {
  const { rows } = await connection.query<{ name: string; isText: boolean }>(
    `SELECT a.attname AS name, a.atttypid = 'text'::regtype AS "isText"
     FROM pg_index i, unnest(i.indkey) WITH ORDINALITY AS k(attnum, nth)
     JOIN pg_attribute a ON a.attnum = k.attnum
     WHERE i.indrelid = $1::regclass AND i.indisprimary AND a.attrelid = i.indrelid ORDER BY k.nth`,
    [quote(table)],
  );
  // Text by its code points, or the order would depend on the server's language.
  const keys = rows.map(({ name, isText }) => quote(name) + (isText ? ' COLLATE "C"' : ""));
  return keys.join(", ");
}

/** A name as PostgreSQL takes it in a statement. */
export const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;
