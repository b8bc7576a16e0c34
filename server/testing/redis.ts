import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createServer } from "node:net";
import { notOutliving } from "./process";

/** The program; another one than that of the path by REDIS_SERVER_PATH. */
const PROGRAM = process.env.REDIS_SERVER_PATH ?? "redis-server";

/** Whether a Redis can be started here. */
export const redisInstalled = (): boolean =>
  spawnSync(PROGRAM, ["--version"], { stdio: "ignore" }).status === 0;

/** A Redis of its own on a free port, which forgets everything when it ends. */
export class RedisProcess {
  #child: ChildProcess | null = null;

  private constructor(readonly port: number) {}

  static async start(): Promise<RedisProcess> {
    const redis = new RedisProcess(await freePort());
    await redis.start();
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Starts it again, on the same port, and waits until it answers. */
  async start(): Promise<void> {
    const child = spawn(
      PROGRAM,
      [
        ...["--port", String(this.port), "--bind", "127.0.0.1", "--daemonize", "no"],
        ...["--save", "", "--appendonly", "no"],
      ],
      { stdio: ["ignore", "pipe", "pipe"] },
    );
    this.#child = child;
    notOutliving(child);
    await new Promise<void>((resolve, reject) => {
      let printed = "";
      const read = (part: Buffer) => {
        printed += part.toString();
        if (/ready to accept connections/i.test(printed)) resolve();
      };
      child.stdout?.on("data", read);
      child.stderr?.on("data", read);
      child.once("error", reject);
      child.once("exit", (code) => reject(new Error(`Redis ended (${code}):\n${printed}`)));
    });
  }

  /** It says nothing more, and loses nothing, until `thaw`. */
  freeze(): void {
    this.#child?.kill("SIGSTOP");
  }

  thaw(): void {
    this.#child?.kill("SIGCONT");
  }

  /** kill -9. */
  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await ended;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
