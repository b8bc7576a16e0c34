import { beforeEach, expect, test } from "vitest";
import { applyEdits } from "../../../domain/amendments/apply";
import { printAttributed } from "../../../domain/compilation/notation";
import type { DateRequest } from "../../../domain/contract/dateRequests";
import type { SentReceiptView } from "../../../domain/contract/draftingViews";
import { textOf } from "../../../domain/drafting/changes";
import type { DraftKey } from "../../../domain/drafting/draft";
import { plainText } from "../../../domain/text/runs";
import type { SignedIn } from "../../auth/auth";
import { describeDatabases } from "../../testing/databases";
import { type TestDrafting, testDrafting } from "../../testing/drafting";
import { codeOf, must, SLUG, type TestWorkspace, testWorkspace } from "../../testing/workspace";

describeDatabases("sending what a drafting room proposes", (fresh) => {
  let w: TestWorkspace;
  let d: TestDrafting;
  beforeEach(async () => {
    w = await testWorkspace(await fresh());
    d = await testDrafting(w);
    return () => w.close();
  });

  const room = () => [SLUG, w.delegations.A] as const;
  const changes = async () => (await d.view()).changes;
  const keys = async () => (await changes()).map(({ key }) => key);
  const preview = async (some?: readonly DraftKey[]) =>
    w.app.commands.previewDraft(d.a, ...room(), { keys: some ?? (await keys()) });
  /** Sends as previewed. */
  const send = async (some?: readonly DraftKey[], by: SignedIn = d.a) => {
    const chosen = some ?? (await keys());
    const { wording } = must(await preview(chosen));
    return w.app.commands.submitDraft(by, ...room(), { keys: chosen, wording });
  };
  const own = async () => w.seen("a");
  const add = async (label: string, text: string, alternative = false) => {
    const after = (await d.paragraph(label)).id;
    const { addDraftParagraph, removeDraftParagraph } = w.app.commands;
    const made = must(await addDraftParagraph(d.a, ...room(), { after, alternative }));
    const words = plainText((await d.paragraph(made.label)).runs);
    if (text === "") must(await removeDraftParagraph(d.a, ...room(), made.id, { seen: words }));
    else await d.write(made.label, words, text);
    return made;
  };
  const strike = async (label: string) =>
    must(
      await w.app.commands.removeDraftParagraph(d.a, ...room(), (await d.paragraph(label)).id, {
        seen: "",
      }),
    );
  const events = async (type: string) =>
    (await w.app.queries.events(w.people.chair, SLUG))!.filter((one) => one.type === type);

  test("every kind of change is one amendment, word for word, and makes the room's text", async () => {
    await d.write("2", "quadrennial", "biennial");
    await add("1", "We welcome what was kept.");
    await add("4", "We invite all to report.", true);
    await strike("3(b)");
    const [first] = await changes();
    const say = { key: first!.key, text: "Because.", seen: "" };
    must(await w.app.commands.wordDraftRationale(d.a, ...room(), say));
    const { base, paragraphs } = await d.view();
    const receipt = must(await send(undefined, d.a2));
    expect(receipt).toMatchObject({ byName: "Person a2", late: false });
    expect(receipt.amendments.map(({ kind, label, revision }) => [kind, label, revision])).toEqual([
      ["add", "1 bis", 1],
      ["edit", "2", 1],
      ["delete", "3(b)", 1],
      ["alternative", "4", 1],
    ]);
    const amendments = await own();
    expect(amendments.map(({ id }) => id)).toEqual(receipt.amendments.map((one) => one.amendment));
    const sent = await changes();
    for (const [nth, { revision, sponsors, onBehalf, status }] of amendments.entries()) {
      const { proposal } = sent[nth]!;
      expect({ sponsors, onBehalf, status }).toEqual({
        ...{ sponsors: [w.delegations.A], onBehalf: false, status: "submitted" },
      });
      expect(revision).toMatchObject({ submittedByName: "Person a2", base: proposal.base });
      const { change } = revision!;
      if (change.kind === "edit" && proposal.change.kind === "edit")
        expect(applyEdits(proposal.base[0]!.runs, change.edits)).toEqual(proposal.change.result);
      else expect(change).toEqual(proposal.change);
    }
    expect(amendments[0]!.revision!.rationale).toBe("Because.");
    expect(sent.map(({ sent }) => sent)).toEqual(
      sent.map(() => expect.objectContaining({ status: "submitted", changedSince: false })),
    );
    expect((await d.view()).receipts).toEqual([asListed(receipt)]);
    expect(receipt.amendments.map(({ proposal, replaces }) => [proposal, replaces])).toEqual(
      amendments.map(({ revision }) => {
        const { base, change, rationale } = revision!;
        return [{ base, change, rationale }, null];
      }),
    );
    expect((await events("amendment.submitted")).map(({ subject }) => subject)).toEqual(
      amendments.map(({ id }) => id),
    );
    for (const { id } of amendments) must(await w.decide("chair", id, "accept"));
    const words = (text: readonly { readonly runs: Parameters<typeof plainText>[0] }[]) =>
      text.map(({ runs }) => plainText(runs));
    expect(words(await w.text())).toEqual(words(textOf({ base, room: paragraphs })));
    // Brought forward, the room is the text, and what was sent is the text's.
    must(await w.app.commands.bringDraftForward(d.a, ...room()));
    expect(await d.view()).toMatchObject({ changes: [], asks: [], behind: 0 });
    expect((await d.view()).paragraphs).toEqual(await w.text());
  });

  test("is shown before it is sent as it will be, and as a compilation would print it", async () => {
    await d.write("2", "quadrennial", "biennial");
    await add("1", "We welcome.");
    await strike("4");
    const whole = must(await preview());
    expect(whole).toMatchObject({
      changes: await changes(),
      wording: (await d.view()).wording,
      ...{ late: false, refusal: null },
    });
    // The same as the compilation of a version prints, and in the same form.
    const [one, two, four, ...others] = whole.printed.paragraphs;
    expect([one, two, four].map((shown) => shown?.label)).toEqual(["1", "2", "4"]);
    expect(others).toEqual([]);
    expect(one!.additions).toMatchObject([
      { holders: [{ name: "Delegation A", stance: "propose" }], paragraphs: [{ label: "1 bis" }] },
    ]);
    expect(printAttributed(two!.spans)).toContain(
      "on a [quadrennial ( ) / biennial (Delegation A)] basis, with",
    );
    expect(four!.deletions).toMatchObject([{ holders: [{ name: "Delegation A" }] }]);
    const [edit] = (await keys()).filter((key) => key.startsWith("edit:"));
    const part = must(await preview([edit!]));
    expect(part.printed.paragraphs.map(({ label }) => label)).toEqual(["2"]);
    expect(part.printed.start).toEqual([]);
    expect(part.wording).not.toBe((await d.view()).wording);
  });

  test("what was shown is what is sent, or nothing", async () => {
    await d.write("2", "quadrennial", "biennial");
    const { wording } = must(await preview());
    const chosen = await keys();
    await d.write("2", "biennial", "triennial");
    const submit = (named: string, some = chosen) =>
      w.app.commands.submitDraft(d.a, ...room(), { keys: some, wording: named });
    expect(codeOf(await submit(wording))).toBe("preview-changed");
    const gone = "edit:no-such-paragraph" as DraftKey;
    expect(codeOf(await submit(wording, [gone]))).toBe("stale");
    expect(codeOf(await preview([gone]))).toBe("stale");
    // A reason that is another one counts, too.
    const again = must(await preview()).wording;
    const say = { key: chosen[0]!, text: "Because.", seen: "" };
    must(await w.app.commands.wordDraftRationale(d.a, ...room(), say));
    expect(codeOf(await submit(again))).toBe("preview-changed");
    expect(await own()).toEqual([]);
    expect(await events("amendment.submitted")).toEqual([]);
    must(await send());
  });

  test("sent again it is a revision while it waits for a decision, and a new one afterwards", async () => {
    await d.write("2", "quadrennial", "biennial");
    await d.write("4", "report", "inform");
    const all = must(await send());
    expect(codeOf(await send())).toBe("no-change");
    expect(must(await preview()).refusal).toMatchObject({ code: "no-change" });
    await d.write("2", "biennial", "triennial");
    expect((await changes()).map(({ sent }) => sent!.changedSince)).toEqual([true, false]);
    const again = must(await send());
    expect(again.amendments).toMatchObject([
      {
        ...{ amendment: all.amendments[0]!.amendment, revision: 2 },
        replaces: { revision: 1, byName: "Person a", at: all.at },
      },
    ]);
    const wordsOf = (receipt: SentReceiptView) =>
      receipt.amendments.map(({ proposal: { base, change } }) =>
        change.kind === "edit" ? plainText(applyEdits(base[0]!.runs, change.edits)) : "",
      );
    expect(wordsOf(again)).toEqual([expect.stringContaining("triennial")]);
    // A receipt stays what it was: it tells the words that were sent then.
    const read = (id: string, by = d.a2) => w.app.queries.draftReceipt(by, ...room(), id);
    expect(await read(all.id)).toEqual(all);
    expect(wordsOf((await read(all.id))!)[0]).toContain("biennial");
    expect(await read(again.id)).toEqual(again);
    expect(await read("00000000-0000-4000-8000-000000000000")).toBeNull();
    for (const who of [d.a3, w.people.b, w.people.chair, w.people.secretariat])
      expect([who.name, await read(all.id, who)]).toEqual([who.name, null]);
    expect(await events("amendment.revised")).toHaveLength(1);
    expect(await own()).toHaveLength(2);
    // Only its reason is another one: a revision as well.
    const say = { key: (await keys())[1]!, text: "Because.", seen: "" };
    must(await w.app.commands.wordDraftRationale(d.a, ...room(), say));
    expect(must(await send()).amendments).toMatchObject([
      { amendment: all.amendments[1]!.amendment, revision: 2, proposal: { rationale: "Because." } },
    ]);
    must(await w.decide("chair", all.amendments[0]!.amendment, "reject"));
    const withdrawn = all.amendments[1]!.amendment;
    must(await w.app.commands.withdrawAmendment(d.a, SLUG, withdrawn, { reason: "" }));
    const anew = must(await send());
    expect(anew.amendments.map(({ revision }) => revision)).toEqual([1, 1]);
    const old = all.amendments.map(({ amendment }) => amendment);
    for (const { amendment } of anew.amendments) expect(old).not.toContain(amendment);
    expect((await changes()).map(({ sent }) => sent!.status)).toEqual(["submitted", "submitted"]);
    expect((await d.view()).receipts).toHaveLength(4);
  });

  test("a colleague's draft of another wording is not overwritten", async () => {
    await d.write("2", "quadrennial", "biennial");
    const { amendments } = must(await send());
    const [paragraph] = (await w.text()).filter(({ label }) => label === "2");
    const rewording = {
      ...{ base: [paragraph!], rationale: "", submit: false },
      change: { kind: "edit" as const, paragraph: paragraph!.id, result: [] },
    };
    const { amendment } = amendments[0]!;
    must(await w.app.commands.reviseAmendment(d.a3, SLUG, amendment, rewording));
    await d.write("2", "biennial", "triennial");
    expect(must(await preview()).refusal).toMatchObject({ code: "stale" });
    expect(codeOf(await send())).toBe("stale");
    must(await w.app.commands.discardDraft(d.a3, SLUG, amendment));
    must(await send());
  });

  test("nothing is sent of what the text has moved on from", async () => {
    await d.write("2", "quadrennial", "biennial");
    await d.write("4", "report", "inform");
    must(
      await w
        .propose("b", "B", "4", ["present", "this"])
        .then(must)
        .then(({ id }) => w.decide("chair", id, "accept")),
    );
    const [two, four] = await keys();
    expect(must(await preview([four!])).refusal).toEqual({
      code: "stale",
      sentence: "The text has moved on at paragraph 4. Bring the room forward first.",
    });
    expect(codeOf(await send())).toBe("stale");
    must(await send([two!]));
    must(await w.app.commands.bringDraftForward(d.a, ...room()));
    must(await send([four!]));
  });

  test("late it is marked or refused, and in a closed negotiation refused, as any submission", async () => {
    await d.write("2", "quadrennial", "biennial");
    const deadline: DateRequest = {
      ...{ kind: "deadline", title: "Inputs", startsAt: "2026-03-01T18:00", endsAt: null },
      ...{ zone: "America/New_York", place: null },
    };
    must(await w.app.commands.addDate(w.people.chair, SLUG, deadline));
    expect(must(await preview())).toMatchObject({ late: true, refusal: null });
    const configure = w.app.commands.configureNegotiation;
    must(await configure(w.people.secretariat, SLUG, { lateSubmissions: "refuse" }));
    expect(must(await preview())).toMatchObject({
      late: false,
      refusal: { code: "deadline-passed" },
    });
    expect(codeOf(await send())).toBe("deadline-passed");
    must(await configure(w.people.secretariat, SLUG, { lateSubmissions: "mark" }));
    const receipt = must(await send());
    expect(receipt.late).toBe(true);
    expect((await own())[0]!.revision!.late).toBe(true);
    await d.write("2", "biennial", "triennial");
    must(await configure(w.people.secretariat, SLUG, { status: "closed" }));
    expect(must(await preview()).refusal).toMatchObject({ code: "closed" });
    expect(codeOf(await send())).toBe("closed");
  });

  test("paragraphs that are agreed follow the rules of any proposal", async () => {
    await d.write("4", "report", "inform");
    const { id } = await d.paragraph("4");
    must(
      await w.app.commands.agreeParagraph(w.people.chair, SLUG, id, { agreed: true, reason: "" }),
    );
    expect(codeOf(await send())).toBe("stale");
    must(await w.app.commands.bringDraftForward(d.a, ...room()));
    const { amendments } = must(await send());
    expect(codeOf(await w.decide("chair", amendments[0]!.amendment, "accept"))).toBe("agreed");
  });

  test("where clearance is wanted, it is sent as it was cleared", async () => {
    const clear = async (by: SignedIn, to: "draft" | "for-clearance" | "cleared") =>
      w.app.commands.clearDraft(by, ...room(), {
        ...{ to, wording: (await d.view()).wording, note: `${by.name}: ${to}` },
      });
    await d.write("2", "quadrennial", "biennial");
    await d.write("4", "report", "inform");
    expect(codeOf(await clear(d.a, "for-clearance"))).toBe("invalid");
    must(await w.app.commands.configureDrafting(d.a, ...room(), { wantsClearance: true }));
    expect(must(await preview()).refusal).toMatchObject({ code: "not-cleared" });
    expect(codeOf(await send())).toBe("not-cleared");
    must(await clear(d.a2, "for-clearance"));
    expect(codeOf(await send())).toBe("not-cleared");
    expect(codeOf(await clear(d.a2, "cleared"))).toBe("not-allowed");
    must(await clear(d.a, "cleared"));
    const stale = { to: "draft", wording: "0".repeat(64), note: "" } as const;
    expect(codeOf(await w.app.commands.clearDraft(d.a, ...room(), stale))).toBe("stale");
    await d.write("2", "biennial", "triennial");
    expect((await d.view()).clearances).toMatchObject([
      ...[{ state: "for-clearance", changedSince: true, actorName: "Person a2" }],
      ...[{ state: "cleared", changedSince: true, note: "Person a: cleared" }],
    ]);
    expect(must(await preview()).refusal).toMatchObject({ code: "not-cleared" });
    await d.write("2", "triennial", "biennial");
    const [two, four] = await keys();
    // In two parts: what was cleared was cleared as a whole.
    const receipt = must(await send([two!], d.a2));
    // Who submits under a clearance has not given it.
    const byClearer = { actorName: "Person a", note: "Person a: cleared", changedSince: false };
    expect((await d.view()).cleared).toMatchObject(byClearer);
    must(await send([four!], d.a2));
    expect((await d.view()).cleared).toMatchObject(byClearer);
    expect(receipt).toMatchObject({ byName: "Person a2", cleared: { byName: "Person a" } });
    expect((await d.view()).receipts).toMatchObject([
      asListed(receipt),
      { byName: "Person a2", cleared: { byName: "Person a" } },
    ]);
    expect((await d.view()).clearances.map(({ state }) => state)).toEqual([
      ...["for-clearance", "cleared", "submitted", "submitted"],
    ]);
    must(await clear(d.a2, "draft"));
    expect((await d.view()).cleared).toBeNull();
  });

  test("nobody else can send, preview or clear", async () => {
    await d.write("2", "quadrennial", "biennial");
    const [chosen, { wording }] = [await keys(), await d.view()];
    const others = [
      ...(["b", "chair", "secretariat", "outsider"] as const).map((who) => w.people[who]),
      d.a3,
    ];
    for (const who of others) {
      const { previewDraft, submitDraft, clearDraft } = w.app.commands;
      const answers = [
        await previewDraft(who, ...room(), { keys: chosen }),
        await submitDraft(who, ...room(), { keys: chosen, wording }),
        await clearDraft(who, ...room(), { to: "for-clearance", wording, note: "" }),
      ];
      expect([who.name, answers.map(codeOf)]).toEqual([
        who.name,
        ["not-found", "not-found", "not-found"],
      ]);
    }
  });
});

/** As the room lists it: without the words. */
const asListed = ({ amendments, ...receipt }: SentReceiptView) => ({
  ...receipt,
  amendments: amendments.map(({ proposal: _, replaces: __, ...one }) => one),
});
