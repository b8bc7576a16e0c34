import { beforeEach, expect, test } from "vitest";
import { plainText } from "../../domain/text/runs";
import { describeDatabases } from "../testing/databases";
import {
  codeOf,
  must,
  replacing,
  SLUG,
  type TestWorkspace,
  testWorkspace,
} from "../testing/workspace";

describeDatabases("amendments", (fresh) => {
  let w: TestWorkspace;
  const paragraph = async (label: string) =>
    plainText((await w.text()).find((one) => one.label === label)?.runs ?? []);
  beforeEach(async () => {
    w = await testWorkspace(await fresh());
    return () => w.close();
  });

  test("a draft exists for its delegation alone", async () => {
    const { id } = must(
      await w.propose("a", "A", "2", ["quadrennial", "biennial"], { submit: false }),
    );
    expect((await w.seen("a")).map((one) => one.id)).toEqual([id]);
    for (const who of ["secretariat", "chair", "b", "c", "observer"] as const)
      expect(await w.seen(who), who).toEqual([]);
    expect(codeOf(await w.app.commands.submitAmendment(w.people.b, SLUG, id))).toBe("not-found");
    must(await w.app.commands.submitAmendment(w.people.a, SLUG, id));
    expect(await w.seen("observer")).toHaveLength(1);
  });

  test("accepting changes the live text, taking back restores it, both on the record", async () => {
    const before = await w.text();
    const { id } = must(await w.propose("a", "A", "2", ["quadrennial", "biennial"]));
    must(await w.decide("chair", id, "accept"));
    expect(await paragraph("2")).toContain("on a biennial basis");
    must(await w.app.commands.takeBackDecision(w.people.chair2, SLUG, id, { reason: "Too early" }));
    expect(await w.text()).toEqual(before);
    const types = (await w.app.queries.events(w.people.chair, SLUG))!.map((event) => event.type);
    expect(types.slice(-3)).toEqual([
      "amendment.submitted",
      "amendment.accepted",
      "decision.taken-back",
    ]);
  });

  test("nobody replaces or submits a wording of their delegation that they have not seen", async () => {
    const { id } = must(
      await w.propose("a", "A", "2", ["quadrennial", "biennial"], { submit: false }),
    );
    const { wording } = (await w.seen("a"))[0]!;
    const paragraph = await w.paragraph("2");
    const reword = (to: string, seen: string | null) =>
      w.app.commands.reviseAmendment(w.people.a, SLUG, id, {
        base: [paragraph],
        change: replacing(paragraph, ["quadrennial", to]),
        rationale: "",
        submit: false,
        seen: seen ?? undefined,
      });
    const outcomes = await Promise.all([reword("annual", wording), reword("five-yearly", wording)]);
    expect(outcomes.map(codeOf).sort()).toEqual(["done", "stale"]);
    const submit = (seen: string | null) =>
      w.app.commands.submitAmendment(w.people.a, SLUG, id, { seen: seen ?? undefined });
    expect(codeOf(await submit(wording))).toBe("stale");
    must(await submit((await w.seen("a"))[0]!.wording));
    expect((await w.seen("chair"))[0]!.wording).toBeNull();
  });

  test("of two decisions at once one stands and the other is told", async () => {
    const { id } = must(await w.propose("a", "A", "2", ["quadrennial", "biennial"]));
    const outcomes = await Promise.all([
      w.decide("chair", id, "accept"),
      w.decide("chair2", id, "reject"),
    ]);
    expect(outcomes.map(codeOf).sort()).toEqual(["already-decided", "done"]);
    expect((await w.seen("chair"))[0]!.decisions).toHaveLength(1);
  });

  test("what was accepted elsewhere in the paragraph does not stand in the way", async () => {
    const first = must(await w.propose("a", "A", "2", ["quadrennial", "biennial"]));
    const second = must(await w.propose("b", "B", "2", ["seventy-sixth", "seventy-eighth"]));
    must(await w.decide("chair", first.id, "accept"));
    must(await w.decide("chair", second.id, "accept"));
    expect(await paragraph("2")).toBe(
      "We decide to hold meetings on a biennial basis, with the next meeting to be held at the seventy-eighth session.",
    );
  });

  test("an amendment whose words were changed needs its author and stays", async () => {
    const first = must(await w.propose("a", "A", "2", ["quadrennial", "biennial"]));
    const second = must(await w.propose("b", "B", "2", ["quadrennial", "five-yearly"]));
    must(await w.decide("chair", first.id, "accept"));
    expect(codeOf(await w.decide("chair", second.id, "accept"))).toBe("needs-author");
    const left = (await w.seen("observer")).find((one) => one.id === second.id);
    expect(left?.status).toBe("submitted");
    const present = await w.paragraph("2");
    must(
      await w.app.commands.reviseAmendment(w.people.b, SLUG, second.id, {
        base: [present],
        change: replacing(present, ["biennial", "five-yearly"]),
        rationale: "",
        submit: true,
      }),
    );
    must(await w.decide("chair", second.id, "accept"));
    expect(await paragraph("2")).toContain("five-yearly");
  });

  test("paragraphs are added with a bis label, deleted and replaced", async () => {
    const added = must(
      await w.propose("a", "A", "3(b)", ({ id, kind, level }) => ({
        kind: "add",
        after: id,
        paragraphs: [{ kind, level, runs: [{ text: "By asking;", marks: {} }] }],
      })),
    );
    const deleted = must(
      await w.propose("b", "B", "1", ({ id }) => ({ kind: "delete", paragraph: id })),
    );
    const replaced = must(
      await w.propose("c", "C", "4", ({ id, kind, level }) => ({
        kind: "alternative",
        paragraph: id,
        paragraphs: [{ kind, level, runs: [{ text: "We ask for a report.", marks: {} }] }],
      })),
    );
    for (const { id } of [added, deleted, replaced]) must(await w.decide("chair", id, "accept"));
    const labels = (await w.text()).map((one) => one.label);
    expect(labels).toContain("3(b) bis");
    expect(labels).not.toContain("1");
    expect(await paragraph("4")).toBe("We ask for a report.");
    must(await w.app.commands.takeBackDecision(w.people.chair, SLUG, deleted.id, { reason: "" }));
    expect(await paragraph("1")).toContain("We reaffirm the importance");
  });

  test("entered on behalf it is unconfirmed until the delegation confirms", async () => {
    const { id } = must(
      await w.propose("chair", "B", "1", ["keeping records", "keeping all records"]),
    );
    expect((await w.seen("a"))[0]).toMatchObject({ onBehalf: true, confirmed: false });
    expect(codeOf(await w.app.commands.confirmAmendment(w.people.a, SLUG, id))).toBe("not-allowed");
    must(await w.app.commands.confirmAmendment(w.people.b, SLUG, id));
    expect((await w.seen("a"))[0]).toMatchObject({ onBehalf: true, confirmed: true });
  });

  test("only a sponsor withdraws; the withdrawn stays to be read", async () => {
    const { id } = must(await w.propose("a", "A", "2", ["quadrennial", "biennial"]));
    const withdraw = (who: "b" | "chair" | "a") =>
      w.app.commands.withdrawAmendment(w.people[who], SLUG, id, { reason: "" });
    expect(codeOf(await withdraw("b"))).toBe("not-allowed");
    expect(codeOf(await withdraw("chair"))).toBe("not-allowed");
    must(await withdraw("a"));
    expect((await w.seen("observer"))[0]?.status).toBe("withdrawn");
    expect(codeOf(await w.decide("chair", id, "accept"))).toBe("withdrawn");
  });

  test("positions of others are recorded, the last one counts, taken back is none", async () => {
    const { id } = must(await w.propose("a", "A", "2", ["quadrennial", "biennial"]));
    const take = (
      who: "b" | "c" | "a",
      delegation: "A" | "B" | "C",
      stance: "support" | "oppose" | null,
    ) =>
      w.app.commands.takePosition(w.people[who], SLUG, id, {
        delegation: w.delegations[delegation],
        stance,
        note: "",
      });
    must(await take("b", "B", "support"));
    must(await take("b", "B", "oppose"));
    must(await take("c", "C", "support"));
    must(await take("c", "C", null));
    expect(codeOf(await take("b", "C", "support"))).toBe("not-allowed");
    expect(codeOf(await take("a", "A", "support"))).toBe("invalid");
    expect((await w.seen("chair"))[0]!.positions.map((p) => [p.delegation, p.stance])).toEqual([
      [w.delegations.B, "oppose"],
    ]);
  });

  test("what changes nothing is refused and nothing is stored", async () => {
    const result = await w.propose("a", "A", "2", ({ id, runs }) => ({
      kind: "edit",
      paragraph: id,
      result: runs,
    }));
    expect(codeOf(result)).toBe("no-change");
    expect(await w.seen("a")).toEqual([]);
  });
});
