import { beforeEach, expect, test } from "vitest";
import { CLOSE, draftRoom } from "../../../domain/contract/realtime";
import type { SignedIn } from "../../auth/auth";
import * as draftings from "../../db/draftings";
import * as negotiations from "../../db/negotiations";
import * as users from "../../db/users";
import { describeDatabases } from "../../testing/databases";
import { type Doors, openDoors } from "../../testing/doors";
import { type TestDrafting, testDrafting } from "../../testing/drafting";
import { codeOf, must, SLUG, type TestWorkspace, testWorkspace } from "../../testing/workspace";

describeDatabases("a drafting room that has lost all its drafters", (fresh) => {
  let w: TestWorkspace;
  let d: TestDrafting;
  let doors: Doors;
  beforeEach(async () => {
    w = await testWorkspace(await fresh());
    d = await testDrafting(w);
    doors = await openDoors(w.app);
    await d.write("2", "quadrennial", "SECRET");
    return () => doors.close();
  });

  const room = () => [SLUG, w.delegations.A] as const;
  const leaves = async (...people: readonly SignedIn[]) => {
    const { client } = w.app.world.database;
    const { id } = (await negotiations.bySlug(client, SLUG))!;
    for (const one of await negotiations.participants(client, id))
      if (people.some((who) => who.id === one.userId))
        must(await w.app.commands.removeParticipant(w.people.secretariat, SLUG, one.id));
  };
  const joins = async (name: string) => {
    const as = { role: "delegate", delegation: w.delegations.A } as const;
    const request = { email: `${name}@test.example`, ...as };
    must(await w.app.commands.addParticipant(w.people.secretariat, SLUG, request));
  };
  const opens = (who: SignedIn) => w.app.commands.openDrafting(who, ...room());
  const names = (by: SignedIn, user: SignedIn) =>
    w.app.commands.nameDrafter(by, ...room(), { user: user.id, mayClear: false });
  const sees = (who: SignedIn) => w.app.queries.drafting(who, ...room());
  const openingFor = async (who: SignedIn) => {
    const summaries = (await w.app.queries.draftingRooms(who, SLUG)) ?? [];
    return summaries.find(({ delegation }) => delegation === w.delegations.A)?.opening;
  };
  const second = () => draftRoom(SLUG, w.delegations.A, 2);

  /** That this room is for this person what one that never was is, at its door. */
  async function expectShut(who: SignedIn, name: string): Promise<void> {
    const ends = await Promise.all(
      [name, draftRoom(SLUG, w.delegations.A, 99)].map(async (one) => {
        const client = await doors.come(who, one);
        const end = await client.closed;
        return { end, frames: client.frames };
      }),
    );
    expect(ends[0]).toEqual(ends[1]);
    expect(ends[0]).toMatchObject({ end: { code: CLOSE.notAllowed }, frames: [] });
  }

  test("is taken up as it was left by one of them who is a delegate, and by nobody else", async () => {
    must(await names(d.a, d.a3));
    must(await w.app.commands.removeDrafter(d.a, ...room(), d.a3.id));
    await leaves(d.a, d.a2);
    await joins("a2");
    await joins("secretariat");
    for (const who of [w.people.secretariat, d.a3]) {
      expect(await openingFor(who)).toBe(null);
      const opened = await opens(who);
      expect(opened).toMatchObject({
        code: "already-exists",
        sentence: expect.stringContaining("One of those who drafted in it can open it again"),
      });
      expect(JSON.stringify(opened)).not.toContain("Person");
      expect(await sees(who)).toBe(null);
      await expectShut(who, d.room);
    }
    // Being a delegate again does not make one a drafter again.
    await expectShut(d.a2, d.room);
    expect(await openingFor(d.a2)).toBe("again");
    expect(must(await opens(d.a2))).toEqual({ room: d.room });
    const view = (await sees(d.a2))!;
    expect(view.drafters).toMatchObject([{ name: "Person a2", mayClear: true }]);
    expect(JSON.stringify(view.paragraphs)).toContain("SECRET");
    expect(codeOf(await opens(d.a3))).toBe("already-exists");
    // One who is named again is as any other.
    await joins("a");
    must(await names(d.a2, d.a));
    expect((await d.view()).drafters).toMatchObject([
      { name: "Person a", mayClear: false },
      { name: "Person a2", mayClear: true },
    ]);
  });

  test("is followed by another one, where none of them is a delegate any more", async () => {
    const { commands } = w.app;
    const id = (await d.paragraph("2")).id;
    const note = { paragraph: id, instruction: null, text: "SECRET-NOTE" };
    must(await commands.addDraftNote(d.a2, ...room(), note));
    await leaves(d.a, d.a2);
    expect(codeOf(await opens(d.a2))).toBe("not-found");
    expect(await openingFor(d.a3)).toBe("afresh");
    expect(must(await opens(d.a3))).toEqual({ room: second() });
    const view = (await sees(d.a3))!;
    expect(view.room).toBe(second());
    expect(view.drafters).toMatchObject([{ name: "Person a3", mayClear: true }]);
    expect(view.paragraphs.map(({ runs }) => runs)).toEqual(
      (await w.text()).map(({ runs }) => runs),
    );
    expect(JSON.stringify(view)).not.toMatch(/SECRET|Person a2/);
    const client = await (await doors.come(d.a3, second())).synced();
    expect(client.heard("SECRET")).toBe(false);
    await expectShut(d.a3, d.room);
    // All of it is a room like any other.
    must(await commands.removeDraftParagraph(d.a3, ...room(), id, { seen: "" }));
    expect((await sees(d.a3))!.changes).toHaveLength(1);
    expect(must(await opens(d.a3))).toEqual({ room: second() });
    // The one before is as it was left.
    const { paragraphs } = (await w.app.world.rooms.textOf(d.room))!;
    expect(JSON.stringify(paragraphs)).toContain("SECRET");
    expect(await draftings.drafters(w.app.world.database.client, d.room)).toEqual([]);
  });

  test("whoever returns is in neither of them until named in the new one", async () => {
    await leaves(d.a, d.a2);
    must(await opens(d.a3));
    await joins("a");
    expect(await openingFor(d.a)).toBe(null);
    expect(await opens(d.a)).toMatchObject({
      code: "already-exists",
      sentence: expect.stringContaining("Ask a drafter"),
    });
    expect(await sees(d.a)).toBe(null);
    for (const name of [d.room, second()]) await expectShut(d.a, name);
    must(await names(d.a3, d.a));
    expect((await sees(d.a))!.room).toBe(second());
    await (await doors.come(d.a, second())).synced();
    await expectShut(d.a, d.room);
    // The first room is nobody's for good, even where the second is lost as well.
    await leaves(d.a, d.a3);
    await joins("a2");
    expect(must(await opens(d.a2))).toEqual({ room: draftRoom(SLUG, w.delegations.A, 3) });
    for (const name of [d.room, second()]) await expectShut(d.a2, name);
  });

  test("what was sent of it is an own proposal made outside of the new one", async () => {
    const { commands } = w.app;
    const keys = (await d.view()).changes.map(({ key }) => key);
    const { wording } = must(await commands.previewDraft(d.a, ...room(), { keys }));
    const receipt = must(await commands.submitDraft(d.a, ...room(), { keys, wording }));
    const { amendment } = receipt.amendments[0]!;
    await leaves(d.a, d.a2);
    must(await opens(d.a3));
    const view = (await sees(d.a3))!;
    expect(view.besides).toMatchObject([{ amendment, status: "submitted" }]);
    expect([view.changes, view.adrift, view.receipts]).toEqual([[], [], []]);
    expect(await w.app.queries.draftReceipt(d.a3, ...room(), receipt.id)).toBe(null);
  });

  test("is kept for one whose account is disabled, as long as that is a delegate's", async () => {
    const { client } = w.app.world.database;
    await leaves(d.a2);
    await users.setDisabled(client, d.a.id, w.clock.now);
    expect(codeOf(await opens(d.a3))).toBe("already-exists");
    await users.setDisabled(client, d.a.id, null);
    expect((await d.view()).drafters).toMatchObject([{ name: "Person a" }]);
    await users.setDisabled(client, d.a.id, w.clock.now);
    await leaves(d.a);
    expect(must(await opens(d.a3))).toEqual({ room: second() });
  });

  test("gets no other once the negotiation is closed", async () => {
    await leaves(d.a, d.a2);
    const { secretariat } = w.people;
    must(await w.app.commands.configureNegotiation(secretariat, SLUG, { status: "closed" }));
    expect(codeOf(await opens(d.a3))).toBe("closed");
    expect(await sees(d.a3)).toBe(null);
  });

  test("two who begin at once begin the same one, and one of them is in it", async () => {
    await leaves(d.a, d.a2);
    await joins("secretariat");
    const results = await Promise.all([opens(d.a3), opens(w.people.secretariat)]);
    expect(results.map(codeOf).sort()).toEqual(["already-exists", "done"]);
    expect(results.find(({ ok }) => ok)).toMatchObject({ value: { room: second() } });
  });
});
