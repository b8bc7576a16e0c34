import { afterEach, expect, test } from "vitest";
import * as Y from "yjs";
import { CLOSE } from "../../../domain/contract/realtime";
import type { TextOperation } from "../../../domain/text/operations";
import { describeDatabases } from "../../testing/databases";
import { step2Frame, updateFrame } from "../socket/frames";
import { RawClient, until } from "../testing/clients";
import { type } from "../testing/editor";
import {
  AGREED,
  EMPTY,
  F2,
  FORGERIES,
  type Forge,
  HARMLESS,
  type Ids,
  MARK,
  OPEN,
} from "../testing/forgeries";
import { firstOf, textAt } from "../testing/rawUpdate";
import { para, runs, SAMPLE } from "../testing/texts";
import { type Name, startWorld, TEXT, type World } from "../testing/world";

const P2 = SAMPLE[OPEN]!.id;

describeDatabases("an update that may not be sent", (fresh) => {
  let world: World;
  const clients: RawClient[] = [];
  const join = async (name: Name) => {
    const client = RawClient.of(world, name);
    clients.push(client);
    return client.synced();
  };
  const saves = (client: RawClient, count: number) =>
    until(() => client.messages("saved").at(-1)?.count === count, "it was saved");

  /** Types something under an id of one's own; gives the id. */
  const write = async (name: Name) => {
    const client = await join(name);
    client.change((doc) => type(doc, "3", 0, `${name} `));
    await saves(client, 2);
    return client;
  };
  const operate = (...operations: readonly TextOperation[]) =>
    world.rooms.command(TEXT, async () => ({ ok: true, value: { value: null, operations } }));
  const send = (client: RawClient, forge: Forge, ids: Ids) => {
    const before = Y.encodeStateVector(client.doc);
    const raw = client.doc.transact(() => forge(client.doc, ids));
    const changed = () => Y.encodeStateAsUpdate(client.doc, before);
    client.send(updateFrame(raw instanceof Uint8Array ? raw : changed()));
  };
  /** The text with paragraph 2-a agreed, and people who have written in it. */
  const open = async () => {
    world = await startWorld(await fresh());
    await world.setRole("other", "co-facilitator");
    const third = await write("other");
    const left = await write("cochair");
    for (const gone of [third, left]) gone.close();
    await operate({ type: "agree", paragraph: SAMPLE[AGREED]!.id, agreed: true });
    const cochair = await write("cochair");
    const observer = await join("observer");
    const server = firstOf(observer.doc, OPEN).client;
    const ids = {
      online: cochair.doc.clientID,
      offline: left.doc.clientID,
      third: third.doc.clientID,
      server,
    };
    return { cochair, observer, ids };
  };

  afterEach(async () => {
    for (const client of clients.splice(0)) client.close();
    await world.stop();
  });

  test("is refused by its name, heard by nobody, stored nowhere, and the room goes on", async () => {
    const { cochair, observer, ids } = await open();
    let saved = 2;
    let rows = await world.storedRows();
    for (const [reason, what, forge] of FORGERIES) {
      const author = await join("chair");
      send(author, forge, ids);
      const { code } = await author.closed;
      const named = author.messages("refused").map((refused) => refused.reason);
      const due = { malformed: CLOSE.malformed, "too-large": CLOSE.tooLarge }[reason as string];
      expect([what, code, named]).toEqual([what, due ?? CLOSE.refusedUpdate, [reason]]);
      expect([what, await world.storedRows()]).toEqual([what, rows]);

      const again = await join("chair");
      again.change((doc) => type(doc, "f1", 0, "!"));
      await saves(again, 2);
      cochair.change((doc) => textAt(doc, F2).insert(0, `after ${rows}. `, {}));
      saved += 1;
      rows += 2;
      await saves(cochair, saved);
      // What had been sent before would have come before.
      await until(() => observer.heard(`after ${rows - 2}. `), `the text goes on after ${what}`);
      again.close();
      expect([what, observer.heard(MARK), cochair.heard(MARK)]).toEqual([what, false, false]);
    }
    const changed = new Set(["f1", "f2"]);
    const text = (await world.storedText()).filter(({ id }) => !changed.has(id));
    expect(text.filter(({ id }) => id !== "3")).toEqual(
      SAMPLE.filter(({ id }) => !changed.has(id) && id !== "3").map((paragraph) =>
        paragraph.id === "2-a" ? { ...paragraph, agreed: true } : paragraph,
      ),
    );
    expect(world.reports).toEqual([]);
  }, 180_000);

  test("is told from what is odd but harmless, and from the editing of others' words", async () => {
    const { observer, ids } = await open();
    const before = await world.storedText();
    for (const [, forge] of HARMLESS) {
      const author = await join("chair");
      send(author, forge, ids);
      await saves(author, 2);
      expect(await world.storedText()).toEqual(before);
    }
    const author = await join("chair");
    author.change((doc) => textAt(doc, EMPTY).delete(0, textAt(doc, EMPTY).length));
    await saves(author, 2);
    author.change((doc) => type(doc, "3", 0, "Mine "));
    await until(() => observer.heard("Mine "), "it was heard");
    expect((await world.storedText())[EMPTY]!.runs).toEqual(runs("Mine "));
  });

  test("grown bit by bit is refused when it is too large", async () => {
    await open();
    const author = await join("chair");
    author.change((doc) => textAt(doc, OPEN).insert(0, "y".repeat(30_000), {}));
    await saves(author, 2);
    author.change((doc) => textAt(doc, OPEN).insert(0, "y".repeat(30_000), {}));
    expect((await author.closed).code).toBe(CLOSE.tooLarge);
    const again = await join("chair");
    again.change((doc) => textAt(doc, OPEN).delete(0, 30_000));
    await saves(again, 2);
    expect((await world.storedText()).find(({ id }) => id === "2")).toEqual(SAMPLE[OPEN]);
  });

  test("is not what a client brings that was connected to a process which is ahead", async () => {
    world = await startWorld(await fresh());
    const behind = await world.beside(world.database);
    // Loads the text there, before anything has changed.
    await behind.rooms.get(TEXT);
    const chair = await join("chair");
    const cochair = await write("cochair");
    await operate(
      { type: "insert", after: null, paragraphs: [para("new", "New.")] },
      { type: "edit", paragraph: P2, edits: [{ from: 0, to: 0, insert: runs("Now ") }] },
    );
    await until(() => chair.heard("Now "), "it was heard");
    const moved = RawClient.of(behind, "chair");
    clients.push(moved);
    await moved.opened();
    Y.applyUpdate(moved.doc, Y.encodeStateAsUpdate(chair.doc));
    type(moved.doc, "1", 0, "And ");
    moved.send(step2Frame(Y.encodeStateAsUpdate(moved.doc)));
    await until(() => (moved.messages("saved").at(-1)?.count ?? 0) >= 1, "it was saved");
    // The others' ids are still theirs there.
    const also = RawClient.of(behind, "cochair");
    clients.push(also);
    await also.synced();
    also.doc.clientID = cochair.doc.clientID;
    also.change((doc) => type(doc, "3", 0, "Still mine "));
    await saves(also, 2);
    const text = await world.storedText();
    expect(text.map(({ id }) => id)).toEqual(["new", ...SAMPLE.map(({ id }) => id)]);
    expect(JSON.stringify(text)).toMatch(/And .*Now .*Still mine cochair/);
    await behind.stop();
  });
});
