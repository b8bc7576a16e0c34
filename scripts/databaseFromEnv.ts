import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Database, openDatabase } from "../server/db/open";
import type { Env } from "../server/env";

/** The configured database as it is, and how to name it to a person. */
export interface Configured {
  readonly database: Database;
  readonly name: string;
}

/**
 * Opens the configured database without changing its schema. `mustExist` refuses an embedded one
 * that is not there, rather than making it.
 */
export async function openConfigured(
  env: Pick<Env, "databaseUrl" | "dataDir">,
  { mustExist }: { readonly mustExist: boolean },
): Promise<Configured> {
  if (env.databaseUrl !== null) {
    const { host, pathname } = new URL(env.databaseUrl);
    const database = await openDatabase({ url: env.databaseUrl, connections: 1, migrate: false });
    return { database, name: `PostgreSQL ${host}${pathname}` };
  }
  if (mustExist && !existsSync(join(env.dataDir, "postgresql"))) {
    throw new Error(
      `There is no database in ${env.dataDir}. Name its directory with ADREF_DATA_DIR.`,
    );
  }
  const database = await openDatabase({ dataDir: env.dataDir, migrate: false });
  return { database, name: `the embedded database in ${env.dataDir}` };
}

/** Ends a script that failed: the sentence alone, as it is for a person. */
export function fail(error: unknown): never {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
