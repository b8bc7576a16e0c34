import { isDeepStrictEqual } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { CLOSE } from "@/domain/contract/realtime";
import { refuse } from "@/domain/refusal";
import type { EventDraft } from "@/server/db/events";
import { textRoot } from "@/server/realtime/room/document";
import { RawClient, until } from "@/server/realtime/testing/clients";
import { edit, type } from "@/server/realtime/testing/editor";
import { runs } from "@/server/realtime/testing/texts";
import {
  type Name,
  startWorld,
  TEXT,
  type World,
  type WorldOptions,
} from "@/server/realtime/testing/world";
import { describeDatabases } from "@/server/testing/databases";
import { Editor, openInTest } from "./testing";

describeDatabases("the live text", (fresh) => {
  let world: World;

  const start = async (options?: WorldOptions) => {
    world = await startWorld(await fresh(), options);
    onTestFinished(() => world.stop());
  };
  const open = (...names: Name[]) => Promise.all(names.map((name) => openInTest(world, name)));

  test("two writers and a reader see the same, and it is in the log", async () => {
    await start();
    const [chair, cochair, reader] = (await open("chair", "cochair", "delegate")) as [
      Editor,
      Editor,
      Editor,
    ];
    for (let n = 0; n < 30; n += 1) {
      type(chair.doc, "2", 3, `a${n} `);
      type(cochair.doc, "2", 3, `b${n} `);
      edit(cochair.doc, "1", [{ from: 0, to: 3, insert: runs("*Re*") }]);
    }
    await until(() => chair.saved === "saved" && cochair.saved === "saved", "all was saved");
    await until(
      () => reader.text("2").includes("a29") && reader.text("2").includes("b29"),
      "it arrived",
    );
    await until(() => chair.text("2") === cochair.text("2"), "they agree");
    expect(reader.paragraphs).toEqual(chair.paragraphs);
    expect(cochair.paragraphs).toEqual(chair.paragraphs);
    expect(await world.storedText()).toEqual(chair.paragraphs);
    expect((await world.rooms.textOf(TEXT))!.paragraphs).toEqual(chair.paragraphs);
    expect(world.reports).toEqual([]);
  });

  test("saved is said when it is on disk, and others see it only then", async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    await start({
      log: (log) => ({
        ...log,
        append: async (...given) => {
          await gate;
          return log.append(...given);
        },
      }),
    });
    const [chair, cochair] = (await open("chair", "cochair")) as [Editor, Editor];
    const late = await RawClient.of(world, "observer").opened();
    type(chair.doc, "2", 0, "First. ");
    expect(chair.saved).toBe("saving");
    await late.synced();
    expect(late.heard("First.")).toBe(false);
    expect(cochair.text("2")).not.toContain("First.");
    expect(chair.saved).toBe("saving");
    release();
    await until(() => chair.saved === "saved", "it was saved");
    expect((await world.storedText()).find(({ id }) => id === "2")!.runs[0]!.text).toContain(
      "First.",
    );
    await until(() => cochair.text("2").includes("First."), "the other saw it");
    late.close();
  });

  test("what was typed without a connection is sent when there is one again", async () => {
    await start();
    const [chair, cochair] = (await open("chair", "cochair")) as [Editor, Editor];
    world.cut("chair");
    await until(() => chair.status.state === "offline", "the connection was cut");
    type(chair.doc, "2", 0, "Offline. ");
    expect(chair.saved).toBe("unsaved");
    expect(chair.status.heardAt).toBeInstanceOf(Date);
    await until(() => chair.saved === "saved", "it was saved");
    await until(() => cochair.text("2").startsWith("Offline. We"), "the other saw it");
    expect(chair.states).toEqual(["saved", "unsaved", "saving", "saved"]);
    expect(chair.unsavedSince).toBe(null);
    expect(chair.refusals).toEqual([]);
  });

  test("a command's text, answer and events are one", async () => {
    await start();
    const [chair, reader] = (await open("chair", "delegate")) as [Editor, Editor];
    const result = await world.rooms.command(TEXT, async (_tx, text, seq) => {
      expect([text.length, seq]).toEqual([7, 1]);
      return {
        ok: true,
        value: {
          value: "done",
          operations: [
            {
              type: "edit",
              paragraph: text[2]!.id,
              edits: [{ from: 3, to: 9, insert: runs("*resolve*") }],
            },
          ],
          events: [event("decision.made", { to: "participants" })],
        },
      };
    });
    expect(result).toMatchObject({
      ok: true,
      value: { value: "done", seq: 2, events: [{ seq: 1 }] },
    });
    await until(() => reader.text("2").startsWith("We resolve to"), "the text changed");
    await until(() => chair.feed.length === 2, "the event was told");
    expect(chair.feed).toMatchObject([null, { n: 1, type: "decision.made", subject: "s" }]);
    expect(await world.storedText()).toEqual(reader.paragraphs);
  });

  test("a command that refuses or fails leaves no trace, and typing goes on", async () => {
    await start();
    const [chair] = (await open("chair")) as [Editor];
    const change = [{ type: "remove", paragraph: chair.paragraphs[2]!.id }] as const;
    const refused = await world.rooms.command(TEXT, async () =>
      refuse("stale", "The text has changed."),
    );
    expect(refused).toMatchObject({ ok: false, code: "stale" });
    const late = await world.rooms
      .command(TEXT, async () => ({
        ok: true,
        value: {
          value: 1,
          operations: change,
          events: [event("x", { to: "participants" })],
          after: async () => {
            throw new Error("no");
          },
        },
      }))
      .catch((error: Error) => error.message);
    expect(late).toBe("no");
    type(chair.doc, "2", 0, "Still here. ");
    await until(() => chair.saved === "saved", "it was saved");
    expect(await world.storedText()).toEqual(chair.paragraphs);
    expect(await world.storedRows()).toBe(2);
    expect(await world.database.client.event.count()).toBe(0);
  });

  test("typing and commands at once", async () => {
    await start();
    const [chair, cochair] = (await open("chair", "cochair")) as [Editor, Editor];
    const done: Promise<unknown>[] = [];
    for (let n = 0; n < 15; n += 1) {
      type(chair.doc, "1", 0, `c${n} `);
      type(cochair.doc, "2", 0, `d${n} `);
      done.push(
        world.rooms.command(TEXT, async (_tx, text) => ({
          ok: true,
          value: {
            value: n,
            operations: [
              {
                type: "edit",
                paragraph: text[3]!.id,
                edits: [{ from: 0, to: 0, insert: runs(`k${n} `) }],
              },
            ],
          },
        })),
      );
    }
    await Promise.all(done);
    await until(() => chair.saved === "saved" && cochair.saved === "saved", "all was saved");
    await until(() => chair.text("2-a").startsWith("k14 k13"), "the commands arrived");
    await until(() => chair.text("2") === cochair.text("2"), "they agree");
    expect(await world.storedText()).toEqual(chair.paragraphs);
    expect(chair.refusals).toEqual([]);
  });

  test("a refused change ends its document: the words can be copied, and the next edit works", async () => {
    await start();
    const [chair, cochair] = (await open("chair", "cochair")) as [Editor, Editor];
    const { doc } = chair;
    doc.transact(() => {
      type(doc, "2", 0, "Precious words. ");
      textRoot(doc).delete(4, 1);
    });
    type(doc, "1", 0, "More of them. ");
    await until(() => chair.refusals.length === 1, "it was refused");
    expect(chair.refusals[0]).toMatchObject({
      reason: "structure",
      unsaved: [
        { paragraph: "1", label: "1", text: expect.stringMatching(/^More of them\. Recognizing/) },
        { paragraph: "2", label: "2", text: expect.stringMatching(/^Precious words\. We decide/) },
      ],
    });
    expect(chair.opened.epoch).toBe(2);
    expect(chair.doc).not.toBe(doc);
    await chair.ready();
    expect(chair.saved).toBe("saved");
    expect(chair.text("2")).toMatch(/^We decide/);
    type(chair.doc, "2", 0, "Again. ");
    await until(() => cochair.text("2").startsWith("Again. We decide"), "the next edit arrived");
    await until(() => chair.saved === "saved", "it was saved");
    expect(cochair.paragraphs).toHaveLength(7);
  });

  test("who may not be here is told why, and does not come again", async () => {
    await start();
    const outsider = new Editor(world, "outsider");
    onTestFinished(() => outsider.close());
    await until(() => outsider.status.state === "closed", "it was closed");
    expect(outsider.status).toEqual({ state: "closed", code: CLOSE.notAllowed });
    const [chair] = (await open("chair")) as [Editor];
    await world.endSession("chair");
    await until(() => chair.status.state === "closed", "it was closed");
    expect(chair.status).toEqual({ state: "closed", code: CLOSE.notSignedIn });
  });

  test("a reader who tidies formats is not told that something is unsaved", async () => {
    await start();
    const [chair, reader] = (await open("chair", "delegate")) as [Editor, Editor];
    expect([chair.mayWrite, reader.mayWrite]).toEqual([true, false]);
    edit(chair.doc, "1", [{ from: 0, to: 11, insert: runs("Re*call*ing") }]);
    edit(chair.doc, "1", [{ from: 0, to: 9, insert: runs("*Recalling*") }]);
    await until(() => chair.saved === "saved", "it was saved");
    // The words are the same after either edit: it is the formats that arrive.
    await until(() => isDeepStrictEqual(reader.paragraphs, chair.paragraphs), "it arrived");
    expect(reader.saved).toBe("saved");
    expect(reader.paragraphs).toEqual(await world.storedText());
  });

  test("a role that is taken away stops the editor and hands over what was not saved", async () => {
    await start();
    const [chair] = (await open("chair")) as [Editor];
    world.cut("chair");
    await until(() => chair.status.state === "offline", "the connection was cut");
    type(chair.doc, "2", 0, "Too late. ");
    await world.setRole("chair", "observer");
    await until(() => chair.refusals.length === 1, "the words were handed over");
    expect(chair.refusals[0]).toMatchObject({
      reason: "not-allowed",
      unsaved: [{ paragraph: "2", text: expect.stringMatching(/^Too late\. We/) }],
    });
    await chair.ready();
    expect(chair.mayWrite).toBe(false);
    expect(await world.storedRows()).toBe(1);
  });

  test("a server that restarts in the middle loses nothing", async () => {
    await start();
    const [chair] = (await open("chair")) as [Editor];
    const port = new URL(world.url).port;
    type(chair.doc, "2", 0, "Before. ");
    await until(() => chair.saved === "saved", "it was saved");
    world = await world.restart(Number(port));
    type(chair.doc, "2", 0, "Meanwhile. ");
    await until(() => chair.saved === "saved", "it was saved");
    expect(chair.refusals).toEqual([]);
    expect(await world.storedText()).toEqual(chair.paragraphs);
    expect(chair.text("2")).toMatch(/^Meanwhile\. Before\. We/);
  });

  test("the last words of someone who leaves at once are kept", async () => {
    await start();
    const [chair, reader] = (await open("chair", "delegate")) as [Editor, Editor];
    type(chair.doc, "2", 0, "Farewell. ");
    chair.close();
    await until(() => reader.text("2").startsWith("Farewell."), "they arrived");
    expect(await world.storedText()).toEqual(reader.paragraphs);
  });
});

const event = (name: string, audience: EventDraft["audience"]): EventDraft => ({
  type: name,
  subject: "s",
  audience,
  payload: {},
  actor: null,
  actorName: "Test",
  at: new Date("2021-08-04T18:00:00Z"),
});
