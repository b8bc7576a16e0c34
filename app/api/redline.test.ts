import { beforeEach, expect, test } from "vitest";
import { GET } from "@/app/api/negotiations/[slug]/versions/[number]/redline/[other]/route";
import { plainContent } from "@/domain/revisions/content";
import type { RedlineView } from "@/domain/revisions/redlineView";
import { adoptedAnnex2017 } from "@/domain/testing/realPair";
import * as negotiations from "@/server/db/negotiations";
import * as versions from "@/server/db/versions";
import { bearing, openApi } from "@/server/testing/api";
import { describeDatabases } from "@/server/testing/databases";
import {
  must,
  SLUG,
  type TestWorkspace,
  testWorkspace,
  type Who,
} from "@/server/testing/workspace";

describeDatabases("how one version became another", (fresh) => {
  let w: TestWorkspace;
  beforeEach(async () => {
    w = await testWorkspace(await fresh(), { disclosure: "on-compilation" });
    return openApi(w);
  });

  const ask = (who: Who, number: string, other: string, accept = "application/json") =>
    GET(
      new Request(
        `http://adref.test/api/negotiations/${SLUG}/versions/${number}/redline/${other}`,
        {
          headers: { ...bearing(w.people[who]), accept },
        },
      ),
      { params: Promise.resolve({ slug: SLUG, number, other }) },
    );
  const view = async (who: Who, number: string, other: string) =>
    (await (await ask(who, number, other)).json()) as RedlineView;

  const issue = async (kind: "compilation" | "revision") => {
    const wanted = { kind, title: "A title" };
    const { hash } = must(await w.app.commands.previewVersion(w.people.chair, SLUG, wanted));
    must(await w.app.commands.issueVersion(w.people.chair, SLUG, { ...wanted, preview: hash }));
  };
  /** "2 > 2 changed" of all that is not unchanged. */
  const said = ({ redline }: RedlineView) =>
    redline.entries
      .filter(({ kind }) => kind !== "unchanged")
      .map(({ kind, before, after }) =>
        [before, after]
          .map((side) => side.map(({ label }) => label).join("+"))
          .join(" > ")
          .concat(` ${kind}`),
      );

  test("of the zero draft to the live text, to everyone in the negotiation", async () => {
    const { id } = must(await w.propose("a", "A", "2", ["quadrennial", "biennial"]));
    must(await w.propose("b", "B", "4", ["invite", "ask"]));
    expect(said(await view("observer", "1", "live"))).toEqual([]);
    await issue("compilation");
    must(await w.decide("chair", id, "accept"));
    expect(said(await view("observer", "1", "live"))).toEqual(["2 > 2 changed"]);
    expect(said(await view("c", "live", "1"))).toEqual(["2 > 2 changed"]);
    // A compilation text is compared by its text: what is only proposed is no change of it.
    expect(said(await view("observer", "1", "2"))).toEqual([]);
    await issue("revision");
    const { before, after } = await view("observer", "1", "3");
    expect([before.label, after.label, after.ref]).toEqual(["Zero draft", "Rev.1", 3]);
  });

  test("as plain text, in lines that say what was taken out and put in", async () => {
    const { id } = must(await w.propose("a", "A", "2", ["quadrennial", "biennial"]));
    must(await w.app.commands.discloseAmendment(w.people.chair, SLUG, id));
    must(await w.decide("chair", id, "accept"));
    for (const answer of [
      await ask("a", "1", "live.txt"),
      await ask("a", "1", "live", "text/plain"),
    ]) {
      expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
      expect(await answer.text()).toContain(
        "2       We decide to hold meetings on a [-quadrennial-]{+biennial+} basis, with the",
      );
    }
  });

  test("by the likeness of the words where a version was received as a document", async () => {
    const { client } = w.app.world.database;
    const { id: negotiationId } = (await negotiations.bySlug(client, SLUG))!;
    const heading = { kind: "adopted", label: "Adopted text", title: "Adopted" } as const;
    const content = plainContent({ ...heading, paragraphs: adoptedAnnex2017() });
    await versions.issue(client, {
      ...{ negotiationId, ...heading, content, contentHash: "0".repeat(64), roomSeq: null },
      ...{ issuedBy: w.people.chair.id, issuedByName: "Person chair", issuedAt: w.clock.now },
    });
    const { redline } = await view("a", "1", "2");
    // Both have a p-1, p-2, p-3 and p-4, made of their labels, which says nothing; the first share words.
    const byId = redline.entries.filter(
      ({ before: [was], after: [is] }) => was && was.id === is?.id,
    );
    expect(byId.map(({ before: [was] }) => was!.id)).toEqual(["p-1"]);
  });

  test.each<readonly [Who, string, string]>([
    ["outsider", "1", "live"],
    ["a", "1", "9"],
    ["a", "9", "1"],
    ["a", "1", "next"],
    ["a", "0", "1"],
    ["a", "1", "live.docx"],
  ])("is not there for %s asking for %s and %s", async (who, number, other) => {
    expect((await ask(who, number, other)).status).toBe(404);
  });
});
