import { describe, expect, test } from "vitest";
import { repairSymbol } from "./symbolRepair";
import { parseSymbol, symbolParts } from "./symbols";

describe("printed symbols", () => {
  test.each([
    ["A/RES/64/293", "A/RES/64/293"],
    ["a/res/64/293", "A/RES/64/293"],
    ["A/RES/64/293.", "A/RES/64/293"],
    ["A / RES / 64 / 293", "A/RES/64/293"],
    ["A/RES/S-30/1", "A/RES/S-30/1"],
    ["A/RES/S–30/1", "A/RES/S-30/1"],
    ["A/RES/ES-10/21", "A/RES/ES-10/21"],
    ["A/RES/217(III)", "A/RES/217 (III)"],
    ["A/RES/217 A (III)", "A/RES/217 A (III)"],
    ["A/RES/217(III)[A]", "A/RES/217 A (III)"],
    ["A/RES/2200A (XXI)", "A/RES/2200 A (XXI)"],
    ["A/RES/3201 (S-VI)", "A/RES/3201 (S-VI)"],
    ["A/RES/31/16 A", "A/RES/31/16 A"],
    ["A/RES/66/246 A and B", "A/RES/66/246 A-B"],
    ["A/DEC/71/537", "A/DEC/71/537"],
    ["S/Res/2331 (2016)", "S/RES/2331 (2016)"],
    ["S/RES/1325(2000)", "S/RES/1325 (2000)"],
    ["S/RES/1325", "S/RES/1325"],
    ["S/PRST/2015/25", "S/PRST/2015/25"],
    ["S/2017/123/Add.1", "S/2017/123/Add.1"],
    ["S/PV.7847", "S/PV.7847"],
    ["E/RES/2017/18", "E/RES/2017/18"],
    ["E/RES/1503 (XLVIII)", "E/RES/1503 (XLVIII)"],
    ["E/2002/68/Add.1", "E/2002/68/Add.1"],
    ["E/CN.6/2021/L.3", "E/CN.6/2021/L.3"],
    ["E/CN.15/2017/L.2/Rev. 1", "E/CN.15/2017/L.2/Rev.1"],
    ["E/CN.15/2017/L.2/Rev.1 (2017)", "E/CN.15/2017/L.2/Rev.1"],
    ["E/CN.4/2006/NGO/62", "E/CN.4/2006/NGO/62"],
    ["E/C.12/GC/24", "E/C.12/GC/24"],
    ["E/ESCAP/73/1", "E/ESCAP/73/1"],
    ["A/72/123", "A/72/123"],
    ["A/72/L.5/Rev.1/Add.2", "A/72/L.5/Rev.1/Add.2"],
    ["A/72/PV.23", "A/72/PV.23"],
    ["A/ES-10/L.26", "A/ES-10/L.26"],
    ["A/INF/72/3", "A/INF/72/3"],
    ["A/C.3/72/L.18/Rev.1", "A/C.3/72/L.18/Rev.1"],
    ["A/C.3/72/SR.5", "A/C.3/72/SR.5"],
    ["A/AC.105/C.1/L.2", "A/AC.105/C.1/L.2"],
    ["A/CN.9/WG.III/WP.150", "A/CN.9/WG.III/WP.150"],
    ["A/CONF.222/4", "A/CONF.222/4"],
    ["A/CONF.232/2023/CRP.1", "A/CONF.232/2023/CRP.1"],
    ["a/hrc/23/l. 8", "A/HRC/23/L.8"],
    ["A/HRC/RES/32/3", "A/HRC/RES/32/3"],
    ["A/HRC/S-25/1", "A/HRC/S-25/1"],
    ["A/HRC/35/37/Add.2/Corr.1", "A/HRC/35/37/Add.2/Corr.1"],
    ["A/HRC/WG.6/27/BEL/1", "A/HRC/WG.6/27/BEL/1"],
    ["CEDAW/C/GC/38", "CEDAW/C/GC/38"],
    ["CEDAW/C/BEL/CO/7", "CEDAW/C/BEL/CO/7"],
    ["CCPR/C/21/Rev.1/Add.13", "CCPR/C/21/Rev.1/Add.13"],
    ["CRC/C/GC/20", "CRC/C/GC/20"],
    ["HRI/GEN/1/Rev.9", "HRI/GEN/1/Rev.9"],
    ["CTOC/COP/2016/L.5", "CTOC/COP/2016/L.5"],
    ["CTOC/COP/WG.4/2017/2", "CTOC/COP/WG.4/2017/2"],
    ["CAC/COSP/2017/1", "CAC/COSP/2017/1"],
    ["FCCC/CP/2015/10/Add.1", "FCCC/CP/2015/10/Add.1"],
    ["UNEP/EA.2/RES.5", "UNEP/EA.2/Res.5"],
    ["TD/B/C.I/32", "TD/B/C.I/32"],
    ["NPT/CONF.2020/1", "NPT/CONF.2020/1"],
    ["T/L.123", "T/L.123"],
    ["ST/SGB/2003/13", "ST/SGB/2003/13"],
    ["ST/ESA/STAT/SER.M/4/Rev.4", "ST/ESA/STAT/SER.M/4/Rev.4"],
    ["and/or", null],
    ["AIResl641293", null],
    ["A/RES", null],
    ["A/RES/217", null],
    ["A/RES/217 (2010)", null],
    ["A/RES/64/293 (III)", null],
    ["A/72/123 B", null],
    ["A/C.3", null],
    ["A/ABC/3", null],
    ["CCPCJ/23/2", null],
    ["E/mail", null],
    ["70/179", null],
    ["", null],
    ["A/".repeat(50), null],
  ])("%j is %j", (printed, symbol) => {
    expect(parseSymbol(printed)).toBe(symbol);
  });

  test.each([
    ["A/RES/64/293", { organ: "A", kind: "RES", session: "64", number: "293" }],
    ["A/RES/217 A (III)", { kind: "RES", session: "III", number: "217", part: "A" }],
    ["S/RES/2331 (2016)", { organ: "S", kind: "RES", session: null, year: 2016, number: "2331" }],
    ["S/PRST/2015/25", { kind: "PRST", year: 2015, number: "25" }],
    ["A/C.3/72/L.18/Rev.1", { bodies: ["C.3"], kind: "L", session: "72", suffixes: ["Rev.1"] }],
    ["E/CN.15/2017/L.2", { bodies: ["CN.15"], kind: "L", year: 2017, number: "2" }],
    ["A/72/123", { bodies: [], kind: null, session: "72", number: "123" }],
    ["CEDAW/C/GC/38", { organ: "CEDAW", bodies: ["C"], kind: "GC", number: "38" }],
    ["CCPR/C/21/Rev.1/Add.13", { number: "21", suffixes: ["Rev.1", "Add.13"] }],
  ])("%s is made of %j", (printed, parts) => {
    expect(symbolParts(printed)).toMatchObject(parts);
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
    ["CEDAWICIGCI38", "CEDAW/C/GC/38", ["CEDAW/C/GC/38"]],
    // 2015 is not a year of this document: nothing speaks for the reading.
    ["SIPRST12015125", null, ["S/PRST/2015/25"]],
    ["AIRes17111", null, ["A/RES/71/1"]],
    ["AlRes/64/29", null, ["A/RES/64/29", "A/RES/64/293"]],
    ["AlResfiO/179", null, ["A/RES/70/179"]],
    ["AlResn1/287", null, ["A/RES/71/287"]],
    ["Alabama", null, []],
  ])("%s: %s of %j", (raw, symbol, candidates) => {
    expect(repairSymbol(raw, context)).toEqual({ symbol, repaired: symbol !== null, candidates });
  });

  test("of a symbol that runs into what follows, a figure may be missing", () => {
    expect(repairSymbol("AlRes/64/29", context, true)).toEqual({
      symbol: null,
      repaired: false,
      candidates: ["A/RES/64/293", "A/RES/64/29"],
    });
  });

  test("a symbol that is readable as printed is not repaired", () => {
    expect(repairSymbol("A/RES/64/29", context)).toEqual({
      symbol: "A/RES/64/29",
      repaired: false,
      candidates: ["A/RES/64/29"],
    });
  });
});
