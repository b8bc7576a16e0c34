import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** A real server process on real data, for tests that stop, kill and start it again. */
export interface ServerProcess {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** All that it has printed so far, line by line. */
  readonly printed: readonly string[];
  /** Asks it to stop and waits until it has. */
  stop(): Promise<void>;
  /** kill -9, as a power cut would. */
  kill(): Promise<void>;
}

export interface ServerOptions {
  readonly dataDir: string;
  readonly databaseUrl?: string;
  readonly redisUrl?: string;
  /** 0 or missing: any free port. */
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Modules that Node loads before the server, by their paths. */
  readonly imports?: readonly string[];
  /** A program, with its arguments, that runs the server in its own place, as `strace -D` does. */
  readonly under?: readonly string[];
}

/** The line with which server/index.ts says that it accepts connections. */
const READY = /^Adref is ready: (http:\/\/\S+)/;

/**
 * Starts the built server (`.build/server.mjs`) and waits until it is ready. Rejects with all that
 * it printed when it ends before that.
 */
export function startServer(options: ServerOptions): Promise<ServerProcess> {
  const [program, ...given] = [
    ...(options.under ?? []),
    process.execPath,
    "--enable-source-maps",
    "--disable-warning=DeprecationWarning",
    ...(options.imports ?? []).flatMap((path) => ["--import", path]),
    ".build/server.mjs",
  ];
  const child = spawn(program!, given, {
    env: {
      ...process.env,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      PORT: String(options.port ?? 0),
      ADREF_DATA_DIR: options.dataDir,
      DATABASE_URL: options.databaseUrl ?? "",
      REDIS_URL: options.redisUrl ?? "",
      ADREF_DEMO: "on",
      ...options.env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  notOutliving(child);
  const printed: string[] = [];
  return new Promise((resolve, reject) => {
    const listen = (stream: NodeJS.ReadableStream) =>
      createInterface({ input: stream }).on("line", (line) => {
        printed.push(line);
        const url = READY.exec(line)?.[1];
        if (url)
          resolve({
            url,
            port: Number(new URL(url).port),
            pid: child.pid!,
            printed,
            stop: () => end(child, "SIGTERM", ended),
            kill: () => end(child, "SIGKILL", ended),
          });
      });
    listen(child.stdout!);
    listen(child.stderr!);
    child.once("error", reject);
    child.once("exit", (code) =>
      reject(new Error(`The server ended with code ${code}:\n${printed.join("\n")}`)),
    );
  });
}

/** What runs, and is not to outlive this process, whose tests may fail. */
const running = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

export function notOutliving(child: ChildProcess): void {
  running.add(child);
  child.once("exit", () => running.delete(child));
}

async function end(child: ChildProcess, signal: NodeJS.Signals, ended: Promise<void>) {
  if (child.exitCode === null && child.signalCode === null) child.kill(signal);
  await ended;
}

/** A data directory of its own, and what removes it. */
export function temporaryDataDir(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), "adref-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
