import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { template } from "../../testing/databases";
import { DataDirectoryHeld } from "../lock";
import { openDatabase } from "../open";
import { projectRoot } from "../root";

/** A database that was made and migrated once; every test has a copy. */
let made: string;
let dataDir: string;
beforeAll(async () => {
  made = await mkdtemp(join(tmpdir(), "adref-made-"));
  await (await openDatabase({ dataDir: made, template: await template() })).close();
});
afterAll(() => rm(made, { recursive: true }));
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "adref-data-"));
  await cp(made, dataDir, { recursive: true });
});
afterEach(() => rm(dataDir, { recursive: true }));

const open = () => openDatabase({ dataDir });
const user = (name: string) => ({ data: { email: `${name}@example.org`, name } });

test("a directory is opened once at a time, and keeps what was stored", async () => {
  const first = await open();
  await first.client.user.create(user("a"));
  await expect(open()).rejects.toThrow(DataDirectoryHeld);
  await first.close();
  const second = await open();
  const names = (await second.client.user.findMany()).map(({ name }) => name);
  await second.close();
  expect(names).toEqual(["a"]);
});

test("commits reach the disk: PostgreSQL syncs, by the call that we carry out", async () => {
  const database = await open();
  const { rows } = await database.pool.query(
    `SELECT name, setting FROM pg_settings
     WHERE name IN ('fsync', 'wal_sync_method', 'synchronous_commit') ORDER BY name`,
  );
  await database.close();
  expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
    fsync: "on",
    synchronous_commit: "on",
    wal_sync_method: "fsync",
  });
});

test("a start that was killed while it made the database is begun anew", async () => {
  await rm(join(dataDir, "postgresql"), { recursive: true });
  await mkdir(join(dataDir, "postgresql.new"));
  await writeFile(join(dataDir, "postgresql.new", "PG_VERSION"), "18\n");
  const database = await openDatabase({ dataDir, template: await template() });
  await database.client.user.create(user("a"));
  await database.close();
});

test("a connection that is cut off takes its transaction with it", async () => {
  const database = await open();
  const cut = await database.pool.connect();
  await cut.query("BEGIN");
  await cut.query("SET application_name = 'cut'");
  await cut.query(`INSERT INTO "User" (email, name) VALUES ('cut@example.org', 'cut')`);
  cut.release(new Error("cut off"));
  const { rows } = await database.pool.query("SELECT current_setting('application_name') AS name");
  await database.client.user.create(user("a"));
  const names = (await database.client.user.findMany()).map(({ name }) => name);
  await database.close();
  expect([rows[0].name, names]).toEqual(["", ["a"]]);
});

test("a long query does not stop this process", async () => {
  const database = await open();
  let turns = 0;
  const turning = setInterval(() => {
    turns += 1;
  }, 5);
  await database.pool.query("SELECT count(*) FROM generate_series(1, 2000000)");
  clearInterval(turning);
  await database.close();
  expect(turns).toBeGreaterThan(5);
});

test("a database that breaks down is told, and its callers fail", async () => {
  const told: string[] = [];
  const database = await openDatabase({
    dataDir,
    onLost: (error) => told.push(error.message),
  });
  await database.client.user.create(user("a"));
  // Without a place for its log PostgreSQL cannot go on, and does not.
  await rm(join(dataDir, "postgresql", "pg_wal"), { recursive: true });
  await database.pool.query("SELECT pg_switch_wal()");
  await expect(database.client.user.create(user("b"))).rejects.toThrow();
  await expect(database.client.user.count()).rejects.toThrow();
  await database.close();
  expect(told).toEqual([expect.stringContaining("could not create file")]);
});

/** Writes user after user and prints each one that was acknowledged, until it is killed. */
const WRITER = `
  import(process.env.OPEN).then(async ({ openDatabase }) => {
    const database = await openDatabase({ dataDir: process.env.DATA });
    for (let n = 0; ; n += 1) {
      await database.transaction((tx) => tx.user.create({ data: { email: process.pid + "-" + n + "@example.org", name: String(n) } }));
      console.log(process.pid + "-" + n);
    }
  });`;

test("what was acknowledged before kill -9 is there afterwards", async () => {
  const acknowledged: string[] = [];
  for (const lines of [1, 10, 30]) {
    const writer = spawn(process.execPath, ["--import", "tsx", "-e", WRITER], {
      cwd: projectRoot(),
      env: { ...process.env, DATA: dataDir, OPEN: join(projectRoot(), "server/db/open.ts") },
      stdio: ["ignore", "pipe", "inherit"],
    });
    let seen = 0;
    for await (const line of createInterface(writer.stdout)) {
      acknowledged.push(`${line}@example.org`);
      seen += 1;
      if (seen === lines) writer.kill("SIGKILL");
    }
    if (writer.exitCode === null && writer.signalCode === null) await once(writer, "exit");
  }
  const database = await open();
  const found = new Set((await database.client.user.findMany()).map(({ email }) => email));
  await database.close();
  expect(acknowledged.length).toBeGreaterThanOrEqual(41);
  expect(acknowledged.filter((email) => !found.has(email))).toEqual([]);
});
