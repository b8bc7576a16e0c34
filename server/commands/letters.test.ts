import { beforeEach, expect, test } from "vitest";
import type { ImportRequest } from "../../domain/contract/documentRequests";
import { describeDatabases } from "../testing/databases";
import { datesByTitle } from "../testing/letters";
import { codeOf, must, SLUG, type TestWorkspace, testWorkspace } from "../testing/workspace";

const DRAFT = `ZERO DRAFT

Declaration on the reading of letters

1. We reaffirm the Convehtion against Transnational Organized Crime.
2. We decide to meet again.
`;
const LETTER = `12 February 2026

Excellency,

We are pleased to invite you to an informal consultation on Tuesday, 10 March 2026, at 10 a.m. in Conference Room 4.

Please accept, Excellency, the assurances of our highest consideration.
`;
const at = DRAFT.indexOf("Convehtion");
const MISREAD = { from: at, to: at + 10, printed: "Convehtion", corrected: "Convention" };

describeDatabases("documents with corrections", (fresh) => {
  let w: TestWorkspace;
  beforeEach(async () => {
    w = await testWorkspace(await fresh());
    return () => w.close();
  });
  const received = { filename: "draft.txt", text: DRAFT, ignored: [] };
  const importing = (more: Pick<ImportRequest, "errata"> & Partial<ImportRequest>) =>
    w.app.commands.importNegotiation(w.people.secretariat, {
      ...received,
      slug: "reading-of-letters",
      disclosure: "on-submission",
      lateSubmissions: "mark",
      ...more,
    });
  const letters = async (slug: string) =>
    (await w.app.queries.documents(w.people.secretariat, slug))!;
  const add = (text: string, more: object = {}) =>
    w.app.commands.addLetter(w.people.chair, SLUG, {
      ...{ filename: "letter.txt", text, errata: [], ignored: [] },
      ...more,
    });

  test("are kept as received, read as corrected", async () => {
    const { slug } = must(await importing({ errata: [MISREAD], ignored: ["misread-word@1"] }));
    const { paragraphs } = (await w.app.queries.text(w.people.secretariat, slug))!;
    expect(JSON.stringify(paragraphs)).toContain("the Convention against");
    expect(await letters(slug)).toMatchObject([
      { text: DRAFT, errata: [MISREAD], ignored: ["misread-word@1"] },
    ]);
  });

  test.each([
    ["words that are not there", [{ ...MISREAD, printed: "Convention" }], "stale"],
    ["a place outside of the source", [{ ...MISREAD, from: 9_000, to: 9_010 }], "stale"],
    ["two corrections that overlap", [MISREAD, { ...MISREAD, corrected: "X" }], "invalid"],
  ])("are refused for %s", async (_, errata, code) => {
    expect(codeOf(await importing({ errata }))).toBe(code);
    expect(await w.app.queries.negotiation(w.people.secretariat, "reading-of-letters")).toBeNull();
    expect(codeOf(await add(DRAFT, { errata }))).toBe(code);
  });

  test("of one name, imported at once, become two negotiations, or one where the address was asked for", async () => {
    const asked = await Promise.all([importing({ errata: [] }), importing({ errata: [] })]);
    expect(asked.map(codeOf).sort()).toEqual(["already-exists", "done"]);
    const unnamed = { errata: [], slug: undefined, title: "Two at once" };
    const both = await Promise.all([importing(unnamed), importing(unnamed)]);
    expect(both.map((one) => must(one).slug).sort()).toEqual(["two-at-once", "two-at-once-2"]);
  });

  test("are read by the clock of their negotiation, where they name none", async () => {
    const { slug } = must(await importing({ errata: [], zone: "Europe/Zurich" }));
    const letter = { filename: "letter.txt", text: LETTER, errata: [], ignored: [] };
    must(await w.app.commands.addLetter(w.people.secretariat, slug, letter));
    const dates = (await letters(slug)).flatMap((document) => document.dates);
    expect(dates.map(({ zone }) => zone)).toEqual(["Europe/Zurich"]);
  });

  test("with half a character, which no database holds, are kept as received and read without it", async () => {
    const text = DRAFT.replace("meet again", "meet \u{1F91D} again");
    const from = text.indexOf("\u{1F91D}") + 1;
    const half = { from, to: from, printed: "", corrected: "x" };
    const { slug } = must(await importing({ text, errata: [half] }));
    expect(await letters(slug)).toMatchObject([{ text, errata: [half] }]);
    const { paragraphs } = (await w.app.queries.text(w.people.secretariat, slug))!;
    expect(JSON.stringify(paragraphs)).toContain("meet \uFFFDx\uFFFD again");
  });

  test("are read by the clock and the closing hour that their sender names", async () => {
    must(await add(LETTER, { zone: "Europe/Zurich", closeOfBusiness: "17:30" }));
    const added = (await letters(SLUG)).find(({ filename }) => filename === "letter.txt");
    expect(added?.dates.map(({ zone }) => zone)).toEqual(["Europe/Zurich"]);
  });

  test("join a negotiation later: their letters are there, their dates await review", async () => {
    const before = await w.text();
    const { id } = must(await add(LETTER));
    expect(await w.text()).toEqual(before);
    const letter = (await letters(SLUG)).find((one) => one.id === id);
    expect(letter).toMatchObject({
      id,
      text: LETTER,
      reading: { letters: [{ date: "2026-02-12" }] },
    });
    expect(letter!.dates).toMatchObject([
      { kind: "meeting", startsAt: "2026-03-10T10:00", review: "read", source: { document: id } },
    ]);
    expect(await datesByTitle(w, "a")).toEqual({});
    const events = (await w.app.queries.events(w.people.chair, SLUG))!;
    expect(events.at(-1)).toMatchObject({ type: "letter.added", subject: id });
  });

  test("join it once", async () => {
    must(await add(LETTER));
    expect(codeOf(await add(LETTER, { filename: "the same.txt" }))).toBe("already-exists");
    must(await add(`${LETTER} `));
    expect(await letters(SLUG)).toHaveLength(3);
  });

  test("are added by the secretariat and the co-facilitators alone", async () => {
    const request = { filename: "letter.txt", text: LETTER, errata: [], ignored: [] };
    const adding = async (who: "a" | "observer" | "outsider" | "secretariat") =>
      codeOf(await w.app.commands.addLetter(w.people[who], SLUG, request));
    expect(await adding("a")).toBe("not-allowed");
    expect(await adding("observer")).toBe("not-allowed");
    expect(await adding("outsider")).toBe("not-found");
    expect(await adding("secretariat")).toBe("done");
  });
});
