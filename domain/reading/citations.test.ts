import { describe, expect, test } from "vitest";
import { takeCitation } from "./citations";
import { SourcedText } from "./sourced";

describe("a citation is taken off the end of its paragraph", () => {
  test.each([
    ["We act. (based on PP1, A/RES/64/293)", "We act.", "(based on PP1, A/RES/64/293)"],
    ["We act (based on OP2, A/RES/64/293).", "We act.", "(based on OP2, A/RES/64/293)"],
    [
      "We act. (based para 38, A/RES/64/293 Annex)",
      "We act.",
      "(based para 38, A/RES/64/293 Annex)",
    ],
    ["We act. (based on OP6(g), (A/HRC/23/L. 8).", "We act.", "(based on OP6(g), (A/HRC/23/L. 8)."],
    ["We act. (OP3, A/RES/64/293)", "We act.", "(OP3, A/RES/64/293)"],
    ["We act (based on consent).", "We act (based on consent).", null],
    ["We act (based on OP3) at once.", "We act (based on OP3) at once.", null],
  ])("%j", (paragraph, text, whole) => {
    const taken = takeCitation(SourcedText.of(paragraph));
    expect([taken.text.text, taken.whole?.text ?? null]).toEqual([text, whole]);
  });
});
