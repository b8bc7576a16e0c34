import { describe, expect, test } from "vitest";
import { readTyped, type TypedSpan, wordsOf } from "./typed";

const NAMES = ["Delegation A", "Delegation B", "Group C", "New Partners"];

/** Choices as `{one | two <Names>}`, open words as `{{words}}`: easier to see than objects. */
const shape = (spans: readonly TypedSpan[]): string =>
  spans
    .map((span) => {
      if (span.type === "text") return span.text;
      if (span.type === "open") return `{{${shape(span.spans)}}}`;
      const readings = span.alternatives.map(({ spans: words, holders }) => {
        const names = holders.map(({ name, stance }) =>
          stance === "propose" ? name : `${name}: ${stance}`,
        );
        return `${shape(words) || "–"}${names.length > 0 ? ` <${names.join("; ")}>` : ""}`;
      });
      return `{${readings.join(" | ")}}`;
    })
    .join("");

const read = (text: string): string => {
  const typed = readTyped(text, NAMES);
  return typed.ok
    ? shape(typed.spans)
    : typed.problems.map(({ code, line, column }) => `${code} ${line}:${column}`).join(", ");
};

describe("brackets that part readings", () => {
  test.each([
    ["on a [quadrennial / biennial] basis", "on a {quadrennial | biennial} basis"],
    ["on a [quadrennial][biennial] basis", "on a {quadrennial | biennial} basis"],
    ["on a [quadrennial] basis", "on a {{quadrennial}} basis"],
    ["a [regular] [annual] basis", "a {{regular}} {{annual}} basis"],
    ["[quadrennial (Delegation A)]", "{quadrennial <Delegation A>}"],
    [
      "[quadrennial (Delegation A)] [biennial (G77; EU)] basis",
      "{quadrennial <Delegation A> | biennial <G77; EU>} basis",
    ],
    ["[G77: biennial / EU, US: annual]", "{biennial <G77> | annual <EU; US>}"],
    ["[biennial / EU: retain]", "{biennial <EU: oppose>}"],
    ["[biennial / US: delete]", "{biennial | – <US>}"],
    ["[biennial (Group C: support; US: delete)]", "{biennial <Group C: support> | – <US>}"],
    ["[biennial / – / annual]", "{biennial | – | annual}"],
    ["[one / [two] / three [four / five]]", "{one | {{two}} | three {four | five}}"],
    ["[Switzerland, Norway: firm / weak]", "{firm <Switzerland; Norway> | weak}"],
    ["[firm (New Partners) / weak (new partners)]", "{firm <New Partners> | weak <new partners>}"],
    [
      "on a [\\[quadrennial\\] (Delegation B: retain) / biennial (Delegation A; Group C) / – (Delegation D: delete)] basis",
      "on a {[quadrennial] <Delegation B: oppose> | biennial <Delegation A; Group C> | – <Delegation D>} basis",
    ],
    ["[x ( ) / y (Somebody Unknown)]", "{x | y <Somebody Unknown>}"],
    ["[men and\nwomen / all]", "{men and\nwomen | all}"],
  ])("%s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe("brackets, slashes, parentheses and colons of the text", () => {
  test.each([
    ["see resolution [64/293](#)", "see resolution [64/293](#)"],
    [
      "[A/RES/71/319](https://undocs.org/A/RES/71/319)",
      "[A/RES/71/319](https://undocs.org/A/RES/71/319)",
    ],
    ["in [2017] and [2017–2019]", "in [2017] and [2017–2019]"],
    ["their [sic] words […] end [...]", "their [sic] words […] end [...]"],
    ["resolution [64/293] and [S/RES/1325]", "resolution [64/293] and [S/RES/1325]"],
    ["the [76th] session", "the {{76th}} session"],
    ["[women and/or girls]", "{{women and/or girls}}"],
    ["[of resolution 64/293 / of that resolution]", "{of resolution 64/293 | of that resolution}"],
    ["[the Office on Drugs and Crime (ODC) / it]", "{the Office on Drugs and Crime (ODC) | it}"],
    [
      "[exploitation (including of children) / labour]",
      "{exploitation (including of children) | labour}",
    ],
    ["[3 bis. We decide / 3 alt: We call]", "{3 bis. We decide | 3 alt: We call}"],
    ["[namely: one / two]", "{namely: one | two}"],
    ["\\[not a bracket\\] a \\\\", "[not a bracket] a \\"],
    ["[men\\/women]", "{{men/women}}"],
    ["[]", "[]"],
  ])("%s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe("what cannot be read in one way only", () => {
  test.each([
    ["on a [quadrennial", "unclosed-bracket 1:6"],
    ["on a quadrennial] basis", "unopened-bracket 1:17"],
    ["one\ntwo [three\nfour] five]", "unopened-bracket 3:11"],
    ["]a[", "unopened-bracket 1:1, unclosed-bracket 1:3"],
    ["[should/shall] do", "ambiguous-slash 1:8"],
    ["[should/ shall] do", "ambiguous-slash 1:8"],
    ["[the Convention (Palermo Convention) / it]", "ambiguous-attribution 1:17"],
    ["[Somebody Unknown: the words / others]", "ambiguous-attribution 1:2"],
    ["😀 [", "unclosed-bracket 1:3"],
    [`${"[".repeat(17)}x${"]".repeat(17)}`, "nested-too-deep 1:17"],
  ])("%s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test("it says what to write instead", () => {
    const typed = readTyped("[should/shall]");
    expect(!typed.ok && typed.problems[0]?.message).toBe(
      "The slash in “should/shall” may part two readings or belong to the text. Put a space on both sides of it to part them, or \\ before it to keep it.",
    );
  });
});

test("the words of any choice of readings", () => {
  const typed = readTyped("We [meet / gather] [biennially][annually].");
  expect(typed.ok && wordsOf(typed.spans)).toBe("We meet biennially.");
  expect(typed.ok && wordsOf(typed.spans, () => 1)).toBe("We gather annually.");
});
