import { expect, test } from "vitest";
import type { NegotiationId } from "../../domain/ids";
import { describeDatabases } from "../testing/databases";
import { aNegotiation, noon } from "../testing/rows";
import { appendEvents, type EventDraft, eventHash, list, verifyChain } from "./events";
import type { Database } from "./open";

const draft = (type: string, payload: EventDraft["payload"] = {}): EventDraft => ({
  type,
  subject: null,
  audience: { to: "participants" },
  payload,
  actor: null,
  actorName: "A",
  at: noon(),
});

const append = ({ transaction }: Database, id: NegotiationId, ...drafts: EventDraft[]) =>
  transaction((tx) => appendEvents(tx, id, drafts));

/** Changes the record behind the triggers' back. */
const tamper = ({ pool }: Database, sql: string) =>
  pool.query(`BEGIN; SET LOCAL session_replication_role = replica; ${sql}; COMMIT`);

describeDatabases("events", (fresh) => {
  test("are numbered in order and each names the one before", async () => {
    const database = await fresh();
    const { id } = await aNegotiation(database.client, "n");
    const first = await append(database, id, draft("a"), draft("b"));
    const second = await append(database, id, draft("c"));
    const all = [...first, ...second];
    expect(all.map(({ seq, type }) => `${seq}${type}`)).toEqual(["1a", "2b", "3c"]);
    expect(all.map(({ prevHash }) => prevHash)).toEqual(["", all[0]?.hash, all[1]?.hash]);
    expect(await list(database.client, id)).toEqual(all);
    expect(await list(database.client, id, { after: 1, limit: 1 })).toEqual([all[1]]);
    expect(await append(database, id)).toEqual([]);
  });

  test("are dense when appended at once, and each negotiation has its own", async () => {
    const database = await fresh();
    const [n, other] = await Promise.all(
      ["n", "other"].map((slug) => aNegotiation(database.client, slug)),
    );
    await Promise.all(
      Array.from({ length: 20 }, (_, k) =>
        append(database, (k % 4 === 0 ? other : n)!.id, draft(`${k}`), draft(`${k}`)),
      ),
    );
    expect(await verifyChain(database.client, n!.id)).toEqual({ intact: true, events: 30 });
    expect(await verifyChain(database.client, other!.id)).toEqual({ intact: true, events: 10 });
  });

  test("have the same hash when read again, whatever they say", async () => {
    const database = await fresh();
    const { id } = await aNegotiation(database.client, "n");
    const payload = {
      z: 1e21,
      a: [0.1, -0, 1e-7, 123456789012345680000, 1.0],
      text: 'é e\u0301 \u2028 𝔘 " \\ \u0001',
      nothing: null,
      gone: undefined,
      deep: { b: { y: 1, x: 2 } },
    };
    const [stored] = await append(database, id, draft("x", payload));
    const [read] = await list(database.client, id);
    expect(read).toEqual(stored);
    expect(eventHash(read!)).toBe(read?.hash);
    expect(read?.payload).not.toHaveProperty("gone");
  });

  test("have a hash that anybody can compute", () => {
    const id = "00000000-0000-4000-8000-000000000001" as NegotiationId;
    const event = { ...draft("amendment.submitted", { b: 1, a: "x" }), negotiationId: id };
    expect(eventHash({ ...event, seq: 1, prevHash: "" })).toBe(
      // Of the canonical JSON written out by hand, by sha256sum.
      "bd2eab9726426f6ca30ea0fd7cb018905833b85fc7c24554cded7bbc754a114b",
    );
  });

  const changes: readonly (readonly [string, string, number])[] = [
    ["a payload", `UPDATE "Event" SET payload = '{"x":2}' WHERE seq = 2`, 2],
    ["a name", `UPDATE "Event" SET "actorName" = 'B' WHERE seq = 3`, 3],
    ["a time", `UPDATE "Event" SET at = at + interval '1 ms' WHERE seq = 1`, 1],
    ["an entry taken out", `DELETE FROM "Event" WHERE seq = 2`, 2],
    ["the last entry taken out", `DELETE FROM "Event" WHERE seq = 3`, 3],
    [
      "two entries exchanged",
      `UPDATE "Event" SET seq = 9 WHERE seq = 2; UPDATE "Event" SET seq = 2 WHERE seq = 3;
       UPDATE "Event" SET seq = 3 WHERE seq = 9`,
      2,
    ],
    ["the head", `UPDATE "Negotiation" SET "eventHash" = 'x'`, 3],
  ];
  test.each(changes)("show when somebody changed %s", async (_, sql, seq) => {
    const database = await fresh();
    const { id } = await aNegotiation(database.client, "n");
    await append(database, id, draft("a", { x: 1 }), draft("b", { x: 1 }), draft("c"));
    expect(await verifyChain(database.client, id)).toEqual({ intact: true, events: 3 });
    await tamper(database, sql);
    expect(await verifyChain(database.client, id)).toEqual({ intact: false, seq });
  });

  test("of an unfinished transaction do not count", async () => {
    const database = await fresh();
    const { id } = await aNegotiation(database.client, "n");
    const undone = database.transaction(async (tx) => {
      await appendEvents(tx, id, [draft("a")]);
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect((await append(database, id, draft("b")))[0]?.seq).toBe(1);
  });
});
