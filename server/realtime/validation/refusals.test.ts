import { expect, test } from "vitest";
import * as Y from "yjs";
import { CLOSE, MESSAGE } from "../../../domain/contract/realtime";
import { describeDatabases } from "../../testing/databases";
import { textRoot } from "../room/document";
import { elements } from "../room/text";
import { step1Frame, updateFrame } from "../socket/frames";
import { type RawClient, until } from "../testing/clients";
import { type } from "../testing/editor";
import { guests } from "../testing/guests";
import { startWorld, type World } from "../testing/world";

describeDatabases("what a client may not send", (fresh) => {
  let world: World;
  const { join } = guests(() => world);

  const element = () => new Y.XmlElement("paragraph");
  const paragraph = (doc: Y.Doc, at: number) => elements(doc)[at]!;
  const changes: [string, number, (client: RawClient) => void][] = [
    ["another root", CLOSE.refusedUpdate, (c) => c.change((doc) => doc.getMap("x").set("a", 1))],
    [
      "a paragraph",
      CLOSE.refusedUpdate,
      (c) => c.change((doc) => textRoot(doc).insert(0, [element()])),
    ],
    [
      "a deletion of a paragraph",
      CLOSE.refusedUpdate,
      (c) => c.change((doc) => textRoot(doc).delete(1, 1)),
    ],
    [
      "a label",
      CLOSE.refusedUpdate,
      (c) => c.change((doc) => paragraph(doc, 1).setAttribute("label", "9")),
    ],
    [
      "an image",
      CLOSE.refusedUpdate,
      (c) =>
        c.change((doc) => (paragraph(doc, 1).get(0) as Y.XmlText).insertEmbed(0, { image: "x" })),
    ],
    [
      "the server's client id",
      CLOSE.refusedUpdate,
      (c) => {
        c.doc.clientID = [...Y.decodeStateVector(Y.encodeStateVector(c.doc)).keys()][0]!;
        c.change((doc) => type(doc, "2", 0, "forged"));
      },
    ],
    [
      "an update that is none",
      CLOSE.malformed,
      (c) => c.send(updateFrame(Uint8Array.from([7, 7, 7]))),
    ],
    ["nothing", CLOSE.malformed, (c) => c.send(new Uint8Array())],
    ["noise", CLOSE.malformed, (c) => c.send(Uint8Array.from([9, 200, 3, 77]))],
    [
      "a frame cut short",
      CLOSE.malformed,
      (c) => c.send(updateFrame(new Uint8Array(50)).subarray(0, 20)),
    ],
    [
      "two messages in one frame",
      CLOSE.malformed,
      (c) =>
        c.send(Buffer.concat([new Uint8Array([0, 2, 2, 0, 0]), new Uint8Array([0, 2, 2, 0, 0])])),
    ],
    [
      "a state vector that is none",
      CLOSE.malformed,
      (c) => c.send(step1Frame(Uint8Array.from([9, 9]))),
    ],
    [
      "carets that are none",
      CLOSE.malformed,
      (c) => c.send(Uint8Array.from([MESSAGE.awareness, 2, 9, 9])),
    ],
    [
      "a message only the server sends",
      CLOSE.malformed,
      (c) => c.send(Uint8Array.from([MESSAGE.saved, 1, 48])),
    ],
    ["a huge frame", CLOSE.tooLarge, (c) => c.send(updateFrame(new Uint8Array(3 * 1024 * 1024)))],
    [
      "a flood",
      CLOSE.flood,
      (c) => {
        for (let n = 0; n < 1_200; n += 1) c.send(Uint8Array.from([MESSAGE.awareness, 1, 0]));
      },
    ],
    [
      "asking for the text again and again",
      CLOSE.flood,
      (c) => {
        for (let n = 0; n < 40; n += 1) c.send(step1Frame(Uint8Array.from([1, n, 1])));
      },
    ],
  ];

  test("each is refused to its author alone, and leaves nothing behind", async () => {
    world = await startWorld(await fresh());
    const cochair = await join("cochair");
    const before = await world.storedText();
    let saves = 1;
    for (const [what, code, send] of changes) {
      const chair = await join("chair");
      send(chair);
      expect([what, (await chair.closed).code]).toEqual([what, code]);
      cochair.change((doc) => type(doc, "f1", 0, "."));
      saves += 1;
      await until(
        () => cochair.messages("saved").at(-1)?.count === saves,
        `work goes on after ${what}`,
      );
    }
    const after = await world.storedText();
    expect(after.filter(({ id }) => id !== "f1")).toEqual(before.filter(({ id }) => id !== "f1"));
    expect(await world.storedRows()).toBe(saves);
    expect(world.reports).toEqual([]);
  });

  test("a few long messages are a flood too, also of one who may not write", async () => {
    world = await startWorld(await fresh(), {
      limits: { framesAtOnce: 40, framesPerSecond: 1e-6 },
    });
    const [short, long] = [await join("delegate"), await join("observer")];
    for (let n = 0; n < 30; n += 1) short.send(updateFrame(new Uint8Array(10)));
    for (let n = 0; n < 3; n += 1) long.send(updateFrame(new Uint8Array(1024 * 1024)));
    expect((await long.closed).code).toBe(CLOSE.flood);
    const before = short.frames.length;
    short.send(step1Frame(Uint8Array.of(0)));
    const answers = () => short.frames.slice(before).filter(([kind]) => kind === MESSAGE.sync);
    await until(() => answers().length > 0, "the other is still answered");
  });

  test("a refused change is named, and what follows it on the same connection goes with it", async () => {
    world = await startWorld(await fresh());
    const chair = await join("chair");
    chair.change((doc) => textRoot(doc).delete(0, 1));
    chair.change((doc) => type(doc, "2", 0, "after that "));
    await chair.closed;
    expect(chair.messages("refused")).toEqual([
      { reason: "structure", sentence: expect.any(String) },
    ]);
    expect(await world.storedRows()).toBe(1);
  });

  test("another person's client id is refused for good, also after a restart", async () => {
    const database = await fresh();
    world = await startWorld(database);
    const chair = await join("chair");
    chair.change((doc) => type(doc, "2", 0, "Mine. "));
    await until(() => chair.messages("saved").at(-1)?.count === 2, "it was saved");
    const stolen = chair.doc.clientID;
    const forge = async () => {
      const cochair = await join("cochair");
      cochair.doc.clientID = stolen;
      cochair.change((doc) => type(doc, "2", 0, "Forged. "));
      await cochair.closed;
      expect(cochair.messages("refused")[0]).toMatchObject({ reason: "foreign-client" });
    };
    await forge();
    world = await world.restart();
    await forge();
    expect(await world.storedRows()).toBe(2);
  });

  test("a reader's changes are dropped without a word, whoever the reader is", async () => {
    world = await startWorld(await fresh());
    const chair = await join("chair");
    for (const name of ["delegate", "observer", "secretary"] as const) {
      const reader = await join(name);
      reader.change((doc) => type(doc, "2", 0, "I was here. "));
      reader.change((doc) => textRoot(doc).delete(0, 2));
      reader.send(updateFrame(Uint8Array.from([7, 7, 7])));
      chair.change((doc) => type(doc, "3", 0, `${name} `));
      await until(() => reader.heard(`${name} `), "the reader still hears");
      expect(reader.messages("saved")).toEqual([]);
    }
    const text = await world.storedText();
    expect(text.map(({ id }) => id)).toEqual(["title", "1", "2", "2-a", "3", "f1", "f2"]);
    expect(JSON.stringify(text)).not.toContain("I was here");
    expect(await world.storedRows()).toBe(4);
  });
});
