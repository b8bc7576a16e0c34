/**
 * `npm run migration -- <name>`: writes the SQL that leads from prisma/migrations to
 * prisma/schema.prisma as a new migration, to be read, completed by hand and committed.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openDatabase } from "../server/db/open";
import { projectRoot } from "../server/db/root";
import { diffToSchema } from "../server/db/schema-diff";

const [name] = process.argv.slice(2);
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error("Say what changes: npm run migration -- name_in_small_letters");
  process.exit(2);
}

// A scratch database in memory stands for what all migrations so far make.
const database = await openDatabase({ memory: true });
const sql = await diffToSchema(database.pool);
await database.close();

if (sql === "") {
  console.log("prisma/migrations and prisma/schema.prisma agree: there is nothing to write.");
} else {
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const directory = join(projectRoot(), "prisma", "migrations", `${stamp}_${name}`);
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, "migration.sql"), `${sql}\n`);
  console.log(`Written: ${join(directory, "migration.sql")}. Read it before you commit it.`);
}
