import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { feedRoom } from "../../../domain/contract/realtime";
import * as screens from "../../db/screens";
import { describeDatabases } from "../../testing/databases";
import { RawClient, until } from "../testing/clients";
import { edit } from "../testing/editor";
import { guests } from "../testing/guests";
import { runs } from "../testing/texts";
import { type Name, startWorld, type World } from "../testing/world";

describeDatabases("the screen of the room", (fresh) => {
  let world: World;
  const { clients, join } = guests(() => world);
  const inFeed = async (name: Name, slug: string) => {
    const client = RawClient.of(world, name, feedRoom(slug));
    clients.push(client);
    return client.opened();
  };
  const shown = (client: RawClient) => client.messages("screen").map(({ paragraph }) => paragraph);
  const sees = (client: RawClient, paragraph: string | null) =>
    until(() => shown(client).at(-1) === paragraph, `${paragraph} is shown`);

  test("everyone who has the negotiation open follows it, with the text or without", async () => {
    world = await startWorld(await fresh());
    const all = [
      await join("chair"),
      await join("delegate"),
      await inFeed("observer", "declaration"),
    ];
    for (const paragraph of ["1", "2", null]) {
      await world.show(paragraph);
      for (const one of all) await sees(one, paragraph);
    }
    for (const one of all) expect(shown(one)).toEqual(["1", "2", null]);
    expect(all[0]!.messages("screen")[0]).toEqual({
      ...{ paragraph: "1", seq: 1, actorName: "Chair", at: "2021-08-04T18:00:00.000Z" },
    });
  });

  test("who comes later learns where it stands, and nothing where nothing was ever shown", async () => {
    world = await startWorld(await fresh());
    const first = await join("chair");
    await world.show("1");
    await sees(first, "1");
    await sees(await join("delegate"), "1");
    first.close();
    for (const client of clients.splice(0)) client.close();
    await until(() => world.rooms.size === 0, "all have left");
    await sees(await inFeed("observer", "declaration"), "1");
    expect(shown(await inFeed("outsider", "resolution"))).toEqual([]);
  });

  test("it is no entry of the record, and not a byte of it reaches another negotiation", async () => {
    world = await startWorld(await fresh());
    const [inside, outside] = [await join("delegate"), await inFeed("outsider", "resolution")];
    const before = await world.database.client.event.count();
    await world.show("a-paragraph");
    await sees(inside, "a-paragraph");
    world.rooms.beat(new Date());
    await until(() => outside.messages("heartbeat").length > 0, "the outsider is alive");
    expect(outside.heard("a-paragraph")).toBe(false);
    expect(await world.database.client.event.count()).toBe(before);
  });

  test("of those who lead at once one is followed by all, and what is told late is passed over", async () => {
    world = await startWorld(await fresh());
    const all = [await join("chair"), await join("delegate")];
    await Promise.all(["1", "2", "1", "2"].map((paragraph) => world.show(paragraph)));
    const { negotiation, database } = world;
    const { paragraph, seq } = await screens.shown(database.client, negotiation);
    expect(seq).toBe(4);
    for (const one of all) {
      await until(() => one.messages("screen").at(-1)?.seq === 4, "the last is shown");
      expect(shown(one).at(-1)).toBe(paragraph);
      const told = one.messages("screen").map((message) => message.seq);
      expect(told).toEqual(told.toSorted((a, b) => a - b));
    }
    const late = { paragraph: null, seq: 3, actorName: "", at: null };
    world.rooms.show(negotiation, late);
    await world.show("1");
    for (const one of all) {
      await until(() => one.messages("screen").at(-1)?.seq === 5, "the next is shown");
      expect(one.heard('"actorName":""')).toBe(false);
    }
  });

  test("a reader who was stuck is shown the last, once", async () => {
    world = await startWorld(await fresh(), { limits: { queuedBytes: 64 * 1024 } });
    const [chair, slow] = [await join("chair"), await join("delegate")];
    slow.socket.pause();
    let [saved, length] = [1, 0];
    for (let told = 0; told < 12_000_000; told += 40_000) {
      const words = randomBytes(30_000).toString("base64");
      const to = length;
      chair.change((doc) => edit(doc, "2-a", [{ from: 0, to, insert: runs(words) }]));
      length = words.length;
      saved += 1;
      await until(() => chair.messages("saved").at(-1)?.count === saved, "it was saved");
    }
    for (const paragraph of ["1", "2", "3"]) await world.show(paragraph);
    slow.socket.resume();
    await sees(slow, "3");
    expect(shown(slow)).toEqual(["3"]);
  });
});
