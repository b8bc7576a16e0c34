import { beforeEach, expect, test } from "vitest";
import { describeDatabases } from "../../testing/databases";
import { type TestDrafting, testDrafting } from "../../testing/drafting";
import { codeOf, must, SLUG, type TestWorkspace, testWorkspace } from "../../testing/workspace";

describeDatabases("what was sent of a drafting room before", (fresh) => {
  let w: TestWorkspace;
  let d: TestDrafting;
  beforeEach(async () => {
    w = await testWorkspace(await fresh());
    d = await testDrafting(w);
    return () => w.close();
  });
  const room = () => [SLUG, w.delegations.A] as const;
  const previewed = async () => {
    const keys = (await d.view()).changes.map(({ key }) => key);
    const { wording } = must(await w.app.commands.previewDraft(d.a, ...room(), { keys }));
    return { keys, wording };
  };

  test("is told to be adrift while it stands and the room no longer proposes it", async () => {
    const id = await d.write("2", "quadrennial", "biennial");
    const edited = must(await w.app.commands.submitDraft(d.a2, ...room(), await previewed()));
    expect((await d.view()).adrift).toEqual([]);
    // Struck since: the edit stands all the same, and what is sent then is another amendment.
    must(await w.app.commands.removeDraftParagraph(d.a, ...room(), id, { seen: "" }));
    const { amendment } = edited.amendments[0]!;
    const { adrift, changes } = await d.view();
    expect(changes).toMatchObject([{ key: `delete:${id}`, sent: null }]);
    expect(adrift).toEqual([
      {
        ...{ key: `edit:${id}`, kind: "edit", label: "2" },
        sent: {
          ...{ amendment, revision: 1, status: "submitted", changedSince: true },
          ...{ byName: "Person a2", at: expect.any(String) },
        },
      },
    ]);
    // Back in the room it is a change of it again.
    must(await w.app.commands.restoreDraftParagraph(d.a, ...room(), id));
    expect((await d.view()).adrift).toEqual([]);
    must(await w.app.commands.removeDraftParagraph(d.a, ...room(), id, { seen: "" }));
    must(await w.app.commands.withdrawAmendment(d.a, SLUG, amendment, { reason: "" }));
    expect((await d.view()).adrift).toEqual([]);
  });

  test("is not sent twice, however many send it at once, and the others are told so", async () => {
    await d.write("2", "quadrennial", "biennial");
    const wanted = await previewed();
    const answers = await Promise.all(
      [d.a, d.a2, d.a].map((by) => w.app.commands.submitDraft(by, ...room(), wanted)),
    );
    expect(answers.map(codeOf).sort()).toEqual(["done", "no-change", "no-change"]);
    expect((await w.seen("a")).length).toBe(1);
  });

  test("is known again when it was taken out and is put back, with the notes on it", async () => {
    const { addDraftParagraph, addDraftNote, removeDraftParagraph, putBackDraft } = w.app.commands;
    const after = (await d.paragraph("1")).id;
    const made = must(await addDraftParagraph(d.a, ...room(), { after, alternative: false }));
    await d.write(made.label, "", "We welcome it.");
    const note = { paragraph: made.id, instruction: null, text: "Why?" };
    must(await addDraftNote(d.a2, ...room(), note));
    must(await w.app.commands.submitDraft(d.a, ...room(), await previewed()));
    const [paragraph, { paragraphs }] = [await d.paragraph(made.label), await d.view()];
    must(await removeDraftParagraph(d.a, ...room(), made.id, { seen: "We welcome it." }));
    expect((await d.view()).adrift).toMatchObject([{ key: `add:${made.id}`, label: "1 bis" }]);
    const removed = { after, paragraphs: [paragraph] };
    must(await putBackDraft(d.a2, ...room(), removed));
    const view = await d.view();
    expect(view.paragraphs).toEqual(paragraphs);
    expect(view.adrift).toEqual([]);
    expect(view.changes).toMatchObject([{ sent: { changedSince: false, status: "submitted" } }]);
    expect(view.notes).toMatchObject([{ paragraph: made.id, text: "Why?" }]);
    expect(codeOf(await putBackDraft(d.a, ...room(), removed))).toBe("already-exists");
    const two = (await w.text()).find(({ label }) => label === "2")!;
    await d.change({ type: "remove", paragraph: two.id });
    const forged = { after, paragraphs: [{ ...two, agreed: undefined }] };
    expect(codeOf(await putBackDraft(d.a, ...room(), forged))).toBe("invalid");
    for (const who of ["b", "chair", "secretariat", "observer", "outsider"] as const)
      expect(codeOf(await putBackDraft(w.people[who], ...room(), removed))).toBe("not-found");
  });

  test("takes its notes along into the text, and back with the step", async () => {
    const { addDraftParagraph, addDraftNote, bringDraftForward, undoDraftForward } = w.app.commands;
    const after = (await d.paragraph("4")).id;
    const made = must(await addDraftParagraph(d.a, ...room(), { after, alternative: true }));
    await d.write(made.label, "report", "inform");
    for (const [paragraph, text] of [
      [after, "On the text's."],
      [made.id, "On ours."],
    ] as const)
      must(await addDraftNote(d.a2, ...room(), { paragraph, instruction: null, text }));
    const sent = must(await w.app.commands.submitDraft(d.a, ...room(), await previewed()));
    must(await w.decide("chair", sent.amendments[0]!.amendment, "accept"));
    const notes = async () =>
      (await d.view()).notes.map(({ paragraph, text }) => [paragraph, text] as const);
    must(await bringDraftForward(d.a, ...room()));
    expect((await d.view()).changes).toEqual([]);
    expect(await notes()).toEqual([
      [after, "On the text's."],
      [after, "On ours."],
    ]);
    const apart = [
      [after, "On the text's."],
      [made.id, "On ours."],
    ];
    must(await undoDraftForward(d.a, ...room()));
    expect(await notes()).toEqual(apart);
    // However ours comes back: here it is proposed anew.
    const ours = await d.paragraph(made.label);
    must(await bringDraftForward(d.a, ...room()));
    must(await w.app.commands.putBackDraft(d.a, ...room(), { after, paragraphs: [ours] }));
    expect(await notes()).toEqual(apart);
  });
});
