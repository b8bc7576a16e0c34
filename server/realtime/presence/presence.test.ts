import { afterEach, expect, test } from "vitest";
import { Awareness, applyAwarenessUpdate } from "y-protocols/awareness";
import * as Y from "yjs";
import { CLOSE, MESSAGE } from "../../../domain/contract/realtime";
import { describeDatabases } from "../../testing/databases";
import { awarenessFrame, encodeCaret, readAwareness } from "../socket/frames";
import { RawClient, until } from "../testing/clients";
import { type } from "../testing/editor";
import { type Name, startWorld, type World } from "../testing/world";

const position = { type: null, tname: null, item: { client: 1, clock: 2 }, assoc: 0 };
const cursor = { anchor: position, head: position };

/** The carets that a client has been told of, as y-protocols understands them. */
function caretsOf(client: RawClient): Map<number, Record<string, unknown>> {
  const awareness = new Awareness(new Y.Doc());
  awareness.setLocalState(null);
  for (const frame of client.frames.filter(([type]) => type === MESSAGE.awareness)) {
    const at = frame.length - lengthOfStates(frame);
    applyAwarenessUpdate(awareness, frame.subarray(at), null);
  }
  const states = new Map(awareness.getStates() as Map<number, Record<string, unknown>>);
  awareness.destroy();
  return states;
}

/** The message's type and length come before the states; the length is a varUint of 1 to 3 bytes. */
function lengthOfStates(frame: Uint8Array): number {
  for (let at = 2; at <= 4; at += 1)
    if (readAwareness(frame.subarray(at))) return frame.length - at;
  throw new Error("not an awareness frame");
}

describeDatabases("presence", (fresh) => {
  let world: World;
  const clients: RawClient[] = [];
  const join = async (name: Name) => {
    const client = RawClient.of(world, name);
    clients.push(client);
    return client.synced();
  };
  const say = (client: RawClient, state: unknown, id = client.doc.clientID) =>
    client.send(awarenessFrame([encodeCaret({ client: id, clock: 1, state })]));

  afterEach(async () => {
    for (const client of clients.splice(0)) client.close();
    await world.stop();
  });

  test("who is here is what the server knows, and who goes is gone", async () => {
    world = await startWorld(await fresh());
    const chair = await join("chair");
    const delegate = await join("delegate");
    const twice = await join("delegate");
    const names = () => {
      const present = new Map<string, string>();
      for (const message of chair.messages("participants")) {
        if (message.all) present.clear();
        for (const { user, name } of message.present) present.set(user, name);
        for (const user of message.gone) present.delete(user);
      }
      return [...present.values()].sort();
    };
    await until(() => names().length === 2, "both are seen");
    expect(names()).toEqual(["The chair", "The delegate"]);
    expect(delegate.messages("participants")[0]?.present).toContainEqual({
      user: world.id.chair,
      name: "The chair",
      colour: expect.stringMatching(/^#[0-9a-f]{6}$/),
      roles: [{ role: "co-facilitator", delegation: null }],
      mayWrite: true,
    });
    twice.close();
    delegate.close();
    await until(() => names().length === 1, "the delegate is gone");
  });

  test("a caret bears its owner's name, whatever it claims", async () => {
    world = await startWorld(await fresh());
    const chair = await join("chair");
    const cochair = await join("cochair");
    say(chair, { user: { id: "x", name: "The cochair", color: "#000000" }, cursor, more: "x" });
    await until(() => caretsOf(cochair).size === 1, "the caret came");
    expect(caretsOf(cochair).get(chair.doc.clientID)).toEqual({
      user: { id: world.id.chair, name: "The chair", color: expect.any(String) },
      cursor,
    });
    expect(cochair.heard("#000000")).toBe(false);
  });

  test("nobody moves or removes another's caret, and readers have none", async () => {
    world = await startWorld(await fresh());
    const [chair, cochair, delegate] = [
      await join("chair"),
      await join("cochair"),
      await join("delegate"),
    ];
    say(chair, { cursor });
    await until(() => caretsOf(delegate).size === 1, "the caret came");
    say(cochair, { cursor: null }, chair.doc.clientID);
    say(cochair, null, chair.doc.clientID);
    say(delegate, { cursor });
    say(cochair, { cursor });
    await until(() => caretsOf(delegate).size === 2, "the other caret came");
    expect(caretsOf(delegate).get(chair.doc.clientID)).toMatchObject({ cursor });
    expect([...caretsOf(chair).keys()]).toEqual([cochair.doc.clientID]);
  });

  test("an editor stays its person's after that one has gone", async () => {
    world = await startWorld(await fresh());
    const [chair, cochair, delegate] = [
      await join("chair"),
      await join("cochair"),
      await join("delegate"),
    ];
    chair.change((doc) => type(doc, "2", 0, "Mine. "));
    await until(() => chair.messages("saved").at(-1)?.count === 2, "it was saved");
    say(chair, { cursor });
    await until(() => caretsOf(delegate).size === 1, "the caret came");
    chair.close();
    await until(() => caretsOf(delegate).size === 0, "the caret went");
    say(cochair, { cursor }, chair.doc.clientID);
    say(cochair, { cursor });
    await until(() => caretsOf(delegate).size === 1, "a caret came");
    expect([...caretsOf(delegate).keys()]).toEqual([cochair.doc.clientID]);
  });

  test("one message speaks of one caret, and one with thousands ends the connection", async () => {
    world = await startWorld(await fresh());
    const [chair, cochair, delegate] = [
      await join("chair"),
      await join("cochair"),
      await join("delegate"),
    ];
    const carets = (count: number) =>
      awarenessFrame(
        Array.from({ length: count }, (_, n) =>
          encodeCaret({ client: 1_000 + n, clock: 1, state: { cursor } }),
        ),
      );
    chair.send(carets(5_000));
    await until(() => caretsOf(delegate).size > 0, "a caret came");
    expect([...caretsOf(delegate).keys()]).toEqual([1_000]);
    cochair.send(carets(5_001));
    expect((await cochair.closed).code).toBe(CLOSE.malformed);
  });

  test("a state that is too large or of another shape is passed over", async () => {
    world = await startWorld(await fresh());
    const [chair, delegate] = [await join("chair"), await join("delegate")];
    say(chair, { cursor: { anchor: "x".repeat(5_000), head: position } });
    say(chair, { cursor: { anchor: { evil: true }, head: position } });
    say(chair, { cursor });
    await until(() => caretsOf(delegate).size === 1, "the caret came");
    expect(delegate.heard("xxxxx")).toBe(false);
    expect(delegate.heard("evil")).toBe(false);
  });

  test("a caret goes with its connection and comes back with it", async () => {
    world = await startWorld(await fresh());
    const [chair, delegate] = [await join("chair"), await join("delegate")];
    say(chair, { cursor });
    await until(() => caretsOf(delegate).size === 1, "the caret came");
    chair.close();
    await until(() => caretsOf(delegate).size === 0, "the caret went");
    const again = await join("chair");
    say(again, { cursor }, chair.doc.clientID);
    await until(() => caretsOf(delegate).size === 1, "the caret came back");
  });

  test("many moves of a caret are few frames", async () => {
    world = await startWorld(await fresh());
    const [chair, delegate] = [await join("chair"), await join("delegate")];
    const before = delegate.frames.length;
    for (let n = 0; n < 200; n += 1) say(chair, { cursor });
    say(chair, null);
    await until(
      () => delegate.frames.length > before && caretsOf(delegate).size === 0,
      "it settled",
    );
    expect(delegate.frames.length - before).toBeLessThan(20);
  });
});
