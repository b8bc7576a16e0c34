import { beforeEach, expect, test } from "vitest";
import { canonicalHash } from "../documents/canonical";
import { describeDatabases } from "../testing/databases";
import { codeOf, must, SLUG, type TestWorkspace, testWorkspace } from "../testing/workspace";

describeDatabases("versions", (fresh) => {
  let w: TestWorkspace;
  beforeEach(async () => {
    w = await testWorkspace(await fresh(), { disclosure: "on-compilation" });
    return () => w.close();
  });
  const preview = async (kind: "compilation" | "revision", title = "A title") =>
    must(await w.app.commands.previewVersion(w.people.chair, SLUG, { kind, title }));
  const issue = async (kind: "compilation" | "revision", title = "A title") => {
    const { hash } = await preview(kind, title);
    return w.app.commands.issueVersion(w.people.chair, SLUG, { kind, title, preview: hash });
  };
  const visible = async (who: "a" | "b" | "observer" | "chair") => (await w.seen(who)).length;

  test("before the compilation text an amendment exists for its sponsor and the chairs", async () => {
    must(await w.propose("a", "A", "2", ["quadrennial", "biennial"]));
    expect([await visible("a"), await visible("chair")]).toEqual([1, 1]);
    expect([await visible("b"), await visible("observer")]).toEqual([0, 0]);
  });

  test("nothing undisclosed is decided, a disclosed amendment can be", async () => {
    const { id } = must(await w.propose("a", "A", "2", ["quadrennial", "biennial"]));
    for (const kind of ["accept", "reject"] as const)
      expect(codeOf(await w.decide("chair", id, kind))).toBe("undisclosed");
    must(await w.app.commands.discloseAmendment(w.people.chair, SLUG, id));
    expect(await visible("observer")).toBe(1);
    must(await w.decide("chair", id, "accept"));
  });

  test("a compilation text discloses what is in it, and its hash is that of its content", async () => {
    must(await w.propose("a", "A", "2", ["quadrennial", "biennial"]));
    must(await w.propose("b", "B", "2", ["quadrennial", "five-yearly"]));
    must(await w.propose("a", "A", "4", ["invite", "ask"], { submit: false }));
    const { number, label, contentHash } = must(await issue("compilation"));
    expect([number, label]).toEqual([2, "Compilation text 1"]);
    expect([await visible("b"), await visible("observer")]).toEqual([2, 2]);
    const version = (await w.app.queries.version(w.people.observer, SLUG, number))!;
    expect(canonicalHash(version.content)).toBe(contentHash);
    expect(version.content.amendments.map((one) => one.delegation)).toEqual([
      "Delegation A",
      "Delegation B",
    ]);
  });

  test("issuing what changed since its preview is refused, and nothing is issued", async () => {
    const { hash } = await preview("compilation");
    must(await w.propose("a", "A", "2", ["quadrennial", "biennial"]));
    const request = { kind: "compilation", title: "A title", preview: hash } as const;
    expect(codeOf(await w.app.commands.issueVersion(w.people.chair, SLUG, request))).toBe(
      "preview-changed",
    );
    expect(await w.app.queries.versions(w.people.a, SLUG)).toHaveLength(1);
  });

  test("Rev.1 renumbers the live text and says what became of every proposal", async () => {
    const ids = [
      must(await w.propose("a", "A", "2", ["quadrennial", "biennial"])).id,
      must(await w.propose("b", "B", "4", ["invite", "ask"])).id,
      must(await w.propose("c", "C", "3", ["upon all", "upon everyone"])).id,
      must(
        await w.propose("a", "A", "1", ({ id, kind, level }) => ({
          kind: "add",
          after: id,
          paragraphs: [{ kind, level, runs: [{ text: "We recall that.", marks: {} }] }],
        })),
      ).id,
    ] as const;
    must(await issue("compilation"));
    must(await w.decide("chair", ids[0], "accept"));
    must(await w.decide("chair", ids[1], "reject"));
    must(await w.decide("chair", ids[3], "accept"));
    expect((await w.text()).map((one) => one.label)).toContain("1 bis");
    const { number, label } = must(await issue("revision"));
    expect(label).toBe("Rev.1");
    const { content } = (await w.app.queries.version(w.people.b, SLUG, number))!;
    expect(content.dispositions!.map(({ amendment, outcome }) => [amendment, outcome])).toEqual([
      [ids[0], "accepted"],
      [ids[1], "not accepted"],
      [ids[2], "carried forward"],
      [ids[3], "accepted"],
    ]);
    const labels = (await w.text()).map((one) => one.label).filter(Boolean);
    expect(labels).toEqual(["1", "2", "3", "4", "4(a)", "4(b)", "5"]);
    expect(content.paragraphs.map((one) => one.label).filter(Boolean)).toEqual(labels);
    expect(content.lineage).toContainEqual(expect.objectContaining({ from: "1 bis", to: "2" }));
  });

  test("what is open is carried: it still applies after the renumbering", async () => {
    const { id } = must(await w.propose("c", "C", "3", ["upon all", "upon everyone"]));
    must(await issue("compilation"));
    must(await issue("revision"));
    must(await w.decide("chair", id, "accept"));
    const chapeau = await w.paragraph("3");
    expect(chapeau.runs[0]!.text).toBe("We call upon everyone to contribute:");
  });
});
