import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { startEmbedded } from "./embedded/start";
import { type Prisma, PrismaClient } from "./generated/client";
import { type Lock, lockDirectory } from "./lock";
import { migrate } from "./migrate";
import { oneAtATime } from "./oneAtATime";
import { transactions } from "./transaction";

/** How PostgreSQL lists our connections. */
export const APPLICATION = "adref";

/** A transaction that is open. Opaque outside of server/db: it is passed to its functions. */
export type Tx = Prisma.TransactionClient;
/** What a repository's function reads from: the database as it stands, or an open transaction. */
export type Db = PrismaClient | Tx;

export interface Database {
  readonly kind: "embedded" | "postgresql";
  /** For reads outside of a transaction. Inside `transaction` use only `tx`, see there. */
  readonly client: PrismaClient;
  /**
   * Does `work` in one transaction (read committed) and commits it when its promise is fulfilled;
   * what `work` throws undoes it and is thrown on. Work that lost a deadlock or a serialisation
   * conflict is done again, up to five times: it must have no effect outside of `tx`. When it
   * returns, the commit is on disk.
   *
   * Inside, use only `tx`: the embedded database has one connection, and a call of `client` would
   * wait for the end of the very transaction it stands in.
   */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Plain SQL outside of Prisma, for backup, restore and tests. */
  readonly pool: pg.Pool;
  /** Ends all connections; the embedded database also gives its directory free. */
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** postgresql://… : an outside server. */
  readonly url?: string;
  /** The directory in which the embedded database lives, in `postgresql/`. Locked while open. */
  readonly dataDir?: string;
  /** An embedded database that ends with the process. */
  readonly memory?: true;
  /** The empty database (tar) to start an embedded one from, see `emptyTemplate`. */
  readonly template?: Uint8Array;
  /** Connections to an outside server; 10 if not given. */
  readonly connections?: number;
  /** Called when the embedded database dies by itself. By default the process ends. */
  readonly onLost?: (error: Error) => void;
  /** Leaves the schema as it is. For restore alone. */
  readonly migrate?: false;
}

/**
 * Opens exactly one of the two databases and brings its schema up to date.
 * Throws `DataDirectoryHeld` when another process uses `dataDir`, `MigrationRefused` when the
 * database's history and prisma/migrations do not agree.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { kind, pool, end } = await connect(options);
  try {
    if (options.migrate !== false) await migrate(pool);
    const client = new PrismaClient({
      adapter: new PrismaPg(pool, { disposeExternalPool: false }),
      // A queue of writers is not an error: they wait their turn.
      transactionOptions: { maxWait: 30_000, timeout: 60_000 },
    });
    return {
      kind,
      client,
      pool,
      transaction: transactions(client, { serial: kind === "embedded" }),
      close: async () => {
        await client.$disconnect();
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}

interface Connected {
  readonly kind: Database["kind"];
  readonly pool: pg.Pool;
  readonly end: () => Promise<void>;
}

async function connect(options: DatabaseOptions): Promise<Connected> {
  const { url, dataDir, memory } = options;
  if ([url, dataDir, memory].filter((given) => given !== undefined).length !== 1) {
    throw new Error("openDatabase takes exactly one of url, dataDir and memory.");
  }
  if (url !== undefined) {
    const pool = outsidePool(url, options.connections ?? 10);
    return { kind: "postgresql", pool, end: () => pool.end() };
  }
  const lock: Lock | null = dataDir === undefined ? null : await lockDirectory(dataDir);
  try {
    const embedded = await startEmbedded({
      directory: dataDir === undefined ? null : join(dataDir, "postgresql"),
      template: options.template,
      onLost: options.onLost ?? endProcess,
    });
    const end = async () => {
      await embedded.close();
      await lock?.release();
    };
    return { kind: "embedded", pool: embedded.pool, end };
  } catch (error) {
    await lock?.release();
    throw error;
  }
}

function outsidePool(url: string, max: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: APPLICATION,
    connectionTimeoutMillis: 10_000,
    // A line that was cut without a word would otherwise hold its question for ever.
    query_timeout: 60_000,
    keepAlive: true,
    // Prisma's adapter reads and writes instants as if the session's time zone were UTC.
    onConnect: async (client) => {
      oneAtATime(client);
      await client.query("SET TIME ZONE 'UTC'");
    },
  });
  pool.on("error", () => {
    // An idle connection was lost, as when the server restarts: the pool makes another.
  });
  return pool;
}

/** Without its database this process cannot keep a promise: it ends, and is started again. */
function endProcess(error: Error): void {
  setImmediate(() => {
    throw error;
  });
}
