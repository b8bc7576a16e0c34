import { beforeEach, expect, test } from "vitest";
import type { DraftChangeView } from "../../../domain/contract/draftingViews";
import type { DraftKey } from "../../../domain/drafting/draft";
import { plainText, runsOf } from "../../../domain/text/runs";
import type { SignedIn } from "../../auth/auth";
import { type RawClient, until } from "../../realtime/testing/clients";
import { type as typeInto } from "../../realtime/testing/editor";
import { describeDatabases } from "../../testing/databases";
import { type Doors, openDoors } from "../../testing/doors";
import { type TestDrafting, testDrafting } from "../../testing/drafting";
import { codeOf, must, SLUG, type TestWorkspace, testWorkspace } from "../../testing/workspace";

describeDatabases("the changes of a drafting room", (fresh) => {
  let w: TestWorkspace;
  let d: TestDrafting;
  let doors: Doors;
  beforeEach(async () => {
    w = await testWorkspace(await fresh());
    d = await testDrafting(w);
    doors = await openDoors(w.app);
    return () => doors.close();
  });

  const room = () => [SLUG, w.delegations.A] as const;
  const changes = async () => (await d.view()).changes;
  const only = async (): Promise<DraftChangeView> => (await changes())[0]!;
  const words = async (label: string) => plainText((await d.paragraph(label)).runs);
  const add = async (by: SignedIn, label: string) => {
    const after = (await d.paragraph(label)).id;
    return must(
      await w.app.commands.addDraftParagraph(by, ...room(), { after, alternative: false }),
    );
  };

  test("are read with what is kept of them, by a name for what they say", async () => {
    expect(await d.view()).toMatchObject({ changes: [], writers: {}, behind: 0, undoable: null });
    const id = await d.write("2", "quadrennial", "biennial");
    const change = await only();
    expect(change).toMatchObject({
      ...{ key: `edit:${id}`, kind: "edit", paragraph: id, rationale: "", settledByName: null },
      ...{ wording: expect.stringMatching(/^[0-9a-f]{64}$/), sent: null },
    });
    const { key, wording } = change;
    const settle = (by: SignedIn, settled: boolean) =>
      w.app.commands.settleDraftChange(by, ...room(), { key, wording, settled });
    must(await settle(d.a2, true));
    const say = (text: string, seen = "") =>
      w.app.commands.wordDraftRationale(d.a, ...room(), { key, text, seen });
    const before = (await d.view()).wording;
    must(await say("Two years are enough."));
    expect(await only()).toMatchObject({
      settledByName: "Person a2",
      rationale: "Two years are enough.",
      wording,
    });
    expect((await d.view()).wording).not.toBe(before);
    // Worded otherwise it is no longer what was accepted; the reason for it stays.
    await d.write("2", "biennial", "triennial");
    expect(await only()).toMatchObject({
      ...{ settledByName: null, settledOtherwiseByName: "Person a2" },
      rationale: "Two years are enough.",
    });
    expect(codeOf(await settle(d.a2, true))).toBe("stale");
    await d.write("2", "triennial", "biennial");
    expect((await only()).settledByName).toBe("Person a2");
    must(await settle(d.a, false));
    // What somebody else has said meanwhile is not replaced unseen; the same again is said already.
    expect(codeOf(await say("Three are enough."))).toBe("stale");
    must(await say("Two years are enough."));
    must(await say("", "Two years are enough."));
    expect(await only()).toMatchObject({ settledByName: null, rationale: "", wording });
    expect((await d.view()).wording).toBe(before);
  });

  test("stand beside what the delegation proposes otherwise, as long as that waits", async () => {
    const { id } = must(await w.propose("a", "A", "2", ["quadrennial", "biennial"]));
    const paragraph = (await d.paragraph("2")).id;
    expect((await d.view()).besides).toMatchObject([
      { amendment: id, status: "submitted", paragraph, proposal: { change: { kind: "edit" } } },
    ]);
    must(await w.app.commands.withdrawAmendment(w.people.a, SLUG, id, { reason: "" }));
    expect((await d.view()).besides).toEqual([]);
  });

  test("what was said of parts stays with what they have become", async () => {
    const first = await add(d.a, "1");
    await d.write(first.label, "", "First.");
    const key = `add:${first.id}` as DraftKey;
    must(await w.app.commands.wordDraftRationale(d.a, ...room(), { key, text: "Said.", seen: "" }));
    const part = await d.paragraph(first.label);
    await d.change(
      { type: "remove", paragraph: part.id },
      {
        type: "insert",
        after: (await d.paragraph("1")).id,
        paragraphs: [
          { ...part, id: "above" as typeof part.id, label: "1 ter", runs: runsOf("Above.") },
          { ...part, kind: "subparagraph", level: 1 },
        ],
      },
    );
    expect(await only()).toMatchObject({ key: "add:above", rationale: "Said." });
    const renamed = { key: "add:above" as DraftKey, text: "Said again.", seen: "Said." };
    must(await w.app.commands.wordDraftRationale(d.a, ...room(), renamed));
    expect((await only()).rationale).toBe("Said again.");
  });

  test("are taken back, or one place of an edit, as their reader saw them", async () => {
    await d.write("2", "quadrennial", "biennial");
    await d.write("2", "seventy-sixth", "seventy-eighth");
    const { key, wording } = await only();
    const drop = (edit?: number, seen = wording) =>
      w.app.commands.dropDraftChange(d.a2, ...room(), { key, wording: seen, edit });
    expect(codeOf(await drop(undefined, "0".repeat(64)))).toBe("stale");
    expect(codeOf(await drop(2))).toBe("stale");
    must(await drop(0));
    expect(await words("2")).toContain("on a quadrennial basis");
    expect(await words("2")).toContain("seventy-eighth");
    expect(codeOf(await drop())).toBe("stale");
    must(await drop(undefined, (await only()).wording));
    expect(await changes()).toEqual([]);
  });

  test("each paragraph tells who wrote what stands in it and is not of the text", async () => {
    const writing = async (who: SignedIn, label: string, at: number, text: string) => {
      const client: RawClient = await (await doors.come(who, d.room)).synced();
      const { id } = await d.paragraph(label);
      client.change((doc) => typeInto(doc, id, at, text));
      await until(async () => (await words(label)).includes(text.trim()), "it was stored");
    };
    await writing(d.a, "1", 0, "Now ");
    await writing(d.a2, "1", 4, "therefore ");
    await writing(d.a2, "4", 0, "Then ");
    // What a command writes is nobody's.
    await d.write("2", "quadrennial", "biennial");
    const [one, four] = [(await d.paragraph("1")).id, (await d.paragraph("4")).id];
    expect((await d.view()).writers).toEqual({
      [one]: ["Person a", "Person a2"],
      [four]: ["Person a2"],
    });
    await d.write("1", "therefore ", "");
    await d.write("4", "Then ", "");
    expect((await d.view()).writers).toEqual({ [one]: ["Person a"] });
  });

  test("how far the text has moved on is told, and nothing of it is in the room yet", async () => {
    const { id: negotiated } = (await w.text()).find(({ label }) => label === "4")!;
    const { addParagraph } = w.app.commands;
    must(await addParagraph(w.people.chair, SLUG, { after: negotiated }));
    expect((await d.view()).behind).toBe(1);
    expect(await changes()).toEqual([]);
  });

  test("notes are the drafters' own: worded by their author, resolved by anyone", async () => {
    const paragraph = (await d.paragraph("2")).id;
    const { addDraftNote, updateDraftNote, removeDraftNote } = w.app.commands;
    const note = { paragraph, instruction: null, text: "Ask capital." };
    const { id } = must(await addDraftNote(d.a2, ...room(), note));
    must(await addDraftNote(d.a, ...room(), { ...note, instruction: "retain", text: "" }));
    expect(codeOf(await addDraftNote(d.a, ...room(), { ...note, text: "" }))).toBe("invalid");
    const gone = "no-such-paragraph" as typeof paragraph;
    expect(codeOf(await addDraftNote(d.a, ...room(), { ...note, paragraph: gone }))).toBe(
      "paragraph-gone",
    );
    expect(codeOf(await updateDraftNote(d.a, ...room(), id, { text: "Mine." }))).toBe(
      "not-allowed",
    );
    expect(codeOf(await removeDraftNote(d.a, ...room(), id))).toBe("not-allowed");
    must(await updateDraftNote(d.a, ...room(), id, { resolved: true }));
    must(await updateDraftNote(d.a2, ...room(), id, { text: "Asked capital." }));
    expect((await d.view()).notes).toMatchObject([
      {
        id,
        paragraph,
        text: "Asked capital.",
        authorName: "Person a2",
        resolvedByName: "Person a",
      },
      { instruction: "retain", text: "", authorName: "Person a", editedAt: null },
    ]);
    must(await updateDraftNote(d.a2, ...room(), id, { resolved: false }));
    expect((await d.view()).notes[0]).toMatchObject({ resolvedByName: null });
    must(await removeDraftNote(d.a2, ...room(), id));
    expect((await d.view()).notes).toHaveLength(1);
    expect(codeOf(await removeDraftNote(d.a2, ...room(), id))).toBe("not-found");
    const kept = await w.app.world.database.client.draftingNote.findUnique({ where: { id } });
    expect(kept).toMatchObject({ text: "Asked capital.", deletedAt: w.clock.now });
  });
});
