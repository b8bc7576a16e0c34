import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { amendmentRequest } from "../../domain/contract/amendmentRequests";
import type { AmendmentId, FootnoteId } from "../../domain/ids";
import { proposalsFrom } from "../../domain/revisions/proposalsFrom";
import { redline } from "../../domain/revisions/redline";
import { adoptedAnnex2017, ZERO_DRAFT_2017 } from "../../domain/testing/realPair";
import { FOOTNOTE_PLACEHOLDER, type Paragraph } from "../../domain/text/paragraph";
import { plainText } from "../../domain/text/runs";
import { canonicalHash } from "../documents/canonical";
import { describeDatabases } from "../testing/databases";
import { must, type TestWorkspace, testWorkspace } from "../testing/workspace";

const SLUG = "trafficking-2017";
const TITLE = "Political declaration of 2017";

/** Every paragraph as it is printed, each footnote where it is cited. */
function printed(text: readonly Paragraph[]): string[] {
  const bodies = new Map(text.map(({ id, runs }) => [id, words(runs)]));
  return text
    .filter(({ kind }) => kind !== "footnote")
    .map(({ label, kind, level, runs }) => {
      const body = runs.map((run) =>
        run.text === FOOTNOTE_PLACEHOLDER ? `[^${bodies.get(run.marks.footnote!)}]` : words([run]),
      );
      return `${label} (${kind}, ${level}) ${body.join("")}`;
    });
}

const words = (runs: Paragraph["runs"]): string =>
  runs.map(({ text, marks }) => (marks.italic ? `*${text}*` : text)).join("");
const footnotes = (text: readonly Paragraph[]): string[] =>
  text.filter(({ kind }) => kind === "footnote").map(({ runs }) => words(runs));

describeDatabases("the declaration of 2017, from its zero draft to the adopted text", (fresh) => {
  let w: TestWorkspace;
  beforeEach(async () => {
    w = await testWorkspace(await fresh());
    return () => w.close();
  });

  /** The secretariat imports the letter and gives everyone their role. */
  async function importDraft(): Promise<void> {
    const { commands } = w.app;
    const { secretariat } = w.people;
    const received = { filename: "letter.txt", text: ZERO_DRAFT_2017, errata: [], ignored: [] };
    must(
      await commands.importNegotiation(secretariat, {
        ...received,
        slug: SLUG,
        disclosure: "on-compilation",
        lateSubmissions: "mark",
      }),
    );
    for (const [who, role, delegation] of [
      ["chair", "co-facilitator", null],
      ["a", "delegate", w.delegations.A],
      ["b", "delegate", w.delegations.B],
      ["c", "delegate", w.delegations.C],
    ] as const)
      must(
        await commands.addParticipant(secretariat, SLUG, {
          email: `${who}@test.example`,
          role,
          delegation,
        }),
      );
  }

  const live = async () => (await w.app.queries.text(w.people.chair, SLUG))!.paragraphs;

  /** Delegation A, Delegation B and Group C propose in turn what the redline shows. */
  async function proposeAll(): Promise<AmendmentId[]> {
    const found = redline(await live(), adoptedAnnex2017());
    const turns = [
      ["a", "A"],
      ["b", "B"],
      ["c", "C"],
    ] as const;
    const ids: AmendmentId[] = [];
    for (const { base, change } of proposalsFrom(found, () => `fn-${randomUUID()}` as FootnoteId)) {
      const [who, delegation] = turns[ids.length % turns.length]!;
      // Through the schema of the API, as a browser or a tool would send it.
      const request = amendmentRequest.parse({
        delegation: w.delegations[delegation],
        base,
        change,
        submit: true,
      });
      ids.push(must(await w.app.commands.proposeAmendment(w.people[who], SLUG, request)).id);
    }
    return ids;
  }

  async function issue(kind: "compilation" | "revision") {
    const wanted = { kind, title: TITLE };
    const { hash } = must(await w.app.commands.previewVersion(w.people.chair, SLUG, wanted));
    const request = { ...wanted, preview: hash };
    const { number } = must(await w.app.commands.issueVersion(w.people.chair, SLUG, request));
    return (await w.app.queries.version(w.people.c, SLUG, number))!;
  }

  async function acceptAll(ids: readonly AmendmentId[]): Promise<void> {
    for (const id of ids) {
      const { revision } = (await w.app.queries.amendment(w.people.chair, SLUG, id))!;
      const decision = { kind: "accept" as const, revision: revision!.id, reason: "" };
      must(await w.app.commands.decideAmendment(w.people.chair, SLUG, id, decision));
    }
  }

  test("all that delegations propose is accepted, and Rev.1 reads as A/RES/71/319 word for word", async () => {
    await importDraft();
    const ids = await proposeAll();
    expect(ids).toHaveLength(35);
    expect(await w.app.queries.amendments(w.people.a, SLUG)).toHaveLength(12);

    const compilation = await issue("compilation");
    expect(compilation.content.amendments.map(({ id }) => id)).toEqual(ids);
    expect(
      compilation.content.compiled!.footnotes!.map(({ runs }) => plainText(runs)).sort(),
    ).toEqual(
      footnotes(adoptedAnnex2017())
        .map((body) => body.replaceAll("*", ""))
        .sort(),
    );
    expect(await w.app.queries.amendments(w.people.a, SLUG)).toHaveLength(35);

    await acceptAll(ids);
    const { label, content, contentHash } = await issue("revision");
    expect(label).toBe("Rev.1");
    expect(printed(content.paragraphs)).toHaveLength(29);
    expect(printed(content.paragraphs)).toEqual(printed(adoptedAnnex2017()));
    expect(footnotes(content.paragraphs)).toEqual(footnotes(adoptedAnnex2017()));
    expect(printed(await live())).toEqual(printed(content.paragraphs));
    expect(content.dispositions!.map(({ amendment, outcome }) => [amendment, outcome])).toEqual(
      ids.map((id) => [id, "accepted"]),
    );
    expect(canonicalHash(content)).toBe(contentHash);
  });
});
