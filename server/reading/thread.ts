// The thread in which a long document is read. Answers its reading once, and ends.
import { parentPort, workerData } from "node:worker_threads";
import { type Reading, readStorable } from "./read";

parentPort!.postMessage(readStorable(...(workerData as Reading)));
