import { afterEach, describe, expect, test } from "vitest";
import { assemble } from "@/server/compose";
import { type Database, openDatabase } from "@/server/db/open";
import type { Bus } from "@/server/realtime/cluster/bus";
import { MemoryNetwork } from "@/server/realtime/testing/memoryBus";
import { template } from "@/server/testing/databases";
import { GET } from "./route";

const setting = { secret: "a secret for tests alone", publicUrl: null, now: () => new Date() };

describe("the state of health", () => {
  let database: Database;
  const serve = async (bus?: Bus) => {
    database = await openDatabase({ memory: true, template: await template() });
    const app = assemble(database, { ...setting, bus });
    globalThis.__adref = app;
    return app;
  };
  const asked = async () => {
    const response = await GET();
    return [response.status, await response.json()];
  };
  afterEach(() => {
    globalThis.__adref = undefined;
  });

  test("is that of the database, and says whether there are calls", async () => {
    const app = await serve();
    expect(await asked()).toEqual([200, { status: "ok", database: "ok", bus: "none" }]);
    await app.close();
    expect(await asked()).toEqual([
      503,
      { status: "unavailable", database: "unreachable", bus: "none" },
    ]);
  });

  test("is well without the other processes, and says so", async () => {
    const network = new MemoryNetwork();
    const app = await serve(network.bus());
    expect(await asked()).toEqual([200, { status: "ok", database: "ok", bus: "connected" }]);
    network.cut();
    expect(await asked()).toEqual([200, { status: "ok", database: "ok", bus: "lost" }]);
    await app.close();
  });
});
