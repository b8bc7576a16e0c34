import { beforeEach, expect, test } from "vitest";
import { PATCH as explain } from "@/app/api/negotiations/[slug]/amendments/[id]/decision/route";
import { GET as readAmendment } from "@/app/api/negotiations/[slug]/amendments/[id]/route";
import { GET as readAmendments } from "@/app/api/negotiations/[slug]/amendments/route";
import { GET as readChanges } from "@/app/api/negotiations/[slug]/changes/route";
import { GET as readEvents } from "@/app/api/negotiations/[slug]/events/route";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import type { VersionRequest } from "@/domain/contract/versionRequests";
import type { AmendmentId, DecisionId } from "@/domain/ids";
import { bearing, openApi } from "@/server/testing/api";
import { describeDatabases } from "@/server/testing/databases";
import {
  codeOf,
  must,
  SLUG,
  type TestWorkspace,
  testWorkspace,
  type Who,
} from "@/server/testing/workspace";

const READS = [readAmendment, readAmendments, readChanges, readEvents] as const;
const EVERYONE = ["secretariat", "chair", "chair2", "a", "b", "c", "observer", "outsider"] as const;
/** With the decision, and after it. */
const [SAID, ADDED] = ["SAID-WITH-THE-DECISION", "SAID-AFTER-IT"];

describeDatabases("a reason that comes after the decision", (fresh) => {
  let w: TestWorkspace;
  beforeEach(async () => {
    w = await testWorkspace(await fresh());
    return openApi(w);
  });

  const propose = async (who: "a" | "b", from: string, to: string) =>
    must(await w.propose(who, who.toUpperCase() as "A", "2", [from, to])).id;
  const view = async (id: AmendmentId): Promise<AmendmentView> =>
    (await w.seen("observer")).find((one) => one.id === id)!;
  const decisionOn = async (id: AmendmentId) => (await view(id)).decisions.at(-1)!;
  const decide = async (id: AmendmentId, reason = SAID) =>
    must(
      await w.app.commands.decideAmendment(w.people.chair, SLUG, id, {
        ...{ kind: "accept", revision: (await view(id)).revision!.id, reason },
      }),
    );
  const add = async (id: AmendmentId, reason: string, who: Who = "chair2", seen?: DecisionId) =>
    w.app.commands.explainDecision(w.people[who], SLUG, id, {
      decision: seen ?? (await decisionOn(id)).id,
      reason,
    });
  const later = () => w.later();
  const request = (who: Who, more: RequestInit = {}) =>
    new Request("http://adref.test/", {
      ...more,
      headers: bearing(w.people[who]),
    });
  const bytesOf = async (who: Who, id: AmendmentId) => {
    const params = Promise.resolve({ slug: SLUG, id });
    const all = await Promise.all(READS.map((read) => read(request(who), { params })));
    return Promise.all(all.map((response) => response.text()));
  };

  test("is added to what was said, with who and when, and so is the next one", async () => {
    const id = await propose("a", "quadrennial", "biennial");
    await decide(id);
    later();
    const at = w.clock.now.toISOString();
    must(await add(id, ADDED));
    later();
    must(await add(id, "And once more.", "chair"));
    const decision = await decisionOn(id);
    expect(decision.reason).toBe(SAID);
    expect(decision.added).toMatchObject([
      { reason: ADDED, actorName: "Person chair2", at },
      { reason: "And once more.", actorName: "Person chair" },
    ]);
    const record = await w.app.world.database.client.event.findMany({ orderBy: { seq: "asc" } });
    const accepted = record.find(({ type }) => type === "amendment.accepted");
    const told = record.filter(({ type }) => type === "decision.explained");
    expect(told).toHaveLength(2);
    expect(told[0]).toMatchObject({ subject: id, audience: accepted?.audience });
  });

  test("is in the bytes of everyone who reads the decision's own, and of nobody else", async () => {
    const id = await propose("a", "quadrennial", "biennial");
    for (const who of EVERYONE) {
      const until = { at: w.clock.now.toISOString(), seq: 0 };
      if (who !== "outsider") must(await w.app.commands.noteVisit(w.people[who], SLUG, until));
    }
    later();
    await decide(id);
    must(await add(id, ADDED));
    for (const who of EVERYONE) {
      const answers = await bytesOf(who, id);
      expect(answers.map((bytes) => bytes.includes(ADDED))).toEqual(
        answers.map((bytes) => bytes.includes(SAID)),
      );
      expect(answers.some((bytes) => bytes.includes(ADDED))).toBe(who !== "outsider");
      expect(answers[2]!.includes('"explained"')).toBe(who !== "outsider" && who !== "chair2");
    }
  });

  test("is for co-facilitators to say; of what one cannot see nothing is told", async () => {
    const id = await propose("a", "quadrennial", "biennial");
    await decide(id);
    for (const who of ["secretariat", "a", "b", "observer"] as const)
      expect(codeOf(await add(id, ADDED, who)), who).toBe("not-allowed");
    const nowhere = "00000000-0000-4000-8000-000000000000" as AmendmentId;
    const { id: seen } = await decisionOn(id);
    expect(codeOf(await add(nowhere, ADDED, "chair", seen))).toBe("not-found");
    expect(codeOf(await add(id, ADDED, "outsider"))).toBe("not-found");
    expect((await decisionOn(id)).added).toEqual([]);
  });

  test("goes to the decision that its author saw, while it is in force", async () => {
    const id = await propose("a", "quadrennial", "biennial");
    await decide(id);
    const { id: first } = await decisionOn(id);
    must(await w.app.commands.takeBackDecision(w.people.chair, SLUG, id, { reason: "" }));
    expect(codeOf(await add(id, ADDED))).toBe("not-decided");
    await decide(id);
    expect(codeOf(await add(id, ADDED, "chair", first))).toBe("stale");
    must(await add(id, ADDED));
    const closing = { status: "closed" } as const;
    must(await w.app.commands.configureNegotiation(w.people.secretariat, SLUG, closing));
    expect(codeOf(await add(id, ADDED))).toBe("closed");
    const { decisions } = await view(id);
    expect(decisions.map(({ added }) => added.length)).toEqual([0, 1]);
  });

  test("of a bridging text is that of all that went into it", async () => {
    const ids = [
      await propose("a", "quadrennial", "biennial"),
      await propose("b", "quadrennial", "annual"),
    ];
    const base = (await w.text()).find(({ label }) => label === "2")!;
    const latest = ids.map(async (amendment) => ({
      amendment,
      revision: (await view(amendment)).revision!.id,
    }));
    const result = base.runs.map((run) => ({
      ...run,
      text: run.text.replace("quadrennial", "regular"),
    }));
    must(
      await w.app.commands.bridgeAmendments(w.people.chair, SLUG, {
        ...{ base, result, amendments: await Promise.all(latest), reason: "" },
      }),
    );
    must(await add(ids[1]!, ADDED));
    for (const id of ids) expect((await decisionOn(id)).added).toMatchObject([{ reason: ADDED }]);
  });

  test("stands in the next version, and changes none that was issued", async () => {
    const id = await propose("a", "quadrennial", "biennial");
    await decide(id);
    must(await add(id, "Agreed language."));
    const wanted = { kind: "revision", title: "A title", choices: [] } as const;
    const { hash: preview } = must(
      await w.app.commands.previewVersion(w.people.chair, SLUG, wanted),
    );
    const issue: VersionRequest = { ...wanted, preview };
    const { number } = must(await w.app.commands.issueVersion(w.people.chair, SLUG, issue));
    const version = async () => (await w.app.queries.version(w.people.a, SLUG, number))!;
    const issued = await version();
    expect(issued.content.dispositions).toMatchObject([
      { amendment: id, reason: `${SAID} Agreed language.` },
    ]);
    must(await add(id, ADDED));
    expect(await version()).toEqual(issued);
  });

  test("is asked for with words in it", async () => {
    const id = await propose("a", "quadrennial", "biennial");
    await decide(id);
    const body = JSON.stringify({ decision: (await decisionOn(id)).id, reason: "  " });
    const params = Promise.resolve({ slug: SLUG, id });
    const answer = await explain(request("chair", { method: "PATCH", body }), { params });
    expect(answer.status).toBe(422);
  });
});
