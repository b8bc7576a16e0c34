import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { DataDirectoryHeld, lockDirectory } from "./lock";

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "adref-lock-"));
});
afterEach(() => rm(directory, { recursive: true }));

const lockFile = () => join(directory, "lock");
const left = (holder: unknown) => writeFile(lockFile(), JSON.stringify(holder));
const own = async () => {
  const lock = await lockDirectory(directory);
  const text = await readFile(lockFile(), "utf8");
  await lock.release();
  return JSON.parse(text);
};

/** Another process that lives until it is killed. */
async function somebody() {
  const child = spawn(process.execPath, ["-e", "console.log(1); setInterval(() => {}, 1e6)"]);
  await once(child.stdout, "data");
  return child;
}

test("a directory is held by one, and free again when released", async () => {
  const lock = await lockDirectory(directory);
  await expect(lockDirectory(directory)).rejects.toThrow(DataDirectoryHeld);
  await lock.release();
  await (await lockDirectory(directory)).release();
});

test("the directory is made if need be", async () => {
  await (await lockDirectory(join(directory, "a", "b"))).release();
});

test("of many at once one gets it", async () => {
  const answers = await Promise.allSettled(
    Array.from({ length: 20 }, () => lockDirectory(directory)),
  );
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("the refusal says who holds it and what to do", async () => {
  const other = await somebody();
  await left({ ...(await own()), pid: other.pid, started: null });
  await expect(lockDirectory(directory)).rejects.toThrow(
    `The data directory ${directory} is in use by another process (number ${other.pid}). ` +
      "Stop that process first, or choose another directory with ADREF_DATA_DIR.",
  );
  other.kill("SIGKILL");
});

test("what a killed process left is taken over", async () => {
  const other = await somebody();
  other.kill("SIGKILL");
  await once(other, "exit");
  await left({ ...(await own()), pid: other.pid });
  await (await lockDirectory(directory)).release();
});

test("of many at once one takes over", async () => {
  await left({ ...(await own()), boot: "another" });
  const answers = await Promise.allSettled(
    Array.from({ length: 20 }, () => lockDirectory(directory)),
  );
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

const onLinux = test.skipIf(process.platform !== "linux");

onLinux("a number that now belongs to another process does not hold it", async () => {
  const other = await somebody();
  await left({ ...(await own()), pid: other.pid, started: "1" });
  await (await lockDirectory(directory)).release();
  other.kill("SIGKILL");
});

onLinux("what was left before the machine's restart does not hold it", async () => {
  await left({ ...(await own()), boot: "another" });
  await (await lockDirectory(directory)).release();
});

test("an unreadable lock does not hold it", async () => {
  await writeFile(lockFile(), "");
  await (await lockDirectory(directory)).release();
});
