import { afterEach, describe, expect, it, test } from "vitest";
import { CLOSE } from "../../../domain/contract/realtime";
import type { UserId } from "../../../domain/ids";
import { databaseIdentity, heads, type Scope } from "../../db/heads";
import { type Database, openDatabase } from "../../db/open";
import * as sessions from "../../db/sessions";
import * as users from "../../db/users";
import { reachable } from "../../testing/databases";
import { outsideDatabase } from "../../testing/postgresql";
import { TcpProxy } from "../../testing/proxy";
import { RawClient, until } from "../testing/clients";
import { type } from "../testing/editor";
import {
  event,
  type Name,
  startWorld,
  TEXT,
  type World,
  type WorldOptions,
} from "../testing/world";
import { silentBus } from "./bus";
import { Lookout } from "./lookout";

const OFTEN_MS = 20;

const words = (client: RawClient) => client.doc.getXmlFragment("text").toString();

function suite(): void {
  const ends: (() => unknown)[] = [];
  const last = (end: () => unknown) => ends.push(end);
  let url: string;

  const begin = async () => {
    const outside = await outsideDatabase();
    last(outside.drop);
    url = outside.url;
  };
  const open = async (at = url): Promise<Database> => {
    const database = await openDatabase({ url: at, connections: 4 });
    last(() => database.close());
    return database;
  };
  const serve = async (start: () => Promise<World>) => {
    const world = await start();
    last(() => world.stop());
    return world;
  };
  const two = async (options: WorldOptions = {}, at = url) => {
    const one = await serve(async () => startWorld(await open(), { lookEveryMs: OFTEN_MS }));
    const other = await serve(async () =>
      one.beside(await open(at), { lookEveryMs: OFTEN_MS, ...options }),
    );
    return [one, other] as const;
  };
  const join = async (world: World, who: Name) => {
    const client = RawClient.of(world, who);
    last(() => client.close());
    return client.synced();
  };

  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });

  test("nothing is asked while nobody is here, and of those alone who are", async () => {
    await begin();
    const database = await open();
    const world = await serve(() => startWorld(database));
    const asked: Scope[] = [];
    const watched = { rooms: new Map(), records: new Map(), sessions: new Set<string>() };
    const lookout = new Lookout(
      {
        rooms: () => watched.rooms,
        records: () => watched.records,
        look: async () => undefined,
        screens: () => new Map(),
        lookAtScreen: async () => undefined,
        sessions: () => watched.sessions,
        ended: (ended) => {
          for (const session of ended) watched.sessions.delete(session);
        },
      },
      {
        heads: (scope) => {
          asked.push(scope);
          return heads(database.pool, scope, new Date());
        },
        bus: silentBus(),
        everyMs: 1,
        report: (error) => world.reports.push(error),
      },
    );
    last(() => lookout.end());
    // Several turns of its own timer besides.
    for (let n = 0; n < 10; n += 1) await lookout.lookAround();
    await database.pool.query("SELECT 1");
    expect(asked).toEqual([]);
    watched.sessions.add(world.session.chair);
    await lookout.lookAround();
    expect(asked[0]).toEqual({ rooms: [], records: [], sessions: [world.session.chair] });
    expect(watched.sessions.size).toBe(1);
    await world.endSession("chair");
    await until(() => watched.sessions.size === 0, "the end of the session was seen");
  });

  test("a session counts while it is in force: not ended, not expired, its account open", async () => {
    await begin();
    const database = await open();
    const now = new Date("2021-08-04T18:00:00Z");
    const later = new Date("2021-08-04T18:00:01Z");
    const person = async (name: string) =>
      (await users.create(database.client, {
        email: `${name}@un.test`,
        name,
        passwordHash: null,
      }))!;
    const session = async (userId: UserId, expiresAt = later) =>
      (await sessions.create(database.client, { userId, expiresAt })).id;
    const [a, b, c] = [await person("a"), await person("b"), await person("c")];
    const inForce = await session(a.id);
    const ended = await session(a.id);
    const over = await session(a.id, now);
    const disabled = await session(b.id);
    const deleted = await session(c.id);
    await sessions.end(database.client, ended, now);
    await database.client.user.update({ where: { id: b.id }, data: { disabledAt: now } });
    await database.client.user.delete({ where: { id: c.id } });
    const scope = { rooms: [], records: [], sessions: [inForce, ended, over, disabled, deleted] };
    expect(await heads(database.pool, scope, now)).toEqual({
      rooms: new Map(),
      records: new Map(),
      screens: new Map(),
      sessions: new Set([inForce]),
    });
  });

  test("a database has one name for all its processes, and another database has another", async () => {
    await begin();
    const [one, other] = [await open(), await open()];
    await begin();
    const elsewhere = await open();
    const name = await databaseIdentity(one.pool);
    expect(await databaseIdentity(other.pool)).toBe(name);
    expect(await databaseIdentity(elsewhere.pool)).not.toBe(name);
  });

  /** Two processes, of which the other reaches the database through a proxy. */
  const twoWithProxy = async () => {
    const proxy = await TcpProxy.open(() => Number(new URL(url).port || 5432));
    last(() => proxy.close());
    const through = new URL(url);
    through.port = String(proxy.port);
    const [one, other] = await two({}, through.href);
    return { proxy, one, other };
  };

  test("a database that is away is reported once, and looked at again when it is back", async () => {
    await begin();
    const { proxy, one, other } = await twoWithProxy();
    const [chair, reader] = [await join(one, "chair"), await join(other, "delegate")];
    const signedOut = await join(other, "observer");
    for (let outage = 1; outage <= 2; outage += 1) {
      proxy.refuse();
      proxy.cut();
      const refused = proxy.refused;
      await until(() => proxy.refused > refused + 5, "it was looked for several times");
      chair.change((doc) => type(doc, "2", 0, `<${outage}> `));
      await one.record(event("amendment.submitted", `event ${outage}`));
      expect(words(reader)).not.toContain(`<${outage}>`);
      proxy.pass();
      await until(() => words(reader).includes(`<${outage}>`), "the text arrived");
      await until(() => reader.heard(`event ${outage}`), "the event arrived");
      // However often it was looked for. A connection that broke is found when it is next used, which
      // may be after the first look that works.
      expect(other.reports.length).toBeGreaterThanOrEqual(outage);
      expect(other.reports.length).toBeLessThanOrEqual(2 * outage);
    }
    await one.endSession("observer");
    expect((await signedOut.closed).code).toBe(CLOSE.notSignedIn);
  });

  test("a page fails rather than show less than was acknowledged elsewhere", async () => {
    await begin();
    const { proxy, one, other } = await twoWithProxy();
    const chair = await join(one, "chair");
    await other.rooms.textOf(TEXT);
    proxy.refuse();
    proxy.cut();
    chair.change((doc) => type(doc, "2", 0, "<acknowledged> "));
    await until(() => chair.messages("saved").at(-1)?.count === 2, "it was saved");
    await expect(other.rooms.textOf(TEXT)).rejects.toThrow();
    proxy.pass();
    expect(JSON.stringify(await other.rooms.textOf(TEXT))).toContain("<acknowledged>");
  });

  test("a role that is taken away elsewhere while its connection is being opened counts", async () => {
    await begin();
    let meanwhile: (() => Promise<void>) | undefined;
    const [one, other] = await two({
      log: (log) => ({
        ...log,
        // Loaded when the person was let in already, and before the connection is open.
        load: async (room) => {
          await meanwhile?.();
          return log.load(room);
        },
      }),
    });
    meanwhile = () => one.setRole("chair", null);
    const chair = RawClient.of(other, "chair");
    last(() => chair.close());
    expect((await chair.closed).code).toBe(CLOSE.notAllowed);
  });
}

const name = "the lookout";
if (reachable) describe(name, () => suite());
else if (process.env.CI === "true") it(name, () => expect.fail("PostgreSQL does not answer."));
else it.skip(`${name}: not run, as no PostgreSQL answers; see TEST_DATABASE_URL`);
