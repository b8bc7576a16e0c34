// Hocuspocus as its documentation sets it up, with all its defaults: a document is loaded from and
// stored into one row of a table, or one file, by `onLoadDocument` and `onStoreDocument`, which it
// calls 2 s after a change and at the latest every 10 s. Nobody has to sign in.
import { readFile, writeFile } from "node:fs/promises";
import { Server } from "@hocuspocus/server";
import pg from "pg";
import * as Y from "yjs";

/** File of the first state of each document, by name. */
const texts = JSON.parse(process.env.BENCH_TEXTS);
const url = process.env.DATABASE_URL;
const pool = url ? new pg.Pool({ connectionString: url }) : null;

async function load(name) {
  if (!pool) return readFile(texts[name]);
  const { rows } = await pool.query("SELECT data FROM documents WHERE name = $1", [name]);
  return rows[0].data;
}

async function store(name, state) {
  if (pool)
    await pool.query(
      `INSERT INTO documents (name, data) VALUES ($1, $2)
       ON CONFLICT (name) DO UPDATE SET data = excluded.data`,
      [name, Buffer.from(state)],
    );
  else await writeFile(`${texts[name]}.stored`, state);
}

if (pool) {
  await pool.query("CREATE TABLE IF NOT EXISTS documents (name text PRIMARY KEY, data bytea)");
  for (const [name, file] of Object.entries(texts)) await store(name, await readFile(file));
}

const server = new Server({
  port: 0,
  address: "127.0.0.1",
  quiet: true,
  async onLoadDocument({ documentName, document }) {
    Y.applyUpdate(document, await load(documentName));
    return document;
  },
  async onStoreDocument({ documentName, document }) {
    await store(documentName, Y.encodeStateAsUpdate(document));
  },
});
await server.listen();
process.stdout.write(`Ready: ${server.address.port}\n`);
