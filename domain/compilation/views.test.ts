import { describe, expect, test } from "vitest";
import { amendment, edit, holder, para, rich } from "../testing/builders";
import { plainText } from "../text/runs";
import { compileText } from "./compileText";
import { PRINTED_VIEWS, printSpans, withoutBrackets } from "./views";

const p24 = para("24", "We meet on a [quadrennial] basis (or more often)");
const { spans } = compileText(
  [p24],
  [
    amendment(
      "a1",
      edit(p24, "We meet on a biennial/annual basis (or more often)"),
      "Delegation A",
      [holder("Delegation B", "oppose")],
    ),
    amendment("a2", edit(p24, "We meet on a basis (or more often)"), "Group C"),
  ],
).paragraphs[0]!;

test.each([
  [
    "attributed",
    "We meet on a[ \\[quadrennial\\] (Delegation B: retain against Delegation A) /  biennial\\/annual (Delegation A) / – (Group C: delete)] basis (or more often)",
  ],
  [
    "unattributed",
    "We meet on a[ \\[quadrennial\\] /  biennial\\/annual / –] basis (or more often)",
  ],
  ["co-facilitators", "We meet on a [quadrennial] basis (or more often)"],
  ["clean", "We meet on a quadrennial basis (or more often)"],
] as const)("%s", (view, expected) => {
  expect(printSpans(spans, view)).toBe(expected);
});

test("no view but the attributed one names anybody", () => {
  for (const view of PRINTED_VIEWS)
    expect(/Delegation|Group/.test(printSpans(spans, view))).toBe(view === "attributed");
});

describe("without brackets", () => {
  test.each([
    ["on a [quadrennial][biennial] basis", "on a quadrennial basis"],
    ["[We *reaffirm*[^fn-1] / We recall[^fn-2]] it", "We *reaffirm*[^fn-1] it"],
    ["at the [76th] session [in [New York]]", "at the 76th session in New York"],
    ["resolution \\[64/293\\](#) of \\[2010\\]", "resolution \\[64/293\\](#) of \\[2010\\]"],
    ["[one [two", "[one [two"],
    ["we [should/shall] meet", "we [should/shall] meet"],
    ["no brackets at all", "no brackets at all"],
    ["[ spaced ] words", "spaced words"],
  ])("%s", (text, expected) => {
    expect(withoutBrackets(rich(text))).toEqual(rich(expected));
  });

  test("nothing is lost but signs and rival readings", () => {
    expect(plainText(withoutBrackets(rich("a [b (Delegation A) / c] d")))).toBe("a b d");
  });
});
