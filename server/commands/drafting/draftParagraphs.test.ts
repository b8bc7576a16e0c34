import { beforeEach, expect, test } from "vitest";
import type { ParagraphId } from "../../../domain/ids";
import { plainText } from "../../../domain/text/runs";
import { describeDatabases } from "../../testing/databases";
import { type TestDrafting, testDrafting } from "../../testing/drafting";
import { codeOf, must, SLUG, type TestWorkspace, testWorkspace } from "../../testing/workspace";

describeDatabases("paragraphs of a drafting room", (fresh) => {
  let w: TestWorkspace;
  let d: TestDrafting;
  beforeEach(async () => {
    w = await testWorkspace(await fresh());
    d = await testDrafting(w);
    return () => w.close();
  });

  const lines = async () =>
    (await d.view()).paragraphs
      .filter(({ kind }) => kind !== "title")
      .map(({ label, runs, struck, alternativeTo }) =>
        [label, alternativeTo && "alternative", struck && "struck", plainText(runs).slice(0, 14)]
          .filter(Boolean)
          .join(" "),
      );
  const add = async (label: string, alternative = false) => {
    const { id: after } = await d.paragraph(label);
    const request = { after, alternative };
    return w.app.commands.addDraftParagraph(d.a2, SLUG, w.delegations.A, request);
  };
  const words = async (id: string) =>
    plainText((await d.view()).paragraphs.find((one) => one.id === id)?.runs ?? []);
  const remove = async (id: string, seen?: string) =>
    w.app.commands.removeDraftParagraph(d.a, SLUG, w.delegations.A, id, {
      seen: seen ?? (await words(id)),
    });
  const restore = async (id: string) =>
    w.app.commands.restoreDraftParagraph(d.a, SLUG, w.delegations.A, id);

  test("are added several at once, one behind another, or none of them", async () => {
    const { id: after } = await d.paragraph("4");
    const several = (request: { readonly after: ParagraphId; readonly count: number }) =>
      w.app.commands.addDraftParagraph(d.a2, SLUG, w.delegations.A, {
        ...{ alternative: false },
        ...request,
      });
    const before = await lines();
    const { ids, id, label } = must(await several({ after, count: 3 }));
    expect([id, label, new Set(ids).size]).toEqual([ids[0], "4 bis", 3]);
    expect(await lines()).toEqual([...before, "4 bis", "4 ter", "4 quater"]);
    for (const one of ids) must(await remove(one));
    expect(codeOf(await several({ after: "p-none" as ParagraphId, count: 2 }))).toBe(
      "paragraph-gone",
    );
    expect(await lines()).toEqual(before);
  });

  test("are added, struck, restored and taken out, and nothing of it is in the text", async () => {
    const text = await w.text();
    expect(must(await add("1"))).toMatchObject({ id: expect.any(String), label: "1 bis" });
    await d.write("1 bis", "", "We note our own.");
    expect(must(await add("1 bis")).label).toBe("1 ter");
    must(await add("4", true));
    expect(codeOf(await add("4", true))).toBe("already-exists");
    const { id } = await d.paragraph("2");
    must(await remove(id));
    must(await remove(id));
    expect(await lines()).toEqual([
      ...["1 We reaffirm th", "1 bis We note our ow", "1 ter", "2 struck We decide to h"],
      ...["3 We call upon a", "3(a) By keeping the", "3(b) By sharing wha"],
      ...["4 We invite the ", "4 alt alternative We invite the "],
    ]);
    must(await restore(id));
    must(await restore(id));
    for (const label of ["1 bis", "1 ter", "4 alt"])
      must(await remove((await d.paragraph(label)).id));
    expect(await lines()).toEqual([
      ...["1 We reaffirm th", "2 We decide to h", "3 We call upon a"],
      ...["3(a) By keeping the", "3(b) By sharing wha", "4 We invite the "],
    ]);
    expect(await w.text()).toEqual(text);
    const events = await w.app.queries.events(w.people.chair, SLUG);
    expect(events!.filter(({ type }) => type.startsWith("text."))).toEqual([]);
  });

  test("are called after what stays before them, as a compilation calls them", async () => {
    const { id: two } = await d.paragraph("2");
    const made = must(await add("2"));
    await d.write("2 bis", "", "We welcome.");
    const label = async () => (await d.view()).paragraphs.find(({ id }) => id === made.id)!.label;
    must(await remove(two));
    expect(await label()).toBe("1 bis");
    const { previewDraft, dropDraftChange } = w.app.commands;
    const { changes } = await d.view();
    const keys = changes.map(({ key }) => key);
    const { printed } = must(await previewDraft(d.a, SLUG, w.delegations.A, { keys }));
    const [one] = printed.paragraphs.filter(({ label }) => label === "1");
    expect(one!.additions[0]!.paragraphs[0]!.label).toBe("1 bis");
    // Behind one that is struck already; and restored, by either way, it is named after that again.
    const second = must(await add("2"));
    expect(second.label).toBe("1 ter");
    must(await remove(second.id));
    must(await restore(two));
    expect(await label()).toBe("2 bis");
    must(await remove(two));
    const { key, wording } = (await d.view()).changes.find(({ kind }) => kind === "delete")!;
    must(await dropDraftChange(d.a, SLUG, w.delegations.A, { key, wording }));
    expect(await label()).toBe("2 bis");
  });

  test("are not taken out with words in them that nobody saw", async () => {
    const made = must(await add("1"));
    await d.write(made.label, "", "A colleague's.");
    expect(codeOf(await remove(made.id, ""))).toBe("stale");
    expect(plainText((await d.paragraph(made.label)).runs)).toBe("A colleague's.");
    must(await remove(made.id, "A colleague's."));
    // What is struck keeps its words.
    must(await remove((await d.paragraph("2")).id, "other words"));
  });

  test("are not touched by anybody else, and refused with reason", async () => {
    const { id: after } = await d.paragraph("1");
    for (const who of ["b", "chair", "secretariat", "observer", "outsider"] as const) {
      const args = [w.people[who], SLUG, w.delegations.A] as const;
      const { addDraftParagraph, removeDraftParagraph, restoreDraftParagraph } = w.app.commands;
      const answers = await Promise.all([
        addDraftParagraph(...args, { after, alternative: false }),
        removeDraftParagraph(...args, after, { seen: "" }),
        restoreDraftParagraph(...args, after),
      ]);
      expect([who, answers.map(codeOf)]).toEqual([who, answers.map(() => "not-found")]);
    }
    const title = (await d.view()).paragraphs.find(({ kind }) => kind === "title")!;
    expect(codeOf(await remove(title.id))).toBe("invalid");
    const gone = "no-such-paragraph" as ParagraphId;
    expect([codeOf(await remove(gone)), codeOf(await restore(gone))]).toEqual([
      ...["paragraph-gone", "paragraph-gone"],
    ]);
    must(
      await w.app.commands.configureNegotiation(w.people.secretariat, SLUG, { status: "closed" }),
    );
    expect(codeOf(await add("1"))).toBe("closed");
  });
});
