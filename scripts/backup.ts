/**
 * `npm run backup -- FILE` writes everything in the configured database to FILE, which fits either
 * kind of database. PostgreSQL may be in use meanwhile; the embedded database belongs to one process
 * at a time, so its server has to be stopped for it.
 */
import { backup } from "../server/db/backup";
import { readEnv } from "../server/env";
import { fail, openConfigured } from "./databaseFromEnv";

const [file, ...rest] = process.argv.slice(2);
if (!file || file.startsWith("-") || rest.length > 0) {
  console.error("Say where to: npm run backup -- FILE");
  process.exit(2);
}

try {
  const { database, name } = await openConfigured(readEnv(process.env), { mustExist: true });
  try {
    const { rows, tables, sha256 } = await backup(database.pool, file, new Date());
    console.log(`Backed up ${name}: ${rows} rows of ${tables} tables to ${file}.`);
    console.log(`SHA-256 of its content: ${sha256}`);
  } finally {
    await database.close();
  }
} catch (error) {
  fail(error);
}
