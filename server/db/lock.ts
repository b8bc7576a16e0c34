import { readFileSync } from "node:fs";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Another live process uses the data directory. Two of them would destroy the database. */
export class DataDirectoryHeld extends Error {
  override readonly name = "DataDirectoryHeld";
  constructor(
    readonly directory: string,
    readonly pid: number,
  ) {
    super(
      `The data directory ${directory} is in use by another process (number ${pid}). ` +
        "Stop that process first, or choose another directory with ADREF_DATA_DIR.",
    );
  }
}

export interface Lock {
  release(): Promise<void>;
}

/** Who holds a directory. `started` tells a process from a later one that was given its number. */
interface Holder {
  readonly pid: number;
  readonly boot: string | null;
  readonly started: string | null;
}

/**
 * Takes the data directory for this process until it ends or releases it; makes the directory if
 * need be. Takes over what a dead process left. Throws `DataDirectoryHeld` if a live one has it.
 */
export async function lockDirectory(directory: string): Promise<Lock> {
  await mkdir(directory, { recursive: true });
  const file = join(directory, "lock");
  const own = JSON.stringify(holderOf(process.pid));
  // Written whole under another name first: the lock never exists without its content.
  const draft = join(directory, `lock.${process.pid}.${Math.random().toString(36).slice(2)}`);
  await writeFile(draft, own);
  try {
    while (!(await linked(draft, file))) {
      const left = await readFile(file, "utf8").catch(() => null);
      if (left === null) continue;
      const holder = parse(left);
      if (holder && isAlive(holder)) throw new DataDirectoryHeld(directory, holder.pid);
      await removeStale(file, left);
    }
  } finally {
    await rm(draft, { force: true });
  }
  return {
    release: async () => {
      if ((await readFile(file, "utf8").catch(() => null)) === own) await rm(file, { force: true });
    },
  };
}

/** Creates `file` as another name of `draft`; false if it exists. Atomic on every file system. */
async function linked(draft: string, file: string): Promise<boolean> {
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/**
 * Removes a dead process's lock. Of several processes that find it at once only one may do so, or
 * the second would remove the first one's new lock: they take turns through a lock of the lock.
 */
async function removeStale(file: string, left: string): Promise<void> {
  const turn = `${file}.turn`;
  try {
    await mkdir(turn);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    // Somebody else is at it, for microseconds; or died at it, long ago.
    await new Promise((resolve) => setTimeout(resolve, 50));
    await rm(turn, { recursive: true, force: true });
    return;
  }
  try {
    if ((await readFile(file, "utf8").catch(() => null)) === left) await rm(file, { force: true });
  } finally {
    await rm(turn, { recursive: true, force: true });
  }
}

function holderOf(pid: number): Holder {
  return { pid, boot: bootId(), started: startOf(pid) };
}

function parse(text: string): Holder | null {
  try {
    const holder = JSON.parse(text) as Holder;
    return Number.isInteger(holder.pid) ? holder : null;
  } catch {
    return null;
  }
}

function isAlive(holder: Holder): boolean {
  // After a restart of the machine the same number is another process.
  if (holder.boot !== bootId()) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  const started = startOf(holder.pid);
  if (started === ENDED) return false;
  return started === null || holder.started === null || started === holder.started;
}

const ENDED = "ended";

/** When a process started, in the kernel's ticks; null where there is no /proc. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The 2nd field may hold spaces and brackets, so counted from behind its end.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    // A killed process that its parent has not yet taken note of holds nothing any more.
    return fields[0] === "Z" ? ENDED : (fields[19] ?? null);
  } catch {
    return null;
  }
}

function bootId(): string | null {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    return null;
  }
}
