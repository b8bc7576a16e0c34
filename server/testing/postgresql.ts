import { randomBytes } from "node:crypto";
import pg from "pg";

/** A PostgreSQL server on which the tests may make databases. */
const SERVER = process.env.TEST_DATABASE_URL ?? "postgresql://postgres@127.0.0.1:5432/postgres";

/** Whether there is one. */
export async function answers(): Promise<boolean> {
  try {
    await onServer("SELECT 1");
    return true;
  } catch {
    return false;
  }
}

/** Makes an empty database, without a schema, on the server; `drop` removes it. */
export async function outsideDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `adref_test_${randomBytes(6).toString("hex")}`;
  await onServer(`CREATE DATABASE ${name}`);
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(`DROP DATABASE ${name} WITH (FORCE)`) };
}

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: SERVER, connectionTimeoutMillis: 2_000 });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
