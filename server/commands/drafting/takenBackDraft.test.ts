import { beforeEach, expect, test } from "vitest";
import { FOLDED } from "../../../domain/drafting/folding";
import { plainText } from "../../../domain/text/runs";
import { describeDatabases } from "../../testing/databases";
import { type TestDrafting, testDrafting } from "../../testing/drafting";
import { must, SLUG, type TestWorkspace, testWorkspace } from "../../testing/workspace";

describeDatabases("what was accepted of a drafting room, and is taken back", (fresh) => {
  let w: TestWorkspace;
  let d: TestDrafting;
  beforeEach(async () => {
    w = await testWorkspace(await fresh());
    d = await testDrafting(w);
    return () => w.close();
  });

  const room = () => [SLUG, w.delegations.A] as const;
  const forward = async () => must(await w.app.commands.bringDraftForward(d.a, ...room()));
  const view = async () => {
    const { changes, asks, paragraphs } = await d.view();
    return { keys: changes.map(({ key }) => key), asks, paragraphs };
  };

  test("is proposed again, each change under its own name, and nothing is asked", async () => {
    const { addDraftParagraph, removeDraftParagraph, previewDraft, submitDraft } = w.app.commands;
    const { takeBackDecision } = w.app.commands;
    await d.write("2", "quadrennial", "biennial");
    for (const [label, alternative] of [
      ["1", false],
      ["4", true],
    ] as const) {
      const after = (await d.paragraph(label)).id;
      const made = must(await addDraftParagraph(d.a, ...room(), { after, alternative }));
      const words = plainText((await d.paragraph(made.label)).runs);
      await d.write(made.label, words, `What is new beside ${label}.`);
    }
    const struck = (await d.paragraph("3(b)")).id;
    must(await removeDraftParagraph(d.a, ...room(), struck, { seen: "" }));
    const { keys } = await view();
    expect(keys.map((key) => key.split(":")[0])).toEqual(["add", "edit", "delete", "alternative"]);
    const text = await w.text();
    const { wording } = must(await previewDraft(d.a, ...room(), { keys }));
    must(await submitDraft(d.a, ...room(), { keys, wording }));
    const amendments = (await d.view()).changes.map(({ sent }) => sent!.amendment);
    for (const id of amendments) must(await w.decide("chair", id, "accept"));
    await forward();
    expect(await view()).toMatchObject({ keys: [], asks: [], paragraphs: await w.text() });
    for (const id of amendments.toReversed())
      must(await takeBackDecision(w.people.chair, SLUG, id, { reason: "Not all agreed." }));
    expect(await w.text()).toEqual(text);
    // So much later that it is a step of its own, to be taken back by itself.
    w.later(FOLDED);
    await forward();
    const back = await d.view();
    expect(back.changes.map(({ key }) => key)).toEqual(keys);
    expect(back.asks).toEqual([]);
    expect(back.changes.map(({ sent }) => sent!.changedSince)).toEqual(keys.map(() => false));
    must(await w.app.commands.undoDraftForward(d.a, ...room()));
    expect((await view()).keys).toEqual([]);
    await forward();
    expect((await view()).keys).toEqual(keys);
  });
});
