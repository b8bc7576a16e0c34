import { createHash } from "node:crypto";
import type pg from "pg";
import { afterAll, expect, test } from "vitest";
import { describeDatabases, reachable } from "../testing/databases";
import { outsideDatabase } from "../testing/postgresql";
import { type Migration, MigrationRefused, migrate, readMigrations } from "./migrate";
import { openDatabase } from "./open";

const migration = (name: string, sql: string): Migration => ({
  name,
  sql,
  checksum: createHash("sha256").update(sql).digest("hex"),
});
const table = (name: string) => migration(`9_${name}`, `CREATE TABLE "x_${name}" (id INTEGER)`);

describeDatabases("migrations", (fresh) => {
  let opened: pg.Pool | undefined;
  const pool = async () => {
    opened ??= (await fresh()).pool;
    return opened;
  };
  const clean = async () => {
    const { rows } = await (await pool()).query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE tablename LIKE 'x!_%' ESCAPE '!'`,
    );
    for (const { name } of rows) await (await pool()).query(`DROP TABLE "${name}"`);
    await (await pool()).query(
      `DELETE FROM _prisma_migrations WHERE migration_name LIKE '9!_%' ESCAPE '!'`,
    );
  };
  afterAll(clean);
  const tables = async () => {
    const { rows } = await (await pool()).query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE tablename LIKE 'x!_%' ESCAPE '!' ORDER BY 1`,
    );
    return rows.map(({ name }) => name);
  };

  test("are applied once, in order", async () => {
    await clean();
    const known = await readMigrations();
    const first = await migrate(await pool(), [...known, table("a")]);
    const second = await migrate(await pool(), [...known, table("a"), table("b")]);
    const third = await migrate(await pool(), [...known, table("a"), table("b")]);
    expect([first, second, third]).toEqual([["9_a"], ["9_b"], []]);
    expect(await tables()).toEqual(["x_a", "x_b"]);
  });

  test("that fail are undone as a whole, those before them stay", async () => {
    await clean();
    const known = await readMigrations();
    const failing = migration("9_b", `CREATE TABLE "x_b" (id INTEGER); SELECT 1/0;`);
    await expect(migrate(await pool(), [...known, table("a"), failing])).rejects.toThrow(
      "The migration 9_b failed and was undone: division by zero",
    );
    expect(await tables()).toEqual(["x_a"]);
    expect(await migrate(await pool(), [...known, table("a"), table("b")])).toEqual(["9_b"]);
  });

  test("may hold functions and several statements", async () => {
    await clean();
    const sql = `CREATE TABLE "x_f" (id INTEGER);
      CREATE OR REPLACE FUNCTION pg_temp.f() RETURNS integer LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END; $$;
      INSERT INTO "x_f" VALUES (pg_temp.f());`;
    await migrate(await pool(), [...(await readMigrations()), migration("9_f", sql)]);
    expect((await (await pool()).query(`SELECT id FROM "x_f"`)).rows).toEqual([{ id: 1 }]);
  });

  test("that were changed afterwards are refused", async () => {
    await clean();
    const known = await readMigrations();
    await migrate(await pool(), [...known, table("a")]);
    const changed = { ...table("a"), checksum: "0".repeat(64) };
    const refused = migrate(await pool(), [...known, changed]);
    await expect(refused).rejects.toThrow(MigrationRefused);
    await expect(refused).rejects.toThrow("The migration 9_a was changed after");
  });

  test("that this program does not know are refused", async () => {
    await clean();
    const known = await readMigrations();
    await migrate(await pool(), [...known, table("a")]);
    await expect(migrate(await pool(), known)).rejects.toThrow("does not know");
  });

  test("that slipped in before an applied one are refused", async () => {
    await clean();
    const known = await readMigrations();
    await migrate(await pool(), [...known, table("b")]);
    await expect(migrate(await pool(), [...known, table("a"), table("b")])).rejects.toThrow(
      MigrationRefused,
    );
  });

  test("can be asked for several times at once", async () => {
    await clean();
    const wanted = [...(await readMigrations()), table("a"), table("b")];
    const shared = await pool();
    const applied = await Promise.all([1, 2, 3].map(() => migrate(shared, wanted)));
    expect(applied.flat()).toEqual(["9_a", "9_b"]);
  });
});

describeDatabases("what was there before a migration", (fresh) => {
  test("dates that were read stay announced, and are led back to their document", async () => {
    const { pool, client } = await fresh();
    const [first, ...later] = await readMigrations();
    await pool.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
    await migrate(pool, [first!]);
    const { rows } = await pool.query<{ document: string }>(
      `WITH negotiation AS (
         INSERT INTO "Negotiation" (slug, title, status, disclosure, "lateSubmissions")
         VALUES ('n', 'N', 'open', 'on-compilation', 'mark') RETURNING id
       ), document AS (
         INSERT INTO "SourceDocument" ("negotiationId", filename, text, sha256, reading, "addedBy", "addedAt")
         SELECT id, 'f', 't', '0', '{}', gen_random_uuid(), '2021-08-04T12:00:00Z' FROM negotiation
         RETURNING id
       ), dates AS (
         INSERT INTO "ConsultationDate" ("negotiationId", kind, title, "startsAt", zone, quote, "createdAt")
         SELECT id, 'meeting', d.title, '2021-08-04', 'UTC', d.quote, d.at::timestamptz
         FROM negotiation, (VALUES
           ('read', 'On 4 August', '2021-08-04T12:00:00Z'),
           ('added', NULL, '2021-08-04T12:00:00Z'),
           ('read from elsewhere', 'On 4 August', '2021-08-04T13:00:00Z')) AS d (title, quote, at)
       )
       SELECT id AS document FROM document`,
    );
    await migrate(pool, [first!, ...later]);
    const dates = await client.consultationDate.findMany({ orderBy: { title: "asc" } });
    const { document } = rows[0]!;
    expect(dates.map(({ title, review, documentId }) => [title, review, documentId])).toEqual([
      ["added", "confirmed", null],
      ["read", "confirmed", document],
      ["read from elsewhere", "confirmed", null],
    ]);
    expect(await client.sourceDocument.findFirst()).toMatchObject({ errata: [], ignored: [] });
  });

  test("a review is read, confirmed or dropped", async () => {
    const { pool } = await fresh();
    const { rows } = await pool.query(
      `SELECT pg_get_constraintdef(oid) AS is FROM pg_constraint
       WHERE conname = 'ConsultationDate_review_check'`,
    );
    expect(rows[0].is).toMatch(/read.*confirmed.*dropped/);
  });
});

test.skipIf(!reachable)("a server in another time zone keeps instants", async () => {
  const { url, drop } = await outsideDatabase();
  const admin = await openDatabase({ url });
  await admin.pool.query(
    `ALTER DATABASE ${new URL(url).pathname.slice(1)} SET timezone = 'America/New_York'`,
  );
  await admin.close();
  const database = await openDatabase({ url });
  const createdAt = new Date("2021-08-04T22:00:00.123Z");
  await database.client.user.create({ data: { email: "a@example.org", name: "A", createdAt } });
  const { rows } = await database.pool.query(
    `SELECT extract(epoch FROM "createdAt") * 1000 AS at FROM "User"`,
  );
  const read = await database.client.user.findFirstOrThrow();
  await database.close();
  await drop();
  expect([Number(rows[0].at), read.createdAt]).toEqual([createdAt.getTime(), createdAt]);
});
