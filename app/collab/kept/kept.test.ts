import { expect, onTestFinished, test } from "vitest";
import { CLOSE } from "@/domain/contract/realtime";
import { textRoot } from "@/server/realtime/room/document";
import { until } from "@/server/realtime/testing/clients";
import { edit, type } from "@/server/realtime/testing/editor";
import { runs } from "@/server/realtime/testing/texts";
import { startWorld, TEXT, type World, type WorldOptions } from "@/server/realtime/testing/world";
import { describeDatabases } from "@/server/testing/databases";
import { Editor, openInTest } from "../testing";
import { ABOUT, answer, deleteKept, keptPlaces, openKept, unsavedParagraphs } from "./database";
import { Device } from "./testing";

describeDatabases("a text on a device", (fresh) => {
  let world: World;

  const start = async (options?: WorldOptions) => {
    world = await startWorld(await fresh(), options);
    onTestFinished(() => world.stop());
  };
  const deviceOf = (...given: [name: "chair" | "cochair" | "delegate", disk?: IDBFactory]) => {
    const device = new Device(world, ...given);
    onTestFinished(() => device.close());
    return device;
  };
  /** The network goes, and the page knows it. */
  const cut = async (device: Device, page: Editor) => {
    device.cut();
    await until(() => page.status.state === "offline", "the connection was cut");
  };
  /** The chair's device with the text open, without a network. */
  const startOffline = async () => {
    await start();
    const device = deviceOf("chair");
    const first = await device.open().ready();
    await cut(device, first);
    return { device, first };
  };
  const place = (name: "chair" | "cochair" = "chair") => ({ user: world.id[name], room: TEXT });

  test("opens without a network as it was last seen, and can be typed in", async () => {
    await start();
    const [device, other] = [deviceOf("chair"), await openInTest(world, "cochair")];
    const first = await device.open().ready();
    type(first.doc, "2", 0, "Mine. ");
    type(other.doc, "1", 0, "Theirs. ");
    await until(() => first.saved === "saved" && first.text("1").startsWith("Theirs."), "all came");
    await cut(device, first);
    const heard = first.status.heardAt!;

    const page = await device.reload();
    expect(page.paragraphs).toEqual(await world.storedText());
    await until(() => page.status.state === "offline", "it was known");
    expect(page).toMatchObject({ mayWrite: true, kept: true, saved: "saved" });
    expect(Math.abs(page.status.heardAt!.getTime() - heard.getTime())).toBeLessThan(60_000);
  });

  test("words typed without a network are unsaved over all reloads, and come to all once", async () => {
    await start();
    const [device, reader] = [deviceOf("chair"), await openInTest(world, "delegate")];
    const first = await device.open().ready();
    await cut(device, first);
    type(first.doc, "2", 0, "One. ");
    const second = await device.reload();
    expect(second.text("2")).toMatch(/^One\. We decide/);
    expect(second.saved).toBe("unsaved");
    expect(second.unsavedSince).toBeLessThan(performance.now());
    edit(second.doc, "2", [{ from: 5, to: 5, insert: runs("*Two.* ") }]);
    const third = await device.reload();
    expect(third.text("2")).toMatch(/^One\. Two\. We decide/);
    expect(third.saved).toBe("unsaved");
    expect(await unsavedParagraphs(device.disk, place())).toEqual(new Set(["2"]));
    device.online = true;
    await until(() => third.saved === "saved", "it was saved");
    await until(() => reader.text("2").startsWith("One. Two. We decide"), "the reader saw it");
    expect(await world.storedText()).toEqual(third.paragraphs);
    expect(third.refusals).toEqual([]);
    await until(async () => (await unsavedParagraphs(device.disk, place())).size === 0, "noted");

    device.cut();
    const fourth = await device.reload();
    expect(fourth.saved).toBe("saved");
    expect(fourth.paragraphs).toEqual(await world.storedText());
  });

  test("a slow disk: without a network the text comes when it is read; with one, at once", async () => {
    const { device, first } = await startOffline();
    type(first.doc, "2", 0, "One. ");
    device.close();
    const freed = await device.occupyDisk(place());
    const page = device.open();
    await until(() => (page.opened as unknown) !== undefined, "the page did not wait for the disk");
    expect(page.shown).toBe(false);
    freed();
    await until(() => page.shown, "the text was shown");
    expect(page.text("2")).toMatch(/^One\. We decide/);
    expect(page).toMatchObject({ mayWrite: true, kept: true, saved: "unsaved" });
    type(page.doc, "2", 0, "Two. ");
    device.online = true;
    await until(() => page.saved === "saved", "it was saved");
    expect(page.text("2")).toMatch(/^Two\. One\. We decide/);
    expect(await world.storedText()).toEqual(page.paragraphs);

    await cut(device, page);
    type(page.doc, "2", 0, "Three. ");
    device.close();
    const freedAgain = await device.occupyDisk(place());
    device.online = true;
    const second = await device.open().ready();
    expect(second.text("2")).toMatch(/^Two\. One\. We decide/);
    freedAgain();
    await until(() => second.text("2").startsWith("Three. Two. One. We"), "what was kept came");
    await until(() => second.saved === "saved", "it was saved");
    expect(await world.storedText()).toEqual(second.paragraphs);
    expect(second.refusals).toEqual([]);
  });

  test("what the server has stored but not said so is sent again, and is there once", async () => {
    let told = () => {};
    const stored = new Promise<void>((resolve) => {
      told = resolve;
    });
    await start({
      log: (log) => ({
        ...log,
        append: async (...given) => {
          const done = await log.append(...given);
          device.cut();
          told();
          return done;
        },
      }),
    });
    const device = deviceOf("chair");
    const first = await device.open().ready();
    type(first.doc, "2", 0, "Once. ");
    await stored;
    const second = await device.reload();
    expect(second.text("2")).toMatch(/^Once\. We/);
    expect(second.saved).toBe("unsaved");
    device.online = true;
    await until(() => second.saved === "saved", "it was saved");
    expect(second.text("2")).toMatch(/^Once\. We/);
    expect(await world.storedText()).toEqual(second.paragraphs);
  });

  test("two pages of one person: either brings back what both typed", async () => {
    await start();
    const device = deviceOf("chair");
    const [left, right] = await Promise.all([device.open().ready(), device.open().ready()]);
    await cut(device, right);
    type(left!.doc, "1", 0, "Left. ");
    type(right!.doc, "2", 0, "Right. ");
    const third = device.open();
    await until(() => third.shown, "it was shown");
    expect([third.text("1").slice(0, 5), third.text("2").slice(0, 6)]).toEqual(["Left.", "Right."]);
    type(third.doc, "1", 0, "Third. ");
    device.online = true;
    await until(
      () => [left!, right!, third].every(({ saved }) => saved === "saved"),
      "all were saved",
    );
    expect(third.text("1")).toMatch(/^Third\. Left\. Rec/);
    expect(await world.storedText()).toEqual(third.paragraphs);
    await until(() => left!.text("1") === third.text("1"), "they agree");
  });

  test("an edit that is refused goes from the device, is handed over, and the next is kept", async () => {
    const { device, first } = await startOffline();
    type(first.doc, "2", 0, "Precious. ");
    first.doc.transact(() => textRoot(first.doc).delete(4, 1));
    const second = await device.reload();
    expect(second.paragraphs).toHaveLength(6);
    device.online = true;
    await until(() => second.refusals.length === 1, "it was refused");
    expect(second.refusals[0]).toMatchObject({
      reason: "structure",
      unsaved: [
        {
          paragraph: "2",
          pieces: [{ text: "Precious. ", typed: true }, { typed: false }],
        },
      ],
    });
    await second.ready();
    expect(second.text("2")).toMatch(/^We/);
    await cut(device, second);
    type(second.doc, "2", 0, "Again. ");
    const third = await device.reload();
    expect(third.paragraphs).toHaveLength(7);
    expect(third.text("2")).toMatch(/^Again\. We/);
    device.online = true;
    await until(() => third.saved === "saved", "it was saved");
    expect(await world.storedText()).toEqual(third.paragraphs);
  });

  test("words that were refused stay on the device until their author has seen them", async () => {
    const { device, first } = await startOffline();
    type(first.doc, "2", 0, "Precious. ");
    first.doc.transact(() => textRoot(first.doc).delete(4, 1));
    device.online = true;
    await until(() => first.refusals.length === 1, "it was refused");
    await first.ready();
    const waiting = async () =>
      [...(await unsavedParagraphs(device.disk, place(), { refused: true }))].join();
    expect(await waiting()).toBe("2");
    const second = await (await device.reload()).ready();
    expect(second.text("2")).toMatch(/^We/);
    expect(second.refusedBefore).toMatchObject([
      { reason: "structure", unsaved: first.refusals[0]!.unsaved },
    ]);
    second.refusedBefore[0]!.forget?.();
    await until(async () => (await waiting()) === "", "they were forgotten");
    expect((await device.reload()).refusedBefore).toEqual([]);
  });

  test.each([
    ["may only read now", "observer", "refusals"],
    ["has no access any more", null, "status"],
  ] as const)("who %s: the text goes, the words are handed over", async (_, role, where) => {
    const { device, first } = await startOffline();
    type(first.doc, "2", 0, "Too late. ");
    await world.setRole("chair", role);
    const second = await device.reload();
    device.online = true;
    await until(async () => (await device.databases()).length === 0, "it was cleared");
    const handed =
      where === "refusals" ? second.refusals[0]?.unsaved : (second.status.unsaved ?? []);
    expect(handed).toMatchObject([
      { paragraph: "2", text: expect.stringMatching(/^Too late\. We/) },
    ]);
    expect(second).toMatchObject({ kept: false });
    expect(second.mayWrite && second.status.state !== "closed").toBe(false);
  });

  test("a role that is given back is a text that is kept again", async () => {
    await start();
    const device = deviceOf("chair");
    const page = await device.open().ready();
    await world.setRole("chair", "observer");
    await until(async () => (await device.databases()).length === 0, "it was cleared");
    await world.setRole("chair", "co-facilitator");
    await until(() => page.kept, "it was kept");
    device.cut();
    expect((await device.reload()).paragraphs).toEqual(await world.storedText());
  });

  test("a session that ends leaves nothing but what is not saved", async () => {
    await start();
    const [clean, busy] = [deviceOf("chair"), deviceOf("cochair")];
    const first = await clean.open().ready();
    await world.endSession("chair");
    await until(() => first.status.state === "closed", "it was closed");
    await until(async () => (await clean.databases()).length === 0, "it was cleared");
    expect(first.kept).toBe(false);

    const second = await busy.open().ready();
    await cut(busy, second);
    type(second.doc, "2", 0, "Waiting. ");
    await world.endSession("cochair");
    busy.online = true;
    await until(() => second.status.state === "closed", "it was closed");
    expect(second.status).toMatchObject({ code: CLOSE.notSignedIn, unsaved: [{ paragraph: "2" }] });
    expect(await unsavedParagraphs(busy.disk, place("cochair"))).toEqual(new Set(["2"]));
    expect(second.kept).toBe(true);
  });

  test("words are not sent under the name of whoever has signed in since", async () => {
    const { device, first } = await startOffline();
    type(first.doc, "2", 0, "The chair's. ");
    device.close();
    const { disk } = device;
    const page = new Editor(world, "chair", { disk, socket: world.as("cochair") });
    onTestFinished(() => page.close());
    await until(() => page.status.state === "closed", "it was closed");
    expect(page.status).toMatchObject({ code: CLOSE.notSignedIn, unsaved: [{ paragraph: "2" }] });
    expect(await world.storedRows()).toBe(1);
    expect(await unsavedParagraphs(disk, place())).toEqual(new Set(["2"]));
  });

  test("another schema: what is kept goes, its words are handed over", async () => {
    const { device, first } = await startOffline();
    type(first.doc, "2", 0, "Of old. ");
    device.close();
    const database = await openKept(device.disk, place(), { create: false });
    const about = database!.transaction("about", "readwrite").objectStore("about");
    await answer(about.put({ ...(await answer(about.get(ABOUT))), schema: 1 }, ABOUT));
    database!.close();
    device.online = true;
    const second = await device.open().ready();
    expect(second.left).toMatchObject([
      { label: "2", pieces: [{ text: "Of old. ", typed: true }, { typed: false }] },
    ]);
    expect(second.text("2")).toMatch(/^We/);
    await until(() => second.kept, "it is kept anew");
    device.cut();
    expect((await device.reload()).paragraphs).toEqual(await world.storedText());
  });

  test("a device that is cleared goes on without keeping, and loses no word of an open page", async () => {
    await start();
    const device = deviceOf("chair");
    const page = await device.open().ready();
    expect(await keptPlaces(device.disk)).toEqual([place()]);
    await deleteKept(device.disk, place());
    await until(() => !page.kept, "the page was told");
    type(page.doc, "2", 0, "Still here. ");
    await until(() => page.saved === "saved", "it was saved");
    expect(await device.databases()).toEqual([]);
  });

  test("nothing is kept for who may only read, and nothing of one person is another's", async () => {
    await start();
    const reader = deviceOf("delegate");
    await reader.open().ready();
    expect(await reader.databases()).toEqual([]);
    const chair = deviceOf("chair");
    await chair.open().ready();
    chair.close();
    const other = deviceOf("cochair", chair.disk);
    other.online = false;
    const page = other.open();
    await until(() => page.status.state === "offline", "there was no network");
    expect(page.shown).toBe(false);
    expect(await chair.databases()).toEqual([`adref:${world.id.chair}:${TEXT}`]);
  });
});
