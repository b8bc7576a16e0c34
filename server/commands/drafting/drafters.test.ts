import { beforeEach, describe, expect, test } from "vitest";
import { CLOSE } from "../../../domain/contract/realtime";
import type { SignedIn } from "../../auth/auth";
import { assemble } from "../../compose";
import * as negotiations from "../../db/negotiations";
import { openDatabase } from "../../db/open";
import * as users from "../../db/users";
import { until } from "../../realtime/testing/clients";
import { MemoryNetwork } from "../../realtime/testing/memoryBus";
import { describeDatabases, reachable } from "../../testing/databases";
import { type Doors, openDoors } from "../../testing/doors";
import { type TestDrafting, testDrafting } from "../../testing/drafting";
import { outsideDatabase } from "../../testing/postgresql";
import { codeOf, must, SLUG, type TestWorkspace, testWorkspace } from "../../testing/workspace";

describeDatabases("who the drafters of a delegation are", (fresh) => {
  let w: TestWorkspace;
  let d: TestDrafting;
  let doors: Doors;
  beforeEach(async () => {
    w = await testWorkspace(await fresh());
    d = await testDrafting(w);
    doors = await openDoors(w.app);
    return () => doors.close();
  });

  const name = (by: SignedIn, user: SignedIn, mayClear = false) =>
    w.app.commands.nameDrafter(by, SLUG, w.delegations.A, { user: user.id, mayClear });
  const remove = (by: SignedIn, user: SignedIn) =>
    w.app.commands.removeDrafter(by, SLUG, w.delegations.A, user.id);
  const named = async () =>
    (await d.view()).drafters.map(({ name, mayClear }) => [name, mayClear] as const);

  test("is for them to say, among the delegates of their delegation", async () => {
    must(await name(d.a2, d.a3));
    expect(await named()).toEqual([
      ["Person a", true],
      ["Person a2", false],
      ["Person a3", false],
    ]);
    expect((await d.view()).candidates).toEqual([]);
    for (const who of ["b", "observer", "chair", "outsider"] as const)
      expect([who, codeOf(await name(d.a, w.people[who]))]).toEqual([who, "invalid"]);
    for (const who of ["b", "observer", "chair", "secretariat", "outsider"] as const)
      expect([who, codeOf(await name(w.people[who], d.a3))]).toEqual([who, "not-found"]);
    must(await remove(d.a2, d.a3));
    expect(codeOf(await name(d.a3, d.a3))).toBe("not-found");
    expect(codeOf(await remove(d.a, d.a3))).toBe("not-found");
  });

  test("who clears is for those to say who clear, and anyone's when nobody does", async () => {
    expect(codeOf(await name(d.a2, d.a2, true))).toBe("not-allowed");
    expect(codeOf(await name(d.a2, d.a, false))).toBe("not-allowed");
    expect(codeOf(await remove(d.a2, d.a))).toBe("not-allowed");
    must(await name(d.a, d.a2, true));
    must(await remove(d.a2, d.a));
    expect(codeOf(await remove(d.a2, d.a2))).toBe("invalid");
    must(await name(d.a2, d.a3));
    must(await remove(d.a2, d.a2));
    must(await name(d.a3, d.a3, true));
  });

  test("any of them says whether the room follows, and who clears whether that is wanted", async () => {
    const set = (by: SignedIn, settings: { follows?: boolean; wantsClearance?: boolean }) =>
      w.app.commands.configureDrafting(by, SLUG, w.delegations.A, settings);
    must(await set(d.a2, { follows: false }));
    expect(await d.view()).toMatchObject({ follows: false, wantsClearance: false });
    expect(codeOf(await set(d.a2, { wantsClearance: true }))).toBe("not-allowed");
    must(await set(d.a2, { wantsClearance: false }));
    must(await set(d.a, { wantsClearance: true }));
    expect(await d.view()).toMatchObject({ follows: false, wantsClearance: true });
    expect(codeOf(await set(w.people.chair, { follows: true }))).toBe("not-found");
  });

  test("somebody can always clear, as long as it has to be cleared", async () => {
    const want = (wantsClearance: boolean, by = d.a) =>
      w.app.commands.configureDrafting(by, SLUG, w.delegations.A, { wantsClearance });
    must(await want(true));
    expect(await name(d.a, d.a, false)).toMatchObject({
      code: "nobody-clears",
      sentence: expect.stringContaining("Somebody has to be able to clear"),
    });
    expect(codeOf(await remove(d.a, d.a))).toBe("nobody-clears");
    must(await name(d.a, d.a2, true));
    must(await name(d.a, d.a, false));
    expect(codeOf(await name(d.a2, d.a2, false))).toBe("nobody-clears");
    must(await want(false, d.a2));
    must(await name(d.a2, d.a2, false));
    expect(codeOf(await want(true))).toBe("nobody-clears");
  });

  test("a removed one is shown out at once and is sent nothing that was written since", async () => {
    const [one, two] = [await doors.come(d.a, d.room), await doors.come(d.a2, d.room)];
    await Promise.all([one.synced(), two.synced()]);
    await d.write("2", "quadrennial", "BEFORE");
    await until(() => two.heard("BEFORE"), "the second has what was written before");
    must(await remove(d.a, d.a2));
    await d.write("1", "reaffirm", "AFTER");
    expect(await two.closed).toEqual({
      code: CLOSE.notAllowed,
      reason: "You have no access to this text.",
    });
    await until(() => one.heard("AFTER"), "the first has what was written after");
    expect(two.heard("AFTER")).toBe(false);
    const again = await doors.come(d.a2, d.room);
    expect((await again.closed).code).toBe(CLOSE.notAllowed);
    expect(again.frames).toEqual([]);
  });

  test("who stays goes on as if nothing had been, with every word that was written", async () => {
    const two = await (await doors.come(d.a2, d.room)).synced();
    must(await name(d.a, d.a3));
    await d.write("2", "quadrennial", "SINCE");
    must(await remove(d.a, d.a3));
    await d.write("1", "reaffirm", "AGAIN");
    await until(() => two.heard("AGAIN") && two.heard("SINCE"), "all has come");
    const words = two.doc.getXmlFragment("text").toString();
    expect([words.includes("SINCE"), words.includes("AGAIN")]).toEqual([true, true]);
  });

  test("a delegate of the delegation no longer is no drafter either", async () => {
    const [one, two] = [await doors.come(d.a, d.room), await doors.come(d.a2, d.room)];
    await Promise.all([one.synced(), two.synced()]);
    const { client } = w.app.world.database;
    const { id } = (await negotiations.bySlug(client, SLUG))!;
    const people = await negotiations.participants(client, id);
    const participation = people.find(({ userId }) => userId === d.a2.id)!.id;
    must(await w.app.commands.removeParticipant(w.people.secretariat, SLUG, participation));
    expect((await two.closed).code).toBe(CLOSE.notAllowed);
    expect(await named()).toEqual([["Person a", true]]);
    await until(() => one.doc.getMap("beside").get("access") === 2, "the other's page was told");
    // Being a delegate again does not make one a drafter again.
    const role = { role: "delegate", delegation: w.delegations.A } as const;
    const request = { email: "a2@test.example", ...role };
    must(await w.app.commands.addParticipant(w.people.secretariat, SLUG, request));
    expect((await (await doors.come(d.a2, d.room)).closed).code).toBe(CLOSE.notAllowed);
  });

  test("an account that is disabled is none meanwhile", async () => {
    const { client } = w.app.world.database;
    await users.setDisabled(client, d.a2.id, w.clock.now);
    expect(await named()).toEqual([["Person a", true]]);
    expect(codeOf(await remove(d.a, d.a))).toBe("invalid");
    await users.setDisabled(client, d.a2.id, null);
    expect((await named()).length).toBe(2);
    // Nobody is left who clears: then it is for the others to say who does.
    await users.setDisabled(client, d.a.id, w.clock.now);
    must(await name(d.a2, d.a2, true));
  });

  test("a closed negotiation lets them go, and changes nothing else", async () => {
    const { commands } = w.app;
    must(await commands.configureNegotiation(w.people.secretariat, SLUG, { status: "closed" }));
    expect(codeOf(await name(d.a, d.a3))).toBe("closed");
    must(await remove(d.a, d.a2));
    expect(await named()).toEqual([["Person a", true]]);
  });

  test("who comes at the very moment of being removed does not slip in", async () => {
    for (let n = 0; n < 10; n += 1) {
      must(await name(d.a, d.a3));
      const coming = doors.come(d.a3, d.room);
      const removed = remove(d.a, d.a3);
      const client = await coming;
      must(await removed);
      expect([CLOSE.notAllowed, CLOSE.unavailable]).toContain((await client.closed).code);
      doors.leave();
    }
  });
});

describe.runIf(reachable)("with two processes", () => {
  test("a removed drafter is shown out on the other, before any later word", async () => {
    const { url, drop } = await outsideDatabase();
    const network = new MemoryNetwork();
    const [one, two] = [
      await openDatabase({ url, connections: 4 }),
      await openDatabase({ url, connections: 4 }),
    ];
    const w = await testWorkspace(one);
    const other = assemble(two, {
      ...{ secret: "a secret for tests alone", publicUrl: null, now: () => w.clock.now },
      bus: network.bus(),
    });
    const d = await testDrafting(w);
    const doors = await openDoors(other);
    const [first, second] = [await doors.come(d.a, d.room), await doors.come(d.a2, d.room)];
    await Promise.all([first.synced(), second.synced()]);
    must(await w.app.commands.removeDrafter(d.a, SLUG, w.delegations.A, d.a2.id));
    await d.write("1", "reaffirm", "AFTER");
    expect((await second.closed).code).toBe(CLOSE.notAllowed);
    await until(() => first.heard("AFTER"), "the first has what was written after");
    expect(second.heard("AFTER")).toBe(false);
    await Promise.all([w.close(), doors.close()]);
    await Promise.all([one.close(), two.close()]);
    await drop();
  });
});
