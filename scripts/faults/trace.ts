import { spawnSync } from "node:child_process";

/** What a process did, in the order of the kernel's log. */
export type Call =
  /** Bytes went to the database's write-ahead log; counted when the call has returned. */
  | { readonly kind: "write" }
  /** The write-ahead log was synced to disk; when that has returned. */
  | { readonly kind: "sync"; readonly seconds: number }
  /** A frame that says `saved` was handed to the kernel; when the call was made. */
  | { readonly kind: "saved"; readonly count: number };

export const straceInstalled = (): boolean =>
  spawnSync("strace", ["--version"], { stdio: "ignore" }).status === 0;

/** Runs a program in its own place and writes what it calls to a file. */
export const strace = (file: string): readonly string[] => [
  ...["strace", "-D", "-f", "-y", "-T", "-s", "64", "-o", file],
  ...["-e", "trace=write,pwrite64,writev,pwritev,sendto,sendmsg,fdatasync,fsync"],
];

const WAL = /<[^>]*\/pg_wal\/[^>]*>/;
/** One call by one thread: its name and the rest; or the end of one that others have interrupted. */
const LINE = /^(\d+)\s+(?:(\w+)\((.*)|<\.\.\. (\w+) resumed>(.*))$/;
const UNFINISHED = "<unfinished ...>";
const SAVED = /d\\v\{\\"count\\":(\d+)\}|d[^"]{1,8}\{\\"count\\":(\d+)\}/;

/** Reads a log of strace. O(size). */
export function readTrace(log: string): Call[] {
  const calls: Call[] = [];
  const begun = new Map<string, string>();
  for (const line of log.split("\n")) {
    const [, thread, name, rest, resumed, end] = LINE.exec(line) ?? [];
    if (!thread) continue;
    if (name && rest !== undefined) {
      const saved = SAVED.exec(rest);
      if (saved && rest.includes("<socket:"))
        calls.push({ kind: "saved", count: Number(saved[1] ?? saved[2]) });
      if (rest.includes(UNFINISHED)) begun.set(thread, rest);
      else finish(name, rest, calls);
    } else if (resumed) {
      finish(resumed, `${begun.get(thread) ?? ""}${end ?? ""}`, calls);
      begun.delete(thread);
    }
  }
  return calls;
}

function finish(name: string, rest: string, calls: Call[]): void {
  if (!WAL.test(rest)) return;
  if (name.startsWith("f")) {
    if (!/\) += 0\b/.test(rest)) throw new Error(`A sync failed: ${name}(${rest}`);
    calls.push({ kind: "sync", seconds: Number(/<([\d.]+)>$/.exec(rest)?.[1] ?? 0) });
  } else calls.push({ kind: "write" });
}
