import { describe, expect, test } from "vitest";
import { SourcedText } from "../source/sourced";
import { readSources, symbolContext, takeCitation } from "./citations";

describe("a citation is taken off the end of its paragraph", () => {
  test.each([
    ["We act. (based on PP1, A/RES/64/293)", "We act.", "(based on PP1, A/RES/64/293)"],
    ["We act (based on OP2, A/RES/64/293).", "We act.", "(based on OP2, A/RES/64/293)"],
    ["We act. (based on OP2, A/RES/64/293).", "We act.", "(based on OP2, A/RES/64/293)."],
    ["We act. (based para 38, A/RES/64/293)", "We act.", "(based para 38, A/RES/64/293)"],
    ["We act. (based on OP6(g), (A/HRC/23/L. 8).", "We act.", "(based on OP6(g), (A/HRC/23/L. 8)."],
    ["We act. (OP3, A/RES/64/293)", "We act.", "(OP3, A/RES/64/293)"],
    ["We act. (agreed language: 70/1)", "We act.", "(agreed language: 70/1)"],
    ["We act. (ref: the Global Report 2016)", "We act.", "(ref: the Global Report 2016)"],
    [
      "We act (based on UNTS 2225, in the sense of the words that it uses)",
      "We act",
      "(based on UNTS 2225, in the sense of the words that it uses)",
    ],
    [
      "We coordinate and (based on OP7, how the duplication of efforts will be avoided. A/RES/64/293)",
      "We coordinate and how the duplication of efforts will be avoided.",
      "(based on OP7, A/RES/64/293)",
    ],
    ["We act (based on consent).", "We act (based on consent).", null],
    ["We act (based on 2016 data).", "We act (based on 2016 data).", null],
    ["We act (based on OP3) at once.", "We act (based on OP3) at once.", null],
  ])("%j", (paragraph, text, whole) => {
    const taken = takeCitation(SourcedText.of(paragraph));
    expect([taken.text.text, taken.whole?.text ?? null]).toEqual([text, whole]);
  });
});

/** "raw | symbol | places", of a paragraph that ends with the citation. */
function sourcesOf(cited: string) {
  const { content, interleaved } = takeCitation(SourcedText.of(`We act. (based on ${cited})`));
  if (!content) throw new Error(`No citation in ${cited}`);
  const context = symbolContext([content.text], "A text of 2017");
  const read = readSources(content, context, "1", interleaved !== null);
  const lines = read.sources.map(
    ({ raw, symbol, locators }) => `${raw} | ${symbol ?? "–"} | ${locators.join(", ")}`,
  );
  return { ...read, lines };
}

test.each([
  ["PP1, A/RES/64/293", ["PP1, A/RES/64/293 | A/RES/64/293 | PP1"]],
  [
    "OP19 and OP17, S/Res/2331 (2016), and OP3 of A/RES/70/1",
    [
      "OP19 and OP17, S/Res/2331 (2016) | S/RES/2331 (2016) | OP19, OP17",
      "OP3 of A/RES/70/1 | A/RES/70/1 | OP3",
    ],
  ],
  [
    "A/RES/70/1, paras 5 and 6, and A/RES/64/293, annex",
    [
      "A/RES/70/1, paras 5 and 6 | A/RES/70/1 | para 5, para 6",
      "A/RES/64/293, annex | A/RES/64/293 | Annex",
    ],
  ],
  [
    "A/RES/70/1, OP5 of A/RES/64/293",
    ["A/RES/70/1 | A/RES/70/1 | ", "OP5 of A/RES/64/293 | A/RES/64/293 | OP5"],
  ],
  [
    "General Assembly resolution 64/293, annex",
    ["General Assembly resolution 64/293, annex | A/RES/64/293 | Annex"],
  ],
  [
    "OP3 of resolutions 64/293 and 71/287",
    ["OP3 of resolutions 64/293 | A/RES/64/293 | OP3", "71/287 | A/RES/71/287 | "],
  ],
  [
    "article 5 of resolution 217 A (III)",
    ["article 5 of resolution 217 A (III) | A/RES/217 A (III) | article 5"],
  ],
  ["PP7, CCPCJ resolution 23/2 (2014)", ["PP7, CCPCJ resolution 23/2 (2014) | – | PP7"]],
  [
    "the preamble of the 2030 Agenda; OP2, CEDAW/C/GC/38",
    ["the preamble of the 2030 Agenda | – | preamble", "OP2, CEDAW/C/GC/38 | CEDAW/C/GC/38 | OP2"],
  ],
])("(based on %s)", (cited, lines) => {
  expect(sourcesOf(cited).lines).toEqual(lines);
  expect(sourcesOf(cited).warnings).toEqual([]);
});

test("a symbol that cannot be repaired is left raw, its place and candidates in a warning", () => {
  const { lines, warnings } = sourcesOf("para 40, AIRes17111");
  expect(lines).toEqual(["para 40, AIRes17111 | – | para 40"]);
  const from = "We act. (based on para 40, ".length;
  expect(warnings).toEqual([
    {
      code: "unrepaired-symbol",
      paragraph: "1",
      message: "The symbol “AIRes17111” is not certain; it may be A/RES/71/1.",
      quote: "para 40, AIRes17111",
      spans: [{ from, to: from + "AIRes17111".length }],
      suggestions: ["A/RES/71/1"],
    },
  ]);
});

test("a symbol that runs into the next place has lost something: no repair of it is certain", () => {
  const { lines, warnings } = sourcesOf("OP6, AlRes/64/29 OP88, A/RES/71/1");
  expect(lines).toEqual(["OP6, AlRes/64/29 | – | OP6", "OP88, A/RES/71/1 | A/RES/71/1 | OP88"]);
  expect(warnings.map(({ message, suggestions }) => ({ message, suggestions }))).toEqual([
    {
      message:
        "The symbol “AlRes/64/29” is not certain; it may be A/RES/64/29. In “AlRes/64/29 OP88” a comma is missing, and perhaps a figure of the symbol.",
      suggestions: ["A/RES/64/29"],
    },
  ]);
});

test("in a citation printed across its sentence only what needs no repair is read", () => {
  const crossed = (symbol: string) =>
    `We coordinate and (based on OP7, how the duplication of efforts will be avoided. ${symbol})`;
  const read = (symbol: string) => {
    const { content, interleaved } = takeCitation(SourcedText.of(crossed(symbol)));
    const context = symbolContext([symbol], "2017");
    return readSources(content!, context, "11", interleaved !== null).sources[0]?.symbol;
  };
  expect(read("EICN.15120171L.2IRev.1 (2017)")).toBeNull();
  expect(read("E/CN.15/2017/L.2/Rev.1")).toBe("E/CN.15/2017/L.2/Rev.1");
});
