import { expect, test } from "vitest";
import * as attempts from "./db/attempts";
import * as sessions from "./db/sessions";
import { tidy } from "./housekeeping";
import { describeDatabases } from "./testing/databases";
import { aUser } from "./testing/rows";

const DAY = 24 * 3_600_000;

describeDatabases("housekeeping", (fresh) => {
  test("deletes attempts after a day and sessions three months after their end", async () => {
    const database = await fresh();
    const { client } = database;
    const now = new Date("2026-03-02T15:00:00Z");
    const ago = (days: number) => new Date(now.getTime() - days * DAY);
    const { id: userId } = await aUser(client, "a");
    await attempts.record(client, ["key"], ago(2));
    await attempts.record(client, ["key"], ago(0.5));
    const [old, kept] = [ago(100), ago(80)];
    for (const expiresAt of [old, kept]) await sessions.create(client, { userId, expiresAt });
    await tidy({ database, now: () => now });
    expect(await client.signInAttempt.count()).toBe(1);
    expect((await client.session.findMany()).map((one) => one.expiresAt)).toEqual([kept]);
  });
});
