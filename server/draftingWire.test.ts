import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { CLOSE, draftRoom, feedRoom, textRoom } from "../domain/contract/realtime";
import type { DelegationId } from "../domain/ids";
import type { SignedIn } from "./auth/auth";
import { type RawClient, until } from "./realtime/testing/clients";
import { type as typeInto } from "./realtime/testing/editor";
import { describeDatabases } from "./testing/databases";
import { type Doors, openDoors } from "./testing/doors";
import { type TestDrafting, testDrafting } from "./testing/drafting";
import { must, SLUG, type TestWorkspace, testWorkspace } from "./testing/workspace";

describeDatabases("what the wire carries of a delegation's drafting room", (fresh) => {
  let w: TestWorkspace;
  let d: TestDrafting;
  let doors: Doors;
  beforeEach(async () => {
    w = await testWorkspace(await fresh(), { disclosure: "on-compilation" });
    d = await testDrafting(w);
    doors = await openDoors(w.app);
    return () => doors.close();
  });

  /** Everyone but its drafters; null is not signed in. */
  const others = (): readonly (readonly [string, SignedIn | null])[] => {
    const { a: _, ...people } = w.people;
    return [...Object.entries(people), ["aside", d.a3], ["nobody", null]];
  };
  const room = () => [SLUG, w.delegations.A] as const;

  test("is for everyone but its drafters what a room that is not there would say", async () => {
    // Loaded, and in use.
    await (await doors.come(d.a, d.room)).synced();
    const rooms = [
      d.room,
      draftRoom(SLUG, randomUUID() as DelegationId),
      draftRoom("no-such-negotiation", w.delegations.A),
      draftRoom(SLUG, w.delegations.A, 2),
      `${d.room}?schema=0`,
    ];
    for (const [name, who] of others()) {
      const ends = await Promise.all(
        rooms.map(async (one) => {
          const client = await doors.come(who, one);
          const end = await client.closed;
          expect([name, client.frames]).toEqual([name, []]);
          return end;
        }),
      );
      const code = who ? CLOSE.notAllowed : CLOSE.notSignedIn;
      expect([name, ends[0]!.code]).toEqual([name, code]);
      for (const end of ends) expect([name, end]).toEqual([name, ends[0]]);
    }
  });

  test("is not a byte of it for those who have the text and the feed open", async () => {
    const listening: (readonly [string, RawClient])[] = [];
    for (const [name, who] of [...others(), ["a", d.a], ["a2", d.a2]] as const) {
      if (!who || name === "outsider") continue;
      for (const open of [textRoom(SLUG), feedRoom(SLUG)]) {
        const client = await doors.come(who, open);
        await (open === feedRoom(SLUG) ? client.opened() : client.synced());
        listening.push([`${name} ${open}`, client]);
      }
    }
    const before = new Map(listening.map(([name, { frames }]) => [name, frames.length]));
    const [one, two] = [await doors.come(d.a, d.room), await doors.come(d.a2, d.room)];
    await Promise.all([one.synced(), two.synced()]);
    const { id } = await d.paragraph("2");
    one.change((doc) => typeInto(doc, id, 0, "SECRET-WORDS "));
    await until(() => two.heard("SECRET-WORDS"), "the other drafter has it");
    const { commands } = w.app;
    const note = { paragraph: id, instruction: null, text: "SECRET-NOTE" };
    must(await commands.addDraftNote(d.a2, ...room(), note));
    must(await commands.addDraftParagraph(d.a, ...room(), { after: id, alternative: true }));
    await until(() => one.doc.getMap("beside").get("rev") === 2, "its pages were told");
    // Last of all something that everybody hears of.
    must(
      await w
        .propose("b", "B", "1", ["reaffirm", "affirm"])
        .then(must)
        .then(({ id }) => commands.discloseAmendment(w.people.chair, SLUG, id)),
    );
    for (const [name, client] of listening) {
      await until(() => client.heard("amendment.disclosed"), `${name} has heard the last`);
      const heard = client.frames.slice(before.get(name)!).map((frame) => Buffer.from(frame));
      const traces = ["SECRET", d.room, "Person a2", "draft:", '"rev"', "beside"];
      // Who has the text open is told to all who have: that is no trace of the room.
      const told = name.includes("text:") ? traces.filter((one) => one !== "Person a2") : traces;
      const found = told.filter((trace) => heard.some((frame) => frame.includes(trace)));
      expect([name, found]).toEqual([name, []]);
      const feed = client.messages("feed").map(({ type }) => type);
      expect([name, feed.filter((type) => !type.startsWith("amendment."))]).toEqual([name, []]);
    }
    for (const client of [one, two]) expect(client.messages("feed").length).toBeGreaterThan(0);
  });
});
