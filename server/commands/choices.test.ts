import { beforeEach, expect, test } from "vitest";
import type { RequestedChange } from "../../domain/contract/amendmentRequests";
import type { VersionRequest } from "../../domain/contract/versionRequests";
import type { VersionPreview } from "../../domain/contract/versionViews";
import type { AmendmentId } from "../../domain/ids";
import type { VersionContent } from "../../domain/revisions/content";
import { dispositionTable } from "../../domain/revisions/disposition";
import { resolveReference } from "../../domain/revisions/resolve";
import type { Paragraph } from "../../domain/text/paragraph";
import { runsOf } from "../../domain/text/runs";
import { describeDatabases } from "../testing/databases";
import { codeOf, must, SLUG, type TestWorkspace, testWorkspace } from "../testing/workspace";

type Kind = VersionRequest["kind"];
type Choice = VersionRequest["choices"][number];

const carry = (amendment: AmendmentId, reason = ""): Choice => ({
  amendment,
  choice: "carry",
  reason,
});
const leave = (amendment: AmendmentId, reason = "Overtaken."): Choice => ({
  amendment,
  choice: "leave",
  reason,
});

describeDatabases("choices at issue", (fresh) => {
  let w: TestWorkspace;
  beforeEach(async () => {
    w = await testWorkspace(await fresh(), { disclosure: "on-compilation" });
    return () => w.close();
  });

  const preview = (kind: Kind, choices: readonly Choice[] = []) =>
    w.app.commands.previewVersion(w.people.chair, SLUG, { kind, title: "A title", choices });
  const issueWith = (kind: Kind, hash: string, choices: readonly Choice[] = []) =>
    w.app.commands.issueVersion(w.people.chair, SLUG, {
      ...{ kind, title: "A title", choices, preview: hash },
    });
  /** Issues what its preview shows. */
  const issue = async (kind: Kind, choices: readonly Choice[] = []): Promise<VersionContent> => {
    later();
    const { hash } = must(await preview(kind, choices));
    const { number } = must(await issueWith(kind, hash, choices));
    return (await w.app.queries.version(w.people.observer, SLUG, number))!.content;
  };
  const later = () => w.later();
  const decide = async (id: AmendmentId, kind: "accept" | "reject") => {
    later();
    must(await w.decide("chair", id, kind));
  };
  const lines = (content: VersionContent) =>
    Object.fromEntries(
      dispositionTable(content).map((line) => [
        line.amendment,
        [line.outcome, line.standing, line.reason, line.version].filter(Boolean).join(" | "),
      ]),
    );

  /** Two rivals on one word, one of which is accepted; a third on another paragraph. */
  async function rivals() {
    const accepted = must(await w.propose("a", "A", "2", ["quadrennial", "biennial"])).id;
    const rival = must(await w.propose("b", "B", "2", ["quadrennial", "five-yearly"])).id;
    const other = must(await w.propose("c", "C", "4", ["invite", "ask"])).id;
    await issue("compilation");
    await decide(accepted, "accept");
    return { accepted, rival, other };
  }

  test("a revision is refused until every open amendment that does not apply has its choice", async () => {
    const { rival } = await rivals();
    const seen: VersionPreview = must(await preview("revision"));
    expect(seen.open.map(({ amendment, outcome, choice }) => [amendment, outcome, choice])).toEqual(
      [[rival, "needs-author", null]],
    );
    expect(seen.open[0]!.readings[0]!.current.map(({ text }) => text)).toEqual(["biennial"]);
    const refused = await issueWith("revision", seen.hash);
    expect(codeOf(refused)).toBe("choices-missing");
    expect(!refused.ok && refused.details).toEqual({ amendments: [rival] });
    expect(await w.app.queries.versions(w.people.a, SLUG)).toHaveLength(2);
  });

  test("what is left behind is decided so, for the reason given, and can be taken back", async () => {
    const { accepted, rival, other } = await rivals();
    const content = await issue("revision", [leave(rival, "The room prefers two years.")]);
    expect(lines(content)).toEqual({
      [accepted]: "accepted",
      [rival]: "left behind | needs-author | The room prefers two years.",
      [other]: "carried forward | applies",
    });
    const left = (await w.seen("b")).find(({ id }) => id === rival)!;
    expect([left.status, left.decisions.at(-1)]).toMatchObject([
      "rejected",
      { kind: "leave", reason: "The room prefers two years.", actorName: "Person chair" },
    ]);
    must(await w.app.commands.takeBackDecision(w.people.chair, SLUG, rival, { reason: "" }));
    expect((await w.seen("b")).find(({ id }) => id === rival)!.status).toBe("submitted");
    expect(must(await preview("revision")).open.map(({ amendment }) => amendment)).toEqual([rival]);
  });

  test("what is carried all the same stays open, and says that it was chosen", async () => {
    const { rival } = await rivals();
    const content = await issue("revision", [carry(rival, "Its sponsor rewords it.")]);
    expect(lines(content)[rival]).toBe("carried forward | needs-author | Its sponsor rewords it.");
    expect(dispositionTable(content).find((one) => one.amendment === rival)!.chosen).toBe(true);
    expect((await w.seen("b")).find(({ id }) => id === rival)!.status).toBe("submitted");
  });

  test("the hash covers the choices: other ones than were previewed are refused", async () => {
    const { rival } = await rivals();
    const { hash } = must(await preview("revision", [leave(rival)]));
    for (const choices of [[carry(rival)], [leave(rival, "Another reason.")]])
      expect(codeOf(await issueWith("revision", hash, choices))).toBe("preview-changed");
    expect((await w.seen("b")).find(({ id }) => id === rival)!.status).toBe("submitted");
  });

  test("each amendment is settled in one version, and told as settled in the later ones", async () => {
    const { accepted, rival, other } = await rivals();
    await issue("revision", [leave(rival)]);
    await decide(other, "reject");
    expect(lines(await issue("compilation"))).toEqual({
      [accepted]: "accepted | Rev.1",
      [rival]: "left behind | Overtaken. | Rev.1",
      [other]: "not accepted",
    });
    const second = await issue("revision");
    expect(second.amendments.map(({ id }) => id)).toEqual([other]);
    expect(lines(second)).toEqual({
      [accepted]: "accepted | Rev.1",
      [rival]: "left behind | Overtaken. | Rev.1",
      [other]: "not accepted",
    });
    later();
    must(await w.app.commands.takeBackDecision(w.people.chair, SLUG, rival, { reason: "" }));
    const third = await issue("revision", [carry(rival)]);
    expect(lines(third)).toEqual({
      [accepted]: "accepted | Rev.1",
      [rival]: "carried forward | needs-author",
      [other]: "not accepted | Rev.2",
    });
  });

  test("a final draft tells where everything stands, and its document lists none of it", async () => {
    const { accepted, rival, other } = await rivals();
    const content = await issue("final-draft", [leave(rival)]);
    expect([content.amendments, content.dispositions]).toEqual([[], undefined]);
    expect(lines(content)).toEqual({
      [accepted]: "accepted",
      [rival]: "left behind | needs-author | Overtaken.",
      [other]: "carried forward | applies",
    });
  });

  test("an adopted text carries nothing: every open amendment is left for a reason", async () => {
    const { rival, other } = await rivals();
    const seen = must(await preview("adopted"));
    expect(seen.open.map(({ amendment }) => amendment)).toEqual([rival, other]);
    expect(codeOf(await preview("adopted", [carry(rival)]))).toBe("invalid");
    const content = await issue("adopted", [leave(rival), leave(other, "It was adopted.")]);
    expect(lines(content)[other]).toBe("left behind | applies | It was adopted.");
  });

  test.each([
    ["decided", "already-decided"],
    ["unknown", "not-found"],
    ["twice", "invalid"],
    ["undisclosed", "not-found"],
  ] as const)("a choice for what is %s is refused as %s", async (which, code) => {
    const { accepted, rival } = await rivals();
    const hidden = must(await w.propose("a", "A", "1", ["importance", "value"])).id;
    const unknown = "00000000-0000-4000-8000-000000000000" as AmendmentId;
    const choices = {
      decided: [leave(accepted)],
      unknown: [leave(unknown)],
      twice: [leave(rival), carry(rival)],
      undisclosed: [leave(hidden)],
    }[which];
    expect(codeOf(await preview("revision", choices))).toBe(code);
  });

  test("what delegations have not seen is in no version; the chairs are told that it stays open", async () => {
    const { rival } = await rivals();
    const hidden = must(await w.propose("a", "A", "1", ["importance", "value"])).id;
    const reworded = (await w.seen("c")).find(({ delegation }) => delegation === w.delegations.C)!;
    const [base] = reworded.revision!.base;
    must(
      await w.app.commands.reviseAmendment(w.people.c, SLUG, reworded.id, {
        base: [base!],
        change: { kind: "delete", paragraph: base!.id },
        rationale: "A secret wording.",
        submit: true,
      }),
    );
    const seen = must(await preview("revision", [carry(rival)]));
    expect(seen.undisclosed.map(({ amendment, newer }) => [amendment, newer])).toEqual([
      [reworded.id, true],
      [hidden, false],
    ]);
    const content = await issue("revision", [carry(rival)]);
    const printed = JSON.stringify(content);
    expect(printed).not.toContain(hidden);
    expect(printed).not.toContain("A secret wording.");
    expect(lines(content)[reworded.id]).toBe("carried forward | applies");
    expect(codeOf(await preview("revision", [leave(reworded.id)]))).toBe("undisclosed");
    for (const who of ["a", "secretariat", "outsider"] as const)
      expect(
        codeOf(
          await w.app.commands.previewVersion(w.people[who], SLUG, {
            ...{ kind: "revision", title: "T" },
          }),
        ),
      ).toBe(who === "outsider" ? "not-found" : "not-allowed");
  });

  test("progress counts, for each reader, only what they may see", async () => {
    const { rival } = await rivals();
    must(await w.propose("a", "A", "1", ["importance", "value"]));
    const last = (await w.text()).find(({ label }) => label === "4")!.id;
    const agreement = { agreed: true, reason: "" } as const;
    later();
    must(await w.app.commands.agreeParagraph(w.people.chair, SLUG, last, agreement));
    await issue("revision", [carry(rival)]);
    const awaiting = async (who: "a" | "b" | "observer" | "chair") =>
      (await w.app.queries.progress(w.people[who], SLUG))!;
    const chair = await awaiting("chair");
    expect(
      chair.versions.map(({ label, awaiting: open, paragraphs }) => [label, open, paragraphs]),
    ).toEqual([
      ["Zero draft", 0, 6],
      ["Compilation text 1", 3, 6],
      ["Rev.1", 2, 6],
    ]);
    expect([
      chair.live.awaiting,
      (await awaiting("a")).live.awaiting,
      (await awaiting("b")).live.awaiting,
      (await awaiting("observer")).live.awaiting,
    ]).toEqual([3, 3, 2, 2]);
    expect(chair.versions.map(({ agreed }) => agreed)).toEqual([0, 0, 1]);
    expect(chair.live.agreed).toBe(1);
    expect(await w.app.queries.progress(w.people.outsider, SLUG)).toBeNull();
  });

  test("the names of all versions resolve what an earlier one called a paragraph", async () => {
    must(
      await w.app.commands.addParagraph(w.people.chair, SLUG, {
        after: (await w.text()).find(({ label }) => label === "1")!.id,
      }),
    );
    const content = await issue("revision");
    const texts = (await w.app.queries.versionNames(w.people.observer, SLUG))!;
    expect(texts.map(({ label }) => label)).toEqual(["Zero draft", "Rev.1"]);
    expect(texts[1]!.renamed).toContainEqual(expect.objectContaining({ from: "1 bis", to: "2" }));
    expect(texts[1]!.fates).toEqual(content.since!.fates);
    expect(texts[1]!.fates).toContainEqual(
      expect.objectContaining({ change: "added", from: null, to: "2" }),
    );
    expect(await w.app.queries.versionNames(w.people.outsider, SLUG)).toBeNull();
  });

  test("a merge, a split and a move: old references lead to where the words stand now", async () => {
    const [first, second, last] = [
      await w.paragraph("1"),
      await w.paragraph("2"),
      await w.paragraph("4"),
    ];
    const half = { kind: last.kind, level: last.level };
    const changes: readonly (readonly [RequestedChange, readonly Paragraph[]])[] = [
      [
        { kind: "merge", paragraph: first.id, others: [second.id], runs: runsOf("We meet.") },
        [first, second],
      ],
      [
        {
          ...{ kind: "split", paragraph: last.id },
          paragraphs: ["We invite him.", "We ask all."].map((words) => ({
            ...half,
            runs: runsOf(words),
          })),
        },
        [last],
      ],
    ];
    const ids: AmendmentId[] = [];
    for (const [change, base] of changes)
      ids.push(
        must(
          await w.app.commands.proposeAmendment(w.people.a, SLUG, {
            ...{ delegation: w.delegations.A, base, change, rationale: "", submit: true },
          }),
        ).id,
      );
    const gone = must(await w.propose("b", "B", "2", ["quadrennial", "five-yearly"])).id;
    await issue("compilation");
    for (const id of ids) await decide(id, "accept");
    const content = await issue("revision", [carry(gone)]);
    expect(content.since!.fates).toContainEqual(
      expect.objectContaining({
        change: "merged",
        from: "2",
        others: [{ id: first.id, label: "1" }],
      }),
    );
    expect(dispositionTable(content).find((one) => one.amendment === gone)).toMatchObject({
      ...{ standing: "paragraph-gone", paragraph: "", into: ["1"] },
    });
    const texts = (await w.app.queries.versionNames(w.people.b, SLUG))!;
    const now = (label: string) =>
      resolveReference(texts, 1, label, texts.length)!.now.map((one) => one.label);
    expect([now("2"), now("4"), now("3(a)")]).toEqual([["1"], ["3", "4"], ["2(a)"]]);
  });
});
