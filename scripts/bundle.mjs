// Bundles the server and the thread that reads documents, a file each, so that they start without
// compiling anything.
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
