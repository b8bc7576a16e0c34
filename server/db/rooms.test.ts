import { expect, test } from "vitest";
import type { UserId } from "../../domain/ids";
import { describeDatabases } from "../testing/databases";
import { aNegotiation, aUser } from "../testing/rows";
import type { Database } from "./open";
import { commit } from "./roomCommit";
import { compact } from "./roomSnapshots";
import * as rooms from "./rooms";

const ROOM = "text:n";
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (updates: readonly rooms.StoredUpdate[] = []) =>
  updates.map(({ seq, update }) => `${seq}${new TextDecoder().decode(update)}`).join(" ");

async function stage(database: Database) {
  const { client, transaction } = database;
  const { id } = await aNegotiation(client, "n");
  const [a, b] = [(await aUser(client, "a")).id, (await aUser(client, "b")).id];
  const create = () => transaction((tx) => rooms.create(tx, ROOM, id, bytes("seed")));
  const append = (updates: readonly (readonly [string, UserId | null, number[]?])[]) =>
    transaction((tx) =>
      rooms.append(
        tx,
        ROOM,
        updates.map(([update, user, firstUses]) => ({ update: bytes(update), user, firstUses })),
      ),
    );
  const snapshot = (seq: number, keep = 0) =>
    transaction((tx) => compact(tx, ROOM, { seq, state: bytes("=") }, { keep }));
  const load = () => rooms.load(client, ROOM);
  const since = (seq: number) => rooms.since(client, ROOM, seq);
  return { ...database, id, a, b, create, append, snapshot, load, since };
}

describeDatabases("rooms", (fresh) => {
  test("are seeded once, however many try", async () => {
    const { create, load, id } = await stage(await fresh());
    expect(await load()).toBeNull();
    const created = await Promise.all([create(), create(), create()]);
    expect(created.filter(Boolean)).toHaveLength(1);
    const room = await load();
    expect([room?.negotiationId, room?.seq, text(room?.updates)]).toEqual([id, 1, "1seed"]);
  });

  test("number what is appended without gaps, also at once or undone", async () => {
    const { since, transaction, create, append, load, a, b } = await stage(await fresh());
    await create();
    const last = await Promise.all([
      append([
        ["x", a],
        ["y", b],
      ]),
      append([["z", null]]),
      transaction(async (tx) => {
        await rooms.append(tx, ROOM, [{ update: bytes("lost"), user: a }]);
        throw new Error("undone");
      }).catch(() => null),
    ]);
    expect(Math.max(...last.map(Number))).toBe(4);
    const room = await load();
    expect(room?.updates.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect(text((await since(1)).updates)).not.toContain("lost");
    expect((await since(4)).updates).toEqual([]);
  });

  test("are loaded from the latest snapshot and what came after", async () => {
    const { create, append, snapshot, load, since, a } = await stage(await fresh());
    await create();
    await append(["b", "c", "d"].map((update) => [update, a] as const));
    expect(await snapshot(2, 1)).toBe(true);
    expect([text((await load())?.updates), (await load())?.seq]).toEqual(["2= 3c 4d", 4]);
    expect(text((await since(1)).updates)).toBe("2b 3c 4d");
    expect(await snapshot(4)).toBe(true);
    expect([text((await load())?.updates), (await load())?.seq]).toEqual(["4=", 4]);
    expect(await snapshot(3)).toBe(false);
    expect(await append([["e", a]])).toBe(5);
    expect(text((await load())?.updates)).toBe("4= 5e");
  });

  test("give the snapshot, and who wrote what, to those who know less than is kept", async () => {
    const { create, append, snapshot, since, a } = await stage(await fresh());
    await create();
    await append([
      ["b", a, [7]],
      ["c", a],
    ]);
    await snapshot(2);
    expect(await since(2)).toEqual({
      updates: [expect.objectContaining({ seq: 3 })],
      owners: null,
    });
    const { updates, owners } = await since(0);
    expect([text(updates), owners]).toEqual(["2= 3c", new Map([[7, a]])]);
  });

  test("are compacted while others write, and by one process only", async () => {
    const { transaction, create, append, load, a } = await stage(await fresh());
    await create();
    await append([["b", a]]);
    const state = bytes("=");
    const both = await Promise.all([
      transaction((tx) => compact(tx, ROOM, { seq: 2, state }, { keep: 0 })),
      transaction((tx) => compact(tx, ROOM, { seq: 2, state }, { keep: 0 })),
      append([["c", a]]),
    ]);
    expect(both.slice(0, 2).filter(Boolean)).toHaveLength(1);
    expect(text((await load())?.updates)).toBe("2= 3c");
  });

  test("are appended to in one statement, with others before and between", async () => {
    const { pool, create, append, load, a, b } = await stage(await fresh());
    await create();
    const rows = (...words: string[]) => words.map((word) => ({ update: bytes(word), user: a }));
    expect(await commit(pool, ROOM, rows("b", "c"))).toBe(3);
    const last = await Promise.all([
      commit(pool, ROOM, rows("d")),
      append([["e", b]]),
      commit(pool, ROOM, [{ update: bytes("f"), user: null }]),
    ]);
    expect([...last].sort()).toEqual([4, 5, 6]);
    const room = await load();
    expect(room?.updates.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(room?.updates.slice(1, 3).map(({ user }) => user)).toEqual([a, a]);
    await expect(commit(pool, "text:other", rows("x"))).rejects.toThrow("no room");
  });

  test.each([
    ["in the middle", 2],
    ["at the end", 4],
    ["at the beginning", 1],
  ])("are not loaded when an update is missing %s", async (_, seq) => {
    const { client, create, append, load, a } = await stage(await fresh());
    await create();
    await append(["b", "c", "d"].map((update) => [update, a] as const));
    await client.roomUpdate.delete({ where: { room_seq: { room: ROOM, seq } } });
    await expect(load()).rejects.toThrow("missing");
  });

  test("bind a Yjs client id to the person who used it first", async () => {
    const { create, append, load, a, b } = await stage(await fresh());
    await create();
    await append([
      ["x", a, [1, 2 ** 32 - 1]],
      ["y", b, [3]],
    ]);
    await append([["z", a, [1]]]);
    await expect(append([["w", b, [1]]])).rejects.toThrow(rooms.ClientTaken);
    const room = await load();
    expect([room?.seq, room?.owners]).toEqual([
      4,
      new Map([
        [1, a],
        [2 ** 32 - 1, a],
        [3, b],
      ]),
    ]);
  });

  test("tell who holds them what others have committed meanwhile", async () => {
    const { transaction, create, append, a } = await stage(await fresh());
    await create();
    await append([["b", a]]);
    const lock = (seq: number) => transaction((tx) => rooms.lock(tx, ROOM, seq));
    expect([text((await lock(1)).updates), text((await lock(2)).updates)]).toEqual(["2b", ""]);
    await expect(transaction((tx) => rooms.lock(tx, "text:other", 0))).rejects.toThrow("no room");
  });

  test("keep bytes as they are", async () => {
    const { since, transaction, create } = await stage(await fresh());
    await create();
    const all = Uint8Array.from({ length: 256 * 300 }, (_, n) => n % 256);
    await transaction((tx) =>
      rooms.append(tx, ROOM, [
        { update: all, user: null },
        { update: new Uint8Array(), user: null },
      ]),
    );
    const [stored, empty] = (await since(1)).updates;
    expect(Buffer.from(stored?.update ?? []).equals(Buffer.from(all))).toBe(true);
    expect(empty?.update).toHaveLength(0);
  });
});
