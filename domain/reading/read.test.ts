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
    ["asterisks and strokes", `1. ${"* ".repeat(50_000)}${"!1l|".repeat(50_000)}`, ""],
    ["citations that never close", "(based on ".repeat(50_000), "no-paragraphs"],
    ["dates without end", `Excellency,\n${"on 4 August 2021 ".repeat(20_000)}`, "no-paragraphs"],
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
