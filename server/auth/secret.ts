import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The secret that signs sessions: the configured one, or one made once and kept in the data
 * directory, readable by its owner alone.
 */
export function sessionSecret(configured: string | null, dataDir: string): string {
  if (configured) return configured;
  const path = join(dataDir, "session-secret");
  if (existsSync(path)) return readFileSync(path, "utf8").trim();
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  writeFileSync(path, randomBytes(32).toString("base64url"), { mode: 0o600 });
  chmodSync(path, 0o600);
  return readFileSync(path, "utf8").trim();
}
