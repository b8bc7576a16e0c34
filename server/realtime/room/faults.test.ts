import { afterEach, expect, test } from "vitest";
import { CLOSE } from "../../../domain/contract/realtime";
import { describeDatabases } from "../../testing/databases";
import { RawClient, until } from "../testing/clients";
import { type } from "../testing/editor";
import { runs } from "../testing/texts";
import { type Name, startWorld, TEXT, type World, type WorldOptions } from "../testing/world";
import type { RoomLog } from "./log";

const LOST = new Error("The connection to the database was lost.");

/** As `pg` says it when the server has gone. */
const GONE = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });

/** How many of the next transactions fail, and whether before or after their COMMIT. */
interface Faults {
  before: number;
  after: number;
  loads: number;
  loaded: number;
  committed: number;
  error: Error;
}

describeDatabases("when the database fails", (fresh) => {
  let world: World;
  let faults: Faults;
  const clients: RawClient[] = [];

  const start = async (options: WorldOptions = {}) => {
    faults = { before: 0, after: 0, loads: 0, loaded: 0, committed: 0, error: LOST };
    const take = (kind: "before" | "after" | "loads") => {
      if (faults[kind] === 0) return;
      faults[kind] -= 1;
      throw faults.error;
    };
    const log = (real: RoomLog): RoomLog => ({
      ...real,
      load: async (room) => {
        take("loads");
        faults.loaded += 1;
        return real.load(room);
      },
      transaction: async (work) => {
        take("before");
        const value = await real.transaction(work);
        faults.committed += 1;
        take("after");
        return value;
      },
      commit: async (room, rows) => {
        take("before");
        const seq = await real.commit(room, rows);
        faults.committed += 1;
        take("after");
        return seq;
      },
    });
    world = await startWorld(await fresh(), { ...options, log });
  };
  const join = async (name: Name) => {
    const client = RawClient.of(world, name);
    clients.push(client);
    return client.synced();
  };
  const settled = async (chair: RawClient, count: number) => {
    await until(() => chair.messages("saved").at(-1)?.count === count, "it was saved");
    const stored = await world.storedText();
    expect((await world.rooms.textOf(TEXT))?.paragraphs).toEqual(stored);
    return stored;
  };

  afterEach(async () => {
    for (const client of clients.splice(0)) client.close();
    await world.stop();
  });

  test("changes wait, are not shown, and are stored once when it answers again", async () => {
    await start();
    const [chair, reader] = [await join("chair"), await join("delegate")];
    faults.before = 3;
    chair.change((doc) => type(doc, "2", 0, "Delayed. "));
    await until(() => faults.before < 2, "it failed twice");
    expect(reader.heard("Delayed.")).toBe(false);
    await until(() => reader.heard("Delayed."), "it was shown");
    await settled(chair, 2);
    expect(await world.storedRows()).toBe(2);
    expect(world.reports).toEqual([LOST]);
  });

  test("a commit whose answer is lost is not done twice", async () => {
    await start();
    const [chair, reader] = [await join("chair"), await join("delegate")];
    // The first stores whose client id it is, the second is the usual way.
    for (const [count, words] of [
      [2, "Once. "],
      [3, "Again. "],
    ] as const) {
      faults.after = 1;
      chair.change((doc) => type(doc, "2", 0, words));
      await settled(chair, count);
      await until(() => reader.heard(words), "it was shown");
    }
    const stored = await world.storedText();
    expect(stored.find(({ id }) => id === "2")!.runs[0]!.text).toMatch(/^Again\. Once\. We decide/);
    expect(await world.storedRows()).toBe(3);
  });

  test("a database that is away is waited for, and writers are told; nobody is let go", async () => {
    await start({ patienceMs: 0 });
    const [chair, reader] = [await join("chair"), await join("delegate")];
    faults.error = GONE;
    faults.before = 4;
    chair.change((doc) => type(doc, "2", 0, "Put off. "));
    await until(() => chair.messages("storing").length > 0, "the writer was told");
    expect(chair.messages("saved").at(-1)?.count).not.toBe(2);
    await until(() => reader.heard("Put off."), "it was shown");
    await settled(chair, 2);
    expect(chair.messages("storing")).toEqual([{ storing: false }, { storing: true }]);
    expect(reader.messages("storing")).toEqual([]);
    expect([chair, reader].map(({ socket }) => socket.readyState)).toEqual([1, 1]);
  });

  test("a command fails with what it did undone, or done and shown", async () => {
    await start();
    const [chair, reader] = [await join("chair"), await join("delegate")];
    const insert = (words: string) =>
      world.rooms.command(TEXT, async (_tx, text) => ({
        ok: true,
        value: {
          value: words,
          operations: [
            {
              type: "edit",
              paragraph: text[2]!.id,
              edits: [{ from: 0, to: 0, insert: runs(words) }],
            },
          ],
        },
      }));
    faults.before = 1;
    await expect(insert("Undone. ")).rejects.toThrow(LOST);
    faults.after = 1;
    await expect(insert("Done. ")).rejects.toThrow(LOST);
    await until(() => reader.heard("Done. "), "it was shown");
    chair.change((doc) => type(doc, "1", 0, "And on. "));
    const stored = await settled(chair, 2);
    expect(stored.find(({ id }) => id === "2")!.runs[0]!.text).toMatch(/^Done\. We decide/);
    expect(await world.storedRows()).toBe(3);
    expect(reader.heard("Undone.")).toBe(false);
  });

  test("what gathered while it was away is stored in parts, all of it once", async () => {
    await start();
    const chair = await join("chair");
    faults.error = GONE;
    faults.before = 1_000;
    for (let n = 0; n < 900; n += 1) chair.change((doc) => type(doc, "2", 0, `${n % 10}`));
    await until(() => faults.before < 997, "it failed");
    // The first change stands alone, the others wait behind it.
    const commits = faults.committed;
    faults.before = 0;
    const stored = await settled(chair, 901);
    expect(faults.committed - commits).toBeGreaterThanOrEqual(2);
    const text = stored
      .find(({ id }) => id === "2")!
      .runs.map((run) => run.text)
      .join("");
    expect(text.startsWith("9876543210".repeat(90))).toBe(true);
  });

  test("while changes wait, commands are told so at once", async () => {
    await start();
    const chair = await join("chair");
    faults.before = 8;
    chair.change((doc) => type(doc, "2", 0, "Waits. "));
    await until(() => world.reports.length > 0, "it failed");
    const result = await world.rooms.command(TEXT, async () => ({ ok: true, value: { value: 1 } }));
    expect(result).toMatchObject({ ok: false, code: "unavailable" });
    await settled(chair, 2);
  });

  test("when it lasts, the room is given up and comes back whole", async () => {
    await start({ patienceMs: 100 });
    const chair = await join("chair");
    faults.before = 50;
    chair.change((doc) => type(doc, "2", 0, "Not stored. "));
    expect((await chair.closed).code).toBe(CLOSE.unavailable);
    faults.before = 0;
    const again = await join("chair");
    expect(again.heard("Not stored.")).toBe(false);
    again.change((doc) => type(doc, "2", 0, "Stored. "));
    await settled(again, 2);
    expect(await world.storedRows()).toBe(2);
  });

  test("a room that cannot be loaded refuses, stores nothing, and is tried again", async () => {
    await start();
    faults.loads = 1;
    const chair = RawClient.of(world, "chair");
    expect((await chair.closed).code).toBe(CLOSE.unavailable);
    expect(chair.frames).toEqual([]);
    await join("chair");
    expect(await world.storedRows()).toBe(1);
  });
});

describeDatabases("a room in memory", (fresh) => {
  test("is loaded once for all who come, and unloaded when all have gone", async () => {
    let loads = 0;
    const world = await startWorld(await fresh(), {
      idleMs: 0,
      log: (log) => ({
        ...log,
        load: (room) => {
          loads += 1;
          return log.load(room);
        },
      }),
    });
    const come = () =>
      Promise.all(Array.from({ length: 10 }, () => RawClient.of(world, "delegate").synced()));
    const clients = await come();
    expect(loads).toBe(1);
    world.rooms.beat(new Date());
    await world.rooms.textOf(TEXT);
    expect(loads).toBe(1);
    for (const client of clients) client.close();
    await until(() => world.rooms.size === 0, "all have gone");
    world.rooms.beat(new Date());
    await until(
      async () => (await world.rooms.textOf(TEXT)) !== null && loads === 2,
      "it was loaded again",
    );
    await world.stop();
  });
});
