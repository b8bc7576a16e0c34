import { Worker } from "node:worker_threads";
import type { ReadDocument } from "../../domain/reading/document";
import { type Reading, readStorable } from "./read";

/** Shorter documents are read within a few hundredths of a second: sooner than a thread starts. */
const LONG = 100_000;

/** As scripts/bundle.mjs puts it beside the server, or from its source. */
const THREAD = import.meta.url.endsWith(".mjs") ? "./reading.mjs" : "./fromSource.mjs";

/**
 * Reads a document. A long one takes up to some seconds: it is read in a thread of its own, so that
 * nobody's live text waits for it.
 */
export async function readText(...reading: Reading): Promise<ReadDocument> {
  if (reading[0].length < LONG) return readStorable(...reading);
  const thread = new Worker(new URL(THREAD, import.meta.url), {
    workerData: reading,
    execArgv: [],
    name: "reading",
  });
  return new Promise((resolve, reject) => {
    thread.once("message", resolve);
    thread.once("error", reject);
    thread.once("exit", (code) => reject(new Error(`The reading ended with ${code}.`)));
  });
}
