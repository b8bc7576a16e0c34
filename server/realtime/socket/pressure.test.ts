import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { plainText } from "../../../domain/text/runs";
import { describeDatabases } from "../../testing/databases";
import { readParagraphs } from "../room/text";
import { RawClient, until } from "../testing/clients";
import { edit, type } from "../testing/editor";
import { guests } from "../testing/guests";
import { runs } from "../testing/texts";
import { event, startWorld, TEXT, type World } from "../testing/world";
import { step1Frame } from "./frames";

const wordsOf = (client: RawClient, at = 3): string =>
  plainText(readParagraphs(client.doc)[at]!.runs);

describeDatabases("a reader who cannot follow", (fresh) => {
  let world: World;
  const { clients, join } = guests(() => world);

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

  test("is caught up from what it says that it has, when it asks while stuck", async () => {
    world = await startWorld(await fresh(), { limits: { queuedBytes: 1_000 } });
    const [chair, other] = [await join("chair"), await join("observer")];
    const slow = RawClient.of(world, "delegate");
    clients.push(slow);
    await slow.opened();
    slow.socket.pause();
    slow.send(step1Frame(Y.encodeStateVector(new Y.Doc())));
    await talk(chair, 12_000_000);
    // It has read nothing yet, and asks again and again.
    for (let n = 0; n < 10; n += 1) slow.send(step1Frame(Y.encodeStateVector(new Y.Doc())));
    slow.socket.resume();
    chair.change((doc) => type(doc, "2", 0, "The end. "));
    await until(() => wordsOf(other, 2).startsWith("The end."), "the other follows");
    await until(
      () => slow.doc.getXmlFragment("text").length > 0 && wordsOf(slow, 2).startsWith("The end."),
      "it caught up",
    );
    expect(readParagraphs(slow.doc)).toEqual((await world.rooms.textOf(TEXT))!.paragraphs);
  });

  test("hears once that it has missed something of the feed", async () => {
    world = await startWorld(await fresh(), { limits: { queuedBytes: 64 * 1024 } });
    const [chair, slow] = [await join("chair"), await join("delegate")];
    const record = (subject: string) =>
      world.rooms.command(TEXT, async () => ({
        ok: true,
        value: { value: null, events: [event("amendment.submitted", subject)] },
      }));
    await record("before");
    await until(() => slow.messages("feed").length === 1, "it heard the first");
    slow.socket.pause();
    await talk(chair, 12_000_000);
    await record("while stuck");
    await record("while still stuck");
    slow.socket.resume();
    await until(() => slow.messages("feed").length === 2, "it heard that it missed something");
    await record("after");
    await until(() => slow.messages("feed").length === 3, "it heard the last");
    expect(slow.messages("feed").map(({ n, type, subject }) => [n, type, subject])).toEqual([
      [1, "amendment.submitted", "before"],
      [4, "missed", null],
      [5, "amendment.submitted", "after"],
    ]);
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
