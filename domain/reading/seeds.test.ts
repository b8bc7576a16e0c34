import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { FOOTNOTE_PLACEHOLDER } from "../text/paragraph";
import type { ReadDocument, ReadParagraph, ReadPassage } from "./document";
import { liveParagraphs } from "./live";
import { readDocument } from "./read";

const zero2017 = readSeed("000");
const zero2021 = readSeed("001");
const resolution = readSeed("002");
const draft = readSeed("004");

/** Printed inside the citation of paragraph 11 of the zero draft of 2017. */
const LOST_LINE = "how the duplication of efforts will be avoided.";

describe("zero draft of 23 June 2017", () => {
  test("has 24 numbered paragraphs under its title", () => {
    expect(zero2017.documentType).toBe("zero-draft");
    expect(zero2017.symbol).toBeNull();
    expect(zero2017.title).toBe(
      "Political Declaration on the Implementation of the Global Plan of Action to Combat Trafficking in Persons",
    );
    expect(labels(zero2017)).toEqual(["", ...numbers(24)]);
    expect(zero2017.paragraphs.map((p) => p.id)).toEqual([
      "title",
      ...numbers(24).map((n) => `p-${n}`),
    ]);
    expect(new Set(kinds(zero2017))).toEqual(new Set(["title", "operative"]));
  });

  test.each([
    ["1", "We, the States Members of the United Nations", "to end this heinous crime."],
    ["10", "We stress the need to ensure", "against Trafficking in Persons (ICAT)."],
    ["11", "We recognize the critical role", "how the duplication of efforts will be avoided."],
    ["19", "We note with concern", "with other obligations under international law."],
    ["22", "We will promote partnerships", "monitoring and evaluating such initiatives."],
    [
      "23",
      "We encourage businesses",
      "and their participation in efforts to combat human trafficking.",
    ],
    ["24", "We recognize that arrangements", "immediately after the General Debate."],
  ])("paragraph %s begins “%s” and ends “%s”", (label, begins, ends) => {
    const { text } = paragraph(zero2017, label);
    expect(text.startsWith(begins)).toBe(true);
    expect(text.endsWith(ends)).toBe(true);
  });

  test("no citation is left in the text, and each paragraph has its sources", () => {
    for (const { label, text, sources } of zero2017.paragraphs.slice(1)) {
      expect(text).not.toMatch(/\((?:based|ref)/);
      expect([label, sources.length > 0]).toEqual([label, true]);
    }
  });

  test.each([
    [
      "1",
      [
        "the preambular para, AIResl641293 Annex | A/RES/64/293 | preambular para, Annex | repaired",
      ],
    ],
    ["2", ["PP1, EICN.15120171L.2IRev. 1 | E/CN.15/2017/L.2/Rev.1 | PP1 | repaired"]],
    [
      "3",
      [
        "PP16(a), OP3, and PP7, AIRes1641293 | A/RES/64/293 | PP16(a), OP3, PP7 | repaired",
        "OP2 of CTOCICOPI20161L.5 | CTOC/COP/2016/L.5 | OP2 | repaired",
      ],
    ],
    ["4", ["OP2, AIResl641293 Annex | A/RES/64/293 | OP2, Annex | repaired"]],
    ["5", ["PP12, EICN.15120171L.2IRev. 1 | E/CN.15/2017/L.2/Rev.1 | PP12 | repaired"]],
    ["6", ["PP14, EICN.15120171L.2IRev. 1 | E/CN.15/2017/L.2/Rev.1 | PP14 | repaired"]],
    ["7", ["the preamble of the 2030 Agenda | – | preamble"]],
    [
      "8",
      [
        "OP22, SIResl2331 (2016) | S/RES/2331 (2016) | OP22 | repaired",
        "para 11, SIPRST12015125 | S/PRST/2015/25 | para 11 | repaired",
      ],
    ],
    ["9", ["para 38, AIResl641293 Annex | A/RES/64/293 | para 38, Annex | repaired"]],
    ["10", ["OP59, AIResl641293 Annex | A/RES/64/293 | OP59, Annex | repaired"]],
    ["11", ["OP7, EICN.15120171L.2IRev.1 (2017) | – | OP7"]],
    [
      "12",
      [
        "OP5, EICN.15120171L.2IRev. 1 | E/CN.15/2017/L.2/Rev.1 | OP5 | repaired",
        "OP60, AlResl641293 Annex | A/RES/64/293 | OP60, Annex | repaired",
      ],
    ],
    ["13", ["para 40, AIRes17111 | – | para 40"]],
    ["14", ["para 35, AIRes17111 | – | para 35"]],
    ["15", ["paras 29 and 36, AIRes17111 | – | para 29, para 36", "OP34, AIRes1711167 | – | OP34"]],
    [
      "16",
      [
        "UNODC Globa! Report on Trafficking in Persons 2016 | – | ",
        "SIResl2195 (2014) | S/RES/2195 (2014) |  | repaired",
        "SIResl2253 (2015) | S/RES/2253 (2015) |  | repaired",
        "SIResl2331 (2016) | S/RES/2331 (2016) |  | repaired",
      ],
    ],
    ["17", ["OP19 and OP17, S/Res/2331 (2016) | S/RES/2331 (2016) | OP19, OP17"]],
    ["18", ["OP20, S/Res/2331 (2016) | S/RES/2331 (2016) | OP20"]],
    ["19", ["PP14, S/Res/2331 (2016) | S/RES/2331 (2016) | PP14"]],
    ["20", ["PP7, CCPCJ resolution 23/2 (2014) | – | PP7"]],
    ["21", ["PP12, AlRes/64/293 | A/RES/64/293 | PP12 | repaired", "OP9, AlResn1/287 | – | OP9"]],
    ["22", ["OP6(g), (AlHRC/23/L. 8 | A/HRC/23/L.8 | OP6(g) | repaired"]],
    ["23", ["OP7(a), AlHRC/23/L.8 | A/HRC/23/L.8 | OP7(a) | repaired"]],
    [
      "24",
      ["OP6, AlRes/64/29 | – | OP6", "OP88, AlResfi1/1 | – | OP88", "OP4, AlResfiO/179 | – | OP4"],
    ],
  ])("sources of paragraph %s", (label, sources) => {
    const read = paragraph(zero2017, label).sources.map((source) =>
      [
        source.raw,
        source.symbol ?? "–",
        source.locators.join(", "),
        ...(source.repaired ? ["repaired"] : []),
      ].join(" | "),
    );
    expect(read).toEqual(sources);
  });

  test("the drafter's brackets of paragraph 24", () => {
    const { text, brackets } = paragraph(zero2017, "24");
    expect(brackets.map((bracket) => bracket.text)).toEqual(["[quadrennial]", "[76th]"]);
    for (const { from, to, text: whole } of brackets) expect(text.slice(from, to)).toBe(whole);
    expect(zero2017.paragraphs.flatMap((p) => p.brackets)).toHaveLength(2);
  });

  test("these warnings and no others, and what is misread stays as printed", () => {
    const read = zero2017.warnings.map(({ code, paragraph: of, quote, suggestions }) =>
      [code, of ?? "–", quote ?? "–", suggestions?.join(" or ") ?? "–"].join(" | "),
    );
    expect(read).toEqual([
      "misread-word | – | highlevel | high-level",
      `doubtful-date | – | ${zero2017.dates[0]?.quote} | –`,
      "missing-full-stop | 19 | – | 19.",
      "misread-word | 3 | Convehtion | Convention",
      `interleaved-citation | 11 | (based on OP7, EICN.15120171L.2IRev.1 (2017)) … ${LOST_LINE} | –`,
      "unrepaired-symbol | 11 | OP7, EICN.15120171L.2IRev.1 (2017) | E/CN.15/2017/L.2/Rev.1",
      "misread-word | 12 | ciose | close or dose",
      "unrepaired-symbol | 13 | para 40, AIRes17111 | A/RES/71/1",
      "unrepaired-symbol | 14 | para 35, AIRes17111 | A/RES/71/1",
      "unrepaired-symbol | 15 | paras 29 and 36, AIRes17111 | A/RES/71/1",
      "unrepaired-symbol | 15 | OP34, AIRes1711167 | A/RES/71/167",
      "misread-word | 16 | !inks | links",
      "misread-word | 16 | induding | including",
      "misread-word | 16 | Globa! | Global",
      "misread-word | 18 | confliqt | conflict",
      "unrepaired-symbol | 21 | OP9, AlResn1/287 | A/RES/71/287",
      "rejoined-ordinal | 24 | [76 th ] | [76th]",
      "misread-word | 24 | highlevel | high-level",
      "unrepaired-symbol | 24 | OP6, AlRes/64/29 | A/RES/64/293 or A/RES/64/29",
      "unrepaired-symbol | 24 | OP88, AlResfi1/1 | A/RES/71/1",
      "unrepaired-symbol | 24 | OP4, AlResfiO/179 | A/RES/70/179",
    ]);
    expect(paragraph(zero2017, "16").text).toContain(
      "increasing !inks between armed groups, induding",
    );
  });

  test.each([
    ["misread-word", "Convehtion", "Convention"],
    ["misread-word", "!inks", "links"],
    ["misread-word", "induding", "including"],
    ["misread-word", "Globa!", "Global"],
    ["misread-word", "confliqt", "conflict"],
    ["misread-word", "ciose", "close"],
    ["misread-word", "highlevel", "high-level"],
    ["missing-full-stop", "19", "19."],
    ["rejoined-ordinal", "[76 th ]", "[76th]"],
  ])("a warning “%s” stands at the words “%s” and would have them “%s”", (code, printed, meant) => {
    const source = sourceOf("000");
    const found = zero2017.warnings.filter(
      ({ code: of, spans }) =>
        of === code && spans?.some(({ from, to }) => source.slice(from, to) === printed),
    );
    expect(found.map((warning) => warning.suggestions?.[0])).toContain(meant);
  });

  test("what a person corrects is read as corrected, at its place in the source as received", () => {
    const source = sourceOf("000");
    const errata = [
      ["Convehtion", "Convention"],
      ["AIRes17111", "A/RES/71/1"],
    ].map(([printed = "", corrected = ""]) => {
      const from = source.indexOf(printed);
      return { from, to: from + printed.length, printed, corrected };
    });
    const read = readDocument(source, errata);
    expect(paragraph(read, "3").text).toContain("United Nations Convention against");
    expect(paragraph(read, "13").sources).toEqual([
      { raw: "para 40, A/RES/71/1", symbol: "A/RES/71/1", locators: ["para 40"] },
    ]);
    // The corrected symbol corroborates its like in 14, 15 and 24.
    const settled = ["misread-word", ...Array<string>(4).fill("unrepaired-symbol")];
    expect(read.warnings).toHaveLength(zero2017.warnings.length - settled.length);
    expect(paragraph(read, "14").sources.map((source) => source.symbol)).toEqual(["A/RES/71/1"]);
    expect(read.paragraphs.map((p) => p.spans)).toEqual(zero2017.paragraphs.map((p) => p.spans));
  });

  test("a President's letter and the co-facilitators' letter", () => {
    expect(
      zero2017.letters.map(({ date, from, coFacilitators }) => ({ date, from, coFacilitators })),
    ).toEqual([
      {
        date: "2017-06-23",
        from: "The President of the General Assembly",
        coFacilitators: ["Qatar", "Belgium"],
      },
      {
        date: "2017-06-23",
        from: "H.E. Mr. Marc Pecsteen de Buytswerve; H.E. Ms. Alya Ahmed Saif AI-Thani",
        coFacilitators: ["Belgium", "Qatar"],
      },
    ]);
    expect(zero2017.letters[1]?.body[0]).toBe(
      "Further to our letter of 16 June, please find attached a zero draft political declaration on the implementation of the Global Plan of Action to Combat Trafficking in Persons.",
    );
  });

  test("one meeting, its year from the letter", () => {
    expect(zero2017.dates).toEqual([
      {
        kind: "meeting",
        start: "2017-06-29T10:00",
        zone: "America/New_York",
        place: "ECOSOC Chamber",
        title: "Discussion of the zero draft",
        spans: expect.anything(),
        quote:
          "We very much look forward to discussing this zero draft with all delegations on Thursday, 29 June (10:00 am ECOSOC Chamber).",
        warnings: [
          "The year is not printed; 2017 is taken from the letter's date, and its weekday agrees.",
        ],
      },
    ]);
  });
});

describe("zero draft of 26 July 2021", () => {
  test("has 26 paragraphs and nine subparagraphs", () => {
    const subs = ["13", "21", "23"].flatMap((n) => ["a", "b", "c"].map((l) => `${n}(${l})`));
    expect(labels(zero2021).filter((label) => /^\d+$/.test(label))).toEqual(numbers(26));
    expect(labels(zero2021).filter((label) => label.includes("("))).toEqual(subs);
    expect(byKind(zero2021, "chapeau")).toEqual(["13", "21", "23"]);
    expect(byKind(zero2021, "subparagraph")).toEqual(subs);
    expect(zero2021.paragraphs).toHaveLength(1 + 26 + 9);
    expect(paragraph(zero2021, "23(a)").id).toBe("p-23a");
    expect(paragraph(zero2021, "23(a)").level).toBe(1);
    expect(paragraph(zero2021, "23(a)").text).toMatch(/^We call for the strengthening of law/);
  });

  test("eight footnotes stand at the words that cite them", () => {
    expect(zero2021.footnotes.map(({ id, label, text }) => `${id} ${label} ${text}`)).toEqual([
      "fn-1 1 Resolution 64/293.",
      "fn-2 2 Resolution 70/1.",
      "fn-3 3 United Nations, Treaty Series, vol. 2225, No. 39574",
      "fn-4 4 Ibid., vol. 2237, No. 39574.",
      "fn-5 5 Res 73/195.",
      "fn-6 6 CEDAW/C/GC/38.",
      "fn-7 7 See resolution 68/192.",
      "fn-8 8 Resolution 48/134, annex.",
    ]);
    expect(citedWords(zero2021)).toEqual([
      "1: Trafficking in Persons|1",
      "2: for Sustainable Development,|2",
      "3: Transnational Organized Crime|3",
      "3: Transnational Organized Crime,|4",
      "5: Regular Migration (2018),|5",
      "5: of global migration.|6",
      "6: Trafficking in Persons.|7",
      "14: the Paris Principles.|8",
    ]);
  });

  test("warnings", () => {
    expect(warnings(zero2021, "orphan-bracket").map(([label]) => label)).toEqual(["21(a)"]);
    expect(warnings(zero2021, "doubled-words")).toEqual([["11", "to all to all"]]);
    expect(warnings(zero2021, "label-style")).toEqual([
      ["23(a)", "a)"],
      ["23(b)", "b)"],
      ["23(c)", "c)"],
    ]);
    expect(zero2021.warnings).toHaveLength(6);
  });

  test("letters, focal points, one deadline and one meeting", () => {
    expect(zero2021.letters.map((letter) => letter.coFacilitators)).toEqual([
      ["Dominican Republic", "Philippines"],
      ["Dominican Republic", "Philippines"],
    ]);
    expect(zero2021.letters[1]?.focalPoints).toEqual([
      { name: "Ms. Luz Andujar", address: "luzandujar@gmail.com" },
      { name: "Ms. Maria Roseny Fangco", address: "roseny.fangco@dfa.gov.ph" },
    ]);
    expect(dates(zero2021)).toEqual([
      "meeting 2021-08-04T10:00 America/New_York General Assembly Hall: First informal consultation",
      "deadline 2021-08-04T18:00 America/New_York : Deadline for written inputs",
    ]);
    const mentions = zero2021.letters.map(
      ({ body }) => body.filter((words) => /first informal consultation/.test(words)).length,
    );
    expect(mentions).toEqual([1, 1]);
    expect(zero2021.dates[1]?.warnings).toEqual([
      "“close of business” names no hour; 6 p.m. (18:00) is assumed.",
    ]);
  });
});

describe("resolution 71/319", () => {
  test("its own paragraphs stand apart from its annex", () => {
    expect(resolution.documentType).toBe("resolution");
    expect(resolution.symbol).toBe("A/RES/71/319");
    expect(labels(resolution)).toEqual([
      ...["", "", "PP1", "PP2", "OP1", "", ""],
      ...numbers(11),
      ...["11(a)", "11(b)"],
      ...numbers(26).slice(11),
    ]);
    expect(byKind(resolution, "heading", "text")).toEqual([
      "The General Assembly,",
      "Annex",
      "Political declaration on the implementation of the United Nations Global Plan of Action to Combat Trafficking in Persons",
    ]);
    expect(resolution.title).toMatch(/^Draft outcome document of the high-level meeting/);
  });

  test("a masthead", () => {
    expect(resolution.masthead).toMatchObject({
      organ: "General Assembly",
      committee: null,
      session: "Seventy-first session",
      agendaItem: "106",
      distribution: "General",
    });
  });

  test.each([
    ["7", "of the giving or receiving of payments or benefits"],
    ["12", "while recalling that the Inter-Agency Coordination Group"],
    ["24", "non-governmental organizations, academic institutions and faith-based"],
  ])("paragraph %s, cut by a page, is whole", (label, words) => {
    expect(paragraph(resolution, label).text).toContain(words);
  });

  test("footnote 1 is cited twice, eight in all, titles in italics", () => {
    expect(citedWords(resolution).map((cited) => cited.replace(/:.*\|/, " "))).toEqual([
      ...["PP1 1", "OP1 1", "1 2", "2 3", "3 4", "5 5", "5 6", "18 7", "24 8"],
    ]);
    expect(resolution.footnotes.map(({ label, text }) => `${label} ${text}`)).toEqual([
      "1 Resolution 64/293.",
      "2 Resolution 64/293.",
      "3 Resolution 70/1.",
      "4 See resolution 68/192.",
      "5 United Nations, Treaty Series, vol. 2225, No. 39574.",
      "6 Ibid., vol. 2237, No. 39574.",
      "7 Resolution 71/1.",
      "8 Resolution 48/134, annex.",
    ]);
    expect(italics(paragraph(resolution, "17"))).toEqual([
      "Global Report on Trafficking in Persons",
      "Global Report",
    ]);
    expect(italics(resolution.footnotes[4])).toEqual(["Treaty Series"]);
    expect(resolution.warnings).toEqual([]);
  });

  test("adopted, distributed, and the meeting that it announces", () => {
    expect(dates(resolution)).toEqual([
      "issued 2017-08-30 America/New_York : Distributed",
      "adoption 2017-08-28 America/New_York : Adopted",
      "high-level-meeting 2017-09-27–2017-09-28 America/New_York : High-level meeting",
    ]);
    expect(resolution.dates.every((date) => date.allDay)).toBe(true);
  });
});

describe("revised draft resolution of 1 November 2017", () => {
  test("34 preambular and 22 operative paragraphs, one with (a) to (f)", () => {
    expect(draft.documentType).toBe("draft-resolution");
    expect(draft.title).toBe(
      "Improving the coordination of efforts against trafficking in persons",
    );
    expect(byKind(draft, "preambular")).toEqual(numbers(34).map((n) => `PP${n}`));
    expect(byKind(draft, "operative")).toEqual(numbers(22).map((n) => `OP${n}`));
    expect(byKind(draft, "subparagraph")).toEqual([..."abcdef"].map((l) => `PP8(${l})`));
    expect(paragraph(draft, "PP8(a)").id).toBe("pp-8a");
    expect(paragraph(draft, "OP3").id).toBe("op-3");
  });

  test("of the Third Committee, under agenda item 107", () => {
    expect({ ...draft.masthead, passages: [] }).toEqual({
      organ: "General Assembly",
      committee: "Third Committee",
      session: "Seventy-second session",
      agendaItem: "107",
      agendaTitle: "Crime prevention and criminal justice",
      distribution: "Limited",
      originalLanguage: "English",
      passages: [],
    });
  });

  test("sixteen sponsors", () => {
    expect(draft.sponsors).toEqual([
      ...["Armenia", "Belarus", "Central African Republic", "Ecuador", "Kazakhstan", "Libya"],
      ...[
        "Mexico",
        "Qatar",
        "Russian Federation",
        "Syrian Arab Republic",
        "Tajikistan",
        "Thailand",
      ],
      ...["Turkmenistan", "United States of America", "Uzbekistan"],
      "Venezuela (Bolivarian Republic of)",
    ]);
  });

  test("opening verbs are in italics", () => {
    const opening = draft.paragraphs
      .filter((p) => p.kind === "operative")
      .map((p) => (p.runs[0]?.marks.italic ? p.runs[0].text : null));
    expect(opening).toEqual([
      ...["Urges", "Urges", "Recalls", "Also recalls", "Further recalls"],
      ...["Expresses solidarity with and compassion for", "Expresses support", "Encourages"],
      ...["Takes note", "Requests", "Requests", "Requests", "Invites", "Calls upon", "Invites"],
      ...["Calls upon", "Encourages", "Calls upon", "Notes", "Requests", "Welcomes", "Requests"],
    ]);
  });

  test.each([
    ["PP5", `definition of the crime of trafficking in persons`],
    ["PP11", "women and children in conflict and post-conflict situations”"],
    ["PP17", "in countries around the world using, to the extent possible"],
    ["PP25", "as well as the Guidelines on the Protection of Child Victims"],
    ["PP34", "implementation of the Convention, including the Protocol"],
  ])("%s, cut by a page, is whole", (label, words) => {
    expect(paragraph(draft, label).text).toContain(words);
  });

  test("fourteen footnotes, three of them cited again", () => {
    expect(draft.footnotes.map(({ label, text }) => `${label} ${text}`)).toEqual([
      "1 Resolution 70/1.",
      "2 United Nations, Treaty Series, vol. 2225, No. 39574.",
      "3 Ibid., vol. 2237, No. 39574.",
      "4 Ibid., vol. 2171, No. 27531.",
      "5 Ibid., vol. 266, No. 3822.",
      "6 Resolutions 55/67, 58/137, 59/166, 61/144, 63/156 and 63/194.",
      "7 See Official Records of the General Assembly, Seventy-first Session, Supplement No. 53 (A/71/53), chap. V, sect. A.",
      "8 Resolution 72/1.",
      "9 Resolution 70/174, annex.",
      "10 Resolution 71/1.",
      "11 E/2002/68/Add.1.",
      "12 A/71/119.",
      "13 A/72/164.",
      "14 Resolution 64/293.",
    ]);
    expect(citedWords(draft)).toEqual([
      "PP4: for Sustainable Development,|1",
      "PP5: Transnational Organized Crime,|2",
      "PP5: Transnational Organized Crime,|3",
      "PP5: and child pornography|4",
      "PP5: Similar to Slavery,|5",
      "PP9: trafficking in persons,|6",
      "PP11: and post-conflict situations”,|7",
      "PP12: 28 September 2017,|8",
      "PP13: 19 April 2015,|9",
      "PP14: Refugees and Migrants|10",
      "PP25: and Human Trafficking|11",
      "PP32: of the Secretary-General,|12",
      "PP33: women and children,|13",
      "OP1: Transnational Organized Crime|2",
      "OP1: Transnational Organized Crime,|3",
      "OP2: Trafficking in Persons,|14",
      "OP10: for Sustainable Development|1",
    ]);
    expect(draft.warnings).toEqual([]);
    expect(dates(draft)).toEqual(["issued 2017-11-01 America/New_York : Distributed"]);
  });
});

test.each([
  ["letterheads", printedAround(zero2017), ["KINGDOM OF BELGIUM", "Peter Thomson", "~/"]],
  ["a zero draft's heading", texts(zero2017.unplaced), ["Zero Draft"]],
  ["another letterhead", printedAround(zero2021), ["Volkan BOZKIR"]],
  ["another heading", texts(zero2021.unplaced), ["ZERO DRAFT"]],
  ["records", texts(resolution.unplaced), ["*95th plenary meeting", "28 August 2017*"]],
  [
    "a masthead",
    texts(resolution.masthead?.passages ?? []),
    ["Seventy-first session", "Agenda item 106", "71/319."],
  ],
])("what is neither letter nor text is kept apart: %s", (_, printed, lines) => {
  for (const line of lines) expect(printed).toContain(line);
});

describe.each([
  ["000", zero2017],
  ["001", zero2021],
  ["002", resolution],
  ["004", draft],
])("%s holds together", (_, read) => {
  test("runs are the text, placeholders are footnotes, ids are unique", () => {
    for (const { text, runs, footnotes, spans } of read.paragraphs) {
      expect(spans.length).toBeGreaterThan(0);
      expect(runs.map((run) => run.text).join("")).toBe(text);
      const places = [...text].flatMap((unit, at) => (unit === FOOTNOTE_PLACEHOLDER ? [at] : []));
      expect(footnotes.map((note) => note.at)).toEqual(places);
      expect(text).not.toMatch(/\]\(#\)|[*¹²³]/);
    }
    const live = liveParagraphs(read);
    const ids = live.map((p) => p.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9-]{1,64}$/);
    const notes = new Set(live.filter((p) => p.kind === "footnote").map((p) => p.id));
    for (const { marks, text } of live.flatMap((p) => p.runs)) {
      expect(marks.footnote === undefined || notes.has(marks.footnote)).toBe(true);
      expect(marks.footnote !== undefined).toBe(text === FOOTNOTE_PLACEHOLDER);
    }
  });
});

function sourceOf(name: string): string {
  const folder = fileURLToPath(new URL("../../seeds/", import.meta.url));
  const file = readdirSync(folder).find((entry) => entry.startsWith(`${name}_`));
  return readFileSync(`${folder}${file}`, "utf8");
}

function readSeed(name: string): ReadDocument {
  return readDocument(sourceOf(name));
}

function texts(passages: readonly ReadPassage[]): string[] {
  return passages.map(({ text }) => text);
}

function printedAround(read: ReadDocument): string[] {
  return read.letters.flatMap((letter) => texts(letter.frame));
}

function numbers(last: number): string[] {
  return Array.from({ length: last }, (_, at) => String(at + 1));
}

function labels(read: ReadDocument): string[] {
  return read.paragraphs.map((p) => p.label);
}

function kinds(read: ReadDocument): string[] {
  return read.paragraphs.map((p) => p.kind);
}

function byKind(read: ReadDocument, kind: string, field: "label" | "text" = "label"): string[] {
  return read.paragraphs.filter((p) => p.kind === kind).map((p) => p[field]);
}

function paragraph(read: ReadDocument, label: string): ReadParagraph {
  const found = read.paragraphs.find((p) => p.label === label);
  if (!found) throw new Error(`No paragraph ${label}`);
  return found;
}

function warnings(read: ReadDocument, code: string): (string | undefined)[][] {
  return read.warnings.filter((w) => w.code === code).map((w) => [w.paragraph, w.quote]);
}

function dates(read: ReadDocument): string[] {
  return read.dates.map(
    ({ kind, start, end, zone, place, title }) =>
      `${kind} ${start}${end ? `–${end}` : ""} ${zone} ${place ?? ""}: ${title}`,
  );
}

function italics(of: Pick<ReadParagraph, "runs"> | undefined): string[] {
  return (of?.runs ?? []).filter((run) => run.marks.italic).map((run) => run.text);
}

/** "1: Trafficking in Persons|1": paragraph, the words before the reference, the footnote. */
function citedWords(read: ReadDocument): string[] {
  return read.paragraphs.flatMap(({ label, text, footnotes }) =>
    footnotes.map((note) => {
      const words = text.slice(0, note.at).split(" ").slice(-3).join(" ");
      return `${label}: ${words}|${note.label}`;
    }),
  );
}
