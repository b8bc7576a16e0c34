import { beforeEach, expect, test } from "vitest";
import { GET as readChanges } from "@/app/api/negotiations/[slug]/changes/route";
import { POST as markSeen } from "@/app/api/negotiations/[slug]/visits/route";
import type { ChangesView, Mark } from "@/domain/contract/changes";
import { textRoom } from "@/domain/contract/realtime";
import type { AmendmentId } from "@/domain/ids";
import { done } from "@/domain/refusal";
import { changedParagraphs } from "@/domain/revisions/changed";
import { plainText, runsOf } from "@/domain/text/runs";
import { bearing, openApi } from "@/server/testing/api";
import { describeDatabases } from "@/server/testing/databases";
import { testDrafting } from "@/server/testing/drafting";
import {
  must,
  replacing,
  SLUG,
  type TestWorkspace,
  testWorkspace,
  type Who,
} from "@/server/testing/workspace";

const INSIDE = ["secretariat", "chair", "chair2", "a", "b", "c", "observer"] as const;
const EVERYONE = [...INSIDE, "outsider"] as const;

describeDatabases("what changed since one last looked", (fresh) => {
  let w: TestWorkspace;
  beforeEach(async () => {
    w = await testWorkspace(await fresh(), { disclosure: "on-compilation" });
    return openApi(w);
  });

  const ask = async (who: Who, { query = "", body }: { query?: string; body?: unknown } = {}) => {
    const request = new Request(`http://adref.test/${query}`, {
      method: body === undefined ? "GET" : "POST",
      headers: bearing(w.people[who]),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const handler = body === undefined ? readChanges : markSeen;
    const response = await handler(request, { params: Promise.resolve({ slug: SLUG }) });
    return { status: response.status, bytes: await response.text() };
  };
  /** An answer without the time up to which it was read: that moves with the clock alone. */
  const still = ({ status, bytes }: Awaited<ReturnType<typeof ask>>) => ({
    status,
    bytes: bytes.replace(/("until":\{"at":")[^"]*/, "$1"),
  });
  const changes = async (who: Who, query = ""): Promise<ChangesView> => {
    const { status, bytes } = await ask(who, { query });
    expect(status).toBe(200);
    return JSON.parse(bytes);
  };
  const later = () => w.later();
  /** Everyone has seen all there is; then the clock goes on. */
  const allSeen = async () => {
    for (const who of INSIDE)
      expect((await ask(who, { body: (await changes(who)).until })).status).toBe(204);
    later();
  };
  const told = async (who: Who) =>
    (await changes(who)).happenings.map((one) =>
      one.what === "decided" ? `${one.what} ${one.decision}` : one.what,
    );
  /** A co-facilitator replaces words of the text as it stands; `""` stands for the end. */
  const type = async (label: string, words: string, to: string) => {
    const { id, runs } = await w.paragraph(label);
    const from = words === "" ? plainText(runs).length : plainText(runs).indexOf(words);
    const edits = [{ from, to: from + words.length, insert: runsOf(to) }];
    const operations = [{ type: "edit", paragraph: id, edits } as const];
    const { rooms } = w.app.world;
    must(await rooms.command(textRoom(SLUG), async () => done({ value: null, operations })));
    later();
  };
  const propose = async (submit = true) => {
    const change = ["quadrennial", "biennial"] as const;
    const { id } = must(await w.propose("a", "A", "2", change, { submit, rationale: "SECRET" }));
    later();
    return id;
  };
  const disclose = async (id: AmendmentId) => {
    must(await w.app.commands.discloseAmendment(w.people.chair, SLUG, id));
    later();
  };

  test("before the first look there is nothing to compare with", async () => {
    await propose();
    expect(await changes("chair")).toMatchObject({ since: null, before: null, happenings: [] });
  });

  test("a reload loses nothing; marking it as seen ends it", async () => {
    await allSeen();
    await propose();
    for (const _ of [1, 2]) expect(await told("chair")).toEqual(["submitted"]);
    const { since, until } = await changes("chair");
    expect((await ask("chair", { body: until })).status).toBe(204);
    expect(await told("chair")).toEqual([]);
    const again = await changes("chair", `?at=${since!.at}&seq=${since!.seq}`);
    expect(again.happenings.map(({ what }) => what)).toEqual(["submitted"]);
  });

  test("one's own acts are no news, one's colleagues' are", async () => {
    await allSeen();
    const id = await propose();
    expect(await told("a")).toEqual([]);
    await disclose(id);
    expect(await told("chair")).toEqual(["submitted", "disclosed"]);
    expect(await told("chair2")).toEqual(["submitted", "disclosed"]);
    expect(await told("a")).toEqual(["disclosed"]);
  });

  test.each(EVERYONE)("%s is told of an undisclosed proposal only where it exists", async (who) => {
    await allSeen();
    const before = still(await ask(who));
    const id = await propose();
    const after = still(await ask(who));
    const insider = ["secretariat", "chair", "chair2"].includes(who);
    if (insider) expect(JSON.parse(after.bytes).happenings).toHaveLength(1);
    else if (who !== "a") expect(after).toEqual(before);
    if (who !== "a" && !insider)
      for (const trace of [id, "Person a", "SECRET"]) expect(after.bytes).not.toContain(trace);
  });

  test("a draft is news to nobody", async () => {
    await allSeen();
    const all = async () => (await Promise.all(INSIDE.map((who) => ask(who)))).map(still);
    const before = await all();
    await propose(false);
    const after = await all();
    for (const [i, who] of INSIDE.entries()) if (who !== "a") expect(after[i]).toEqual(before[i]);
    expect(await told("a")).toEqual([]);
  });

  test("what is disclosed is news to those who see it now for the first time", async () => {
    await allSeen();
    await disclose(await propose());
    for (const who of ["b", "c", "observer"] as const)
      expect(await told(who)).toEqual(["submitted"]);
    expect((await ask("outsider")).status).toBe(404);
  });

  test("decisions, positions, withdrawals and the words of the text", async () => {
    const id = await propose();
    const other = must(await w.propose("b", "B", "1", ["reaffirm", "recall"])).id;
    await disclose(id);
    await disclose(other);
    await allSeen();
    const position = (stance: "support" | null) =>
      w.app.commands.takePosition(w.people.b, SLUG, id, {
        ...{ delegation: w.delegations.B, stance, note: "" },
      });
    must(await position("support"));
    later();
    must(await position(null));
    later();
    must(await w.decide("chair", id, "accept"));
    later();
    must(await w.app.commands.withdrawAmendment(w.people.b, SLUG, other, { reason: "" }));
    later();
    must(await w.app.commands.takeBackDecision(w.people.chair, SLUG, id, { reason: "Too soon." }));
    later();
    must(await w.decide("chair2", id, "accept"));
    expect(await told("a")).toEqual([
      ...["position", "position", "decided accept", "withdrawn", "taken-back", "decided accept"],
    ]);
    const { before } = await changes("a");
    expect(before).toMatchObject({ version: null });
    const words = (label: string) =>
      plainText(before!.paragraphs.find((one) => one.label === label)!.runs);
    expect(words("2")).toContain("quadrennial");
    expect(plainText((await w.paragraph("2")).runs)).toContain("biennial");
  });

  test("a decision that makes another need its author is news to those who may see that one", async () => {
    const id = await propose();
    await disclose(id);
    const hidden = must(await w.propose("b", "B", "2", ["quadrennial", "annual"])).id;
    await allSeen();
    must(await w.decide("chair", id, "accept"));
    const both = ["decided accept", "needs-author"];
    expect(await told("b")).toEqual(both);
    expect(await told("chair2")).toEqual(both);
    for (const who of ["a", "c", "observer"] as const) {
      expect(await told(who)).toEqual(["decided accept"]);
      expect((await ask(who)).bytes).not.toContain(hidden);
    }
  });

  test("a deferral is told once, and not as taken back when another decision ends it", async () => {
    const id = await propose();
    await disclose(id);
    await allSeen();
    const revision = (await w.seen("chair"))[0]!.revision!.id;
    const defer = { kind: "defer", revision, reason: "" } as const;
    must(await w.app.commands.decideAmendment(w.people.chair, SLUG, id, defer));
    later();
    must(await w.decide("chair", id, "reject"));
    expect(await told("a")).toEqual(["decided defer", "decided reject"]);
  });

  test("agreement, and who joins a proposal, is news to all who may see it", async () => {
    const id = await propose();
    await disclose(id);
    await allSeen();
    const { commands } = w.app;
    const sponsor = { delegation: w.delegations.B, instead: null };
    must(await commands.joinSponsors(w.people.b, SLUG, id, sponsor));
    later();
    must(await commands.leaveSponsors(w.people.b, SLUG, id, sponsor));
    later();
    const paragraph = (await w.paragraph("1")).id;
    const agree = (agreed: boolean) =>
      commands.agreeParagraph(w.people.chair, SLUG, paragraph, { agreed, reason: "Ad ref." });
    must(await agree(true));
    later();
    must(await agree(false));
    for (const who of ["a", "c", "observer", "chair2"] as const)
      expect(await told(who)).toEqual(["joined", "left", "agreed", "reopened"]);
    expect(await told("b")).toEqual(["agreed", "reopened"]);
  });

  test("who joins the sponsors is not told of a wording that was not disclosed before", async () => {
    const id = await propose();
    await disclose(id);
    await allSeen();
    const paragraph = await w.paragraph("2");
    const change = replacing(paragraph, ["quadrennial", "monthly"]);
    const reworded = { base: [paragraph], change, rationale: "SECRET 2", submit: true };
    must(await w.app.commands.reviseAmendment(w.people.a, SLUG, id, reworded));
    later();
    expect(await told("b")).toEqual([]);
    const sponsor = { delegation: w.delegations.B, instead: null };
    must(await w.app.commands.joinSponsors(w.people.b, SLUG, id, sponsor));
    expect(await told("b")).toEqual([]);
    expect(await told("chair")).toEqual(["reworded", "joined"]);
    expect((await ask("b")).bytes).not.toContain("Person a");
  });

  test("where the log was compacted, the version before tells how the text stood", async () => {
    await allSeen();
    const { since } = await changes("observer");
    const id = await propose();
    await disclose(id);
    must(await w.decide("chair", id, "accept"));
    const { client } = w.app.world.database;
    await client.roomUpdate.deleteMany({ where: { seq: { lte: since!.seq } } });
    expect((await changes("observer")).before).toMatchObject({ version: { number: 1 } });
  });

  test("a mark never moves back, and none is taken of what has not happened", async () => {
    await allSeen();
    const old = (await changes("b")).since as Mark;
    await disclose(await propose());
    const { until } = await changes("b");
    for (const body of [until, old]) expect((await ask("b", { body })).status).toBe(204);
    expect((await changes("b")).since).toEqual(until);
    const refused: unknown[] = [
      { ...until, at: "2999-01-01T00:00:00.000Z" },
      { ...until, seq: until.seq + 1 },
      { at: "yesterday", seq: 1 },
      { at: until.at, seq: -1 },
    ];
    for (const body of refused) expect((await ask("b", { body })).status).toBe(422);
    expect((await ask("b", { query: "?at=2026-03-02T15:00:00.000Z&seq=many" })).status).toBe(422);
    expect((await ask("outsider", { body: until })).status).toBe(404);
  });

  test("the mark is the moment at which it was read, however long ago something happened", async () => {
    await disclose(await propose());
    for (const _ of [1, 2, 3]) later();
    const read = w.clock.now.getTime();
    const { until } = await changes("observer");
    expect(read - Date.parse(until.at)).toBe(10_000);
    expect((await ask("observer", { body: until })).status).toBe(204);
    expect((await changes("observer")).since).toEqual(until);
  });

  test("what was being written down while it was read is told the next time", async () => {
    await allSeen();
    const { until } = await changes("chair");
    w.clock.now = new Date(w.clock.now.getTime() - 5_000);
    await propose();
    expect((await ask("chair", { body: until })).status).toBe(204);
    expect(await told("chair")).toEqual(["submitted"]);
  });

  test("words typed before the mark are no news after it, though the room is behind them", async () => {
    const d = await testDrafting(w);
    await allSeen();
    const words = async () => {
      const { before, now } = await changes("a");
      return changedParagraphs(before!.paragraphs, now!).map(({ paragraph }) => paragraph.label);
    };
    await type("2", "quadrennial", "annual");
    expect(await words()).toEqual(["2"]);
    await type("1", "reaffirm", "recall");
    const { until } = await changes("a");
    await type("3", "", " Indeed.");
    expect(await words()).toEqual(["1", "2", "3"]);
    expect((await ask("a", { body: until })).status).toBe(204);
    expect(await words()).toEqual(["3"]);
    const { behind, textSeq } = await d.view();
    expect({ behind, textSeq }).toEqual({ behind: 3, textSeq: until.seq + 1 });
  });

  test("one person's look is nobody else's", async () => {
    await allSeen();
    await disclose(await propose());
    expect((await ask("b", { body: (await changes("b")).until })).status).toBe(204);
    expect(await told("b")).toEqual([]);
    expect(await told("observer")).toEqual(["submitted"]);
  });
});
