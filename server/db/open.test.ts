import { expect, test } from "vitest";
import { describeDatabases } from "../testing/databases";
import { sqlState } from "./errors";
import type { Database } from "./open";
import { diffToSchema } from "./schema-diff";

const names = async ({ client }: Database) =>
  (await client.delegation.findMany({ orderBy: { name: "asc" } })).map(({ name }) => name);
const row = (name: string) => ({ data: { name, shortName: name, kind: "state" } });

describeDatabases("a database", (fresh) => {
  test("commits what a transaction did, and undoes what it threw on", async () => {
    const database = await fresh();
    const value = await database.transaction(async (tx) => {
      await tx.delegation.create(row("Delegation A"));
      return 7;
    });
    const failing = database.transaction(async (tx) => {
      await tx.delegation.create(row("Delegation B"));
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect([value, await names(database)]).toEqual([7, ["Delegation A"]]);
  });

  test("does not take a transaction for done whose failure was swallowed", async () => {
    const database = await fresh();
    const swallowing = database.transaction(async (tx) => {
      await tx.delegation.create(row("Delegation A"));
      await tx.delegation.create(row("Delegation A")).catch(() => undefined);
    });
    await expect(swallowing.catch(sqlState)).resolves.toBe("25P02");
    expect(await names(database)).toEqual([]);
  });

  test("runs transactions that come at once, one in another's way or not", async () => {
    const database = await fresh();
    await database.client.delegation.create(row("0"));
    await Promise.all(
      Array.from({ length: 20 }, () =>
        database.transaction(async (tx) => {
          await tx.$queryRaw`SELECT 1 FROM "Delegation" WHERE "shortName" = '0' FOR UPDATE`;
          const last = await tx.delegation.findFirstOrThrow({ where: { shortName: "0" } });
          await tx.delegation.update({
            where: { id: last.id },
            data: { name: String(Number(last.name) + 1) },
          });
        }),
      ),
    );
    expect(await names(database)).toEqual(["20"]);
  });

  test("tries a transaction again that lost a serialisation conflict", async () => {
    const database = await fresh();
    let attempts = 0;
    await database.transaction(async (tx) => {
      attempts += 1;
      await tx.delegation.create(row("Delegation A"));
      if (attempts < 3) await tx.$executeRaw`DO $$ BEGIN RAISE 'x' USING ERRCODE = '40001'; END $$`;
    });
    expect([attempts, await names(database)]).toEqual([3, ["Delegation A"]]);
  });

  test("gives up after five conflicts", async () => {
    const database = await fresh();
    let attempts = 0;
    const losing = database.transaction(async (tx) => {
      attempts += 1;
      await tx.$executeRaw`DO $$ BEGIN RAISE 'x' USING ERRCODE = '40P01'; END $$`;
    });
    await expect(losing).rejects.toThrow();
    expect(attempts).toBe(5);
  });

  test("refuses a transaction inside of another", async () => {
    const database = await fresh();
    const nested = database.transaction(() => database.transaction(async () => 1));
    await expect(nested).rejects.toThrow("inside another");
  });

  test("keeps instants to the millisecond, and in UTC", async () => {
    const database = await fresh();
    const createdAt = new Date("2021-08-04T22:00:00.123Z");
    await database.client.user.create({ data: { email: "a@example.org", name: "A", createdAt } });
    const { rows } = await database.pool.query(`SELECT "createdAt"::text AS at FROM "User"`);
    const read = await database.client.user.findFirstOrThrow();
    expect([rows[0].at, read.createdAt]).toEqual(["2021-08-04 22:00:00.123+00", createdAt]);
  });

  test("has the schema that prisma/schema.prisma says", async () => {
    const database = await fresh();
    expect(await diffToSchema(database.pool)).toBe("");
  });

  test("carries large values and large answers", async () => {
    const database = await fresh();
    const text = "Ä".repeat(3_000_000);
    const user = { email: "a@example.org", name: text };
    await database.client.user.create({ data: user });
    expect((await database.client.user.findFirstOrThrow()).name).toBe(text);
  });
});
