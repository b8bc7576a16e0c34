import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { assemble } from "../server/compose";
import * as users from "../server/db/users";
import { describeDatabases } from "../server/testing/databases";
import { loadSampleWorkspace } from "./load";
import { ACCOUNTS, NEGOTIATIONS } from "./sample";

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
    await app.world.rooms.end();
  });
});
