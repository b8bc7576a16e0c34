import { randomBytes } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import * as Y from "yjs";
import { plainText } from "../../domain/text/runs";
import { describeDatabases } from "../testing/databases";
import { RawClient, until } from "./testing/clients";
import { edit, type } from "./testing/editor";
import { runs } from "./testing/texts";
import { type Name, startWorld, TEXT, type World } from "./testing/world";
import { readParagraphs } from "./text";

const wordsOf = (client: RawClient, at = 3): string =>
  plainText(readParagraphs(client.doc)[at]!.runs);

describeDatabases("a reader who cannot follow", (fresh) => {
  let world: World;
  const clients: RawClient[] = [];
  const join = async (name: Name) => {
    const client = RawClient.of(world, name);
    clients.push(client);
    return client.synced();
  };

  afterEach(async () => {
    for (const client of clients.splice(0)) client.close();
    await world.stop();
  });

  /** Replaces a paragraph by some kilobytes, again and again, until so many bytes were told. */
  const talk = async (chair: RawClient, bytes: number) => {
    let saved = chair.messages("saved").at(-1)?.count ?? 1;
    for (let told = 0; told < bytes; told += 40_000) {
      const words = `${told} ${randomBytes(30_000).toString("base64")}`;
      chair.change((doc) => {
        edit(doc, "2-a", [{ from: 0, to: wordsOf(chair).length, insert: runs(words) }]);
      });
      saved += 1;
      await until(() => chair.messages("saved").at(-1)?.count === saved, "it was saved");
    }
  };

  test("gets nothing while stuck and one catch-up after that; the others notice nothing", async () => {
    world = await startWorld(await fresh(), { limits: { queuedBytes: 64 * 1024 } });
    const [chair, slow, other] = [
      await join("chair"),
      await join("delegate"),
      await join("observer"),
    ];
    slow.socket.pause();
    await talk(chair, 12_000_000);
    await until(() => wordsOf(other).startsWith("11960000 "), "the other follows");
    const received = slow.frames.length;
    slow.socket.resume();
    chair.change((doc) => type(doc, "2", 0, "The end. "));
    await until(() => wordsOf(slow, 2).startsWith("The end."), "it caught up");
    expect(readParagraphs(slow.doc)).toEqual((await world.rooms.textOf(TEXT))!.paragraphs);
    expect(Y.encodeStateVector(slow.doc)).toEqual(Y.encodeStateVector(other.doc));
    const bytes = slow.frames.slice(received).reduce((sum, frame) => sum + frame.length, 0);
    expect(bytes).toBeLessThan(9_000_000);
  });

  test("is let go when that lasts", async () => {
    world = await startWorld(await fresh(), { limits: { queuedBytes: 64 * 1024, stalledMs: 0 } });
    const [chair, slow] = [await join("chair"), await join("delegate")];
    slow.socket.pause();
    await talk(chair, 12_000_000);
    world.rooms.beat(new Date());
    await until(() => world.rooms.size === 1, "it was let go");
    slow.socket.resume();
    expect((await slow.closed).code).toBe(1006);
  });
});
