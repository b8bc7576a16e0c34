// Bundles the server and the thread that reads documents, a file each, so that they start without
// compiling anything; and the service worker, which knows the build of the pages by its name.
import { readFileSync } from "node:fs";
import { build } from "esbuild";

await build({
  entryPoints: { server: "server/index.ts", reading: "server/reading/thread.ts" },
  outdir: ".build",
  outExtension: { ".js": ".mjs" },
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
  sourcemap: true,
  logLevel: "warning",
});

await build({
  entryPoints: { worker: "app/device/worker/worker.ts" },
  outdir: ".build",
  bundle: true,
  platform: "browser",
  format: "iife",
  target: "es2022",
  minify: true,
  define: { BUILD: JSON.stringify(readFileSync(".next/BUILD_ID", "utf8").trim()) },
  logLevel: "warning",
});
