// Bundles the server into one file, so that it starts without compiling anything.
import { build } from "esbuild";

await build({
  entryPoints: ["server/index.ts"],
  outfile: ".build/server.mjs",
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
  sourcemap: true,
  logLevel: "warning",
});
