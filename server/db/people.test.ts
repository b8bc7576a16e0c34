import { expect, test } from "vitest";
import { describeDatabases } from "../testing/databases";
import { aDelegation, aNegotiation, aUser, noon } from "../testing/rows";
import * as attempts from "./attempts";
import * as invitations from "./invitations";
import * as negotiations from "./negotiations";
import * as sessions from "./sessions";
import * as users from "./users";

describeDatabases("accounts", (fresh) => {
  test("are found by address, however it is written", async () => {
    const { client } = await fresh();
    const made = await aUser(client, "a", { email: " A@Example.ORG " });
    expect(await users.byEmail(client, "a@EXAMPLE.org")).toEqual(made);
    expect(made.email).toBe("a@example.org");
  });

  test("have an address each, also when made at once and inside a transaction", async () => {
    const { client, transaction } = await fresh();
    const one = { email: "a@example.org", name: "A", passwordHash: null };
    const made = await Promise.all([1, 2, 3].map(() => transaction((tx) => users.create(tx, one))));
    expect(made.filter((user) => user !== null)).toHaveLength(1);
    expect(await client.user.count()).toBe(1);
  });

  test("are not there for an id that is none", async () => {
    const { client } = await fresh();
    expect([await users.byId(client, "x"), await users.byEmail(client, "x")]).toEqual([null, null]);
  });

  test("of the demonstration are deleted with what they are, others stay", async () => {
    const { client } = await fresh();
    const demo = await aUser(client, "demo", { demo: true });
    const { id } = await aNegotiation(client, "n");
    await negotiations.addParticipation(client, {
      negotiationId: id,
      userId: demo.id,
      role: "co-facilitator",
      delegation: null,
    });
    await sessions.create(client, { userId: demo.id, expiresAt: noon() });
    const before = [await users.anyReal(client), await users.anyDemo(client)];
    await aUser(client, "real");
    const gone = await users.deleteDemo(client);
    const left = (await users.list(client)).map(({ name }) => name);
    const after = [await users.anyReal(client), await users.anyDemo(client)];
    expect({ before, gone, left, after }).toEqual({
      before: [false, true],
      gone: [demo.id],
      left: ["real"],
      after: [true, false],
    });
    expect(await negotiations.participants(client, id)).toEqual([]);
  });

  test("can be given a password, and be closed", async () => {
    const { client } = await fresh();
    const { id } = await aUser(client, "a");
    await users.setPassword(client, id, "hash");
    await users.setDisabled(client, id, noon());
    expect(await users.byId(client, id)).toMatchObject({
      passwordHash: "hash",
      disabledAt: noon(),
    });
  });
});

describeDatabases("sessions", (fresh) => {
  test("are in force until they expire, are ended, or their account is closed", async () => {
    const { client, pool } = await fresh();
    const find = sessions.findSessions(pool);
    const user = await aUser(client, "a");
    const begin = () => sessions.create(client, { userId: user.id, expiresAt: noon(10) });
    const [expiring, ended, other] = [await begin(), await begin(), await begin()];
    const found = async (id: string, minutes: number) =>
      (await find({ id }, noon(minutes))) !== null;
    expect(await find({ id: other.id }, noon())).toMatchObject({
      session: { id: other.id, expiresAt: other.expiresAt },
      user: { id: user.id, name: user.name, email: user.email, secretariat: user.secretariat },
    });
    expect([await found(expiring.id, 9), await found(expiring.id, 10)]).toEqual([true, false]);
    const ending = [
      await sessions.end(client, ended.id, noon()),
      await sessions.end(client, ended.id, noon()),
      await sessions.end(client, "x", noon()),
    ];
    expect([ending, await found(ended.id, 0)]).toEqual([[true, false, false], false]);
    await users.setDisabled(client, user.id, noon());
    expect(await found(other.id, 0)).toBe(false);
  });

  test("of tools are found by their token's hash", async () => {
    const { client, pool } = await fresh();
    const find = sessions.findSessions(pool);
    const user = await aUser(client, "a");
    const made = { userId: user.id, tokenHash: "hash", expiresAt: noon(10) };
    const { id } = await sessions.create(client, made);
    expect((await find({ tokenHash: "hash" }, noon()))?.session.id).toBe(id);
    expect(await find({ tokenHash: "other" }, noon())).toBeNull();
  });

  test("asked for together are found by one query, each asker's own", async () => {
    const { client, pool } = await fresh();
    const [a, b] = [await aUser(client, "a"), await aUser(client, "b")];
    const of = ({ id: userId }: users.StoredUser, minutes: number, tokenHash?: string) =>
      sessions.create(client, { userId, tokenHash, expiresAt: noon(minutes) });
    const [first, second, tool] = [await of(a, 10), await of(b, 5), await of(b, 10, "hash")];
    const asked: unknown[] = [];
    const query = async (...given: unknown[]) => {
      asked.push(given);
      return (pool.query as (...given: unknown[]) => unknown).apply(pool, given);
    };
    const find = sessions.findSessions(Object.create(pool, { query: { value: query } }));
    const found = await Promise.all([
      find({ id: first.id }, noon()),
      find({ id: first.id.toUpperCase() }, noon()),
      find({ id: second.id }, noon(7)),
      find({ id: "00000000-0000-4000-8000-000000000000" }, noon()),
      find({ id: "no id" }, noon()),
      find({ tokenHash: "hash" }, noon()),
      find({ tokenHash: "no hash" }, noon()),
    ]);
    expect(found.map((one) => one && [one.session.id, one.user.name])).toEqual([
      [first.id, a.name],
      [first.id, a.name],
      null,
      null,
      null,
      [tool.id, b.name],
      null,
    ]);
    expect(asked).toHaveLength(1);
  });

  test("of one person are ended together", async () => {
    const { client, pool } = await fresh();
    const find = sessions.findSessions(pool);
    const [a, b] = [await aUser(client, "a"), await aUser(client, "b")];
    const begin = ({ id }: users.StoredUser) =>
      sessions.create(client, { userId: id, expiresAt: noon(10) });
    const [first, second, others] = [await begin(a), await begin(a), await begin(b)];
    await sessions.end(client, first.id, noon());
    expect(await sessions.endAllOf(client, a.id, noon())).toEqual([second.id]);
    expect(await find({ id: others.id }, noon())).not.toBeNull();
  });

  test("that are long over are deleted", async () => {
    const { client } = await fresh();
    const { id } = await aUser(client, "a");
    await sessions.create(client, { userId: id, expiresAt: noon(1) });
    await sessions.create(client, { userId: id, expiresAt: noon(9) });
    expect([await sessions.prune(client, noon(5)), await client.session.count()]).toEqual([1, 1]);
  });
});

describeDatabases("attempts to sign in", (fresh) => {
  test("are counted per key from a moment on, until forgotten", async () => {
    const { client } = await fresh();
    await attempts.record(client, ["a", "b"], noon(1));
    await attempts.record(client, ["a"], noon(2));
    const counts = async () => [
      await attempts.count(client, "a", noon(0)),
      await attempts.count(client, "a", noon(1)),
      await attempts.count(client, "b", noon(0)),
    ];
    expect(await counts()).toEqual([2, 1, 1]);
    await attempts.forget(client, "a");
    expect(await counts()).toEqual([0, 0, 1]);
    expect(await attempts.prune(client, noon(2))).toBe(1);
  });
});

describeDatabases("invitations", (fresh) => {
  test("are accepted once, by one of many clicks at once", async () => {
    const { client, transaction } = await fresh();
    const { id } = await aNegotiation(client, "n");
    const delegation = await aDelegation(client, "A");
    const host = await aUser(client, "host");
    const invited = await invitations.create(client, {
      tokenHash: "hash",
      email: "New@Example.org",
      name: "New",
      secretariat: false,
      negotiationId: id,
      role: "delegate",
      delegation: delegation.id,
      invitedBy: host.id,
      createdAt: noon(),
      expiresAt: noon(10),
    });
    const accepted = await Promise.all(
      [1, 2, 3].map(() => transaction((tx) => invitations.accept(tx, invited.id, noon(1)))),
    );
    expect(accepted.filter(Boolean)).toHaveLength(1);
    expect(await invitations.byTokenHash(client, "hash")).toEqual({
      ...invited,
      acceptedAt: noon(1),
    });
    expect(invited).toMatchObject({ email: "new@example.org", role: "delegate" });
    expect(await invitations.list(client, id)).toHaveLength(1);
    expect(await invitations.list(client, null)).toEqual([]);
    expect(await invitations.byTokenHash(client, "other")).toBeNull();
  });
});
