import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { encode } from "next-auth/jwt";
import { afterEach, beforeEach, expect, test } from "vitest";
import { CLOSE, COLLAB_PATH, SCHEMA_VERSION, textRoom } from "../domain/contract/realtime";
import type { UserId } from "../domain/ids";
import type { Database } from "./db/open";
import * as sessions from "./db/sessions";
import * as users from "./db/users";
import { collab } from "./listen";
import type { DoorBounds } from "./realtime/door/upgrade";
import { RawClient, until } from "./realtime/testing/clients";
import { describeDatabases } from "./testing/databases";
import { knock, turnedAway } from "./testing/knock";
import { type Queries, watchQueries } from "./testing/queries";
import { SLUG, type TestWorkspace, testWorkspace, type Who } from "./testing/workspace";

const SECRET = "a secret for tests alone";
const SESSIONS = 'FROM "Session"';
const STANDINGS = '"Participation" p';

describeDatabases("the doors, with the lookups of the real server", (fresh) => {
  let database: Database;
  let w: TestWorkspace;
  let server: Server;
  let address: string;
  let queries: Queries;
  let upgrades = 0;
  const reports: unknown[] = [];
  const clients: RawClient[] = [];

  const open = (bounds: DoorBounds = {}) => {
    const { handleUpgrade } = collab(w.app, { ...bounds, report: (error) => reports.push(error) });
    server.removeAllListeners("upgrade");
    server.on("upgrade", (request, socket, head) => {
      upgrades += 1;
      handleUpgrade(request, socket, head);
    });
  };
  const hourFromNow = () => new Date(w.clock.now.getTime() + 3_600_000);
  const sessionOf = (userId: UserId, expiresAt = hourFromNow()) =>
    sessions.create(database.client, { userId, expiresAt });
  const cookie = async (sid: string) => ({
    cookie: `next-auth.session-token=${await encode({ token: { sid }, secret: SECRET })}`,
  });
  const cookieOf = async (who: Who) => cookie((await sessionOf(w.people[who].id)).id);
  const come = (headers: Record<string, string>, to = address) => {
    const client = new RawClient(to, headers);
    clients.push(client);
    return client;
  };

  beforeEach(async () => {
    database = await fresh();
    w = await testWorkspace(database);
    queries = watchQueries(database.pool);
    upgrades = 0;
    server = createServer();
    open();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    address = `ws://127.0.0.1:${port}${COLLAB_PATH}/${textRoom(SLUG)}?schema=${SCHEMA_VERSION}`;
  });
  afterEach(async () => {
    queries.restore();
    reports.splice(0);
    for (const client of clients.splice(0)) client.close();
    await w.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  test("400 who come at once are each let in as themselves, with a handful of queries", async () => {
    const ids = await fourHundredDelegates(database, w);
    const theirs = await Promise.all(ids.map(async (id) => cookie((await sessionOf(id)).id)));
    const held = queries.hold(SESSIONS);
    const before = queries.asked.length;
    const people = theirs.map((headers) => come(headers));
    await until(() => upgrades === 400, "all have come");
    await held.arrived;
    held.release();
    await Promise.all(people.map((person) => person.opened()));
    const welcomed = people.map((person) => person.messages("welcome")[0]!.you);
    expect(welcomed.map(({ user }) => user)).toEqual(ids);
    expect(new Set(welcomed.map(({ name }) => name))).toEqual(new Set(["Delegation A, Group C"]));
    // Sessions, standings, the room, and a look at the log each second; 2,400 if each asked alone.
    expect(queries.asked.length - before).toBeLessThan(100);
  });

  test("who is let in, and the code of who is not", async () => {
    const [ended, disabled] = [await sessionOf(w.people.b.id), await sessionOf(w.people.c.id)];
    await sessions.end(database.client, ended.id, w.clock.now);
    await users.setDisabled(database.client, w.people.c.id, w.clock.now);
    const expired = await sessionOf(w.people.a.id, w.clock.now);
    const chair = await cookieOf("chair");
    const host = new URL(address).host;
    const stranger = { sid: "no session", foreign: await encode({ token: {}, secret: "other" }) };
    const to = (room: string) => address.replace(textRoom(SLUG), room);
    const cases: [string, Record<string, string>, string, number | "in"][] = [
      ["a chair", chair, address, "in"],
      ["from our own page", { ...chair, origin: `http://${host}` }, address, "in"],
      ["the secretariat", await cookieOf("secretariat"), address, "in"],
      ["without a session", {}, address, CLOSE.notSignedIn],
      ["a session that is none", await cookie(stranger.sid), address, CLOSE.notSignedIn],
      [
        "a token of another server",
        { cookie: `next-auth.session-token=${stranger.foreign}` },
        address,
        CLOSE.notSignedIn,
      ],
      ["a session that ended", await cookie(ended.id), address, CLOSE.notSignedIn],
      ["a session that expired", await cookie(expired.id), address, CLOSE.notSignedIn],
      ["a closed account", await cookie(disabled.id), address, CLOSE.notSignedIn],
      ["an unknown token", { authorization: `Bearer ${"x".repeat(43)}` }, address, 4401],
      ["somebody else's page", { ...chair, origin: "http://evil.test" }, address, 4403],
      ["an outsider", await cookieOf("outsider"), address, CLOSE.notAllowed],
      ["to an unknown room", chair, to("text:nothing"), CLOSE.notAllowed],
      ["to no room", chair, to("..%2f..%2fetc"), CLOSE.notAllowed],
      ["with an old page", chair, address.replace(/schema=\d+/, "schema=0"), CLOSE.schemaVersion],
    ];
    const outcomes = await Promise.all(
      cases.map(async ([what, headers, room]) => {
        const client = come(headers, room);
        const let_in = client.opened().then(() => "in" as const);
        return [what, await Promise.race([let_in, client.closed.then(({ code }) => code)])];
      }),
    );
    expect(outcomes).toEqual(cases.map(([what, , , outcome]) => [what, outcome]));
  });

  test("a session that ends while it is looked up does not get in", async () => {
    const { id } = await sessionOf(w.people.chair.id);
    const held = queries.hold(SESSIONS);
    const chair = come(await cookie(id));
    await held.arrived;
    await w.app.auth.endSession(id);
    held.release();
    expect((await chair.closed).code).toBe(CLOSE.notSignedIn);
    expect(chair.frames).toEqual([]);
  });

  test("a person who is removed while it is looked up what they are does not get in", async () => {
    const headers = await cookieOf("a");
    const held = queries.hold(STANDINGS);
    const person = come(headers);
    await held.arrived;
    const { id } = await database.client.participation.findFirstOrThrow({
      where: { userId: w.people.a.id },
    });
    await w.app.commands.removeParticipant(w.people.secretariat, SLUG, id);
    held.release();
    expect((await person.closed).code).toBe(CLOSE.notAllowed);
    expect(person.frames).toEqual([]);
  });

  test.each([SESSIONS, STANDINGS])(
    "a database that fails at %s is told to all who asked, and the next attempt works",
    async (query) => {
      const headers = await Promise.all((["chair", "a", "observer"] as const).map(cookieOf));
      const held = queries.hold(query);
      const people = headers.map((one) => come(one));
      await held.arrived;
      await until(() => upgrades === 3, "all have come");
      queries.fail(query);
      held.fail();
      const codes = await Promise.all(people.map(async ({ closed }) => (await closed).code));
      expect(new Set(codes)).toEqual(new Set([CLOSE.unavailable]));
      // Those who ask together are one report; on a busy machine each may have asked alone.
      expect(reports.length).toBeGreaterThan(0);
      expect(reports.length).toBeLessThanOrEqual(people.length);
      queries.restore();
      await Promise.all(headers.map((one) => come(one).opened()));
    },
  );

  test("nobody waits for ever for a database that gives no answer", async () => {
    open({ patienceMs: 1 });
    const headers = await cookieOf("chair");
    const held = queries.hold(SESSIONS);
    const chair = come(headers);
    expect((await chair.closed).code).toBe(CLOSE.unavailable);
    held.release();
    open();
    await come(headers).opened();
  });

  test("upgrades in progress are bounded, whether or not their sockets are still there", async () => {
    open({ upgradesAtOnce: 3 });
    const headers = await cookieOf("chair");
    const held = queries.hold(SESSIONS);
    const first = [1, 2, 3].map(() => come(headers));
    await until(() => upgrades === 3, "three have come");
    first[0]!.close();
    expect(await turnedAway(address, headers)).toBe(503);
    await held.arrived;
    held.release();
    await Promise.all(first.slice(1).map((one) => one.opened()));
    await come(headers).opened();
  });

  test("one person has so many windows and no more, also if all come at once", async () => {
    open({ windows: 3 });
    const [headers, others] = [await cookieOf("observer"), await cookieOf("chair")];
    const again = await cookieOf("observer");
    const held = queries.hold(SESSIONS);
    const windows = [1, 2, 3, 4, 5].map((n) => come(n > 3 ? again : headers));
    await until(() => upgrades === 5, "all have come");
    await held.arrived;
    held.release();
    const ends = windows.map(async (one) => {
      const opened = one.opened().then(() => "in" as const);
      return Promise.race([opened, one.closed.then(({ code }) => code)]);
    });
    const outcomes = await Promise.all(ends);
    expect(outcomes.filter((one) => one === "in")).toHaveLength(3);
    expect(outcomes.filter((one) => one === CLOSE.unavailable)).toHaveLength(2);
    await come(others).opened();
    windows[outcomes.indexOf("in")]!.close();
    await until(() => w.app.world.rooms.size === 3, "one has gone");
    await come(headers).opened();
  });

  test("who is being let in while the server stops does not stay in a room that has ended", async () => {
    const headers = await cookieOf("chair");
    const held = queries.hold(SESSIONS);
    const chair = come(headers);
    await held.arrived;
    await w.app.world.rooms.end();
    held.release();
    expect((await chair.closed).code).toBe(CLOSE.unavailable);
    expect(w.app.world.rooms.size).toBe(0);
  });

  test("who is refused and does not go is cut, the longest there first", async () => {
    open({ upgradesAtOnce: 1, goodbyeMs: 2 ** 30 });
    const stays = await knock(address);
    await until(() => stays.said().includes("You are not signed in."), "it was told why");
    const next = await knock(address);
    await until(() => stays.socket.destroyed, "the first was cut");
    await until(() => next.said().includes("You are not signed in."), "the next was told why");
    expect(next.socket.destroyed).toBe(false);
    next.socket.destroy();
  });

  test("who is refused and does not go is cut after a while", async () => {
    open({ goodbyeMs: 1 });
    const stays = await knock(address);
    await until(() => stays.socket.destroyed, "it was cut");
    expect(stays.said()).toContain("You are not signed in.");
  });
});

async function fourHundredDelegates({ client }: Database, w: TestWorkspace): Promise<UserId[]> {
  const numbers = Array.from({ length: 400 }, (_, n) => n);
  const made = await client.user.createManyAndReturn({
    data: numbers.map((n) => ({ email: `${n}@test.example`, name: `Person ${n}` })),
    select: { id: true },
  });
  const { id: negotiationId } = await client.negotiation.findFirstOrThrow({
    where: { slug: SLUG },
  });
  await client.participation.createMany({
    data: made.flatMap(({ id: userId }) =>
      [w.delegations.C, w.delegations.A].map((delegationId) => ({
        negotiationId,
        userId,
        role: "delegate",
        delegationId,
      })),
    ),
  });
  return made.map(({ id }) => id as UserId);
}
