import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import type { AmendmentId } from "../../domain/ids";
import * as events from "../db/events";
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
import { enter } from "../world";

describeDatabases("what is not disclosed leaves no trace", (fresh) => {
  let w: TestWorkspace;
  beforeEach(async () => {
    w = await testWorkspace(await fresh(), { disclosure: "on-compilation" });
    return () => w.close();
  });
  const propose = (submit = true) =>
    w.propose("a", "A", "2", ["quadrennial", "biennial"], { submit });
  const reword = async (id: AmendmentId, to: string) => {
    const paragraph = await w.paragraph("2");
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

  test("what the room is shown is the same for whoever shows it", async () => {
    const { id } = must(await propose());
    must(await disclose(id));
    const hidden = must(await w.propose("b", "B", "2", ["quadrennial", "annual"])).id;
    await reword(id, "SECRETLY");
    must(await w.propose("a", "A", "2", ["quadrennial", "drafted"], { submit: false }));
    const decided = must(await w.propose("c", "C", "2", ["next", "first"])).id;
    must(await disclose(decided));
    must(await w.decide("chair", decided, "accept"));
    const shown = async (who: Who) =>
      JSON.stringify(await w.app.queries.amendments(w.people[who], SLUG, { view: "public" }));
    const open = await shown("observer");
    for (const who of ["chair", "chair2", "secretariat", "a", "b"] as const)
      expect(await shown(who), who).toBe(open);
    expect(open).toBe(JSON.stringify(await w.seen("observer")));
    expect([id, decided].every((one) => open.includes(one))).toBe(true);
    expect([hidden, "SECRETLY", "drafted"].some((word) => open.includes(word))).toBe(false);
    expect(await shown("outsider")).toBe("null");
  });

  test("nor does what was withdrawn: nobody discloses it afterwards", async () => {
    const { id } = must(await propose());
    must(await w.app.commands.withdrawAmendment(w.people.a, SLUG, id, { reason: "" }));
    expect(codeOf(await disclose(id))).toBe("withdrawn");
    expect(await w.seen("observer")).toEqual([]);
  });

  test("nor does any answer or any message tell who must not know of it", async () => {
    const SECRET = "SECRETLY";
    const hidden = must(await w.propose("a", "A", "2", ["quadrennial", SECRET])).id;
    const open = must(await w.propose("b", "B", "2", ["quadrennial", "biennial"])).id;
    must(await disclose(open));
    const place = (await w.text()).find(({ label }) => label === "2")!.id;
    const { commands, queries } = w.app;
    const known = async (who: Who) => {
      const person = w.people[who];
      const amendments = await queries.amendments(person, SLUG);
      const bytes = JSON.stringify([
        amendments,
        await queries.amendment(person, SLUG, hidden),
        await queries.likeAmendments(person, SLUG),
        await queries.bracketPositions(person, SLUG),
        await queries.agreements(person, SLUG),
        await queries.screen(person, SLUG),
        await queries.negotiation(person, SLUG),
      ]);
      return [hidden, SECRET].some((word) => bytes.includes(word));
    };
    const everything = async () => ({
      chair: await known("chair"),
      a: await known("a"),
      b: await known("b"),
      c: await known("c"),
      observer: await known("observer"),
    });
    const asItShouldBe = { chair: true, a: true, b: false, c: false, observer: false };
    expect(await everything()).toEqual(asItShouldBe);
    // Its words are changed under it: its sponsor is told, and nobody else.
    must(await w.decide("chair", open, "accept"));
    must(await commands.leadScreen(w.people.chair, SLUG, { paragraph: place }));
    expect(await everything()).toEqual(asItShouldBe);
    const { negotiation } = must(await enter(w.app.world.database.client, w.people.chair, SLUG));
    const told = await events.list(w.app.world.database.client, negotiation.id);
    const notice = told.find(({ type }) => type === "amendment.needs-author")!;
    expect(notice).toMatchObject({
      subject: hidden,
      audience: { to: "sponsors", delegations: [w.delegations.A] },
    });
    const shared = told.filter(({ audience }) => audience.to === "participants");
    expect(JSON.stringify(shared)).not.toContain(hidden);
    for (const who of ["b", "c", "observer"] as const) {
      const request = { delegation: w.delegations.B, instead: null };
      const join = (id: string) => commands.joinSponsors(w.people[who], SLUG, id, request);
      expect(codeOf(await join(hidden)), who).toBe(
        who === "observer" ? "not-allowed" : "not-found",
      );
      expect(await join(hidden), who).toEqual(await join(randomUUID()));
    }
  });

  test("nor does the latest wording, where an earlier one was disclosed and needs its author too", async () => {
    const { id } = must(await propose());
    must(await disclose(id));
    await reword(id, "SECRETLY");
    const open = must(await w.propose("b", "B", "2", ["quadrennial", "annual"])).id;
    must(await disclose(open));
    must(await w.decide("chair", open, "accept"));
    const { negotiation } = must(await enter(w.app.world.database.client, w.people.chair, SLUG));
    const told = await events.list(w.app.world.database.client, negotiation.id);
    expect(told.at(-1)).toMatchObject({
      type: "amendment.needs-author",
      audience: { to: "sponsors", delegations: [w.delegations.A] },
    });
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
