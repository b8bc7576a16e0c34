import { existsSync } from "node:fs";
import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import pg from "pg";
import { oneAtATime } from "../oneAtATime";
import { projectRoot } from "../root";
import { EmbeddedStream } from "./stream";

/** An embedded PostgreSQL that runs in a thread of this process. */
export interface Embedded {
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

const VACUUM_EVERY = 10 * 60_000;

interface WorkerOptions {
  /** null: in memory. */
  readonly directory: string | null;
  /** A data directory (tar) to start from instead of initialising one. */
  readonly template?: Uint8Array;
  readonly dump?: boolean;
}

/** A thread with a database that is ready. Fails with the database's own words. */
function startWorker(options: WorkerOptions): Promise<{ worker: Worker; dump?: Uint8Array }> {
  const file = join(projectRoot(), "server", "db", "embedded", "worker.mjs");
  const workerData = { template: null, dump: false, ...options };
  const worker = new Worker(file, { workerData, execArgv: [], name: "embedded-postgresql" });
  return new Promise((resolve, reject) => {
    let dump: Uint8Array | undefined;
    const fail = (reason: unknown) => {
      void worker.terminate();
      reject(new Error(`The embedded database did not start: ${String(reason)}`));
    };
    worker.once("error", fail);
    worker.on("message", function listen(message) {
      if (message.dump) dump = message.dump;
      if (message.failed) fail(message.failed);
      if (!message.ready) return;
      worker.off("message", listen);
      worker.off("error", fail);
      resolve({ worker, dump });
    });
  });
}

function stopWorker(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    worker.once("exit", () => resolve());
    worker.on("message", (message) => {
      if (message.closed || message.failed) void worker.terminate();
    });
    worker.postMessage({ close: true });
  });
}

/**
 * Makes the database's directory on the first start. In a thread of its own, because initialising
 * takes 850 MB at its peak that a thread gives back only by ending; and beside its final place,
 * because a start that is killed half-way must not leave half a database.
 */
async function initialise(directory: string, template?: Uint8Array): Promise<void> {
  const parent = join(directory, "..");
  await mkdir(parent, { recursive: true });
  for (const name of await readdir(parent)) {
    if (name.startsWith("postgresql.new")) await rm(join(parent, name), { recursive: true });
  }
  const making = join(parent, "postgresql.new");
  const { worker } = await startWorker({ directory: making, template });
  await stopWorker(worker);
  // What the thread copied into place was not synced one by one; PostgreSQL's log does not hold it.
  for (const entry of await readdir(making, { recursive: true })) await sync(join(making, entry));
  await sync(making);
  await rename(making, directory);
  await sync(parent);
}

/** Brings a file or the names in a directory to the disk. */
async function sync(path: string): Promise<void> {
  const handle = await open(path, "r");
  await handle.sync();
  await handle.close();
}

/** The bytes of an empty, initialised data directory (tar): a quick start for tests. O(40 MB). */
export async function emptyTemplate(): Promise<Uint8Array> {
  const { worker, dump } = await startWorker({ directory: null, dump: true });
  await stopWorker(worker);
  if (!dump) throw new Error("The embedded database gave no template.");
  return dump;
}

/**
 * Starts the embedded database in `directory` (made when absent), or in memory, and gives a pool
 * of one connection to it. The caller holds the directory's lock.
 */
export async function startEmbedded(options: {
  readonly directory: string | null;
  readonly template?: Uint8Array;
  /** Called when the thread dies by itself; the process cannot go on without its database. */
  readonly onLost: (error: Error) => void;
}): Promise<Embedded> {
  const { directory, template } = options;
  const fresh = directory === null || !existsSync(join(directory, "PG_VERSION"));
  if (directory !== null && fresh) await initialise(directory, template);
  const { worker } = await startWorker({
    directory,
    template: directory === null ? template : undefined,
  });
  const streams = new Map<number, EmbeddedStream>();
  let closing = false;

  const lost = (error: Error) => {
    if (closing) return;
    closing = true;
    for (const stream of streams.values()) stream.destroy(error);
    void worker.terminate();
    options.onLost(error);
  };
  worker.on("error", lost);
  worker.on("exit", () => lost(new Error("The embedded database has ended.")));
  worker.on("message", ({ connection, bytes, failed }) => {
    if (failed) lost(new Error(failed));
    else if (connection !== undefined) streams.get(connection)?.receive(bytes);
  });

  let connections = 0;
  const wire = {
    send: (connection: number, unit: Uint8Array) => {
      const bytes = new Uint8Array(unit);
      worker.postMessage({ connection, bytes }, [bytes.buffer]);
    },
  };
  const pool = new pg.Pool({
    max: 1,
    user: "postgres",
    database: "postgres",
    password: "",
    ssl: false,
    idleTimeoutMillis: 0,
    stream: () => {
      connections += 1;
      const stream = new EmbeddedStream(wire, connections, (id) => streams.delete(id));
      streams.set(connections, stream);
      return stream as never;
    },
  });
  pool.on("connect", oneAtATime);
  pool.on("error", () => {
    // An idle connection was lost: `lost` has already said so.
  });
  // There is no autovacuum inside. Through the pool, so never inside somebody's transaction.
  const vacuum = setInterval(() => {
    pool.query("VACUUM (ANALYZE)").catch((error) => {
      if (!closing) console.error("Tidying the embedded database failed:", error);
    });
  }, VACUUM_EVERY);
  vacuum.unref();

  return {
    pool,
    close: async () => {
      if (closing) return;
      closing = true;
      clearInterval(vacuum);
      await pool.end();
      await stopWorker(worker);
    },
  };
}
