import { beforeEach, expect, test } from "vitest";
import { POST as reviewDate } from "@/app/api/negotiations/[slug]/dates/[id]/review/route";
import { PATCH as changeDate } from "@/app/api/negotiations/[slug]/dates/[id]/route";
import { GET as readDates } from "@/app/api/negotiations/[slug]/dates/route";
import { GET as readEvents } from "@/app/api/negotiations/[slug]/events/route";
import { GET as readLetters } from "@/app/api/negotiations/[slug]/letters/route";
import { GET as readNegotiation } from "@/app/api/negotiations/[slug]/route";
import { GET as readNegotiations } from "@/app/api/negotiations/route";
import type { DocumentView } from "@/domain/contract/documentViews";
import { bearing, openApi } from "@/server/testing/api";
import { describeDatabases } from "@/server/testing/databases";
import { aReadDate, aReadLetter, datesByTitle } from "@/server/testing/letters";
import { SLUG, type TestWorkspace, testWorkspace, type Who } from "@/server/testing/workspace";

/** Words and numbers that are in no answer but of the date that was read. */
const READ = aReadDate("deadline", "Unannounced deadline", "2031-05-07T18:00", {
  quote: "Kindly send your inputs in the first week of May.",
  warnings: ["7 May 2031 may be meant otherwise."],
  moves: { start: "2031-05-02" },
});
/** What its document says of it besides. */
const DOUBTS = {
  warnings: [
    { code: "doubtful-date", message: READ.warnings[0]!, spans: READ.spans },
    { code: "more-warnings", message: "There are 3 more warnings “doubtful-date”." },
    { code: "label-style", message: "(a) beside a)." },
  ],
  ignored: ["doubtful-date@0", "label-style@40"],
};
const TRACES = ["Unannounced", "2031-05", "7 May 2031", "doubtful-date@", "3 more warnings"];

const READS = { readDates, readEvents, readLetters, readNegotiation, readNegotiations } as const;

describeDatabases("a date that nobody has confirmed", (fresh) => {
  let w: TestWorkspace;
  let id: string;
  beforeEach(async () => {
    w = await testWorkspace(await fresh());
    const end = await openApi(w);
    await aReadLetter(w, [READ], DOUBTS);
    id = (await datesByTitle(w, "chair"))[READ.title]!.id;
    return end;
  });

  /** What a route answers to someone: its status and its bytes. */
  const ask = async (
    who: Who,
    handler: (typeof READS)[keyof typeof READS],
    method = "GET",
    body?: unknown,
  ) => {
    const request = new Request("http://adref.test/", {
      method,
      headers: bearing(w.people[who]),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const response = await handler(request, { params: Promise.resolve({ slug: SLUG, id }) });
    return { status: response.status, bytes: await response.text() };
  };
  const told = async (who: Who) => {
    const answers = await Promise.all(Object.values(READS).map((read) => ask(who, read)));
    const bytes = answers.map((answer) => answer.bytes).join("\n");
    return TRACES.filter((trace) => bytes.includes(trace)).concat(bytes.includes(id) ? ["id"] : []);
  };
  const confirm = { verdict: "confirm" };

  test.each<[Who, boolean]>([
    ["secretariat", true],
    ["chair", true],
    ["a", false],
    ["b", false],
    ["c", false],
    ["observer", false],
    ["outsider", false],
  ])("is in the bytes that %s is sent: %s", async (who, there) => {
    expect(await told(who)).toEqual(there ? [...TRACES, "id"] : []);
  });

  test("leaves everyone the other doubts about its document", async () => {
    const { bytes } = await ask("observer", readLetters);
    const documents: DocumentView[] = JSON.parse(bytes);
    expect(documents.find(({ filename }) => filename === "letter.txt")).toMatchObject({
      reading: { warnings: [{ code: "label-style" }] },
      ignored: ["label-style@40"],
    });
  });

  test("is there for everyone once it is confirmed, and not what it was before", async () => {
    const correction = { kind: "deadline", title: "Written inputs", startsAt: "2032-01-08T18:00" };
    expect((await ask("a", reviewDate, "POST", confirm)).status).toBe(404);
    expect((await ask("chair", reviewDate, "POST", { ...confirm, correction })).status).toBe(204);
    const { bytes } = await ask("observer", readNegotiation);
    expect(JSON.parse(bytes).deadline).toMatchObject({ id, startsAt: "2032-01-08T18:00" });
    for (const who of ["a", "observer"] as const) expect(await told(who)).toEqual(["id"]);
    expect(await told("outsider")).toEqual([]);
  });

  test("is there for everyone with what it became, and not what it was before", async () => {
    const known = aReadDate("deadline", "Inputs", "2032-01-02T18:00", { quote: "By 2 January." });
    await aReadLetter(w, [known]);
    const titled = async (who: Who, title: string) => (await datesByTitle(w, who))[title]!;
    const [moving, moved] = [id, (await titled("chair", known.title)).id];
    id = moved;
    expect((await ask("chair", reviewDate, "POST", confirm)).status).toBe(204);
    id = moving;
    const correction = { kind: "deadline", title: "Extended", startsAt: "2032-01-08T18:00" };
    const merge = { ...confirm, moves: moved, correction };
    expect((await ask("chair", reviewDate, "POST", merge)).status).toBe(204);
    for (const who of ["a", "observer"] as const) {
      expect(await told(who)).toEqual(["id"]);
      const { bytes } = await ask(who, readLetters);
      const dates = (JSON.parse(bytes) as DocumentView[]).flatMap((document) => document.dates);
      expect(Object.fromEntries(dates.map((date) => [date.id, date]))).toMatchObject({
        [moving]: { became: moved, corrected: true, quote: READ.quote, changes: [] },
        [moved]: { became: null, corrected: false, changes: [{ through: moving }] },
      });
    }
    expect(await told("outsider")).toEqual([]);
    const change = { startsAt: "2032-01-09T18:00", reason: "Moved." };
    expect((await ask("a", changeDate, "PATCH", change)).status).toBe(403);
  });

  test("is in no answer to others when it is dropped", async () => {
    expect((await ask("chair", reviewDate, "POST", { verdict: "drop" })).status).toBe(204);
    expect(await told("a")).toEqual([]);
  });

  test("cannot be told from one that does not exist", async () => {
    const change = { startsAt: "2031-05-09T18:00", reason: "Moved." };
    const about = (who: Who) => ask(who, changeDate, "PATCH", change);
    const unannounced = await about("a");
    id = "00000000-0000-4000-8000-000000000000";
    expect(await about("a")).toEqual(unannounced);
    expect(unannounced.status).toBe(404);
  });
});
