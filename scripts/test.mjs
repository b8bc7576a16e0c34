// npm test: every check, from a fresh clone on, in the order in which they fail fastest.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { build, fail, prepare, step } from "./setup.mjs";

const CHROMIUM = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
const started = Date.now();

/** The browser tests need Chromium: installed where that is ours to do, asked for where it is not. */
function ensureChromium() {
  if (existsSync(CHROMIUM)) return;
  const isRoot = process.getuid?.() === 0;
  const hasApt = spawnSync("apt-get", ["--version"]).status === 0;
  if (process.env.CHROMIUM_PATH || !isRoot || !hasApt)
    fail(
      `the browser tests need Chromium, and there is none at ${CHROMIUM}`,
      "Install it (on Debian or Ubuntu: sudo apt-get install chromium), or set CHROMIUM_PATH to where it is.",
    );
  const advice = "Install Chromium by hand (apt-get install chromium), then run npm test again.";
  step("Updating the list of Debian packages", "apt-get", ["update", "-q"], {
    advice,
    quiet: true,
  });
  step(
    "Installing Chromium",
    "apt-get",
    ["install", "-qy", "--no-install-recommends", "chromium"],
    {
      advice,
      quiet: true,
      env: { DEBIAN_FRONTEND: "noninteractive" },
    },
  );
}

prepare();
ensureChromium();
const node = (args) => [process.execPath, args];
const bin = (file, ...args) => node([`node_modules/${file}`, ...args]);
const CHECKS = [
  [
    "Biome: format and lint",
    bin("@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."),
    "Run npm run format; what remains is named above.",
  ],
  [
    "Types of the routes",
    bin("next/dist/bin/next", "typegen"),
    "The message above names the route.",
  ],
  [
    "TypeScript",
    bin("typescript/bin/tsc", "--noEmit", "-p", "tsconfig.check.json"),
    "The errors above name file and line.",
  ],
  [
    "Unit and integration tests",
    bin("vitest/vitest.mjs", "run"),
    "The failing tests are named above.",
  ],
];
for (const [name, [command, args], advice] of CHECKS) step(name, command, args, { advice });
build();
step("Browser tests", ...bin("@playwright/test/cli.js", "test"), {
  advice: "Traces and screenshots of what failed are in test-results/.",
});
process.stdout.write(`\nAll checks passed in ${Math.round((Date.now() - started) / 1000)} s.\n`);
