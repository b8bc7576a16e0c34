import { afterAll, afterEach, beforeAll, describe, expect, it, test } from "vitest";
import { CLOSE } from "../../../domain/contract/realtime";
import { type Database, openDatabase } from "../../db/open";
import { reachable } from "../../testing/databases";
import { outsideDatabase } from "../../testing/postgresql";
import { RedisProcess, redisInstalled } from "../../testing/redis";
import { RawClient, until } from "../testing/clients";
import { type } from "../testing/editor";
import { MemoryNetwork } from "../testing/memoryBus";
import { event, type Name, startWorld, TEXT, type World } from "../testing/world";
import type { Bus } from "./bus";
import { redisBus } from "./redisBus";

/** Longer than any test: what arrives was not found by polling. */
const NEVER_MS = 3_600_000;

/** How the processes hear of each other. */
interface Calling {
  bus(): Bus | undefined;
  readonly lookEveryMs: number;
  /** Calls are lost from `cut` on, until `mend`. Without calls there is nothing to lose. */
  cut?(): Promise<void>;
  mend?(): Promise<void>;
  end?(): Promise<void>;
}

const required = process.env.CI === "true";

function suite(name: string, calls: boolean, start: () => Promise<Calling>): void {
  describe(name, () => {
    let calling: Calling;
    let url: string;
    let drop: () => Promise<void>;
    const databases: Database[] = [];
    let one: World;
    let two: World;
    const clients: RawClient[] = [];
    const buses: Bus[] = [];

    const open = async () => {
      const database = await openDatabase({ url, connections: 4 });
      databases.push(database);
      return database;
    };
    const options = () => {
      const bus = calling.bus();
      if (bus) buses.push(bus);
      return { lookEveryMs: calling.lookEveryMs, bus };
    };
    const join = async (world: World, who: Name) => {
      const client = RawClient.of(world, who);
      clients.push(client);
      return client.synced();
    };

    beforeAll(async () => {
      calling = await start();
    });
    afterAll(async () => calling.end?.());

    const begin = async () => {
      ({ url, drop } = await outsideDatabase());
      one = await startWorld(await open(), options());
      two = await one.beside(await open(), options());
      await until(() => buses.every(({ state }) => state === "connected"), "all can call");
    };
    afterEach(async () => {
      for (const client of clients.splice(0)) client.close();
      await Promise.all([one.stop(), two.stop()]);
      for (const bus of buses.splice(0)) await bus.close();
      for (const database of databases.splice(0)) await database.close();
      await drop();
    });

    const words = (client: RawClient) => client.doc.getXmlFragment("text").toString();

    test("what is written on one arrives on the other, both ways", async () => {
      await begin();
      const [chair, cochair] = [await join(one, "chair"), await join(two, "cochair")];
      const reader = await join(two, "delegate");
      chair.change((doc) => type(doc, "2", 0, "From one. "));
      await until(() => reader.heard("From one."), "it arrived on the other");
      cochair.change((doc) => type(doc, "1", 0, "From two. "));
      await until(() => chair.heard("From two."), "it arrived on the one");
      await until(() => words(chair) === words(cochair), "both have the same");
    });

    test("who write at once on both come to the same text, each row once", async () => {
      await begin();
      const [chair, cochair] = [await join(one, "chair"), await join(two, "cochair")];
      for (let n = 0; n < 25; n += 1) {
        chair.change((doc) => type(doc, "2", 0, `<one ${n}> `));
        cochair.change((doc) => type(doc, "2", 0, `<two ${n}> `));
        // In turn, or all would be one commit on each.
        await until(
          () => [chair, cochair].every((c) => c.messages("saved").at(-1)?.count === n + 2),
          "both are saved",
        );
      }
      await until(() => words(chair) === words(cochair), "both have the same");
      for (const where of ["one", "two"]) {
        for (let n = 0; n < 25; n += 1) {
          expect(words(chair).split(`<${where} ${n}>`)).toHaveLength(2);
        }
      }
      const stored = JSON.stringify(await one.storedText());
      expect(stored.match(/<(one|two) \d+>/g)).toHaveLength(50);
      expect((await two.rooms.textOf(TEXT))!.seq).toBe((await one.rooms.textOf(TEXT))!.seq);
      expect([one.reports, two.reports]).toEqual([[], []]);
    });

    test("a Yjs client id belongs to its person on every process", async () => {
      await begin();
      const chair = await join(one, "chair");
      chair.change((doc) => type(doc, "2", 0, "Mine. "));
      await until(() => chair.messages("saved").at(-1)?.count === 2, "it was saved");
      const [again, cochair] = [await join(two, "chair"), await join(two, "cochair")];
      for (const client of [again, cochair]) {
        await until(() => words(client).includes("Mine."), "it arrived");
        client.doc.clientID = chair.doc.clientID;
      }
      cochair.change((doc) => type(doc, "2", 0, "Forged. "));
      expect((await cochair.closed).code).toBe(CLOSE.refusedUpdate);
      expect(cochair.messages("refused")).toMatchObject([{ reason: "foreign-client" }]);
      again.change((doc) => type(doc, "2", 0, "Mine too. "));
      await until(() => again.messages("saved").at(-1)?.count === 2, "it was saved");
      await until(() => words(chair).includes("Mine too."), "it arrived");
      expect(words(chair)).not.toContain("Forged.");
    });

    test("what is shown to the room on one is shown on both, also to who comes later", async () => {
      await begin();
      const listeners = [await join(one, "delegate"), await join(two, "observer")];
      await one.show("1");
      for (const listener of listeners)
        await until(() => listener.messages("screen").at(-1)?.paragraph === "1", "it is shown");
      await two.show("2");
      for (const listener of [...listeners, await join(one, "other"), await join(two, "chair")])
        await until(() => listener.messages("screen").at(-1)?.paragraph === "2", "it is shown");
      for (const listener of listeners)
        expect(listener.messages("screen").map(({ seq }) => seq)).toEqual([1, 2]);
    });

    test("events of both are told on both, in order, each once", async () => {
      await begin();
      const listeners = [await join(one, "delegate"), await join(two, "observer")];
      for (let n = 0; n < 20; n += 1) {
        await Promise.all([
          one.record(event("amendment.submitted", `one ${n}`)),
          two.record(event("amendment.submitted", `two ${n}`)),
          n === 10 && one.record(event("amendment.decided", "hidden", { to: "chairs" })),
        ]);
      }
      for (const listener of listeners) {
        await until(() => listener.messages("feed").length === 40, "all were told");
        expect(listener.messages("feed").map(({ n }) => n)).toEqual(
          Array.from({ length: 40 }, (_, i) => i + 1),
        );
        expect(listener.heard("hidden")).toBe(false);
      }
      const recorded = await one.database.client.event.findMany({ orderBy: { seq: "asc" } });
      const open = recorded.filter(({ subject }) => subject !== "hidden").map(({ id }) => id);
      for (const listener of listeners)
        expect(listener.messages("feed").map(({ id }) => id)).toEqual(open);
    });

    test("a role taken on one demotes and closes on the other", async () => {
      await begin();
      const [chair, cochair] = [await join(two, "chair"), await join(two, "cochair")];
      await one.setRole("chair", "observer");
      await until(() => chair.messages("welcome").length === 2, "the chair was told");
      expect(chair.messages("welcome")[1]).toMatchObject({ mayWrite: false });
      await one.setRole("cochair", null);
      expect((await cochair.closed).code).toBe(CLOSE.notAllowed);
      expect(cochair.heard("participant.removed")).toBe(false);
    });

    test("a session ended on one closes on the other, and no other session", async () => {
      await begin();
      const [chair, cochair] = [await join(two, "chair"), await join(two, "cochair")];
      await one.endSession("chair");
      expect((await chair.closed).code).toBe(CLOSE.notSignedIn);
      await one.record(event("amendment.submitted", "still here"));
      await until(() => cochair.heard("still here"), "the other session is there");
    });

    test("an account that is deleted on one is closed on the other", async () => {
      await begin();
      const chair = await join(two, "chair");
      await one.database.client.user.delete({ where: { id: one.id.chair } });
      one.rooms.closeUser(one.id.chair);
      expect((await chair.closed).code).toBe(CLOSE.notSignedIn);
    });

    if (calls)
      test("what happened while calls were lost is found afterwards", async () => {
        await begin();
        const [chair, reader] = [await join(one, "chair"), await join(two, "delegate")];
        const [cochair, signedOut] = [await join(two, "cochair"), await join(two, "observer")];
        await calling.cut?.();
        await until(() => buses.every(({ state }) => state === "lost"), "it was noticed");
        for (let n = 1; n <= 5; n += 1) {
          chair.change((doc) => type(doc, "2", 0, `<${n}> `));
          await one.record(event("amendment.submitted", `event ${n}`));
        }
        await one.setRole("cochair", "observer");
        await one.endSession("observer");
        await until(() => chair.messages("saved").at(-1)?.count === 6, "it was saved");
        expect(reader.heard("<1>")).toBe(false);
        await calling.mend?.();
        await until(() => words(reader) === words(chair), "the text arrived");
        expect(words(reader).match(/<\d>/g)).toHaveLength(5);
        await until(() => reader.messages("feed").length === 6, "the events arrived");
        expect(reader.messages("feed").map(({ n, subject }) => [n, subject])).toEqual([
          ...[1, 2, 3, 4, 5].map((n) => [n, `event ${n}`]),
          [6, one.id.cochair],
        ]);
        await until(() => cochair.messages("welcome").length === 2, "the role was told");
        expect(cochair.messages("welcome")[1]).toMatchObject({ mayWrite: false });
        expect((await signedOut.closed).code).toBe(CLOSE.notSignedIn);
      });

    test("a page on the other shows what was acknowledged on the one", async () => {
      await begin();
      const chair = await join(one, "chair");
      await two.rooms.get(TEXT);
      for (let n = 1; n <= 10; n += 1) {
        chair.change((doc) => type(doc, "2", 0, `<${n}> `));
        await until(() => chair.messages("saved").at(-1)?.count === n + 1, "it was saved");
        const shown = await Promise.all([two.rooms.textOf(TEXT), two.rooms.textOf(TEXT)]);
        for (const text of shown) expect(JSON.stringify(text)).toContain(`<${n}>`);
      }
    });
  });
}

if (reachable) {
  suite("two processes that call each other", true, async () => {
    const network = new MemoryNetwork();
    return {
      bus: () => network.bus(),
      lookEveryMs: NEVER_MS,
      cut: async () => network.cut(),
      mend: async () => network.mend(),
    };
  });
  suite("two processes that only look", false, async () => ({
    bus: () => undefined,
    lookEveryMs: 20,
  }));
  if (redisInstalled()) {
    suite("two processes with Redis", true, async () => {
      const redis = await RedisProcess.start();
      return {
        bus: () => redisBus({ url: redis.url, workspace: "test", report: () => undefined }),
        lookEveryMs: NEVER_MS,
        cut: () => redis.kill(),
        mend: () => redis.start(),
        end: () => redis.kill(),
      };
    });
  }
}
if (!reachable || !redisInstalled()) {
  const name = "two processes: not run, as PostgreSQL or Redis is not there";
  if (required) it(name, () => expect.fail("Install redis-server, and name TEST_DATABASE_URL."));
  else it.skip(name);
}
