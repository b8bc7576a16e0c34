import { beforeEach, describe, expect, test } from "vitest";
import type { Stance } from "../../domain/amendments/amendment";
import { textRoom } from "../../domain/contract/realtime";
import type { AmendmentId, ParagraphId } from "../../domain/ids";
import { lengthOf, plainText, runsOf } from "../../domain/text/runs";
import * as negotiations from "../db/negotiations";
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

type Party = "A" | "B" | "C";

describeDatabases("where delegations stand", (fresh) => {
  let w: TestWorkspace;
  const begin = async (disclosure: "on-compilation" | "on-submission") => {
    w = await testWorkspace(await fresh(), { disclosure });
  };
  beforeEach(() => {
    return () => w.close();
  });
  const tick = () => w.later(1_000);
  const propose = async (who: "a" | "b" | "c", from: string, to: string, submit = true) =>
    must(await w.propose(who, who.toUpperCase() as Party, "2", [from, to], { submit })).id;
  const view = async (id: AmendmentId, who: Who = "observer") =>
    (await w.seen(who)).find((one) => one.id === id);
  const types = async (n: number) =>
    (await w.app.queries.events(w.people.chair, SLUG))!.slice(-n).map(({ type }) => type);
  const reword = async (who: "a" | "b", id: AmendmentId, to: string) => {
    const base = await w.paragraph("2");
    const change = replacing(base, ["quadrennial", to]);
    const request = { base: [base], change, rationale: "", submit: true };
    return must(await w.app.commands.reviseAmendment(w.people[who], SLUG, id, request));
  };

  describe("among the sponsors", () => {
    beforeEach(() => begin("on-submission"));
    const join = (who: Who, id: AmendmentId, as: Party, instead: AmendmentId | null = null) => {
      tick();
      const request = { delegation: w.delegations[as], instead };
      return w.app.commands.joinSponsors(w.people[who], SLUG, id, request);
    };
    const leave = (who: Who, id: AmendmentId, as: Party) =>
      w.app.commands.leaveSponsors(w.people[who], SLUG, id, {
        delegation: w.delegations[as],
        instead: null,
      });
    const sponsors = async (id: AmendmentId) => {
      const names = new Map(Object.entries(w.delegations).map(([name, one]) => [one, name]));
      return (await view(id))!.sponsors.map((one) => names.get(one)).join(" ");
    };

    test("a delegation joins, leaves and joins again, all of it on the record", async () => {
      const id = await propose("a", "quadrennial", "biennial");
      must(await join("b", id, "B"));
      must(await join("c", id, "C"));
      expect(await sponsors(id)).toBe("A B C");
      must(await leave("b", id, "B"));
      expect(await sponsors(id)).toBe("A C");
      must(await join("b", id, "B"));
      expect(await sponsors(id)).toBe("A C B");
      expect(await types(4)).toEqual([
        ...["co-sponsored", "co-sponsored", "sponsor-left", "co-sponsored"].map(
          (what) => `amendment.${what}`,
        ),
      ]);
    });

    test.each([
      ["for another delegation", "b", "C", "not-allowed"],
      ["that sponsors it already", "a", "A", "no-change"],
      ["as a co-facilitator", "chair", "B", "not-allowed"],
      ["as an observer", "observer", "B", "not-allowed"],
      ["from outside", "outsider", "B", "not-found"],
    ] as [string, Who, Party, string][])("it is refused %s", async (_, who, as, code) => {
      const id = await propose("a", "quadrennial", "biennial");
      expect(codeOf(await join(who, id, as))).toBe(code);
    });

    test("the first sponsor cannot leave, nor one that is none, nor can one join a draft", async () => {
      const id = await propose("a", "quadrennial", "biennial");
      expect(codeOf(await leave("a", id, "A"))).toBe("invalid");
      expect(codeOf(await leave("b", id, "B"))).toBe("no-change");
      const draft = await propose("a", "next", "first", false);
      expect(codeOf(await join("a", draft, "A"))).toBe("not-submitted");
      expect(codeOf(await join("b", draft, "B"))).toBe("not-found");
    });

    test("what it said before is taken back with it, and what is decided is not joined", async () => {
      const id = await propose("a", "quadrennial", "biennial");
      const position = { delegation: w.delegations.B, stance: "reserve", note: "" } as const;
      must(await w.app.commands.takePosition(w.people.b, SLUG, id, position));
      must(await join("b", id, "B"));
      expect((await view(id))!.positions).toEqual([]);
      must(await w.decide("chair", id, "accept"));
      expect(codeOf(await join("c", id, "C"))).toBe("already-decided");
      expect(codeOf(await leave("b", id, "B"))).toBe("already-decided");
    });

    test("it withdraws its own equal amendment in the same act, and no other", async () => {
      const id = await propose("a", "quadrennial basis", "“biennial” basis");
      const equal = await propose("b", "quadrennial basis", '"biennial" basis');
      const other = await propose("b", "next", "first");
      expect(codeOf(await join("b", id, "B", other))).toBe("invalid");
      expect(codeOf(await join("c", id, "C", equal))).toBe("not-allowed");
      expect(await sponsors(id)).toBe("A");
      must(await join("b", id, "B", equal));
      expect([
        await sponsors(id),
        (await view(equal))!.status,
        (await view(other))!.status,
      ]).toEqual(["A B", "withdrawn", "submitted"]);
      expect(await types(2)).toEqual(["amendment.co-sponsored", "amendment.withdrawn"]);
    });

    test("it does not withdraw what others sponsor too", async () => {
      const id = await propose("a", "quadrennial", "biennial");
      const own = await propose("b", "quadrennial", "biennial");
      must(await join("c", own, "C"));
      expect(codeOf(await join("b", id, "B", own))).toBe("invalid");
      expect([await sponsors(id), (await view(own))!.status]).toEqual(["A", "submitted"]);
      must(await join("b", id, "B"));
    });

    test("equal proposals are found among what the reader sees", async () => {
      const ids = [
        await propose("a", "quadrennial basis", "“biennial” basis"),
        await propose("c", "quadrennial basis", '"biennial" basis'),
      ];
      const draft = await propose("b", "quadrennial basis", "‟biennial” basis", false);
      const like = async (who: Who) =>
        (await w.app.queries.likeAmendments(w.people[who], SLUG))?.map((one) => one.amendments);
      expect(await like("observer")).toEqual([ids]);
      expect(await like("b")).toEqual([[...ids, draft]]);
      expect(await like("outsider")).toBeUndefined();
      must(await w.app.commands.withdrawAmendment(w.people.a, SLUG, ids[0]!, { reason: "" }));
      expect(await like("chair")).toEqual([]);
    });
  });

  describe("where wordings are not disclosed", () => {
    beforeEach(() => begin("on-compilation"));

    test("who joins by the wording that was disclosed is not shown the one that was not", async () => {
      const id = await propose("a", "quadrennial", "biennial");
      must(await w.app.commands.discloseAmendment(w.people.chair, SLUG, id));
      const mark = { at: w.clock.now.toISOString(), seq: 0 };
      tick();
      await reword("a", id, "SECRET");
      const seen = await view(id, "b");
      const request = { delegation: w.delegations.B, instead: null };
      must(await w.app.commands.joinSponsors(w.people.b, SLUG, id, request));
      expect(await view(id, "b")).toMatchObject({ revision: seen!.revision, revisionCount: 1 });
      expect(JSON.stringify(await w.seen("b"))).not.toContain("SECRET");
      const news = (await w.app.queries.changesSince(w.people.b, SLUG, mark))!.happenings;
      expect(news.map(({ what }) => what)).not.toContain("reworded");
      tick();
      await reword("a", id, "annual");
      expect(JSON.stringify((await view(id, "b"))!.revision)).toContain("annual");
      expect(JSON.stringify((await view(id, "c"))!.revision)).not.toContain("annual");
    });

    test("whether it equals one's own is said of what one sees", async () => {
      const id = await propose("a", "quadrennial", "biennial");
      const own = await propose("b", "quadrennial", "biennial");
      const request = { delegation: w.delegations.B, instead: own };
      const join = () => w.app.commands.joinSponsors(w.people.b, SLUG, id, request);
      expect(codeOf(await join())).toBe("not-found");
      must(await w.app.commands.discloseAmendment(w.people.chair, SLUG, id));
      await reword("a", id, "annual");
      expect(must(await join())).toEqual({ withdrawn: false });
      expect((await view(own, "chair"))!.status).toBe("submitted");
    });

    test("its own one stands where it joins, whether or not there is a newer wording", async () => {
      const id = await propose("a", "quadrennial", "biennial");
      const own = await propose("b", "quadrennial", "biennial");
      must(await w.app.commands.discloseAmendment(w.people.chair, SLUG, id));
      const request = { delegation: w.delegations.B, instead: own };
      const joined = await w.app.commands.joinSponsors(w.people.b, SLUG, id, request);
      expect(joined).toEqual({ ok: true, value: { withdrawn: false } });
      expect((await view(own, "b"))!.status).toBe("submitted");
    });

    test("nor is it withdrawn for a wording that was hidden under another rule", async () => {
      const id = await propose("a", "quadrennial", "biennial");
      const own = await propose("b", "quadrennial", "biennial");
      must(await w.app.commands.discloseAmendment(w.people.chair, SLUG, id));
      await reword("a", id, "annual");
      const shown = { disclosure: "on-submission" } as const;
      must(await w.app.commands.configureNegotiation(w.people.secretariat, SLUG, shown));
      const request = { delegation: w.delegations.B, instead: own };
      must(await w.app.commands.joinSponsors(w.people.b, SLUG, id, request));
      expect((await view(own, "b"))!.status).toBe("submitted");
    });

    test("likeness among them is the chairs' to see", async () => {
      await propose("a", "quadrennial", "biennial");
      await propose("b", "quadrennial", "biennial");
      const like = async (who: Who) =>
        (await w.app.queries.likeAmendments(w.people[who], SLUG))!.length;
      expect([await like("chair"), await like("a"), await like("b"), await like("c")]).toEqual([
        ...[1, 0, 0, 0],
      ]);
    });

    test("nothing of them is decided on, deferrals included", async () => {
      const id = await propose("a", "quadrennial", "biennial");
      const { revision } = (await view(id, "chair"))!;
      const named = { amendment: id, revision: revision!.id };
      const decide = (kind: "accept" | "reject" | "defer") =>
        w.app.commands.decideAmendment(w.people.chair, SLUG, id, {
          ...{ kind, revision: named.revision, reason: "" },
        });
      for (const kind of ["accept", "reject", "defer"] as const)
        expect(codeOf(await decide(kind)), kind).toBe("undisclosed");
      const many = { kind: "accept", amendments: [named], reason: "" } as const;
      expect(await w.app.commands.acceptMany(w.people.chair, SLUG, many)).toMatchObject({
        code: "undisclosed",
        details: { amendment: id },
      });
      const bridging = { base: await w.paragraph("2"), result: runsOf("A bridge."), reason: "" };
      const bridge = { ...bridging, amendments: [named] };
      expect(codeOf(await w.app.commands.bridgeAmendments(w.people.chair, SLUG, bridge))).toBe(
        "undisclosed",
      );
    });
  });

  describe("on an amendment", () => {
    beforeEach(() => begin("on-submission"));

    test("support that was withdrawn stays to be read: by whom, and when", async () => {
      const id = await propose("a", "quadrennial", "biennial");
      const take = async (stance: Stance | null) => {
        const request = { delegation: w.delegations.B, stance, note: stance ? "Yes." : "" };
        must(await w.app.commands.takePosition(w.people.b, SLUG, id, request));
      };
      await take("support");
      await take(null);
      const { positions, positionHistory } = (await view(id))!;
      expect(positions).toEqual([]);
      const said = { delegation: w.delegations.B, actorName: "Person b" };
      const at = w.clock.now.toISOString();
      expect(positionHistory).toEqual([
        { ...said, stance: "support", note: "Yes.", at },
        { ...said, stance: null, note: "", at },
      ]);
    });
  });

  describe("on open brackets of the text", () => {
    let place: ParagraphId;
    beforeEach(async () => {
      await begin("on-submission");
      await type("a quadrennial", "a [quadrennial] or [annual] or [annual]");
      place = (await w.paragraph("2")).id;
    });
    /** Words of paragraph 2 become others, by an amendment that is accepted. */
    const type = async (from: string, to: string) => {
      const { id } = must(await w.propose("chair", "A", "2", [from, to]));
      must(await w.decide("chair", id, "accept"));
    };
    const take = (who: Who, as: Party, bracket: string, stance: Stance | null, nth = 0) =>
      w.app.commands.takeBracketPosition(w.people[who], SLUG, place, {
        ...{ delegation: w.delegations[as], bracket, nth, stance, note: "" },
      });
    /** `[annual] 1 B oppose, before support`, gone ones marked. */
    const said = async () => {
      const names = new Map(Object.entries(w.delegations).map(([name, one]) => [one, name]));
      return (await w.app.queries.bracketPositions(w.people.observer, SLUG))!.map(
        ({ bracket, nth, delegation, stance, gone, history }) =>
          [
            `${bracket} ${nth} ${names.get(delegation)} ${stance}`,
            ...history.slice(0, -1).map((before) => `before ${before.stance}`),
            ...(gone ? ["gone"] : []),
          ].join(", "),
      );
    };

    test("each delegation has a position on each, the last one counts", async () => {
      must(await take("a", "A", "[quadrennial]", "support"));
      must(await take("b", "B", "[annual]", "support", 1));
      must(await take("b", "B", "[annual]", "oppose", 1));
      expect(await said()).toEqual([
        "[quadrennial] 0 A support",
        "[annual] 1 B oppose, before support",
      ]);
      expect(await types(1)).toEqual(["bracket.position-taken"]);
    });

    test("it is taken back once, also when the bracket is gone, and stays to be read", async () => {
      must(await take("a", "A", "[quadrennial]", "support"));
      must(await take("b", "B", "[quadrennial]", "oppose"));
      await type("[quadrennial]", "quadrennial");
      expect(await said()).toEqual([
        "[quadrennial] 0 A support, gone",
        "[quadrennial] 0 B oppose, gone",
      ]);
      must(await take("a", "A", "[quadrennial]", null));
      expect(codeOf(await take("a", "A", "[quadrennial]", null))).toBe("no-change");
      expect(codeOf(await take("a", "A", "[quadrennial]", "support"))).toBe("stale");
      expect((await said())[0]).toBe("[quadrennial] 0 A null, before support, gone");
    });

    test.each([
      ["for another delegation", "b", "A", "not-allowed"],
      ["as a co-facilitator", "chair", "A", "not-allowed"],
      ["from outside", "outsider", "A", "not-found"],
    ] as [string, Who, Party, string][])("it is refused %s", async (_, who, as, code) => {
      expect(codeOf(await take(who, as, "[quadrennial]", "support"))).toBe(code);
    });

    test("nor on one that a change before it in the queue took away", async () => {
      const edits = [{ from: 0, to: lengthOf((await w.paragraph("2")).runs), insert: [] }];
      let begin = () => {};
      const begun = new Promise<void>((resolve) => {
        begin = resolve;
      });
      const changed = w.app.world.rooms.command(textRoom(SLUG), async (tx) => {
        begin();
        // Long enough for whoever does not wait for its turn to read the text as it was.
        for (let i = 0; i < 20; i += 1) await negotiations.lock(tx, SLUG);
        const operations = [{ type: "edit", paragraph: place, edits }] as const;
        return { ok: true, value: { value: null, operations } };
      });
      await begun;
      const taken = take("a", "A", "[quadrennial]", "support");
      await changed;
      expect(codeOf(await taken)).toBe("stale");
    });

    test("nor on a bracket that is not there", async () => {
      expect(codeOf(await take("a", "A", "[biennial]", "support"))).toBe("stale");
      expect(codeOf(await take("a", "A", "[annual]", "support", 2))).toBe("stale");
    });

    test("a paragraph in which brackets are open is not agreed", async () => {
      const agree = (agreed: boolean) =>
        w.app.commands.agreeParagraph(w.people.chair, SLUG, place, { agreed, reason: "" });
      expect(await agree(true)).toMatchObject({
        code: "not-executable",
        details: { brackets: ["[quadrennial]", "[annual]", "[annual]"] },
      });
      await type("[quadrennial] or [annual] or [annual]", "biennial");
      must(await agree(true));
    });
  });

  describe("a paragraph that is agreed", () => {
    let place: ParagraphId;
    let id: AmendmentId;
    beforeEach(async () => {
      await begin("on-submission");
      place = (await w.paragraph("2")).id;
      id = await propose("a", "quadrennial", "biennial");
    });
    const agree = (agreed: boolean, who: Who = "chair", where: string = place) =>
      w.app.commands.agreeParagraph(w.people[who], SLUG, where, {
        ...{ agreed, reason: agreed ? "" : "Group C asks for it." },
      });
    const reads = async (label: string) => plainText((await w.paragraph(label)).runs);

    test("is marked and reopened, with who and why", async () => {
      must(await agree(true));
      expect((await w.paragraph("2")).agreed).toBe(true);
      expect(codeOf(await agree(true, "chair2"))).toBe("no-change");
      must(await agree(false, "chair2"));
      expect((await w.paragraph("2")).agreed).toBeUndefined();
      expect(codeOf(await agree(false))).toBe("no-change");
      const at = w.clock.now.toISOString();
      expect(await w.app.queries.agreements(w.people.observer, SLUG)).toEqual([
        { paragraph: place, label: "2", agreed: true, reason: "", actorName: "Person chair", at },
        {
          ...{ paragraph: place, label: "2", agreed: false, reason: "Group C asks for it." },
          ...{ actorName: "Person chair2", at },
        },
      ]);
      expect(await types(2)).toEqual(["paragraph.agreed", "paragraph.reopened"]);
    });

    test("keeps its words: nothing that would change them is done", async () => {
      const { revision } = (await view(id))!;
      const before = await w.paragraph("2");
      const seen = { amendment: id, revision: revision!.id };
      must(await agree(true));
      const { chair } = w.people;
      const { commands } = w.app;
      const result = runsOf("Another text.");
      const outcomes = [
        await w.decide("chair", id, "accept"),
        await commands.acceptMany(chair, SLUG, { kind: "accept", amendments: [seen], reason: "" }),
        await commands.bridgeAmendments(chair, SLUG, {
          ...{ base: before, result, amendments: [seen], reason: "" },
        }),
        await commands.removeParagraph(chair, SLUG, { paragraph: place }),
      ];
      expect(outcomes.map(codeOf)).toEqual(["agreed", "agreed", "agreed", "agreed"]);
      expect((await view(id))!.status).toBe("submitted");
      expect((await w.paragraph("2")).runs).toEqual(before.runs);
      must(await w.decide("chair", id, "reject"));
    });

    test("keeps them against taking a decision back, until it is reopened", async () => {
      must(await w.decide("chair", id, "accept"));
      must(await agree(true));
      const takeBack = () =>
        w.app.commands.takeBackDecision(w.people.chair, SLUG, id, { reason: "" });
      expect(codeOf(await takeBack())).toBe("agreed");
      must(await agree(false));
      must(await takeBack());
      expect(await reads("2")).toContain("quadrennial");
    });

    test("does not stand in the way of others", async () => {
      must(await agree(true));
      const other = must(
        await w.propose("b", "B", "1", ["keeping records", "keeping all records"]),
      );
      must(await w.decide("chair", other.id, "accept"));
      must(await w.app.commands.addParagraph(w.people.chair, SLUG, { after: place }));
      expect(await reads("1")).toContain("all records");
    });

    test("is for the co-facilitators to agree, and has to be there", async () => {
      expect(codeOf(await agree(true, "a"))).toBe("not-allowed");
      expect(codeOf(await agree(true, "secretariat"))).toBe("not-allowed");
      expect(codeOf(await agree(true, "outsider"))).toBe("not-found");
      expect(codeOf(await agree(true, "chair", "no-such-paragraph"))).toBe("paragraph-gone");
    });

    test("of two who agree and decide at once, each finds what the other did", async () => {
      const outcomes = await Promise.all([agree(true, "chair"), w.decide("chair2", id, "accept")]);
      const codes = outcomes.map(codeOf);
      expect([
        ["done", "agreed"],
        ["done", "done"],
      ]).toContainEqual(codes);
      expect(await reads("2")).toContain(codes[1] === "done" ? "biennial" : "quadrennial");
    });
  });

  describe("the screen", () => {
    beforeEach(() => begin("on-submission"));

    test("is led by the co-facilitators, and seen by all", async () => {
      const { id: paragraph } = (await w.text())[1]!;
      const screen = (who: Who) => w.app.queries.screen(w.people[who], SLUG);
      const lead = (who: Who, to: ParagraphId | null) =>
        w.app.commands.leadScreen(w.people[who], SLUG, { paragraph: to });
      expect(await screen("a")).toEqual({ paragraph: null, seq: 0, actorName: "", at: null });
      for (const who of ["a", "observer", "secretariat"] as const)
        expect(codeOf(await lead(who, paragraph)), who).toBe("not-allowed");
      expect(codeOf(await lead("chair", "gone" as ParagraphId))).toBe("paragraph-gone");
      must(await lead("chair", paragraph));
      const shown = { paragraph, seq: 1, actorName: "Person chair" };
      expect(await screen("observer")).toMatchObject(shown);
      must(await lead("chair2", null));
      expect(await screen("a")).toMatchObject({ paragraph: null, seq: 2 });
      expect(await screen("outsider")).toBeNull();
      expect(codeOf(await lead("outsider", paragraph))).toBe("not-found");
    });
  });
});
