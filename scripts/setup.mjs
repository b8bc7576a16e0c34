// What every entry point needs before it can do its own work: packages, the Prisma client, a build.
// Plain JavaScript without dependencies, because it runs before anything is installed.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
const at = (...parts) => join(root, ...parts);

/** Environment of every child: no telemetry, and Prisma must not look for a binary it never needs. */
export const childEnv = {
  ...process.env,
  NEXT_TELEMETRY_DISABLED: "1",
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
  CHECKPOINT_DISABLE: "1",
  PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? process.execPath,
};

/** Says what goes on, on standard error: standard output belongs to the command itself. */
export const say = (line) => process.stderr.write(`${line}\n`);

/** Ends the process: which step failed, and what to do about it. */
export function fail(step, advice) {
  say(`\nAdref could not go on: ${step}.\n${advice}`);
  process.exit(1);
}

/** Runs one step; with `quiet` its output is shown only when it fails. */
export function step(name, command, args, { advice, quiet = false, env = {} }) {
  const started = Date.now();
  say(`· ${name} …`);
  const result = spawnSync(command, args, {
    cwd: root,
    env: { ...childEnv, ...env },
    stdio: quiet ? ["ignore", "pipe", "pipe"] : ["ignore", 2, 2],
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (result.status !== 0) {
    if (quiet) say(`${result.stdout ?? ""}${result.stderr ?? ""}`);
    const how = result.error ? result.error.message : `exit code ${result.status ?? result.signal}`;
    fail(`“${name}” failed (${how})`, advice);
  }
  say(`  done in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

/** SHA-256 over the names and contents of files and, recursively, folders. */
export function digest(paths) {
  const hash = createHash("sha256");
  const add = (path) => {
    if (!existsSync(at(path))) return;
    if (statSync(at(path)).isDirectory()) {
      for (const name of readdirSync(at(path)).sort())
        if (!IGNORED.has(name)) add(join(path, name));
    } else
      hash
        .update(path)
        .update("\0")
        .update(readFileSync(at(path)))
        .update("\0");
  };
  for (const path of paths) add(path);
  return hash.digest("hex");
}
const IGNORED = new Set(["node_modules", "generated", ".next", ".build", ".data"]);

/** Does `work` unless the stamp `name` says that it was done for the same inputs. */
function once(name, inputs, present, work) {
  const stamp = at("node_modules", ".adref", name);
  const wanted = digest(inputs);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted && present()) return;
  work();
  mkdirSync(at("node_modules", ".adref"), { recursive: true });
  writeFileSync(stamp, wanted);
}

const bin = (name) =>
  at("node_modules", ".bin", process.platform === "win32" ? `${name}.cmd` : name);

/** Installs packages and generates the Prisma client, when missing or changed. */
export function prepare() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    fail(
      `Node ${process.versions.node} is too old`,
      "Install Node 20.19 or later, then run the command again.",
    );
  once(
    "install",
    ["package.json", "package-lock.json"],
    () => existsSync(bin("next")),
    () =>
      step(
        "Installing packages (first time, or the lock file changed; about a minute)",
        process.platform === "win32" ? "npm.cmd" : "npm",
        ["install", "--no-audit", "--no-fund", "--loglevel=error", "--include=dev"],
        {
          advice: "Check the network connection to the npm registry, then run the command again.",
          quiet: true,
        },
      ),
  );
  once(
    "generate",
    ["prisma/schema.prisma", "prisma.config.ts", "package-lock.json"],
    () => existsSync(at("server/db/generated/client.ts")),
    () =>
      step("Generating the database client", bin("prisma"), ["generate"], {
        advice: "Look at prisma/schema.prisma: the message above names the line.",
        quiet: true,
      }),
  );
}

const SOURCES = [
  "app",
  "domain",
  "server",
  "seeds",
  "messages",
  "prisma",
  "public",
  "next.config.js",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
  "scripts/bundle.mjs",
];

/** Builds the pages and the server, when their sources changed since the last build. */
export function build() {
  once(
    "build",
    SOURCES,
    () =>
      [".next/BUILD_ID", ".build/server.mjs", ".build/reading.mjs", ".build/worker.js"].every((f) =>
        existsSync(at(f)),
      ),
    () => {
      step("Building the pages (sources changed; about a minute)", bin("next"), ["build"], {
        advice: "The message above names the file and line.",
        quiet: true,
      });
      step("Bundling the server and the service worker", process.execPath, ["scripts/bundle.mjs"], {
        advice: "The message above names the file and line.",
        quiet: true,
      });
    },
  );
}

/** Runs a program in the foreground and ends with its exit code; signals are passed on. */
export function become(command, args, env = {}) {
  const child = spawn(command, args, { cwd: root, env: { ...childEnv, ...env }, stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => child.kill(signal));
  child.on("error", (error) => fail(`could not run ${command}`, error.message));
  child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}
