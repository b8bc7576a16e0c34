import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The project's root: where prisma/migrations and the worker's file lie. Found upwards from this
 * module, so that it is the same run from its source and from the server's bundle in .build/.
 */
export function projectRoot(): string {
  let directory = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(directory, "prisma", "migrations"))) {
    const parent = dirname(directory);
    if (parent === directory) throw new Error("prisma/migrations was not found above the server.");
    directory = parent;
  }
  return directory;
}
