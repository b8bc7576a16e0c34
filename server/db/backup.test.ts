import { randomBytes } from "node:crypto";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { UserId } from "../../domain/ids";
import { reachable, template } from "../testing/databases";
import { addDraftingRows } from "../testing/draftingRows";
import { outsideDatabase } from "../testing/postgresql";
import * as amendments from "./amendments";
import { backup, tableOrder } from "./backup";
import * as dateChanges from "./dateChanges";
import * as dates from "./dates";
import * as documents from "./documents";
import { appendEvents, verifyChain } from "./events";
import { migrate, readMigrations } from "./migrate";
import * as negotiations from "./negotiations";
import { completeReading } from "./olderReadings";
import { type Database, openDatabase } from "./open";
import { restore } from "./restore";
import * as rooms from "./rooms";
import * as users from "./users";

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "adref-backup-"));
});
afterAll(() => rm(directory, { recursive: true }));

let files = 0;
const newFile = () => {
  files += 1;
  return join(directory, `${files}.backup`);
};
const lines = async (file: string) =>
  gunzipSync(await readFile(file))
    .toString("utf8")
    .split("\n");
/** All of a backup that does not tell when it was made. */
const content = async (file: string) => (await lines(file)).slice(1, -2);

const AT = new Date("2021-08-04T22:00:00.123Z");

/** Something in most tables, of every type, with what is easily lost. */
async function fill(database: Database) {
  await database.transaction(async (tx) => {
    const negotiation = await negotiations.create(tx, {
      slug: "declaration",
      title: "Déclaration\u2028\u0001 \\ \" ' 𝔘",
      disclosure: "on-compilation",
      lateSubmissions: "mark",
      createdAt: AT,
    });
    const user = await users.create(tx, { email: "a@example.org", name: "A", passwordHash: null });
    const actor = user?.id as UserId;
    const delegation = await tx.delegation.create({
      data: { name: "Delegation A", shortName: "A", kind: "state" },
    });
    await rooms.create(tx, "text:declaration", negotiation.id, randomBytes(70_000), AT);
    const updates = Array.from({ length: 700 }, (_, n) => ({
      update: randomBytes(n % 50),
      user: actor,
      firstUses: n === 0 ? [2 ** 32 - 1, 2 ** 53 - 1] : [],
    }));
    await rooms.append(tx, "text:declaration", updates, AT);
    const amendment = await amendments.create(tx, {
      negotiationId: negotiation.id,
      delegation: delegation.id as never,
      draft: { base: [], change: { kind: "comment", paragraph: null }, rationale: "0.1 – ½" },
      onBehalf: false,
      createdBy: actor,
      createdByName: "A",
      createdAt: AT,
    });
    for (const stance of ["support", null] as const) {
      const said = { delegation: amendment.delegation, stance, note: "", actorName: "A" };
      await amendments.addPosition(tx, amendment.id, { ...said, actor, at: AT });
    }
    const { id: documentId } = await documents.add(tx, {
      ...{ negotiationId: negotiation.id, filename: "f", text: "1.\tReaffirm\r\n", sha256: "0" },
      reading: completeReading({}),
      errata: [{ from: 3, to: 11, printed: "Reaffirm", corrected: "Reaffirms" }],
      ...{ ignored: ["misread-word@3"], addedBy: actor, addedAt: AT },
    });
    const read = await dates.create(tx, {
      ...{ negotiationId: negotiation.id, kind: "meeting", title: "M", startsAt: "2021-08-04" },
      ...{ endsAt: null, allDay: true, zone: "UTC", place: null, quote: "q", warnings: [] },
      ...{ review: "read", documentId, spans: [{ from: 0, to: 1 }], moves: { start: null } },
    });
    await dateChanges.review(tx, read.id, {
      ...{ review: "dropped", reason: "", actor, actorName: "A", at: AT },
    });
    await addDraftingRows(tx, {
      ...{ slug: "declaration", negotiationId: negotiation.id, drafter: actor, at: AT },
      ...{ delegation: amendment.delegation, amendment: amendment.id },
    });
    await tx.signInAttempt.create({ data: { key: "k", at: AT } });
    await appendEvents(tx, negotiation.id, [
      {
        type: "x",
        subject: null,
        audience: { to: "participants" },
        payload: { big: 1e21, small: 1e-7, nothing: null, text: "a\u2029b" },
        actor,
        actorName: "A",
        at: AT,
      },
    ]);
  });
}

type Kind = "embedded" | "postgresql";
interface Scratch {
  readonly database: Database;
  readonly pool: pg.Pool;
  readonly end: () => Promise<void>;
}
async function scratch(kind: Kind, migrate?: false): Promise<Scratch> {
  if (kind === "embedded") {
    const database = await openDatabase({ memory: true, template: await template(), migrate });
    return { database, pool: database.pool, end: () => database.close() };
  }
  const { url, drop } = await outsideDatabase();
  const database = await openDatabase({ url, migrate });
  const end = async () => {
    await database.close();
    await drop();
  };
  return { database, pool: database.pool, end };
}

const pairs: readonly (readonly [Kind, Kind])[] = reachable
  ? [
      ["embedded", "postgresql"],
      ["postgresql", "embedded"],
    ]
  : [["embedded", "embedded"]];

describe.each(pairs)("a backup of %s restored into %s", (from, into) => {
  let source: Scratch;
  let target: Scratch;
  let file: string;
  beforeAll(async () => {
    source = await scratch(from);
    target = await scratch(into, false);
    await fill(source.database);
    file = newFile();
    await backup(source.pool, file, AT);
  });
  afterAll(async () => {
    await source.end();
    await target.end();
  });

  test("gives the same again, byte by byte", async () => {
    const report = await restore(target.pool, file, { force: false });
    const again = newFile();
    await backup(target.pool, again, AT);
    expect(await content(again)).toEqual(await content(file));
    expect(await lines(again)).toEqual(await lines(file));
    expect(report).toMatchObject({ createdAt: AT.toISOString(), rows: 727 });
  });

  test("can be read as before, and its record is intact", async () => {
    const { client } = target.database;
    const negotiation = await negotiations.bySlug(client, "declaration");
    const room = await rooms.load(client, "text:declaration");
    expect(negotiation).toEqual(await negotiations.bySlug(source.database.client, "declaration"));
    expect(room).toEqual(await rooms.load(source.database.client, "text:declaration"));
    expect([...(room?.owners.keys() ?? [])].sort()).toEqual([2 ** 32 - 1, 2 ** 53 - 1]);
    expect(await verifyChain(client, negotiation!.id)).toEqual({ intact: true, events: 1 });
  });

  test("goes on where it was: sequences, chain, triggers", async () => {
    const { client, transaction } = target.database;
    const attempt = await client.signInAttempt.create({ data: { key: "k" } });
    expect(attempt.id).toBe(2n);
    await expect(client.$executeRaw`DELETE FROM "Event"`).rejects.toThrow("record");
    const { id } = (await negotiations.bySlug(client, "declaration"))!;
    const draft = { type: "y", subject: null, audience: { to: "chairs" } as const, payload: {} };
    await transaction((tx) =>
      appendEvents(tx, id, [{ ...draft, actor: null, actorName: "A", at: AT }]),
    );
    expect(await verifyChain(client, id)).toEqual({ intact: true, events: 2 });
  });

  test("refuses a database that is not empty, and changes nothing in it", async () => {
    await expect(restore(target.pool, file, { force: false })).rejects.toThrow("not empty");
    expect(await target.database.client.event.count()).toBe(2);
  });

  test("replaces everything with --force", async () => {
    await restore(target.pool, file, { force: true });
    const again = newFile();
    await backup(target.pool, again, AT);
    expect(await content(again)).toEqual(await content(file));
  });

  const damaged: readonly (readonly [string, (whole: Buffer) => Buffer | string, string])[] = [
    ["cut off", (whole) => whole.subarray(0, whole.length - 40), "damaged"],
    ["not gzip", () => "hello", "damaged"],
    ["empty", () => "", "damaged"],
    [
      "changed in one word",
      (whole) =>
        gzipSync(gunzipSync(whole).toString("utf8").replace("Delegation A", "Delegation B")),
      "SHA-256",
    ],
    [
      "without its last lines",
      (whole) =>
        gzipSync(`${gunzipSync(whole).toString("utf8").split("\n").slice(0, -2).join("\n")}\n`),
      "no end",
    ],
    ["of another format", () => gzipSync('{"format":"other"}\n'), "not a backup"],
  ];
  test.each(damaged)(
    "refuses a file that is %s before it touches anything",
    async (_, harm, says) => {
      const bad = newFile();
      await writeFile(bad, harm(await readFile(file)));
      await expect(restore(target.pool, bad, { force: true })).rejects.toThrow(says);
      expect(await target.database.client.event.count()).toBe(1);
    },
  );

  test("refuses one of a later version", async () => {
    const later = newFile();
    const pool = source.pool;
    await pool.query(
      `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name)
       VALUES ('later', 'x', now(), '9_later')`,
    );
    await expect(backup(pool, later, AT)).rejects.toThrow("9_later");
    await pool.query(`DELETE FROM _prisma_migrations WHERE id = 'later'`);
  });

  test("of an earlier version is migrated: what was read then was announced then", async () => {
    const [first] = await readMigrations();
    const [old, now] = [await scratch(from, false), await scratch(into, false)];
    await old.pool.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
    await migrate(old.pool, [first!]);
    await old.pool.query(
      `WITH n AS (
         INSERT INTO "Negotiation" (slug, title, status, disclosure, "lateSubmissions")
         VALUES ('n', 'N', 'open', 'on-compilation', 'mark') RETURNING id
       ), d AS (
         INSERT INTO "SourceDocument" ("negotiationId", filename, text, sha256, reading, "addedBy", "addedAt")
         SELECT id, 'f', 't', '0', '{}', gen_random_uuid(), '2021-08-04T12:00:00Z' FROM n
       )
       INSERT INTO "ConsultationDate" ("negotiationId", kind, title, "startsAt", zone, quote, "createdAt")
       SELECT id, 'meeting', 'M', '2021-08-04', 'UTC', 'On 4 August', '2021-08-04T12:00:00Z' FROM n`,
    );
    const earlier = newFile();
    await backup(old.pool, earlier, AT);
    await restore(now.pool, earlier, { force: false });
    const { id } = (await negotiations.bySlug(now.database.client, "n"))!;
    const [document] = await documents.list(now.database.client, id);
    expect(await dates.list(now.database.client, id)).toMatchObject([
      { title: "M", review: "confirmed", documentId: document!.id },
    ]);
    await old.end();
    await now.end();
  });

  test("undoes all when a row is refused in the middle", async () => {
    const bad = newFile();
    const { pool } = source;
    await pool.query(`ALTER TABLE "Delegation" DROP CONSTRAINT "Delegation_kind_check"`);
    await pool.query(`UPDATE "Delegation" SET kind = 'nonsense'`);
    await backup(pool, bad, AT);
    await expect(restore(target.pool, bad, { force: true })).rejects.toThrow("Delegation_kind");
    expect(await target.database.client.event.count()).toBe(1);
  });

  test("does not replace a file, and keeps it for its owner", async () => {
    await expect(backup(source.pool, file, AT)).rejects.toThrow("exists already");
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  test("writes tables after those that they refer to", async () => {
    const connection = await source.pool.connect();
    const order = await tableOrder(connection);
    connection.release();
    const precedes = (a: string, b: string) => order.indexOf(a) < order.indexOf(b);
    expect([
      precedes("User", "Session"),
      precedes("AmendmentRevision", "Disclosure"),
      precedes("Version", "Disclosure"),
      precedes("Room", "RoomUpdate"),
    ]).toEqual([true, true, true, true]);
  });
});
