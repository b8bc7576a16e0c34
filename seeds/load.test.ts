import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { assemble } from "../server/compose";
import * as users from "../server/db/users";
import { describeDatabases } from "../server/testing/databases";
import { ACCOUNTS } from "./accounts";
import { loadSampleWorkspace } from "./load";
import { NEGOTIATIONS } from "./negotiations";

describeDatabases("the sample workspace", (fresh) => {
  test("is loaded once, and completed after an interruption", async () => {
    const app = assemble(await fresh(), {
      secret: "a secret for tests alone",
      publicUrl: null,
      now: () => new Date(),
    });
    const folder = fileURLToPath(new URL(".", import.meta.url));
    let said = 0;
    const load = (stopAt = Infinity) =>
      loadSampleWorkspace({
        ...app,
        folder,
        say: () => {
          said += 1;
          if (said === stopAt) throw new Error("The machine was switched off.");
        },
      });
    await expect(load(2)).rejects.toThrow("switched off");
    expect(await load()).toBe(true);
    expect(said).toBe(NEGOTIATIONS.length + 1);
    expect(await load()).toBe(false);
    const dates = await app.world.database.client.consultationDate.findMany();
    expect(dates.length).toBeGreaterThan(0);
    expect(dates.filter(({ review }) => review !== "confirmed")).toEqual([]);
    const observer = (await users.byEmail(app.world.database.client, ACCOUNTS.d.email))!;
    const { deadline } = (await app.queries.negotiation(observer, "political-declaration-2021"))!;
    expect(deadline?.changes).toHaveLength(1);
    const { client } = app.world.database;
    const drafter = (await users.byEmail(client, ACCOUNTS.a2.email))!;
    const rooms = (await app.queries.draftingRooms(drafter, "political-declaration-2021"))!;
    const { delegation } = rooms[0]!;
    const room = (await app.queries.drafting(drafter, "political-declaration-2021", delegation))!;
    expect(room.changes.map(({ kind, rationale }) => [kind, rationale !== ""])).toEqual([
      ["edit", true],
      ["add", false],
      ["edit", false],
    ]);
    expect(room.changes.map(({ paragraph }) => room.writers[paragraph])).toEqual([
      [ACCOUNTS.a.name],
      [ACCOUNTS.a2.name],
      [ACCOUNTS.a2.name],
    ]);
    expect(room).toMatchObject({ behind: 0, asks: [] });
    expect(room.notes).toHaveLength(3);
    await app.world.rooms.end();
  });
});
