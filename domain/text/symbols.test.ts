import { describe, expect, test } from "vitest";
import { citedResolutions } from "./resolutions";
import { repairSymbol } from "./symbolRepair";
import { parseSymbol } from "./symbols";

describe("printed symbols", () => {
  test.each([
    ["A/RES/64/293", "A/RES/64/293"],
    ["S/Res/2331 (2016)", "S/RES/2331 (2016)"],
    ["E/CN.15/2017/L.2/Rev. 1", "E/CN.15/2017/L.2/Rev.1"],
    ["a/hrc/23/l. 8", "A/HRC/23/L.8"],
    ["A/C.3/72/L.20/Rev.1", "A/C.3/72/L.20/Rev.1"],
    ["CEDAW/C/GC/38", "CEDAW/C/GC/38"],
    ["E/2002/68/Add.1", "E/2002/68/Add.1"],
    ["CTOC/COP/2016/L.5", "CTOC/COP/2016/L.5"],
    ["ST/SGB/2003/13", "ST/SGB/2003/13"],
    ["A/CONF.222/4", "A/CONF.222/4"],
    ["A/RES/S-30/1", "A/RES/S-30/1"],
    ["S/PRST/2015/25", "S/PRST/2015/25"],
    ["and/or", null],
    ["AIResl641293", null],
    ["A/RES", null],
    ["70/179", null],
    ["", null],
  ])("%j is %j", (printed, symbol) => {
    expect(parseSymbol(printed)).toBe(symbol);
  });
});

describe("misread symbols", () => {
  const context = { symbols: new Set(["A/RES/64/293"]), years: new Set(["2016", "2017"]) };
  test.each([
    ["AIResl641293", "A/RES/64/293", ["A/RES/64/293"]],
    ["AIRes1641293", "A/RES/64/293", ["A/RES/64/293"]],
    ["AlRes/64/293", "A/RES/64/293", ["A/RES/64/293"]],
    ["EICN.15120171L.2IRev. 1", "E/CN.15/2017/L.2/Rev.1", ["E/CN.15/2017/L.2/Rev.1"]],
    ["CTOCICOPI20161L.5", "CTOC/COP/2016/L.5", ["CTOC/COP/2016/L.5"]],
    ["SIResl2331 (2016)", "S/RES/2331 (2016)", ["S/RES/2331 (2016)"]],
    ["AlHRC/23/L. 8", "A/HRC/23/L.8", ["A/HRC/23/L.8"]],
    // 2015 is not a year of this document: nothing speaks for the reading.
    ["SIPRST12015125", null, ["S/PRST/2015/25"]],
    ["AIRes17111", null, ["A/RES/71/1"]],
    ["AlRes/64/29", null, ["A/RES/64/293", "A/RES/64/29"]],
    ["AlResfiO/179", null, ["A/RES/70/179"]],
    ["AlResn1/287", null, ["A/RES/71/287"]],
    ["Alabama", null, []],
  ])("%s: %s of %j", (raw, symbol, candidates) => {
    expect(repairSymbol(raw, context)).toEqual({ symbol, repaired: symbol !== null, candidates });
  });

  test("a symbol that is readable as printed is not repaired", () => {
    expect(repairSymbol("A/RES/64/29", context)).toEqual({
      symbol: "A/RES/64/29",
      repaired: false,
      candidates: ["A/RES/64/29"],
    });
  });
});

test.each([
  ["its resolution 70/179 of 17 December 2015", ["A/RES/70/179"]],
  ["Economic and Social Council resolution 2017/18", ["E/RES/2017/18"]],
  ["Human Rights Council resolution 32/3 of 30 June 2016", ["A/HRC/RES/32/3"]],
  ["Security Council resolution 2331 (2016)", ["S/RES/2331 (2016)"]],
  ["decision 71/503", ["A/DEC/71/503"]],
  ["a resolution of 2017", []],
])("%j cites %j", (text, symbols) => {
  expect(citedResolutions(text).map((cited) => cited.symbol)).toEqual(symbols);
});
