import { expect, onTestFinished, test } from "vitest";
import type { ParagraphId } from "@/domain/ids";
import type { TextOperation } from "@/domain/text/operations";
import { until } from "@/server/realtime/testing/clients";
import { edit, type } from "@/server/realtime/testing/editor";
import { runs } from "@/server/realtime/testing/texts";
import { type Name, startWorld, TEXT, type World } from "@/server/realtime/testing/world";
import { describeDatabases } from "@/server/testing/databases";
import { openInTest } from "./testing";

describeDatabases("words in a paragraph that is removed", (fresh) => {
  let world: World;

  const start = async () => {
    world = await startWorld(await fresh());
    onTestFinished(() => world.stop());
  };
  const open = (name: Name) => openInTest(world, name);
  const change = (operation: TextOperation, first = async () => {}) =>
    world.rooms.command(TEXT, async () => {
      await first();
      return { ok: true, value: { value: null, operations: [operation] } };
    });
  const remove = (paragraph: string) =>
    change({ type: "remove", paragraph: paragraph as ParagraphId });

  test("typed without a connection: handed over when it is back, and nothing else is lost", async () => {
    await start();
    const chair = await open("chair");
    const reader = await open("delegate");
    world.cut("chair");
    await until(() => chair.status.state === "offline", "the connection was cut");
    type(chair.doc, "2", 3, "hereby ");
    edit(chair.doc, "2", [{ from: 0, to: 2, insert: runs("*They*") }]);
    type(chair.doc, "1", 0, "Duly ");
    await remove("2");
    await until(() => chair.removed.length > 0, "the words were handed over");
    await until(() => chair.saved === "saved", "the rest was saved");
    expect(chair.removed).toEqual([
      {
        paragraph: "2",
        label: "2",
        text: "They hereby decide to meet on a [quadrennial] basis:",
        pieces: [
          { text: "They", typed: true },
          { text: " ", typed: false },
          { text: "hereby ", typed: true },
          { text: "decide to meet on a [quadrennial] basis:", typed: false },
        ],
      },
    ]);
    expect(chair.text("2")).toBe("");
    await until(() => reader.text("1").startsWith("Duly Rec"), "the rest arrived");
    expect(chair.refusals).toEqual([]);
    expect(await world.storedText()).toEqual(chair.paragraphs);
  });

  test("typed while the removal was on its way", async () => {
    await start();
    const chair = await open("chair");
    const cochair = await open("cochair");
    let [begin, release] = [() => {}, () => {}];
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const removed = change({ type: "remove", paragraph: "2-a" as ParagraphId }, async () => {
      begin();
      await gate;
    });
    // What is typed from here on waits behind the removal.
    await begun;
    type(cochair.doc, "1", 0, "Duly ");
    type(chair.doc, "2-a", 0, "Preferably ");
    await until(() => [chair, cochair].every(({ saved }) => saved === "saving"), "it was sent");
    release();
    await removed;
    await until(() => chair.saved === "saved" && cochair.saved === "saved", "all is settled");
    await until(() => chair.text("1").startsWith("Duly "), "the other's words arrived");
    await until(() => cochair.text("2-a") === "", "the removal arrived at the other");
    expect(chair.removed).toMatchObject([
      { paragraph: "2-a", text: "Preferably At the level of Heads of State;" },
    ]);
    expect(cochair.removed).toEqual([]);
    expect(chair.paragraphs).toEqual(cochair.paragraphs);
    expect(await world.storedText()).toEqual(chair.paragraphs);
  });

  test("typed in a paragraph that is moved: handed over, and those saved before move along", async () => {
    await start();
    const chair = await open("chair");
    type(chair.doc, "2-a", 0, "Preferably ");
    await until(() => chair.saved === "saved", "it was saved");
    world.cut("chair");
    await until(() => chair.status.state === "offline", "the connection was cut");
    type(chair.doc, "2-a", 0, "Not ");
    await change({
      type: "move",
      paragraphs: ["2-a" as ParagraphId],
      after: "3" as ParagraphId,
    });
    await until(() => chair.removed.length > 0, "the words were handed over");
    await until(() => chair.saved === "saved", "all is settled");
    expect(chair.removed).toMatchObject([
      { paragraph: "2-a", text: "Not Preferably At the level of Heads of State;" },
    ]);
    expect(chair.text("2-a")).toBe("Preferably At the level of Heads of State;");
    type(chair.doc, "2-a", 0, "Again ");
    await until(() => chair.saved === "saved", "it can be typed in");
    expect(await world.storedText()).toEqual(chair.paragraphs);
  });

  test("what was saved was there for all to see, and is not handed over", async () => {
    await start();
    const chair = await open("chair");
    type(chair.doc, "2", 0, "Now ");
    await until(() => chair.saved === "saved", "it was saved");
    await remove("2");
    await until(() => chair.text("2") === "", "it was removed");
    expect(chair.removed).toEqual([]);
  });

  test("words that were only struck are not handed over", async () => {
    await start();
    const chair = await open("chair");
    world.cut("chair");
    await until(() => chair.status.state === "offline", "the connection was cut");
    edit(chair.doc, "2", [{ from: 0, to: 3, insert: [] }]);
    await remove("2");
    await until(() => chair.saved === "saved", "it was settled");
    expect(chair.text("2")).toBe("");
    expect(chair.removed).toEqual([]);
  });
});
