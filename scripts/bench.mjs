// npm run bench -- [--only realtime|compile|redline] [--rounds N] [--quick] [--json FILE] [--docs]:
// installs what is missing, the peers too, builds the server when it is to be measured and its sources
// changed, and measures side by side.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { become, build, prepare, root, step } from "./setup.mjs";

prepare();
const peers = ["@hocuspocus/server", "diff", "@sanity/diff-match-patch", "node-htmldiff"];
if (!peers.every((peer) => existsSync(join(root, "bench/node_modules", peer, "package.json"))))
  step(
    "Installing the peers of the benchmark",
    process.platform === "win32" ? "npm.cmd" : "npm",
    ["install", "--prefix", "bench", "--no-package-lock", "--no-audit", "--no-fund"],
    {
      advice: "Check the network connection to the npm registry, then run the command again.",
      quiet: true,
    },
  );
const only = process.argv.indexOf("--only");
// The core is measured as it is written; nothing but the live text needs a server.
if (only < 0 || process.argv[only + 1] === "realtime") build();
become(process.execPath, ["--import", "tsx", "bench/main.ts", ...process.argv.slice(2)]);
