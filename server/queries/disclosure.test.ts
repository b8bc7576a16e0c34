import { beforeEach, expect, test } from "vitest";
import type { AmendmentId } from "../../domain/ids";
import { describeDatabases } from "../testing/databases";
import {
  codeOf,
  must,
  replacing,
  SLUG,
  type TestWorkspace,
  testWorkspace,
  type Who,
} from "../testing/workspace";

describeDatabases("what is not disclosed leaves no trace", (fresh) => {
  let w: TestWorkspace;
  beforeEach(async () => {
    w = await testWorkspace(await fresh(), { disclosure: "on-compilation" });
    return () => w.close();
  });
  const propose = (submit = true) =>
    w.propose("a", "A", "2", ["quadrennial", "biennial"], { submit });
  const reword = async (id: AmendmentId, to: string) => {
    const paragraph = (await w.text()).find((one) => one.label === "2")!;
    const change = replacing(paragraph, ["quadrennial", to]);
    const request = { base: [paragraph], change, rationale: "", submit: true };
    return must(await w.app.commands.reviseAmendment(w.people.a, SLUG, id, request));
  };
  const disclose = (id: AmendmentId) => w.app.commands.discloseAmendment(w.people.chair, SLUG, id);
  const named = async (who: Who) =>
    (await w.app.queries.negotiation(w.people[who], SLUG))!.delegations.map((one) => one.name);
  /** Takes the only delegate of a delegation out of the negotiation. */
  const leave = async (who: Who) => {
    const { participants } = (await w.app.queries.participants(w.people.secretariat, SLUG))!;
    const { participation } = participants.find((one) => one.user === w.people[who].id)!;
    must(await w.app.commands.removeParticipant(w.people.secretariat, SLUG, participation));
  };

  test("nor does the name of the delegation that has left", async () => {
    const { id } = must(await propose());
    await leave("a");
    expect(await named("b")).not.toContain("Delegation A");
    expect(await named("chair")).toContain("Delegation A");
    must(await disclose(id));
    expect(await named("b")).toContain("Delegation A");
  });

  test("nor does a draft, for the chairs", async () => {
    must(await propose(false));
    await leave("a");
    expect(await named("chair")).not.toContain("Delegation A");
    const events = (await w.app.queries.events(w.people.chair, SLUG))!;
    expect(events.map((event) => event.type)).not.toContain("amendment.drafted");
    expect(events.map((event) => event.seq)).toEqual(events.map((_, before) => before + 1));
  });

  test("nor do wordings before and after the one that was disclosed", async () => {
    const { id } = must(await propose());
    await reword(id, "five-yearly");
    must(await disclose(id));
    const [seen] = await w.seen("observer");
    expect([seen!.revision!.number, seen!.revisionCount]).toEqual([1, 1]);
    await reword(id, "annual");
    expect(await w.seen("observer")).toEqual([seen]);
    expect((await w.seen("chair"))[0]!.revision!.number).toBe(3);
  });

  test("nor does what was withdrawn: nobody discloses it afterwards", async () => {
    const { id } = must(await propose());
    must(await w.app.commands.withdrawAmendment(w.people.a, SLUG, id, { reason: "" }));
    expect(codeOf(await disclose(id))).toBe("withdrawn");
    expect(await w.seen("observer")).toEqual([]);
  });

  test("a delegation that has left keeps its name in what it supported", async () => {
    const { id } = must(await propose());
    must(await disclose(id));
    const position = { delegation: w.delegations.B, stance: "support", note: "" } as const;
    must(await w.app.commands.takePosition(w.people.b, SLUG, id, position));
    await leave("b");
    const wanted = { kind: "compilation", title: "Compilation text" } as const;
    const { content } = must(await w.app.commands.previewVersion(w.people.chair, SLUG, wanted));
    expect(JSON.stringify(content.compiled)).toContain("Delegation B");
  });
});
