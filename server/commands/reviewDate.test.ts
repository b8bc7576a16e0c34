import { beforeEach, expect, test } from "vitest";
import type { DateReviewRequest } from "../../domain/contract/dateRequests";
import type { DateView } from "../../domain/contract/dateViews";
import type { DateId } from "../../domain/ids";
import { describeDatabases } from "../testing/databases";
import { aReadDate, aReadLetter, datesByTitle } from "../testing/letters";
import {
  codeOf,
  must,
  SLUG,
  type TestWorkspace,
  testWorkspace,
  type Who,
} from "../testing/workspace";

const CONFIRM = { verdict: "confirm", moves: null } as const;
const DROP = { verdict: "drop" } as const;
const RESTORE = { verdict: "restore" } as const;
const MEETING = aReadDate("meeting", "First reading", "2026-03-10T10:00", {
  end: "2026-03-10T13:00",
  warnings: ["10 March 2026 is a Tuesday, not a Monday."],
});
const DEADLINE = aReadDate("deadline", "Written inputs", "2026-03-04T18:00");

describeDatabases("dates that were read", (fresh) => {
  let w: TestWorkspace;
  let document: string;
  beforeEach(async () => {
    w = await testWorkspace(await fresh());
    document = await aReadLetter(w, [MEETING, DEADLINE]);
    return () => w.close();
  });
  const of = async (title: string, who: Who = "chair") => (await datesByTitle(w, who))[title]!;
  const review = async (title: string, request: DateReviewRequest, who: Who = "chair") =>
    w.app.commands.reviewDate(w.people[who], SLUG, (await of(title)).id, request);
  const corrected = (date: DateView, changes: object): DateReviewRequest => {
    const { kind, title, startsAt, endsAt, zone, place } = date;
    return { ...CONFIRM, correction: { kind, title, startsAt, endsAt, zone, place, ...changes } };
  };
  const titles = async (who: Who) => Object.keys(await datesByTitle(w, who));
  const events = async () =>
    (await w.app.queries.events(w.people.chair, SLUG))!.filter(({ type }) => /^date/.test(type));
  const propose = async () => {
    must(await w.propose("a", "A", "2", ["quadrennial", "biennial"]));
    return (await w.seen("a")).at(-1)!.revision!.late;
  };

  test("await their review, with the place of their words", async () => {
    expect(await of("First reading")).toMatchObject({
      review: "read",
      source: { document, spans: MEETING.spans },
      quote: MEETING.quote,
      warnings: MEETING.warnings,
      moves: null,
      reviewed: null,
      changes: [],
    });
    for (const who of ["a", "observer"] as const) expect(await titles(who)).toEqual([]);
  });

  test("bind nobody before they are confirmed, and everybody afterwards", async () => {
    const summary = async (who: Who) => {
      const { deadline, nextDates } = (await w.app.queries.negotiation(w.people[who], SLUG))!;
      return [deadline?.title ?? null, nextDates.map(({ title }) => title)];
    };
    expect(await summary("chair")).toEqual([null, []]);
    w.clock.now = new Date("2026-03-05T12:00:00Z");
    expect(await propose()).toBe(false);
    must(await review("Written inputs", CONFIRM));
    must(await review("First reading", CONFIRM));
    for (const who of ["chair", "a", "observer"] as const)
      expect(await summary(who)).toEqual(["Written inputs", ["First reading"]]);
    expect(await propose()).toBe(true);
  });

  test.each<[string, readonly DateReviewRequest[], DateReviewRequest, string]>([
    ["confirming", [], CONFIRM, "done"],
    ["dropping", [], DROP, "done"],
    ["taking up what was not dropped", [], RESTORE, "not-decided"],
    ["confirming what is confirmed", [CONFIRM], CONFIRM, "already-decided"],
    ["dropping what is confirmed", [CONFIRM], DROP, "already-decided"],
    ["taking up what is confirmed", [CONFIRM], RESTORE, "not-decided"],
    ["confirming what was dropped", [DROP], CONFIRM, "already-decided"],
    ["dropping what was dropped", [DROP], DROP, "already-decided"],
    ["taking up what was dropped", [DROP], RESTORE, "done"],
    ["confirming what was taken up", [DROP, RESTORE], CONFIRM, "done"],
  ])("%s, after %j", async (_, before, verdict, code) => {
    for (const one of before) must(await review("First reading", one));
    expect(codeOf(await review("First reading", verdict))).toBe(code);
  });

  test("are announced by an event of their own, dropped without a word to others", async () => {
    must(await review("First reading", DROP));
    must(await review("First reading", RESTORE));
    must(await review("First reading", CONFIRM));
    expect((await events()).map(({ type }) => type)).toEqual([
      "date.dropped",
      "date.restored",
      "date.confirmed",
    ]);
    const audiences = await w.app.world.database.client.event.findMany({
      where: { type: { startsWith: "date." } },
      orderBy: { seq: "asc" },
      select: { audience: true },
    });
    expect(audiences.map(({ audience }) => audience)).toEqual([
      { to: "chairs" },
      { to: "chairs" },
      { to: "participants" },
    ]);
  });

  test("keep what was read, for the chairs, when they are corrected", async () => {
    const change = { startsAt: "2026-03-09T10:00", endsAt: null, place: "Conference Room 4" };
    must(await review("First reading", corrected(await of("First reading"), change)));
    expect(await of("First reading")).toMatchObject({
      ...change,
      review: "confirmed",
      quote: MEETING.quote,
      warnings: [],
      reviewed: { at: w.clock.now.toISOString(), actorName: "Person chair" },
      changes: [
        {
          actorName: "Person chair",
          at: w.clock.now.toISOString(),
          before: { startsAt: MEETING.start, endsAt: MEETING.end, place: null, review: "read" },
          after: { ...change, review: "confirmed" },
        },
      ],
    });
    const announced = await of("First reading", "observer");
    expect(announced).toMatchObject({ ...change, corrected: true, reviewed: null, changes: [] });
    expect(JSON.stringify(announced)).not.toContain(MEETING.start.slice(0, 10));
  });

  test("show a correction that corrects nothing as confirmed as read", async () => {
    must(await review("First reading", corrected(await of("First reading"), {})));
    const { review: verdict, warnings, corrected: is, changes } = await of("First reading");
    expect([verdict, warnings, is, changes]).toEqual(["confirmed", MEETING.warnings, false, []]);
  });

  test.each([
    ["a day on no calendar", { startsAt: "2026-02-30T10:00" }],
    ["a zone that there is not", { zone: "America/Brussels" }],
    ["an end before the beginning", { endsAt: "2026-03-10T09:00" }],
  ])("are not corrected to %s", async (_, changes) => {
    const request = corrected(await of("First reading"), changes);
    expect(codeOf(await review("First reading", request))).toBe("invalid");
    expect((await of("First reading")).review).toBe("read");
  });

  test("are reviewed by the secretariat and the co-facilitators; there are none for others", async () => {
    const { reviewDate, changeDate } = w.app.commands;
    const { id } = await of("First reading");
    const change = { startsAt: "2026-03-11T10:00", cancelled: false, reason: "Moved." };
    for (const who of ["a", "observer", "outsider"] as const) {
      expect(codeOf(await review("First reading", CONFIRM, who))).toBe("not-found");
      expect(codeOf(await changeDate(w.people[who], SLUG, id, change))).toBe("not-found");
    }
    expect(codeOf(await changeDate(w.people.chair, SLUG, id, change))).toBe("not-decided");
    must(await reviewDate(w.people.secretariat, SLUG, id, CONFIRM));
    expect(codeOf(await review("First reading", DROP, "a"))).toBe("not-allowed");
    expect(codeOf(await changeDate(w.people.a, SLUG, id, change))).toBe("not-allowed");
    must(await changeDate(w.people.chair, SLUG, id, change));
  });

  test("of another negotiation, or none, are not found", async () => {
    const { reviewDate } = w.app.commands;
    const none = "00000000-0000-4000-8000-000000000000";
    for (const id of [none, "x"])
      expect(codeOf(await reviewDate(w.people.chair, SLUG, id, CONFIRM))).toBe("not-found");
  });
});

describeDatabases("dates that move another one", (fresh) => {
  let w: TestWorkspace;
  beforeEach(async () => {
    w = await testWorkspace(await fresh());
    await aReadLetter(w, [MEETING, DEADLINE]);
    for (const { id } of Object.values(await datesByTitle(w, "chair")))
      must(await w.app.commands.reviewDate(w.people.chair, SLUG, id, CONFIRM));
    return () => w.close();
  });
  const of = async (title: string, who: Who = "chair") => (await datesByTitle(w, who))[title]!;
  const merge = async (title: string, moves: DateId | null, more: object = {}) =>
    w.app.commands.reviewDate(w.people.chair, SLUG, (await of(title)).id, {
      ...CONFIRM,
      moves,
      ...more,
    });
  const postponed = (start: string | null) =>
    aReadDate("meeting", "Postponed", "2026-03-17T15:00", { moves: { start }, place: "Room 2" });

  test("name the announced one while they await their review", async () => {
    await aReadLetter(w, [
      postponed("2026-03-10"),
      aReadDate("deadline", "Extended", "2026-03-06T18:00", { moves: { start: null } }),
      aReadDate("meeting", "Another", "2026-03-18T10:00", { moves: { start: "2026-03-12" } }),
    ]);
    expect((await of("Postponed")).moves).toBe((await of("First reading")).id);
    expect((await of("Extended")).moves).toBe((await of("Written inputs")).id);
    expect((await of("Another")).moves).toBeNull();
  });

  test("become its new time, with their words as the reason and a link from what was read", async () => {
    const letter = await aReadLetter(w, [postponed("2026-03-10")]);
    const { id } = await of("First reading");
    must(await merge("Postponed", id));
    const moved = { startsAt: "2026-03-17T15:00", endsAt: "2026-03-17T18:00", place: "Room 2" };
    expect(await of("First reading", "observer")).toMatchObject({
      ...moved,
      id,
      changes: [
        {
          reason: "The words that announce: Postponed.",
          actorName: "Person chair",
          through: (await of("Postponed")).id,
          before: { startsAt: MEETING.start, endsAt: MEETING.end, place: null, cancelled: false },
          after: { ...moved, cancelled: false },
        },
      ],
    });
    expect(await of("Postponed", "observer")).toMatchObject({
      ...{ review: "dropped", became: id, corrected: false, moves: null, reviewed: null },
      source: { document: letter },
      ...{ warnings: [], changes: [] },
    });
    expect(await of("Postponed")).toMatchObject({
      review: "dropped",
      moves: null,
      source: { document: letter },
      changes: [{ after: { review: "dropped", became: id } }],
    });
    expect(codeOf(await merge("Postponed", id))).toBe("already-decided");
    const { reviewDate } = w.app.commands;
    const again = await reviewDate(w.people.chair, SLUG, (await of("Postponed")).id, RESTORE);
    expect(codeOf(again)).toBe("already-decided");
  });

  test("take their doubts with them; those about the old time end with it", async () => {
    const doubt = "The closing hour is assumed.";
    await aReadLetter(w, [{ ...postponed(null), warnings: [doubt] }]);
    const { id, warnings } = await of("First reading");
    expect(warnings).toEqual(MEETING.warnings);
    must(await merge("Postponed", id));
    expect((await of("First reading", "observer")).warnings).toEqual([doubt]);
    const change = { cancelled: true, startsAt: "2026-03-17T15:00", reason: "" };
    const changeDate = (more: object) =>
      w.app.commands.changeDate(w.people.chair, SLUG, id, { ...change, ...more });
    must(await changeDate({}));
    expect((await of("First reading")).warnings).toEqual([doubt]);
    must(await changeDate({ cancelled: false, startsAt: "2026-03-18T15:00" }));
    expect((await of("First reading")).warnings).toEqual([]);
  });

  test("extend the deadline in force", async () => {
    const extended = aReadDate("deadline", "Extended", "2026-03-06T18:00", {
      moves: { start: null },
    });
    await aReadLetter(w, [extended]);
    must(await merge("Extended", (await of("Extended")).moves));
    const { deadline } = (await w.app.queries.negotiation(w.people.observer, SLUG))!;
    expect([deadline?.title, deadline?.startsAt]).toEqual(["Written inputs", "2026-03-06T18:00"]);
  });

  test("may be corrected, and may be announced beside it", async () => {
    await aReadLetter(w, [postponed("2026-03-10")]);
    const { id } = await of("First reading");
    const { kind, title, zone, place } = await of("Postponed");
    const correction = { kind, title, zone, place, startsAt: "2026-03-18T15:00", endsAt: null };
    must(await merge("Postponed", id, { correction }));
    expect((await of("First reading")).startsAt).toBe("2026-03-18T15:00");
    expect((await of("Postponed")).changes).toMatchObject([
      { before: { startsAt: "2026-03-17T15:00" }, after: { startsAt: "2026-03-18T15:00" } },
    ]);
    const told = await of("Postponed", "observer");
    expect(told).toMatchObject({ startsAt: "2026-03-18T15:00", corrected: true, changes: [] });
    expect(JSON.stringify(told)).not.toContain("2026-03-17");
    await aReadLetter(w, [{ ...postponed(null), title: "Second reading" }]);
    must(await merge("Second reading", null));
    expect(Object.keys(await datesByTitle(w, "observer"))).toContain("Second reading");
  });

  test("move nothing of another kind, unless their own is corrected", async () => {
    await aReadLetter(w, [postponed(null)]);
    const { id } = await of("Written inputs");
    expect(codeOf(await merge("Postponed", id))).toBe("invalid");
    const { title, startsAt, zone, place } = await of("Postponed");
    const correction = { kind: "deadline", title, startsAt, endsAt: null, zone, place };
    must(await merge("Postponed", id, { correction }));
    expect((await of("Written inputs")).startsAt).toBe(startsAt);
  });

  test("move nothing that is not announced, and nothing to where it is", async () => {
    await aReadLetter(w, [postponed(null), { ...postponed(null), title: "Twice" }]);
    const none = "00000000-0000-4000-8000-000000000000" as DateId;
    for (const id of [none, (await of("Twice")).id])
      expect(codeOf(await merge("Postponed", id))).toBe("invalid");
    const { id } = await of("First reading");
    must(await merge("Postponed", id));
    expect(codeOf(await merge("Twice", id))).toBe("no-change");
    expect((await of("Twice")).review).toBe("read");
  });
});
