import { readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { projectRoot } from "./db/root";

/** Where browsers fetch the service worker: at the top, or it could not see to all pages. */
export const WORKER_PATH = "/sw.js";

/**
 * Answers with the service worker as the build left it (scripts/bundle.mjs). Browsers ask each time
 * whether there is another one, which a new build brings. There is none in development, where files
 * change without changing their names: 404.
 */
export async function serveWorker(
  response: ServerResponse,
  { development }: { readonly development: boolean },
): Promise<void> {
  const code = development
    ? null
    : await readFile(join(projectRoot(), ".build", "worker.js")).catch(() => null);
  response.statusCode = code ? 200 : 404;
  response.setHeader("cache-control", "no-cache");
  if (code) response.setHeader("content-type", "text/javascript; charset=utf-8");
  response.end(code ?? undefined);
}
