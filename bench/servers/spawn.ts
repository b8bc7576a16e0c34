import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { projectRoot } from "../../server/db/root";

export interface Child {
  readonly pid: number;
  readonly port: number;
  stop(): Promise<void>;
}

export interface ChildOptions {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** The line that says that it listens; its first group is or ends in the port. */
  readonly ready: RegExp;
  /** A folder for a CPU profile, written when the process ends. */
  readonly profile?: string | null;
}

const STOP_MS = 10_000;

/** Starts a Node process and waits until it listens. Rejects with what it printed if it ends first. */
export function startChild({ args, env, ready, profile }: ChildOptions): Promise<Child> {
  const profiling = profile ? ["--cpu-prof", `--cpu-prof-dir=${profile}`] : [];
  const child = spawn(process.execPath, [...profiling, ...args], {
    cwd: projectRoot(),
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
    const timer = setTimeout(() => child.kill("SIGKILL"), STOP_MS);
    await ended;
    clearTimeout(timer);
  };
  const printed: string[] = [];
  return new Promise((resolve, reject) => {
    let started = false;
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on("line", (line) => {
        if (started && stream === child.stderr) process.stderr.write(`  [${child.pid}] ${line}\n`);
        printed.push(line);
        const port = Number(ready.exec(line)?.[1]);
        if (!port) return;
        started = true;
        resolve({ pid: child.pid!, port, stop });
      });
    child.once("exit", (code) =>
      reject(new Error(`A server ended with code ${code}:\n${printed.join("\n")}`)),
    );
  });
}
