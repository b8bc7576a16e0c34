import { afterEach, expect, test } from "vitest";
import { CLOSE } from "../../../domain/contract/realtime";
import { describeDatabases } from "../../testing/databases";
import { RawClient, until } from "../testing/clients";
import { type } from "../testing/editor";
import { startWorld, type World } from "../testing/world";

describeDatabases("the doors of a room", (fresh) => {
  let world: World;
  const clients: RawClient[] = [];
  const start = async () => {
    world = await startWorld(await fresh());
  };
  const raw = (address: string, headers: Record<string, string> = {}) => {
    const client = new RawClient(address, headers);
    clients.push(client);
    return client;
  };
  const of = (...given: Parameters<World["as"]>) => raw(world.address(), { "x-person": given[0] });

  afterEach(async () => {
    for (const client of clients.splice(0)) client.close();
    await world.stop();
  });

  test("who is let in, and what the others are told", async () => {
    await start();
    const text = world.address();
    const chair = { "x-person": "chair" };
    const refused: [string, string, Record<string, string>, number][] = [
      ["without a session", text, {}, CLOSE.notSignedIn],
      ["with a session that is none", text, { "x-person": "nobody" }, CLOSE.notSignedIn],
      ["of another negotiation", text, { "x-person": "outsider" }, CLOSE.notAllowed],
      ["an unknown room", world.address("text:nothing"), chair, CLOSE.notAllowed],
      ["a room that is no room", world.address("..%2f..%2fetc"), chair, CLOSE.notAllowed],
      ["no room", world.url, chair, CLOSE.notAllowed],
      [
        "a page of another origin",
        text,
        { ...chair, origin: "http://evil.test" },
        CLOSE.notAllowed,
      ],
      ["an old page", text.replace(/schema=\d+/, "schema=0"), chair, CLOSE.schemaVersion],
      ["no schema", text.replace(/\?.*/, ""), chair, CLOSE.schemaVersion],
    ];
    for (const [what, address, headers, code] of refused) {
      const client = raw(address, headers);
      expect([what, (await client.closed).code, client.frames]).toEqual([what, code, []]);
    }
    const mine = await raw(text, { ...chair, origin: "http://adref.test" }).opened();
    expect(mine.messages("welcome")[0]).toMatchObject({
      mayWrite: true,
      seq: 1,
      you: { name: "The chair" },
    });
  });

  test("what exists for others is told no differently from what does not exist", async () => {
    await start();
    const other = await raw(world.address(), { "x-person": "outsider" }).closed;
    const unknown = await raw(world.address("text:nothing"), { "x-person": "outsider" }).closed;
    expect(other).toEqual(unknown);
  });

  test("a session that ends closes its sockets, and no others", async () => {
    await start();
    const [chair, cochair] = await Promise.all([of("chair").synced(), of("cochair").synced()]);
    await world.endSession("chair");
    expect((await chair.closed).code).toBe(CLOSE.notSignedIn);
    cochair.change((doc) => type(doc, "2", 0, "Still "));
    await until(() => cochair.messages("saved").some(({ count }) => count === 2), "it was saved");
    expect((await of("chair").closed).code).toBe(CLOSE.notSignedIn);
  });

  test("a session that ends while its socket is being opened does not get in", async () => {
    await start();
    let asked = 0;
    world.whileSigningIn = async () => {
      asked += 1;
      if (asked === 1) await world.endSession("chair");
    };
    expect((await of("chair").closed).code).toBe(CLOSE.notSignedIn);
    expect(asked).toBe(2);
  });

  test("a session that expires is closed at the next beat", async () => {
    await start();
    const chair = await of("chair").synced();
    world.rooms.beat(new Date());
    await until(() => chair.messages("heartbeat").length === 1, "the heart beat");
    world.rooms.beat(new Date("2999-01-02"));
    expect((await chair.closed).code).toBe(CLOSE.notSignedIn);
  });

  test("an account that is closed loses all its sockets", async () => {
    await start();
    const [first, second] = await Promise.all([of("chair").synced(), of("chair").synced()]);
    world.rooms.closeUser(world.id.chair);
    expect((await first.closed).code).toBe(CLOSE.notSignedIn);
    expect((await second.closed).code).toBe(CLOSE.notSignedIn);
  });

  test("a role that is taken away closes or demotes at once", async () => {
    await start();
    const [chair, cochair] = await Promise.all([of("chair").synced(), of("cochair").synced()]);
    await world.setRole("chair", "observer");
    await until(() => chair.messages("welcome").length === 2, "the chair was told");
    expect(chair.messages("welcome")[1]).toMatchObject({ mayWrite: false });
    chair.change((doc) => type(doc, "2", 0, "No longer "));
    await world.setRole("cochair", null);
    expect((await cochair.closed).code).toBe(CLOSE.notAllowed);
    expect(await world.storedRows()).toBe(1);
    await world.setRole("chair", "co-facilitator");
    await until(() => chair.messages("welcome").length === 3, "the chair was told again");
    expect(chair.messages("welcome")[2]).toMatchObject({ mayWrite: true });
  });
});
