import { beforeEach, expect, test } from "vitest";
import type { DateRequest } from "../domain/contract/dateRequests";
import { CLOSE, feedRoom, textRoom } from "../domain/contract/realtime";
import { type RawClient, until } from "./realtime/testing/clients";
import { describeDatabases } from "./testing/databases";
import { type Doors, openDoors } from "./testing/doors";
import { aReadDate, aReadLetter, datesByTitle } from "./testing/letters";
import {
  codeOf,
  must,
  replacing,
  SLUG,
  type TestWorkspace,
  testWorkspace,
  type Who,
} from "./testing/workspace";

const HERE = ["secretariat", "chair", "a", "b", "c", "observer"] as const satisfies Who[];
type Here = (typeof HERE)[number];
const CHAIRS = ["secretariat", "chair"] as const;
const ROOMS = { text: textRoom(SLUG), feed: feedRoom(SLUG) } as const;
type Kind = keyof typeof ROOMS;

/** What somebody did, who alone may hear that it was done, and what nobody else may hear of. */
interface Act {
  readonly what: string;
  readonly heard: readonly Here[];
  readonly secret: string | null;
}

describeDatabases("what the wire carries of a negotiation before it is disclosed", (fresh) => {
  let w: TestWorkspace;
  let doors: Doors;
  const acts: Act[] = [];

  const come = (who: Who | null, room: string, more = "") =>
    doors.come(who && w.people[who], room, more);

  beforeEach(async () => {
    w = await testWorkspace(await fresh(), { disclosure: "on-compilation" });
    doors = await openDoors(w.app);
    acts.splice(0);
    return () => doors.close();
  });

  const did = (what: string, heard: readonly Here[], secret: string | null = null) =>
    acts.push({ what, heard, secret });

  /** A delegation's words, which are to be found nowhere but with those who may see them. */
  const words = (who: Who, label: string, from: string) => ({
    change: [from, `SECRET-WORDS-${who}-${label}`] as const,
    rationale: `SECRET-REASON-${who}-${label}`,
  });

  /** Everything that is said and done about amendments and dates that are not for all. */
  async function negotiate(): Promise<void> {
    const { app, people } = w;
    const { commands } = app;
    const propose = async (
      who: Who,
      by: "A" | "B" | "C",
      label: string,
      from: string,
      submit = true,
    ) => {
      const { change, rationale } = words(who, label, from);
      return must(await w.propose(who, by, label, change, { submit, rationale })).id;
    };

    const draft = await propose("a", "A", "2", "quadrennial", false);
    did("amendment.drafted", ["a"], draft);
    const paragraph = (await w.text()).find(({ label }) => label === "2")!;
    const change = replacing(paragraph, ["hold", "SECRET-WORDS-again"]);
    const revised = { base: [paragraph], change, rationale: "SECRET-REASON-again", submit: false };
    must(await commands.reviseAmendment(people.a, SLUG, draft, revised));
    did("amendment.drafted", ["a"], draft);
    must(await commands.submitAmendment(people.a, SLUG, draft));
    did("amendment.submitted", [...CHAIRS, "a"], draft);

    const discarded = await propose("b", "B", "4", "report", false);
    did("amendment.drafted", ["b"], discarded);
    must(await commands.discardDraft(people.b, SLUG, discarded));
    did("amendment.draft-discarded", ["b"], discarded);

    const group = await propose("c", "C", "1", "reaffirm");
    did("amendment.submitted", [...CHAIRS, "c"], group);
    const onBehalf = await propose("chair", "B", "4", "invite");
    did("amendment.submitted", [...CHAIRS, "b"], onBehalf);
    must(await commands.confirmAmendment(people.b, SLUG, onBehalf));
    did("amendment.confirmed", [...CHAIRS, "b"], onBehalf);

    const stand = { stance: "support", note: "SECRET-NOTE" } as const;
    const position = { ...stand, delegation: w.delegations.B };
    // It does not exist for them; and nobody hears of the attempt.
    expect(codeOf(await commands.takePosition(people.b, SLUG, group, position))).toBe("not-found");
    for (const kind of ["accept", "reject"] as const)
      expect(codeOf(await w.decide("chair", group, kind))).toBe("undisclosed");
    must(await commands.withdrawAmendment(people.c, SLUG, group, { reason: "SECRET-NOTE" }));
    did("amendment.withdrawn", [...CHAIRS, "c"], group);

    await aReadLetter(w, [aReadDate("meeting", "SECRET-MEETING", "2026-03-10T10:00")]);
    const { id } = (await datesByTitle(w, "chair"))["SECRET-MEETING"]!;
    for (const [verdict, type] of [
      ["drop", "dropped"],
      ["restore", "restored"],
    ] as const) {
      must(await commands.reviewDate(people.chair, SLUG, id, { verdict }));
      did(`date.${type}`, CHAIRS, id);
    }

    const last: DateRequest = {
      ...{ kind: "meeting", title: "For all", startsAt: "2026-04-01T10:00", endsAt: null },
      ...{ zone: "America/New_York", place: null },
    };
    must(await commands.addDate(people.chair, SLUG, last));
    did("date.added", HERE);
  }

  const due = (who: Here) => acts.filter(({ heard }) => heard.includes(who));
  const told = (client: RawClient) => client.messages("feed").map(({ n, type }) => [n, type]);
  const dense = (list: readonly Act[]) => list.map(({ what }, index) => [index + 1, what]);

  /** Whatever message it stands in. */
  function expectNothingElse(who: Here, kind: Kind, client: RawClient): void {
    const secrets = new Set(acts.flatMap(({ secret }) => secret ?? []));
    for (const { secret } of due(who)) if (secret) secrets.delete(secret);
    const all = [...secrets, "SECRET"];
    expect([who, kind, all.filter((secret) => client.heard(secret))]).toEqual([who, kind, []]);
    // Where people are shown, their delegations are; in the feed alone they are not.
    const delegations = kind === "feed" ? Object.values(w.delegations) : [];
    const own = client
      .messages("welcome")
      .flatMap(({ you }) => you.roles.map((role) => role.delegation));
    const heard = delegations.filter((id) => !own.includes(id) && client.heard(id));
    expect([who, kind, heard]).toEqual([who, kind, []]);
  }

  test("is for each role what it may hear, numbered without a gap, and not a byte more", async () => {
    const listening = new Map<string, RawClient>();
    for (const who of HERE)
      for (const kind of ["text", "feed"] as const) {
        const client = await come(who, ROOMS[kind]);
        await (kind === "text" ? client.synced() : client.opened());
        listening.set(`${who} ${kind}`, client);
      }
    const shut: [Who | null, number][] = [
      ["outsider", CLOSE.notAllowed],
      [null, CLOSE.notSignedIn],
    ];
    const strangers = await Promise.all(
      shut.flatMap(([who, code]) =>
        Object.values(ROOMS).map(async (room) => ({ code, client: await come(who, room) })),
      ),
    );
    await negotiate();

    for (const who of HERE)
      for (const kind of ["text", "feed"] as const) {
        const client = listening.get(`${who} ${kind}`)!;
        await until(() => client.heard("date.added"), `${who} has heard the last`);
        expect([who, kind, told(client)]).toEqual([who, kind, dense(due(who))]);
        expectNothingElse(who, kind, client);
      }
    for (const { client, code } of strangers) {
      expect((await client.closed).code).toBe(code);
      expect(client.frames).toEqual([]);
    }
  });

  test("nor is it more for who comes again, whatever they say they have heard", async () => {
    const chair = await (await come("chair", ROOMS.feed)).opened();
    const first = new Map<Here, RawClient>();
    for (const who of HERE) first.set(who, await (await come(who, ROOMS.feed)).opened());
    await negotiate();
    for (const who of HERE) {
      const before = first.get(who)!;
      await until(() => before.heard("date.added"), `${who} has heard the last`);
      // A few heard, then a cut: the rest is told, and nothing twice.
      const kept = Math.floor(due(who).length / 2);
      const heard = before.messages("feed")[kept - 1]?.id;
      if (heard !== undefined)
        for (const kind of ["text", "feed"] as const) {
          const again = await (await come(who, ROOMS[kind], `&heard=${heard}`)).opened();
          await until(() => again.heard("date.added"), `${who} has heard the rest`);
          expect([who, kind, told(again)]).toEqual([who, kind, dense(due(who).slice(kept))]);
          expectNothingElse(who, kind, again);
        }
    }
    // An event that one may not hear of is answered as one that never was.
    const theirs = chair.messages("feed").filter(({ type }) => type === "date.dropped")[0]!.id;
    for (const heard of [theirs, "00000000-0000-4000-8000-000000000000"]) {
      const again = await (await come("observer", ROOMS.feed, `&heard=${heard}`)).opened();
      await until(() => again.messages("feed").length > 0, "there was an answer");
      expect(told(again)).toEqual([[1, "missed"]]);
      expectNothingElse("observer", "feed", again);
    }
  });

  test("once it is disclosed everybody hears, but of no later wording that is not", async () => {
    const { app, people } = w;
    const { change, rationale } = words("b", "4", "invite");
    const id = must(await w.propose("b", "B", "4", change, { rationale })).id;
    const observer = await (await come("observer", ROOMS.feed)).opened();
    const sponsor = await (await come("b", ROOMS.feed)).opened();
    must(await app.commands.discloseAmendment(people.chair, SLUG, id));
    const paragraph = (await w.text()).find(({ label }) => label === "4")!;
    const later = replacing(paragraph, ["report", "SECRET-WORDS-later"]);
    const revised = { base: [paragraph], change: later, rationale: "SECRET", submit: true };
    must(await app.commands.reviseAmendment(people.b, SLUG, id, revised));
    const position = { delegation: w.delegations.A, stance: "support", note: "SECRET" } as const;
    must(await app.commands.takePosition(people.a, SLUG, id, position));
    await until(() => observer.heard("position.taken"), "the last was heard");
    await until(() => sponsor.heard("position.taken"), "the last was heard");
    expect(told(observer)).toEqual([
      [1, "amendment.disclosed"],
      [2, "position.taken"],
    ]);
    expect(told(sponsor).map(([, type]) => type)).toEqual([
      ...["amendment.disclosed", "amendment.revised", "position.taken"],
    ]);
    for (const client of [observer, sponsor]) expect(client.heard("SECRET")).toBe(false);
    expect(observer.heard(id)).toBe(true);
  });
});
