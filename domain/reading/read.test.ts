import { describe, expect, test } from "vitest";
import type { ReadDocument } from "./document";
import { liveParagraphs } from "./live";
import { readDocument } from "./read";
import { decodeText } from "./source/decode";

const codes = (read: ReadDocument) => read.warnings.map((warning) => warning.code);
const texts = (read: ReadDocument) => read.paragraphs.map((p) => `${p.label}: ${p.text}`);

describe("what is no draft gives warnings, never an exception", () => {
  test.each([
    ["nothing", "", "empty"],
    ["white space", " \n\t\r\n\f", "empty"],
    ["prose without numbers", "Tomorrow it rains.\n\nThen it stops.", "no-paragraphs"],
    ["an archive", `PK\u0003\u0004${"\u0000\u0001\u0002ab".repeat(400)}`, "binary"],
    ["replacement characters", "\ufffd".repeat(5000), "no-paragraphs"],
    ["lone surrogates", "1. \ud800 and \udc00\n2. \udfff", ""],
    ["brackets that never close", `1. ${"[".repeat(100_000)}`, "orphan-bracket"],
    ["brackets alone", "[".repeat(2_000_000), "orphan-bracket"],
    ["asterisks and strokes", `1. ${"* ".repeat(50_000)}${"!1l|".repeat(50_000)}`, ""],
    ["citations that never close", "(based on ".repeat(50_000), "no-paragraphs"],
    ["dates without end", `Excellency,\n${"on 4 August 2021 ".repeat(20_000)}`, "letters-only"],
    ["a letter alone", "Excellency,\n\nWe meet on Friday.\n", "letters-only"],
  ])("%s", (_, source, code) => {
    const read = readDocument(source);
    if (code) expect(codes(read)).toContain(code);
    expect(() => JSON.stringify(liveParagraphs(read))).not.toThrow();
  });

  test("a text without numbers keeps its words", () => {
    const read = readDocument("Declaration\n\nWe agree on this. And on that.\n\nWe\nclose.");
    expect(read.paragraphs.map(({ id, kind, text }) => `${id} ${kind}: ${text}`)).toEqual([
      "title title: Declaration",
      "u-1 operative: We agree on this. And on that.",
      "u-2 operative: We close.",
    ]);
    expect(codes(read)).toEqual(["no-paragraphs", "unnumbered-paragraph", "unnumbered-paragraph"]);
  });

  test("an Arabic text keeps its words, and its numbered paragraphs", () => {
    const read = readDocument(
      "إعلان سياسي\n\n1. نحن الدول الأعضاء في الأمم المتحدة.\n2. نؤكد من جديد التزامنا.",
    );
    expect(texts(read)).toEqual([
      ": إعلان سياسي",
      "1: نحن الدول الأعضاء في الأمم المتحدة.",
      "2: نؤكد من جديد التزامنا.",
    ]);
    expect(read.warnings).toEqual([]);
  });

  test("ten megabytes of paragraphs, and of one line", () => {
    const paragraphs = Array.from(
      { length: 9999 },
      (_, at) => `${at + 1}. ${"We agree. ".repeat(105)}`,
    );
    expect(readDocument(paragraphs.join("\n")).paragraphs).toHaveLength(9999);
    const long = readDocument(`1. ${"We commit to act [soon], and again. ".repeat(290_000)}`);
    expect(long.paragraphs[0]?.brackets).toHaveLength(290_000);
  });
});

describe("numbering", () => {
  test.each([
    ["in order", "1. One.\n2. Two.", ["1: One.", "2: Two."], []],
    ["a number lost", "1. One.\n\n3. Three.", ["1: One.", "3: Three."], ["number-gap"]],
    [
      "a number twice",
      "1. One.\n\n2. Two.\n\n2. Two again.",
      ["1: One.", "2: Two.", "2: Two again."],
      ["number-repeated"],
    ],
    ["no full stop", "1. One.\n2 Two.", ["1: One.", "2: Two."], ["missing-full-stop"]],
    [
      "a year at a line's beginning",
      "1. Adopted in\n2017. It was.",
      ["1: Adopted in 2017. It was."],
      [],
    ],
    [
      "a figure at a line's beginning",
      "1. See article\n2. It holds.",
      ["1: See article 2. It holds."],
      [],
    ],
    [
      "numbers in brackets, items below them",
      "(1) Do:\n(a) this:\n(i) now;\n(b) that.\n\n(2) Two.",
      ["1: Do:", "1(a): this:", "1(a)(i): now;", "1(b): that.", "2: Two."],
      [],
    ],
    [
      "items in brackets in a sentence",
      "1. We will:\n(1) Act.\n2. Two.",
      ["1: We will: (1) Act.", "2: Two."],
      [],
    ],
    [
      "a paragraph whose bracket opens before its label",
      "PP1. Recalling it,\n\n[PP1 bis. Noting that; (EU, Japan)]\n\nPart two\n\n[OP1. Decides it.]",
      [
        "PP1: Recalling it,",
        "PP1 bis: [Noting that; (EU, Japan)]",
        ": Part two",
        "OP1: [Decides it.]",
      ],
      [],
    ],
    ["so with a number", "1. One.\n\n[2. Two.]", ["1: One.", "2: [Two.]"], []],
    ["a year in brackets", "1. In\n[2018 or 2019] we act.", ["1: In [2018 or 2019] we act."], []],
    ["3 bis", "1. One.\n1 bis. More.\n2. Two.", ["1: One.", "1 bis: More.", "2: Two."], []],
    [
      "series in print",
      "PP1. Recalling the past,\nOP1. Decides to act.",
      ["PP1: Recalling the past,", "OP1: Decides to act."],
      [],
    ],
    [
      "roman below letters",
      "1. Do:\n(a) this:\n(i) now;\n(ii) then;\n(b) that.",
      ["1: Do:", "1(a): this:", "1(a)(i): now;", "1(a)(ii): then;", "1(b): that."],
      [],
    ],
    [
      "no subparagraph in a sentence",
      "1. As in paragraph 4\n(a) of the text.",
      ["1: As in paragraph 4 (a) of the text."],
      [],
    ],
  ])("%s", (_, source, paragraphs, warnings) => {
    const read = readDocument(source);
    expect(texts(read)).toEqual(paragraphs);
    expect(codes(read)).toEqual(warnings);
  });

  test("repeated numbers have ids of their own", () => {
    const ids = readDocument("1. One.\n\n1. Again.\n\n1. And again.").paragraphs.map((p) => p.id);
    expect(ids).toEqual(["p-1", "p-1-2", "p-1-3"]);
  });

  test("headings between paragraphs, and prose without a number", () => {
    const read = readDocument(
      "Title\n\n1. One.\n\nFollow-up and review\n\n2. Two.\n\nWe thank all. And we close.",
    );
    expect(read.paragraphs.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      "title title",
      "p-1 operative",
      "h-1 heading",
      "p-2 operative",
      "u-1 operative",
    ]);
    expect(codes(read)).toEqual(["unnumbered-paragraph"]);
  });
});

describe("footnotes", () => {
  test.each([
    ["twelve or one and two", "1. A¹² b¹, c².\n\n¹ One.\n\n² Two.", ["1", "2", "1", "2"], []],
    ["twelve, where there is one", "1. A.¹²\n\n¹² Twelve.", ["12"], []],
    ["square metres", "1. Ten m² of land.", [], ["reference-without-footnote"]],
    ["a body without a reference", "1. One.\n\n¹ See above.", [], ["footnote-without-reference"]],
  ])("%s", (_, source, cited, warnings) => {
    const read = readDocument(source);
    expect(read.paragraphs[0]?.footnotes.map((note) => note.label)).toEqual(cited);
    expect(codes(read)).toEqual(warnings);
  });

  test("plain numbers under a rule, cited by numbers that follow a word", () => {
    const read = readDocument(
      "1. In A/72/L.1/Rev.1 the Agenda,1 the Plan2 and COVID19, of May 2\nand 2017.\n\n____\n1 Resolution 70/1,\nannex.\n2 See A/1.\n\n2. The\nConvention.3\n\n____\n3 Ibid.\n\n3. Ends.",
    );
    const cited = (at: number) => read.paragraphs[at]?.footnotes.map((note) => note.label);
    expect(texts(read)).toEqual([
      "1: In A/72/L.1/Rev.1 the Agenda,\uFFFC the Plan\uFFFC and COVID19, of May 2 and 2017.",
      "2: The Convention.\uFFFC",
      "3: Ends.",
    ]);
    expect([cited(0), cited(1)]).toEqual([["1", "2"], ["3"]]);
    expect(read.footnotes.map((note) => note.text)).toEqual([
      "Resolution 70/1, annex.",
      "See A/1.",
      "Ibid.",
    ]);
    expect(codes(read)).toEqual([]);
  });

  test("numbers that begin again mean the footnote of their own page", () => {
    const read = readDocument("1. One.¹\n\n¹ First.\n\n2. Two.¹\n\n¹ Second.");
    expect(read.paragraphs.map((p) => p.runs.at(-1)?.marks.footnote)).toEqual(["fn-1", "fn-1-2"]);
    expect(read.footnotes.map((note) => note.text)).toEqual(["First.", "Second."]);
  });
});

describe("lines", () => {
  test.each([
    ["a known compound keeps its hyphen", "1. A high-\nlevel meeting.", "A high-level meeting."],
    ["a divided word loses it", "1. The imple-\nmentation of it.", "The implementation of it."],
    ["a name keeps it", "1. The Inter-\nAgency Group.", "The Inter-Agency Group."],
    [
      "a stroke takes no blank",
      "1. Resolution 64/\n293 and/\nor others.",
      "Resolution 64/293 and/or others.",
    ],
    ["page numbers and job numbers go", "1. One and\n\n17-19401 3/7\n\f\ntwo.", "One and two."],
    [
      "so does the symbol at each page's head",
      "1. One\n\nA/C.3/72/L.18\n\nand\n17-19401 (E) 031117\nA/C.3/72/L.18\ntwo.",
      "One and two.",
    ],
    [
      "a symbol at a line's end is the sentence's",
      "1. In\nA/72/1\nand in\nA/72/1\nit says so.",
      "In A/72/1 and in A/72/1 it says so.",
    ],
  ])("%s", (_, source, text) => {
    expect(readDocument(source).paragraphs[0]?.text).toBe(text);
  });
});

describe("bytes", () => {
  test.each([
    ["UTF-8", [0xc3, 0xa9], "é"],
    ["UTF-16, little end first", [0xff, 0xfe, 0xe9, 0x00], "é"],
    ["UTF-16, big end first", [0xfe, 0xff, 0x00, 0xe9], "é"],
    ["Windows-1252", [0xe9, 0x93], "é“"],
  ])("%s", (_, bytes, text) => {
    expect(decodeText(Uint8Array.from(bytes))).toBe(text);
  });
});

describe("mastheads", () => {
  const BODY = "Title\n\nThe General Assembly,\n\nRecalling it,\n\n1. Decides it.";

  test("in two columns, under the document's symbol", () => {
    const read = readDocument(
      `United Nations   A/HRC/50/L.12\n\nGeneral Assembly   Distr.: Limited\n1 July 2022\n\nHuman Rights Council\nFiftieth session\n\n${BODY}`,
    );
    expect([read.symbol, read.title]).toEqual(["A/HRC/50/L.12", "Title"]);
    expect(read.masthead).toMatchObject({
      organ: "Human Rights Council",
      session: "Fiftieth session",
      distribution: "Limited",
    });
    expect(read.dates.map(({ kind, start }) => [kind, start])).toEqual([["issued", "2022-07-01"]]);
  });

  test("a symbol that only pages' heads print", () => {
    expect(readDocument(`${BODY}\n\nA/72/L.1\n\f\nA/72/L.1\n\n2. Ends.`).symbol).toBe("A/72/L.1");
  });

  test("a resolution of the Security Council", () => {
    const read = readDocument(
      `Security Council   Distr.: General\n\nResolution 2664 (2022)\n\nAdopted by the Security Council at its 9214th meeting, on\n9 December 2022\n\n${BODY.slice(7).replace("General Assembly", "Security Council")}`,
    );
    expect([read.documentType, read.title]).toEqual(["resolution", "Resolution 2664 (2022)"]);
    expect(read.dates.map(({ kind, start }) => [kind, start])).toEqual([
      ["adoption", "2022-12-09"],
    ]);
  });
});

test.each([
  ["French", "L’Assemblée générale,\n\nRappelant ceci,\n\nConsciente de cela,\n\n1. Décide ;"],
  ["Spanish", "La Asamblea General,\n\nRecordando esto,\n\nConsciente de ello,\n\n1. Decide;"],
])("the preamble of a draft in %s", (_, source) => {
  const read = readDocument(source);
  expect(read.paragraphs.map(({ label }) => label)).toEqual(["", "PP1", "PP2", "OP1"]);
  expect(codes(read)).toEqual([]);
});
