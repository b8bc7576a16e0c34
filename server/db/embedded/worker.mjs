// The thread in which the embedded PostgreSQL computes, so that a slow query does not stop the
// server's event loop. Plain JavaScript, because a worker is loaded from its file as it stands.
//
// Spoken over the port, one message at a time and in order:
//   in  { connection, bytes }  wire protocol of one connection, whole units (see stream.ts)
//   out { connection, bytes }  the answer; { failed } when the database has broken down
//   in  { close: true }        out { closed: true }, then the thread ends
//   out { ready: true } or { failed: string } once at the start

import fs from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

const EIO = 29; // Emscripten's number
const ERROR_RESPONSE = "E".charCodeAt(0);

/**
 * PGlite's own file system never reaches the disk: fsync is a no-op in it. Here it syncs, so that
 * a commit that was answered survives the machine. Directories are synced by their path, as
 * Emscripten opens no descriptor for them.
 */
class SyncingNodeFS extends NodeFS {
  /**
   * @param {import("@electric-sql/pglite").PGlite} pg
   * @param {object} options
   */
  async init(pg, options) {
    const { emscriptenOpts } = await super.init(pg, options);
    const sync = (/** @type {any} */ module) => {
      const nodefs = module.NODEFS;
      nodefs.stream_ops.fsync = (/** @type {any} */ stream) => {
        try {
          if (stream.nfd !== undefined) fs.fdatasyncSync(stream.nfd);
          else syncDirectory(nodefs.realPath(stream.node));
          return 0;
        } catch {
          // PostgreSQL stops itself when its log cannot be written; better than a false answer.
          throw new module.FS.ErrnoError(EIO);
        }
      };
    };
    return {
      emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), sync] },
    };
  }
}

/** @param {string} path */
function syncDirectory(path) {
  const descriptor = fs.openSync(path, "r");
  try {
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

/** @param {{ directory: string | null, template: Uint8Array | null }} options */
function open({ directory, template }) {
  const settings = ["-c", "timezone=UTC"];
  const loadDataDir = template ? { loadDataDir: new Blob([template]) } : {};
  if (directory === null) {
    return PGlite.create({
      ...loadDataDir,
      startParams: [...PGlite.defaultStartParams, ...settings],
    });
  }
  return PGlite.create({
    ...loadDataDir,
    fs: new SyncingNodeFS(directory),
    startParams: [
      ...PGlite.defaultStartParams.filter((parameter) => parameter !== "-F"),
      ...settings,
      ...["-c", "fsync=on"],
      // Emscripten's fdatasync does nothing at all; its fsync comes to us.
      ...["-c", "wal_sync_method=fsync"],
    ],
  });
}

const port = /** @type {import("node:worker_threads").MessagePort} */ (parentPort);
/** @type {PGlite} */
let database;
let current = 0;

/** @param {{ connection: number, bytes: Uint8Array }} message */
async function answer({ connection, bytes }) {
  // What an ended connection still had on its way is not executed in the session of the next one.
  if (connection < current) return;
  if (connection > current) {
    current = connection;
    // There is one session inside. A connection that was cut off may have left a transaction open.
    await database.exec("ROLLBACK");
    await database.exec("DISCARD ALL");
  }
  // A copy, as the answer may be a view of memory that PGlite uses again.
  const reply = (await database.execProtocolRaw(bytes)).slice();
  const broken = panicIn(reply);
  port.postMessage({ connection, bytes: reply }, [reply.buffer]);
  if (broken) throw new Error(broken);
}

/**
 * What PostgreSQL said when it could not go on (PANIC): then it ends itself, but PGlite goes on, in
 * a state that nobody vouches for; a failed sync, say, would be followed by one that "succeeds".
 * @param {Uint8Array} reply @returns {string | null}
 */
function panicIn(reply) {
  const bytes = Buffer.from(reply.buffer, reply.byteOffset, reply.byteLength);
  for (let at = 0; at + 5 <= bytes.length; at += 1 + bytes.readInt32BE(at + 1)) {
    if (bytes[at] !== ERROR_RESPONSE) continue;
    const fields = bytes.toString("utf8", at + 5, at + 1 + bytes.readInt32BE(at + 1)).split("\0");
    // "V" is the severity in English, "M" the message.
    if (fields.includes("VPANIC")) return fields.find((field) => field[0] === "M") ?? "PANIC";
  }
  return null;
}

/** @param {any} message */
async function handle(message) {
  if (message.close) {
    await database.close();
    port.postMessage({ closed: true });
    port.close();
  } else {
    await answer(message);
  }
}

try {
  database = await open(workerData);
  if (workerData.dump) {
    const dump = await database.dumpDataDir("none");
    port.postMessage({ dump: new Uint8Array(await dump.arrayBuffer()) });
  }
  // One queue: messages are handled strictly one after the other.
  let last = Promise.resolve();
  port.on("message", (message) => {
    last = last
      .then(() => handle(message))
      .catch((error) => port.postMessage({ failed: String(error) }));
  });
  port.postMessage({ ready: true });
} catch (error) {
  port.postMessage({ failed: String(error) });
  port.close();
}
