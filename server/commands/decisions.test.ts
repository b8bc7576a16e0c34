import { beforeEach, describe, expect, test } from "vitest";
import type { DecisionRequest } from "../../domain/contract/decisionRequests";
import type { AmendmentId } from "../../domain/ids";
import { plainText, runsOf } from "../../domain/text/runs";
import { assemble } from "../compose";
import { describeDatabases } from "../testing/databases";
import {
  codeOf,
  must,
  SLUG,
  type TestWorkspace,
  testWorkspace,
  type Who,
} from "../testing/workspace";

const WHOLE =
  "We decide to hold meetings on a quadrennial basis, with the next meeting to be held at the seventy-sixth session.";

describeDatabases("decisions", (fresh) => {
  let w: TestWorkspace;
  beforeEach(async () => {
    w = await testWorkspace(await fresh());
    return () => w.close();
  });
  const reads = async (label: string) => plainText((await w.paragraph(label)).runs);
  const view = async (id: AmendmentId) => (await w.seen("observer")).find((one) => one.id === id)!;
  const statuses = async (...ids: AmendmentId[]) =>
    Promise.all(ids.map(async (id) => (await view(id)).status));
  /** Types of the latest events, the last `n`. */
  const events = async (n: number) =>
    (await w.app.queries.events(w.people.chair, SLUG))!.slice(-n).map(({ type }) => type);
  const propose = async (who: "a" | "b" | "c", from: string, to: string, label = "2") =>
    must(await w.propose(who, who.toUpperCase() as "A", label, [from, to])).id;
  /** An amendment with several edits: each pair replaces its first words. */
  const proposeAll = async (who: "a" | "b", ...pairs: [string, string][]) =>
    must(
      await w.propose(who, who.toUpperCase() as "A", "2", ({ id, runs }) => ({
        kind: "edit",
        paragraph: id,
        result: runsOf(pairs.reduce((text, [from, to]) => text.replace(from, to), plainText(runs))),
      })),
    ).id;
  type Wanted = DecisionRequest extends infer R
    ? R extends DecisionRequest
      ? Omit<R, "revision" | "reason">
      : never
    : never;
  const decide = async (id: AmendmentId, wanted: Wanted, who: Who = "chair") =>
    w.app.commands.decideAmendment(w.people[who], SLUG, id, {
      ...wanted,
      revision: (await view(id)).revision!.id,
      reason: "",
    } as DecisionRequest);
  const takeBack = (id: AmendmentId) =>
    w.app.commands.takeBackDecision(w.people.chair2, SLUG, id, { reason: "Too early" });
  const latest = async (ids: readonly AmendmentId[]) =>
    Promise.all(
      ids.map(async (amendment) => ({
        amendment,
        revision: (await view(amendment)).revision!.id,
      })),
    );
  const acceptMany = async (ids: readonly AmendmentId[], who: Who = "chair") =>
    w.app.commands.acceptMany(w.people[who], SLUG, {
      kind: "accept",
      amendments: await latest(ids),
      reason: "",
    });
  const bridge = async (ids: readonly AmendmentId[], result: string, who: Who = "chair") =>
    w.app.commands.bridgeAmendments(w.people[who], SLUG, {
      base: await w.paragraph("2"),
      result: runsOf(result),
      amendments: await latest(ids),
      reason: "A middle way.",
    });

  describe("in part", () => {
    test("only the edits that are named are made, and taken back", async () => {
      const id = await proposeAll("a", ["quadrennial", "biennial"], ["next", "first"]);
      must(await decide(id, { kind: "accept-in-part", edits: [1] }));
      expect(await reads("2")).toBe(WHOLE.replace("next", "first"));
      expect(await view(id)).toMatchObject({
        status: "accepted-in-part",
        decisions: [{ kind: "accept-in-part", edits: [1] }],
      });
      must(await takeBack(id));
      expect([await reads("2"), (await view(id)).status]).toEqual([WHOLE, "submitted"]);
      expect(await events(2)).toEqual(["amendment.accepted-in-part", "decision.taken-back"]);
    });

    test.each([
      ["all of them", [0, 1], "invalid"],
      ["one that is not there", [2], "invalid"],
      ["one twice", [0, 0], "invalid"],
    ])("it is refused with %s", async (_, edits, code) => {
      const id = await proposeAll("a", ["quadrennial", "biennial"], ["next", "first"]);
      expect(codeOf(await decide(id, { kind: "accept-in-part", edits }))).toBe(code);
    });

    test("an edit that does not apply any more is refused, another of the same is not", async () => {
      const id = await proposeAll("a", ["quadrennial", "biennial"], ["next", "first"]);
      const rival = await propose("b", "quadrennial", "annual");
      must(await decide(rival, { kind: "accept" }));
      expect(codeOf(await decide(id, { kind: "accept-in-part", edits: [0] }))).toBe("needs-author");
      must(await decide(id, { kind: "accept-in-part", edits: [1] }));
      expect(await reads("2")).toBe(
        WHOLE.replace("next", "first").replace("quadrennial", "annual"),
      );
    });
  });

  describe("deferred", () => {
    test("it stays submitted, and the next decision ends it", async () => {
      const id = await propose("a", "quadrennial", "biennial");
      must(await decide(id, { kind: "defer" }));
      expect((await view(id)).status).toBe("submitted");
      expect(codeOf(await decide(id, { kind: "defer" }))).toBe("already-decided");
      must(await decide(id, { kind: "reject" }, "chair2"));
      const { status, decisions } = await view(id);
      expect(status).toBe("rejected");
      expect(decisions.map(({ kind, takenBack }) => [kind, takenBack?.actorName])).toEqual([
        ["defer", "Person chair2"],
        ["reject", undefined],
      ]);
    });

    test("a deferral can be taken back, and what is deferred withdrawn", async () => {
      const id = await propose("a", "quadrennial", "biennial");
      must(await decide(id, { kind: "defer" }));
      must(await takeBack(id));
      expect(codeOf(await takeBack(id))).toBe("not-decided");
      must(await decide(id, { kind: "defer" }));
      must(await w.app.commands.withdrawAmendment(w.people.a, SLUG, id, { reason: "" }));
      expect(codeOf(await takeBack(id))).toBe("not-decided");
      const { status, decisions } = await view(id);
      expect([status, decisions.at(-1)?.takenBack?.actorName]).toEqual(["withdrawn", "Person a"]);
    });
  });

  describe("many at once", () => {
    test("all are accepted, in one paragraph and in several, and each taken back by itself", async () => {
      const ids = [
        await propose("a", "quadrennial", "biennial"),
        await propose("b", "seventy-sixth", "eightieth"),
        await propose("c", "keeping records", "keeping all records", "1"),
      ];
      must(await acceptMany(ids));
      expect(await reads("2")).toBe(
        WHOLE.replace("quadrennial", "biennial").replace("seventy-sixth", "eightieth"),
      );
      expect(await reads("1")).toContain("all records");
      must(await takeBack(ids[0]!));
      expect(await reads("2")).toBe(WHOLE.replace("seventy-sixth", "eightieth"));
      expect(await statuses(...ids)).toEqual(["submitted", "accepted", "accepted"]);
    });

    test("two that conflict are refused and named, and nothing is changed", async () => {
      const ids = [
        await propose("a", "quadrennial", "biennial"),
        await propose("b", "quadrennial", "annual"),
        await propose("c", "keeping records", "keeping all records", "1"),
      ];
      const refused = await acceptMany(ids);
      expect(refused).toMatchObject({
        code: "conflicting",
        details: {
          setAside: [
            { id: ids[0], because: "conflicting", with: [ids[1]] },
            { id: ids[1], because: "conflicting", with: [ids[0]] },
          ],
        },
      });
      expect(await reads("2")).toBe(WHOLE);
      expect(await statuses(...ids)).toEqual(["submitted", "submitted", "submitted"]);
    });

    test("equal ones are accepted together and taken back together", async () => {
      const ids = [
        await propose("a", "quadrennial", "biennial"),
        await propose("b", "quadrennial", "biennial"),
        await propose("c", "next", "first"),
      ];
      must(await acceptMany(ids));
      expect(await reads("2")).toBe(
        WHOLE.replace("quadrennial", "biennial").replace("next", "first"),
      );
      must(await takeBack(ids[1]!));
      expect(await reads("2")).toBe(WHOLE.replace("next", "first"));
      expect(await statuses(...ids)).toEqual(["submitted", "submitted", "accepted"]);
    });

    test.each([
      ["one act", [["2", "1"]], ["2", "1"]],
      ["one act, the other first", [["2", "1"]], ["1", "2"]],
      ["two acts", [["1"], ["2"]], ["1", "2"]],
      ["two acts, the last first", [["1"], ["2"]], ["2", "1"]],
    ])("neighbours that went in %s come back one by one as they stood", async (_, acts, back) => {
      const before = await w.text();
      const gone = new Map<string, AmendmentId>();
      for (const label of acts.flat())
        gone.set(
          label,
          must(await w.propose("a", "A", label, ({ id }) => ({ kind: "delete", paragraph: id })))
            .id,
        );
      for (const labels of acts) must(await acceptMany(labels.map((label) => gone.get(label)!)));
      for (const label of back) must(await takeBack(gone.get(label)!));
      expect(await w.text()).toEqual(before);
    });

    test("one that was decided meanwhile stops all, and is named", async () => {
      const ids = [
        await propose("a", "quadrennial", "biennial"),
        await propose("b", "next", "first"),
      ];
      must(await decide(ids[1]!, { kind: "reject" }, "chair2"));
      expect(await acceptMany(ids)).toMatchObject({
        code: "already-decided",
        details: { amendment: ids[1] },
      });
      expect(await reads("2")).toBe(WHOLE);
    });
  });

  describe("an act that is taken back", () => {
    const actOf = async (id: AmendmentId) => (await view(id)).decisions.at(-1)!.act;
    const takeActBack = async (id: AmendmentId, who: Who = "chair", act?: string) =>
      w.app.commands.takeBackAct(w.people[who], SLUG, {
        act: act ?? (await actOf(id)),
        reason: "All of it",
      });
    const three = async () => [
      await propose("a", "quadrennial", "biennial"),
      await propose("b", "seventy-sixth", "eightieth"),
      await propose("c", "keeping records", "keeping all records", "1"),
    ];

    test("goes as it came, at once, with what is left of it", async () => {
      const before = await w.text();
      const ids = await three();
      must(await acceptMany(ids));
      must(await takeBack(ids[1]!));
      must(await takeActBack(ids[0]!));
      expect(await w.text()).toEqual(before);
      expect(await statuses(...ids)).toEqual(["submitted", "submitted", "submitted"]);
      const taken = (await view(ids[2]!)).decisions[0]!.takenBack;
      expect(taken).toMatchObject({ actorName: "Person chair", reason: "All of it" });
      expect(await events(3)).toEqual(Array(3).fill("decision.taken-back"));
      expect(codeOf(await takeActBack(ids[0]!))).toBe("not-decided");
    });

    test("is refused as a whole where one of it would lose words, and says which", async () => {
      const ids = await three();
      must(await acceptMany(ids));
      must(await decide(await propose("a", "biennial", "yearly"), { kind: "accept" }));
      const before = await w.text();
      expect(await takeActBack(ids[2]!)).toMatchObject({
        code: "needs-co-facilitator",
        sentence: expect.stringContaining("in paragraph 2"),
        details: { amendments: [ids[0]] },
      });
      expect(await w.text()).toEqual(before);
      expect(await statuses(...ids)).toEqual(["accepted", "accepted", "accepted"]);
    });

    test("and where one of its paragraphs is agreed since", async () => {
      const ids = await three();
      must(await acceptMany(ids));
      const { id } = await w.paragraph("1");
      const agreed = { agreed: true, reason: "" } as const;
      must(await w.app.commands.agreeParagraph(w.people.chair, SLUG, id, agreed));
      expect(codeOf(await takeActBack(ids[0]!))).toBe("agreed");
      expect(await reads("2")).toContain("biennial");
    });

    test("of a bridging text, of deletions, of a deferral", async () => {
      const before = await w.text();
      const ids = await three();
      must(await bridge(ids.slice(0, 2), WHOLE.replace("a quadrennial", "a regular")));
      must(await takeActBack(ids[0]!));
      const gone = async (label: string) =>
        must(await w.propose("a", "A", label, ({ id }) => ({ kind: "delete", paragraph: id }))).id;
      const deletions = [await gone("2"), await gone("1")];
      // Neighbours, and not in the order in which they were proposed.
      must(await acceptMany(deletions.toReversed()));
      expect((await w.text()).length).toBe(before.length - 2);
      must(await takeActBack(deletions[1]!));
      must(await decide(ids[2]!, { kind: "defer" }));
      must(await takeActBack(ids[2]!));
      expect(await w.text()).toEqual(before);
      expect(await statuses(...ids, ...deletions)).toEqual(Array(5).fill("submitted"));
    });

    test("by a co-facilitator alone, and only one that is there", async () => {
      const ids = await three();
      must(await acceptMany(ids));
      for (const who of ["a", "secretariat", "observer"] as const)
        expect(codeOf(await takeActBack(ids[0]!, who)), who).toBe("not-allowed");
      const nowhere = "00000000-0000-4000-8000-000000000000";
      expect(codeOf(await takeActBack(ids[0]!, "chair", nowhere))).toBe("not-found");
      // Without the role the answer is the same, whether there is such an act or not.
      expect(codeOf(await takeActBack(ids[0]!, "a", nowhere))).toBe("not-allowed");
      expect(codeOf(await takeActBack(ids[0]!, "outsider"))).toBe("not-found");
    });
  });

  test("whose decision it is, its maker is told by the person, not by the name", async () => {
    const id = await propose("a", "quadrennial", "biennial");
    must(await decide(id, { kind: "reject" }));
    const mine = async (who: Who) =>
      (await w.seen(who)).find((one) => one.id === id)!.decisions.map((one) => one.mine);
    expect([await mine("chair"), await mine("chair2"), await mine("a")]).toEqual([
      [true],
      [false],
      [false],
    ]);
    const namesake = { ...w.people.chair2, name: w.people.chair.name };
    const [seen] = (await w.app.queries.amendments(namesake, SLUG))!;
    expect(seen!.decisions[0]).toMatchObject({ actorName: namesake.name, mine: false });
  });

  describe("bridging", () => {
    const BRIDGE = WHOLE.replace("a quadrennial", "a regular");

    test("the text reads as it, all that went into it say so, one act", async () => {
      const ids = [
        await propose("a", "quadrennial", "biennial"),
        await propose("c", "quadrennial", "annual"),
      ];
      must(await bridge(ids, BRIDGE));
      expect(await reads("2")).toBe(BRIDGE);
      const { id: into } = await w.paragraph("2");
      const [first, second] = await Promise.all(ids.map(view));
      for (const one of [first!, second!])
        expect(one).toMatchObject({
          status: "merged",
          decisions: [
            {
              kind: "merge",
              act: first!.decisions[0]!.act,
              merged: { paragraph: into, amendments: ids },
            },
          ],
        });
      expect(await w.app.queries.amendment(w.people.a, SLUG, ids[0]!)).toEqual(
        (await w.seen("a")).find(({ id }) => id === ids[0]),
      );
      const record = (await w.app.queries.events(w.people.chair, SLUG))!.at(-1)!;
      expect(record).toMatchObject({
        type: "amendment.merged",
        payload: { paragraph: into, label: "2", amendments: ids },
      });
    });

    test("taking back one takes back all of it, exactly", async () => {
      const before = await w.text();
      const ids = [
        await propose("a", "quadrennial", "biennial"),
        await propose("c", "quadrennial", "annual"),
      ];
      must(await bridge(ids, BRIDGE));
      must(await takeBack(ids[1]!));
      expect(await w.text()).toEqual(before);
      expect(await statuses(...ids)).toEqual(["submitted", "submitted"]);
    });

    test("a text that stands already can be named as the bridge", async () => {
      const id = await propose("a", "quadrennial", "biennial");
      const base = await w.paragraph("2");
      const typed = await propose("b", "quadrennial", "regular");
      must(await decide(typed, { kind: "accept" }));
      must(
        await w.app.commands.bridgeAmendments(w.people.chair, SLUG, {
          base,
          result: runsOf(BRIDGE),
          amendments: await latest([id]),
          reason: "",
        }),
      );
      expect(await view(id)).toMatchObject({
        status: "merged",
        decisions: [{ merged: { paragraph: base.id, amendments: [id] } }],
      });
    });

    test("one that asks for nothing of the paragraph does not go into it, and is named", async () => {
      const fits = await propose("a", "quadrennial", "biennial");
      const { id: place } = await w.paragraph("2");
      const comment = { kind: "comment", paragraph: place } as const;
      const astray = [
        await propose("c", "keeping records", "keeping all records", "1"),
        must(await w.propose("b", "B", "2", () => comment, { rationale: "Too vague." })).id,
      ];
      for (const one of astray)
        expect(await bridge([fits, one], BRIDGE)).toMatchObject({
          code: "invalid",
          details: { amendment: one },
        });
      expect([await reads("2"), (await view(fits)).status]).toEqual([WHOLE, "submitted"]);
    });

    test("words that were changed since it was drafted are not overwritten", async () => {
      const id = await propose("a", "quadrennial", "biennial");
      const rival = await propose("b", "quadrennial", "annual");
      const base = await w.paragraph("2");
      must(await decide(rival, { kind: "accept" }));
      const refused = await w.app.commands.bridgeAmendments(w.people.chair, SLUG, {
        base,
        result: runsOf(BRIDGE),
        amendments: await latest([id]),
        reason: "",
      });
      expect(codeOf(refused)).toBe("stale");
      expect((await view(id)).status).toBe("submitted");
    });
  });

  describe("those that compete", () => {
    test("are told when a decision, or taking it back, leaves them to their author", async () => {
      const [one, other] = [
        await propose("a", "quadrennial", "biennial"),
        await propose("b", "quadrennial", "annual"),
      ];
      const elsewhere = await propose("c", "next", "first");
      must(await decide(one, { kind: "accept" }));
      const told = (await w.app.queries.events(w.people.chair, SLUG))!.slice(-2);
      expect(told.map(({ type, subject }) => [type, subject])).toEqual([
        ["amendment.accepted", one],
        ["amendment.needs-author", other],
      ]);
      expect(await statuses(other, elsewhere)).toEqual(["submitted", "submitted"]);
      must(await takeBack(one));
      expect(await events(1)).toEqual(["decision.taken-back"]);
    });
  });

  test("of two co-facilitators who decide at once on overlapping sets one stands", async () => {
    const ids = [
      await propose("a", "quadrennial", "biennial"),
      await propose("b", "next", "first"),
      await propose("c", "seventy-sixth", "eightieth"),
    ];
    const outcomes = await Promise.all([
      acceptMany(ids.slice(0, 2), "chair"),
      acceptMany(ids.slice(1), "chair2"),
    ]);
    expect(outcomes.map(codeOf).sort()).toEqual(["already-decided", "done"]);
    const open = (await statuses(...ids)).filter((status) => status === "submitted");
    expect(open).toHaveLength(1);
  });

  test("of two on two processes, too", async () => {
    const { database } = w.app.world;
    const setting = { secret: "a secret for tests alone", publicUrl: null, now: w.app.world.now };
    const elsewhere = assemble(database, setting);
    const ids = [
      await propose("a", "quadrennial", "biennial"),
      await propose("b", "quadrennial", "annual"),
      await propose("c", "next", "first"),
    ];
    const [mine, rival] = [await latest([ids[0]!, ids[2]!]), await latest([ids[1]!])];
    const outcomes = await Promise.all([
      w.app.commands.acceptMany(w.people.chair, SLUG, {
        ...{ kind: "accept", amendments: mine, reason: "" },
      }),
      elsewhere.commands.bridgeAmendments(w.people.chair2, SLUG, {
        base: await w.paragraph("2"),
        result: runsOf(WHOLE.replace("a quadrennial", "a regular")),
        ...{ amendments: rival, reason: "" },
      }),
    ]);
    await elsewhere.world.rooms.end();
    const [many, bridged] = outcomes.map(codeOf);
    expect([
      ["done", "stale"],
      ["needs-author", "done"],
    ]).toContainEqual([many, bridged]);
    expect(await reads("2")).toBe(
      many === "done"
        ? WHOLE.replace("quadrennial", "biennial").replace("next", "first")
        : WHOLE.replace("a quadrennial", "a regular"),
    );
    expect(await statuses(...ids)).toEqual(
      many === "done"
        ? ["accepted", "submitted", "accepted"]
        : ["submitted", "merged", "submitted"],
    );
  });

  test("who has no role for it is refused before the room is asked for its turn", async () => {
    const id = await propose("a", "quadrennial", "biennial");
    const { database } = w.app.world;
    // A room that cannot be asked: whoever gets as far as to it is answered otherwise.
    await database.client.roomUpdate.deleteMany();
    await database.client.room.deleteMany();
    const setting = { secret: "a secret for tests alone", publicUrl: null, now: w.app.world.now };
    const elsewhere = assemble(database, setting);
    const request = { kind: "accept", amendments: await latest([id]), reason: "" } as const;
    const accept = (who: Who) => elsewhere.commands.acceptMany(w.people[who], SLUG, request);
    expect(codeOf(await accept("a"))).toBe("not-allowed");
    expect(codeOf(await accept("observer"))).toBe("not-allowed");
    expect(codeOf(await accept("chair"))).toBe("not-found");
    await elsewhere.world.rooms.end();
  });

  test("delegations decide on nothing", async () => {
    const id = await propose("a", "quadrennial", "biennial");
    expect(codeOf(await decide(id, { kind: "defer" }, "a"))).toBe("not-allowed");
    expect(codeOf(await acceptMany([id], "secretariat"))).toBe("not-allowed");
    expect(codeOf(await bridge([id], "Anything.", "b"))).toBe("not-allowed");
    expect(codeOf(await acceptMany([id], "outsider"))).toBe("not-found");
  });
});
