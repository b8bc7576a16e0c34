import { expect, test } from "vitest";
import { citedResolutions } from "./resolutions";

test.each([
  ["its resolution 70/179 of 17 December 2015", ["A/RES/70/179"]],
  ["See resolution 68/192.", ["A/RES/68/192"]],
  ["Res 73/195.", ["A/RES/73/195"]],
  ["Resolution 48/134, annex.", ["A/RES/48/134"]],
  ["resolutions 64/293 and 71/287", ["A/RES/64/293", "A/RES/71/287"]],
  [
    "resolutions 64/293 of 30 July 2010, 71/287 and 72/1",
    ["A/RES/64/293", "A/RES/71/287", "A/RES/72/1"],
  ],
  ["resolution 217 A (III) of 10 December 1948", ["A/RES/217 A (III)"]],
  ["resolution 3201 (S-VI)", ["A/RES/3201 (S-VI)"]],
  ["resolutions 31/16 A and B and 72/262 C", ["A/RES/31/16 A-B", "A/RES/72/262 C"]],
  ["resolution S-30/1", ["A/RES/S-30/1"]],
  ["resolution ES-10/21", ["A/RES/ES-10/21"]],
  ["General Assembly’s resolution 70/1", ["A/RES/70/1"]],
  ["Recalling resolution 70/1", ["A/RES/70/1"]],
  ["Economic and Social Council resolution 2017/18", ["E/RES/2017/18"]],
  ["Council resolution 2017/18", ["E/RES/2017/18"]],
  ["ECOSOC resolution 1503 (XLVIII)", ["E/RES/1503 (XLVIII)"]],
  ["Human Rights Council resolution 32/3 of 30 June 2016", ["A/HRC/RES/32/3"]],
  ["resolution 32/3 of the Human Rights Council", ["A/HRC/RES/32/3"]],
  ["Security Council resolution 2331 (2016)", ["S/RES/2331 (2016)"]],
  [
    "Security Council resolutions 2195 (2014), 2253 (2015) and 2331 (2016)",
    ["S/RES/2195 (2014)", "S/RES/2253 (2015)", "S/RES/2331 (2016)"],
  ],
  ["Security Council resolution 1325", ["S/RES/1325"]],
  ["decision 71/503", ["A/DEC/71/503"]],
  ["Economic and Social Council decision 2017/236", ["E/DEC/2017/236"]],
  ["CCPCJ resolution 23/2 (2014)", []],
  ["Commission resolution 60/2", []],
  ["the Commission on the Status of Women resolution 60/2", []],
  ["resolution 60/2 of the Commission on the Status of Women", []],
  ["a resolution of 2017", []],
  ["by resolution 2017 and later", []],
  ["resolution 1/2/3", []],
])("%j cites %j", (text, symbols) => {
  const cited = citedResolutions(text);
  expect(cited.map(({ symbol }) => symbol)).toEqual(symbols);
  for (const { raw, from, to } of cited) expect(text.slice(from, to)).toBe(raw);
});
