import { beforeEach, expect, test } from "vitest";
import { textRoom } from "../../../domain/contract/realtime";
import { done } from "../../../domain/refusal";
import { plainText, runsOf } from "../../../domain/text/runs";
import { describeDatabases } from "../../testing/databases";
import { type TestDrafting, testDrafting } from "../../testing/drafting";
import { codeOf, must, SLUG, type TestWorkspace, testWorkspace } from "../../testing/workspace";

describeDatabases("bringing a drafting room forward", (fresh) => {
  let w: TestWorkspace;
  let d: TestDrafting;
  beforeEach(async () => {
    w = await testWorkspace(await fresh());
    d = await testDrafting(w);
    return () => w.close();
  });

  const room = () => [SLUG, w.delegations.A] as const;
  const forward = (by = d.a) => w.app.commands.bringDraftForward(by, ...room());
  const back = (at?: string) => w.app.commands.undoDraftForward(d.a2, ...room(), at);
  const answer = (id: string, take: "theirs" | "ours") =>
    w.app.commands.answerDraftAsk(d.a2, ...room(), id, { take });
  const words = async (label: string) => plainText((await d.paragraph(label)).runs);
  const line2 = (basis: string, session = "seventy-sixth") =>
    `We decide to hold meetings on a ${basis} basis, with the next meeting to be held at the ${session} session.`;
  /** A co-facilitator replaces words of the live text. */
  const negotiate = async (label: string, from: string, to: string) =>
    must(
      await w.app.world.rooms.command(textRoom(SLUG), async (_, text) => {
        const { id, runs } = text.find((one) => one.label === label)!;
        const at = plainText(runs).indexOf(from);
        const edits = [{ from: at, to: at + from.length, insert: runsOf(to) }];
        return done({
          value: null,
          operations: [{ type: "edit" as const, paragraph: id, edits }],
        });
      }),
    );

  test("takes over what changed, keeps what was written, and is undone as a whole", async () => {
    await d.write("2", "quadrennial", "biennial");
    await negotiate("2", "seventy-sixth", "seventy-eighth");
    await negotiate("4", "report", "inform");
    expect((await d.view()).behind).toBe(2);
    const { base } = await d.view();
    must(await forward());
    const view = await d.view();
    expect(view).toMatchObject({ behind: 0, asks: [], undoable: view.baseAt, follows: true });
    expect(view.base).toEqual(await w.text());
    expect(await words("2")).toBe(line2("biennial", "seventy-eighth"));
    expect(view.changes).toMatchObject([{ kind: "edit" }]);
    expect(codeOf(await back("2026-01-01T00:00:00.000Z"))).toBe("stale");
    must(await back(view.undoable!));
    expect(await words("2")).toBe(line2("biennial"));
    const undone = await d.view();
    expect(undone).toMatchObject({ behind: 2, undoable: null, follows: false });
    expect(undone.base).toEqual(base);
    expect(codeOf(await back())).toBe("no-change");
    must(await forward());
    expect(await words("2")).toBe(line2("biennial", "seventy-eighth"));
  });

  test("happens once, however many pages ask at once, and not at all where nothing moved", async () => {
    const { client } = w.app.world.database;
    must(await forward());
    await negotiate("4", "report", "inform");
    await d.write("4", "Secretary-General", "Secretariat");
    const answers = await Promise.all([d.a, d.a2, d.a, d.a2].map(forward));
    expect(answers.map(codeOf)).toEqual(answers.map(() => "done"));
    expect(await client.draftingStep.count()).toBe(1);
    const { seq } = await d.view();
    must(await forward());
    // There and back again: the text is another one by its seq, and reads the same.
    await negotiate("4", "inform", "report");
    await negotiate("4", "report", "inform");
    must(await forward());
    expect((await d.view()).seq).toBe(seq);
    expect(await client.draftingStep.count()).toBe(1);
  });

  test("asks where both changed the same words, and either answer is one click", async () => {
    await d.write("2", "quadrennial", "biennial");
    await negotiate("2", "quadrennial", "triennial");
    must(await forward());
    const [ask] = (await d.view()).asks;
    expect(ask).toMatchObject({ kind: "wording", answer: null, answeredByName: null });
    expect(await words("2")).toBe(line2("biennial"));
    must(await answer(ask!.id, "theirs"));
    must(await answer(ask!.id, "theirs"));
    expect(codeOf(await answer(ask!.id, "ours"))).toBe("already-decided");
    expect(await d.view()).toMatchObject({
      changes: [],
      asks: [{ answer: "theirs", answeredByName: "Person a2" }],
    });
    expect(await words("2")).toBe(line2("triennial"));
    expect(codeOf(await answer("00000000-0000-4000-8000-000000000000", "ours"))).toBe("not-found");
    for (const _ of ["taken back", "again"])
      must(await w.app.commands.reopenDraftAsk(d.a, ...room(), ask!.id));
    expect((await d.view()).asks).toMatchObject([{ answer: null, answeredByName: null }]);
    must(await answer(ask!.id, "ours"));
  });

  test("an undone step asks nothing any more; what the undoing cannot settle is asked", async () => {
    await d.write("2", "quadrennial", "biennial");
    await negotiate("2", "quadrennial", "triennial");
    await negotiate("4", "report", "inform");
    must(await forward());
    expect((await d.view()).asks).toHaveLength(1);
    await d.write("4", "inform", "tell");
    must(await back());
    expect((await d.view()).asks).toMatchObject([{ kind: "wording", label: "4" }]);
    expect(await words("4")).toContain("tell");
    must(await answer((await d.view()).asks[0]!.id, "ours"));
    // Of a step that was undone there is nothing more to be seen once it is answered.
    expect((await d.view()).asks).toEqual([]);
  });

  test("an answer is taken back with its step: the room reads as before it", async () => {
    await d.write("2", "quadrennial basis", "biennial cycle");
    const before = await words("2");
    await negotiate("2", "on a quadrennial basis", "at every second session");
    for (const take of ["theirs", "ours"] as const) {
      must(await forward());
      const [ask] = (await d.view()).asks;
      must(await answer(ask!.id, take));
      expect((await words("2")).includes("at every second session")).toBe(take === "theirs");
      must(await back());
      expect(await words("2")).toBe(before);
      expect((await d.view()).asks).toEqual([]);
    }
  });

  test("an open ask outlives later steps, and old steps are forgotten", async () => {
    await d.write("2", "quadrennial", "biennial");
    await negotiate("2", "quadrennial", "triennial");
    must(await forward());
    for (let n = 0; n < 21; n += 1) {
      w.later(11 * 60_000);
      await negotiate("4", n === 0 ? "report" : `report ${n - 1}`, `report ${n}`);
      must(await forward());
    }
    const { client } = w.app.world.database;
    expect(await client.draftingStep.count()).toBe(20);
    expect((await d.view()).asks).toMatchObject([{ label: "2", answer: null }]);
  });

  test("steps made within minutes are taken back as one, unless somebody wrote in between", async () => {
    const { client } = w.app.world.database;
    const later = (minutes: number) => w.later(minutes * 60_000);
    await negotiate("4", "report", "inform");
    must(await forward());
    later(5);
    await negotiate("4", "inform", "tell");
    must(await forward());
    expect(await client.draftingStep.count()).toBe(1);
    expect((await d.view()).undoable).toBe(w.clock.now.toISOString());
    await d.write("2", "quadrennial", "biennial");
    await negotiate("4", "tell", "inform");
    must(await forward());
    expect(await client.draftingStep.count()).toBe(2);
    later(11);
    await negotiate("4", "inform", "report");
    must(await forward());
    expect(await client.draftingStep.count()).toBe(3);
    for (const word of ["inform", "tell", "report"]) {
      must(await back());
      expect(await words("4")).toContain(word);
    }
    expect(await words("2")).toBe(line2("biennial"));
  });

  test("an open ask says what the text reads now, and again what it said when the step is undone", async () => {
    await d.write("2", "quadrennial", "biennial");
    await negotiate("2", "quadrennial", "triennial");
    must(await forward());
    const reading = async () => (await d.view()).asks.map((one) => plainText(one.theirs ?? []));
    expect(await reading()).toEqual(["triennial"]);
    await negotiate("2", "triennial", "yearly");
    must(await forward());
    expect(await reading()).toEqual(["yearly"]);
    must(await back());
    expect(await reading()).toEqual(["triennial"]);
    must(await forward());
    must(await answer((await d.view()).asks[0]!.id, "theirs"));
    expect(await words("2")).toBe(line2("yearly"));
    expect((await d.view()).changes).toEqual([]);
  });

  test("is nobody else's to do", async () => {
    for (const who of ["b", "chair", "secretariat", "observer", "outsider"] as const) {
      const { bringDraftForward, undoDraftForward, answerDraftAsk, reopenDraftAsk } =
        w.app.commands;
      const args = [w.people[who], ...room()] as const;
      const answers = [
        await bringDraftForward(...args),
        await undoDraftForward(...args),
        await answerDraftAsk(...args, "00000000-0000-4000-8000-000000000000", { take: "ours" }),
        await reopenDraftAsk(...args, "00000000-0000-4000-8000-000000000000"),
      ];
      expect([who, answers.map(codeOf)]).toEqual([who, answers.map(() => "not-found")]);
    }
  });
});
