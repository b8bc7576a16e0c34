import { afterEach, expect, test } from "vitest";
import { describeDatabases } from "../../testing/databases";
import { RawClient, until } from "../testing/clients";
import { type } from "../testing/editor";
import { startWorld, TEXT, type World } from "../testing/world";
import type { RoomLog } from "./log";

const AFTER = 10;
const KEEP = 3;

describeDatabases("a room's log", (fresh) => {
  let world: World;
  const clients: RawClient[] = [];

  const start = async (log?: (log: RoomLog) => RoomLog) => {
    world = await startWorld(await fresh(), { log, compaction: { after: AFTER, keep: KEEP } });
    const chair = RawClient.of(world, "chair");
    clients.push(chair);
    return chair.synced();
  };
  /** Types words one after another, each a row of its own. */
  const typeOneByOne = async (chair: RawClient, words: number, from = 0) => {
    for (let n = from; n < from + words; n += 1) {
      chair.change((doc) => type(doc, "2", 0, `w${n} `));
      await until(() => chair.messages("saved").at(-1)?.count === n + 2, "it was saved");
    }
  };
  const snapshots = () =>
    world.database.client.roomSnapshot.findMany({ where: { room: TEXT }, select: { seq: true } });

  afterEach(async () => {
    for (const client of clients.splice(0)) client.close();
    await world.stop();
  });

  test("becomes a snapshot and the rows after it, and reads the same from there", async () => {
    const chair = await start();
    await typeOneByOne(chair, 3 * AFTER);
    await until(async () => (await world.storedRows()) <= AFTER + KEEP, "rows were dropped");
    expect(await snapshots()).toHaveLength(1);
    const before = (await world.rooms.textOf(TEXT))?.paragraphs;
    expect(await world.storedText()).toEqual(before);
    world = await world.restart();
    expect((await world.rooms.textOf(TEXT))?.paragraphs).toEqual(before);
  });

  test("still knows after a snapshot who has used which client id", async () => {
    let chair = await start();
    await typeOneByOne(chair, 2 * AFTER);
    await until(async () => (await snapshots()).length === 1, "there is a snapshot");
    const { doc } = chair;
    world = await world.restart();
    const rival = RawClient.of(world, "cochair");
    clients.push(rival);
    await rival.synced();
    rival.doc.clientID = doc.clientID;
    rival.change((own) => type(own, "2", 0, "Forged. "));
    expect((await rival.closed).code).toBe(4409);
    chair = RawClient.of(world, "chair");
    clients.push(chair);
    await chair.synced();
    chair.doc.clientID = doc.clientID;
    chair.change((own) => type(own, "2", 0, "Own. "));
    await until(() => chair.messages("saved").at(-1)?.count === 2, "it was saved");
  });

  test("is left as it is when a compaction fails, and the next one does it", async () => {
    let failures = 1;
    const chair = await start((log) => ({
      ...log,
      compact: async (...given) => {
        if (failures-- > 0) throw new Error("No room on the disk.");
        return log.compact(...given);
      },
    }));
    await typeOneByOne(chair, AFTER);
    await until(() => world.reports.length === 1, "it failed");
    expect([await snapshots(), await world.storedRows()]).toEqual([[], AFTER + 1]);
    await typeOneByOne(chair, AFTER, AFTER);
    await until(async () => (await snapshots()).length === 1, "there is a snapshot");
    expect(await world.storedText()).toEqual((await world.rooms.textOf(TEXT))?.paragraphs);
  });

  test("takes writes while it is compacted", async () => {
    let compacting = () => {};
    const started = new Promise<void>((resolve) => (compacting = resolve));
    let finish = () => {};
    const held = new Promise<void>((resolve) => (finish = resolve));
    const chair = await start((log) => ({
      ...log,
      compact: async (...given) => {
        compacting();
        await held;
        return log.compact(...given);
      },
    }));
    await typeOneByOne(chair, AFTER);
    await started;
    await typeOneByOne(chair, 5, AFTER);
    finish();
    await until(async () => (await snapshots()).length === 1, "there is a snapshot");
    expect(await world.storedText()).toEqual((await world.rooms.textOf(TEXT))?.paragraphs);
  });
});
