import { beforeEach, expect, test } from "vitest";
import { describeDatabases } from "../testing/databases";
import { codeOf, must, SLUG, type TestWorkspace, testWorkspace } from "../testing/workspace";

describeDatabases("the deadline for written inputs", (fresh) => {
  let w: TestWorkspace;
  let deadline: string;
  beforeEach(async () => {
    w = await testWorkspace(await fresh());
    // 18:00 in New York on 4 March 2026 is 23:00 UTC: daylight saving time has not begun.
    deadline = must(
      await w.app.commands.addDate(w.people.secretariat, SLUG, {
        kind: "deadline",
        title: "Written inputs",
        startsAt: "2026-03-04T18:00",
        endsAt: null,
        zone: "America/New_York",
        place: null,
      }),
    ).id;
    return () => w.close();
  });
  const propose = () => w.propose("a", "A", "2", ["quadrennial", "biennial"]);
  const lateMarks = async () => (await w.seen("a")).map((one) => one.revision?.late);
  const set = (lateSubmissions: "refuse" | "mark") =>
    w.app.commands.configureNegotiation(w.people.secretariat, SLUG, { lateSubmissions });

  test.each([
    ["an hour before", "2026-03-04T22:00:00Z", false],
    ["at the last moment", "2026-03-04T23:00:00Z", false],
    ["a second after", "2026-03-04T23:00:01Z", true],
  ])("%s", async (_, now, late) => {
    w.clock.now = new Date(now);
    must(await propose());
    expect(await lateMarks()).toEqual([late]);
    must(await set("refuse"));
    expect(codeOf(await propose())).toBe(late ? "deadline-passed" : "done");
  });

  test("a refused submission can be kept as a draft, and submitted after an extension", async () => {
    must(await set("refuse"));
    w.clock.now = new Date("2026-03-05T12:00:00Z");
    const { id } = must(
      await w.propose("a", "A", "2", ["quadrennial", "biennial"], { submit: false }),
    );
    const submit = () => w.app.commands.submitAmendment(w.people.a, SLUG, id);
    expect(codeOf(await submit())).toBe("deadline-passed");
    must(
      await w.app.commands.changeDate(w.people.chair, SLUG, deadline, {
        startsAt: "2026-03-06T18:00",
        cancelled: false,
        reason: "Extended at the request of several delegations.",
      }),
    );
    must(await submit());
    expect(await lateMarks()).toEqual([false]);
    const [date] = (await w.app.queries.dates(w.people.observer, SLUG))!;
    expect(date!.changes.map(({ before, after }) => [before.startsAt, after.startsAt])).toEqual([
      ["2026-03-04T18:00", "2026-03-06T18:00"],
    ]);
  });

  test("a meeting that is moved keeps its length; cancelling moves nothing", async () => {
    const { addDate, changeDate } = w.app.commands;
    const { id } = must(
      await addDate(w.people.chair, SLUG, {
        kind: "meeting",
        title: "Second consultation",
        startsAt: "2026-03-10T10:00",
        endsAt: "2026-03-10T13:00",
        zone: "America/New_York",
        place: null,
      }),
    );
    const change = async (startsAt: string, cancelled: boolean) => {
      const reason = "The room is taken.";
      must(await changeDate(w.people.chair, SLUG, id, { startsAt, cancelled, reason }));
      const all = (await w.app.queries.dates(w.people.observer, SLUG))!;
      const date = all.find((one) => one.id === id)!;
      return [date.startsAt, date.endsAt, date.cancelled];
    };
    const moved = ["2026-03-11T15:00", "2026-03-11T18:00"];
    expect(await change("2026-03-11T15:00", false)).toEqual([...moved, false]);
    expect(await change("2026-04-01T09:00", true)).toEqual([...moved, true]);
    expect(await change("2026-03-11T15:00", false)).toEqual([...moved, false]);
  });

  test("in a closed negotiation nothing is submitted and nobody writes", async () => {
    must(
      await w.app.commands.configureNegotiation(w.people.secretariat, SLUG, { status: "closed" }),
    );
    expect(codeOf(await propose())).toBe("closed");
    const { id: first } = (await w.text())[0]!;
    const { addParagraph } = w.app.commands;
    expect(codeOf(await addParagraph(w.people.chair, SLUG, { after: first }))).toBe("closed");
    const access = await w.app.authorise(w.people.chair, `text:${SLUG}`);
    expect(access?.mayWrite).toBe(false);
  });
});
