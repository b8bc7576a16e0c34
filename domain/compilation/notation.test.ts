import { describe, expect, test } from "vitest";
import { type PrintedSpan, parseAttributed } from "./notation";

const words = (text: string): PrintedSpan => ({ type: "text", text });

test("the example of the design is read as it is meant", () => {
  const printed =
    "on a [\\[quadrennial\\] (Delegation B: retain) / biennial (Delegation A; Group C) / – (Delegation D: delete)] basis";
  expect(parseAttributed(printed)).toEqual([
    words("on a "),
    {
      type: "choice",
      alternatives: [
        {
          text: "[quadrennial]",
          base: true,
          holders: [{ name: "Delegation B", stance: "oppose" }],
        },
        {
          text: "biennial",
          holders: [
            { name: "Delegation A", stance: "propose" },
            { name: "Group C", stance: "propose" },
          ],
        },
        { text: "", holders: [{ name: "Delegation D", stance: "propose" }] },
      ],
    },
    words(" basis"),
  ]);
});

describe("who holds a reading", () => {
  test.each([
    ["A", { name: "A", stance: "propose" }],
    ["A: support", { name: "A", stance: "support" }],
    ["A: reserve", { name: "A", stance: "reserve" }],
    ["A: flexible", { name: "A", stance: "flexible" }],
    ["A: awaiting instructions", { name: "A", stance: "awaiting instructions" }],
    ["A: unconfirmed", { name: "A", stance: "propose", unconfirmed: true }],
    ["A: unconfirmed, delete", { name: "A", stance: "propose", unconfirmed: true }],
    ["A: retain against B, C", { name: "A", stance: "oppose", against: ["B", "C"] }],
    [
      "Bolivia \\(Plurinational State of\\)",
      { name: "Bolivia (Plurinational State of)", stance: "propose" },
    ],
    ["A\\; B\\: C\\, D", { name: "A; B: C, D", stance: "propose" }],
  ])("(%s)", (printed, holder) => {
    const [choice] = parseAttributed(`[x ( ) / y (${printed})]`);
    expect(choice?.type === "choice" && choice.alternatives[1]?.holders).toEqual([holder]);
  });
});

describe("brackets of the text itself are text", () => {
  test.each([
    "on a [quadrennial] basis",
    "[64/293]",
    "the [76th] (seventy-sixth) session",
    "[x (A)]",
    "[x (A) / y]",
    "[x / y]",
    "[ (A) / y (B)]",
    "[x () / y (B)]",
    "[x (A) / y (B: no such word)]",
    "[x (A) / [y] (B)]",
    "[[[[",
    "]",
  ])("%s", (text) => {
    expect(parseAttributed(text)).toEqual([words(text)]);
  });

  test("one that looks like a choice is escaped, and so is the escape", () => {
    expect(parseAttributed("\\[x (A) / y (B)] and \\\\")).toEqual([
      words("[x (A) / y (B)] and \\"),
    ]);
  });
});
