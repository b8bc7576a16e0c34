/**
 * `npm run restore -- FILE [--force]` makes the configured database what FILE says. Refuses a database
 * that holds anything, unless --force, which replaces everything in it. The server is stopped first.
 */
import { existsSync } from "node:fs";
import { othersConnected, RestoreRefused, restore } from "../server/db/restore";
import { readEnv } from "../server/env";
import { fail, openConfigured } from "./databaseFromEnv";

const given = process.argv.slice(2);
const force = given.includes("--force");
const [file, ...rest] = given.filter((argument) => argument !== "--force");
if (!file || file.startsWith("-") || rest.length > 0) {
  console.error("Say from where: npm run restore -- FILE [--force]");
  process.exit(2);
}

try {
  if (!existsSync(file)) throw new RestoreRefused(`There is no file ${file}.`);
  const { database, name } = await openConfigured(readEnv(process.env), { mustExist: false });
  try {
    if ((await othersConnected(database.pool)) > 0) {
      throw new RestoreRefused("Adref is running on this database. Stop it, then restore.");
    }
    const { rows, tables, createdAt } = await restore(database.pool, file, { force });
    console.log(`Restored ${name}: ${rows} rows of ${tables} tables, as of ${createdAt}.`);
  } finally {
    await database.close();
  }
} catch (error) {
  fail(error);
}
