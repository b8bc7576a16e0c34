import { expect, test } from "vitest";
import { parseAttributed, printedSpans } from "../../domain/compilation/notation";
import { compilation, revision, zeroDraft } from "./testing/versions";
import { versionText } from "./text";

/** The printed lines from the one that begins with `label`, up to the one that begins with `next`. */
const stretch = (text: string, label: string, next: string): string => {
  const from = text.indexOf(`\n${label}`) + 1;
  return text.slice(from, text.indexOf(`\n${next}`, from)).trimEnd();
};

test("a version begins with what it is, who issued it and when, and its hash", () => {
  const version = compilation();
  expect(versionText(version).split("\n").slice(0, 9)).toEqual([
    "         2021 Political Declaration on the implementation of the United Nations",
    "                 Global Plan of Action to Combat Trafficking in Persons",
    "",
    "                                   Compilation text 1",
    "",
    "Version 2, issued on Wednesday, 4 August 2021, 6 p.m. New York (midnight in Geneva), by",
    "A. Co-facilitator.",
    `SHA-256 ${version.contentHash}`,
    "",
  ]);
});

test("paragraphs hang beside their labels, subparagraphs under theirs, footnotes in place", () => {
  const text = versionText(zeroDraft());
  expect(stretch(text, "1. ", "2. ")).toBe(`\
1.      We, the States Members of the United Nations, reaffirm the United Nations Global
        Plan of Action to Combat Trafficking in Persons¹ and our commitments made
        therein, and evince our strong political will to take decisive concerted action
        to end this heinous crime, wherever it may occur.`);
  expect(stretch(text, "        (b) ", "        (c) ")).toBe(`\
        (b)   We acknowledge the need to provide sufficient, stable and predictable
              resources for national trafficking in persons strategies, stakeholders and
              activities;`);
  expect(text.slice(text.indexOf("Footnotes\n"))).toBe(`\
Footnotes

¹   Resolution 64/293.

²   Resolution 70/1.

³   United Nations, Treaty Series, vol. 2225, No. 39574

⁴   Ibid., vol. 2237, No. 39574.

⁵   Res 73/195.

⁶   CEDAW/C/GC/38.

⁷   See resolution 68/192.

⁸   Resolution 48/134, annex.
`);
});

test("competing readings print in the attributed notation, and wrapped lines still parse", () => {
  const version = compilation();
  const printed = stretch(versionText(version), "20. ", "21. ");
  expect(printed.split("\n").slice(0, 4).join("\n")).toBe(`\
20.     We acknowledge the importance of the [biennial  (Delegation B: retain against
        Delegation A) / annual  (Delegation A) / quadrennial \\(four-yearly\\)  (Group C;
        Observer D) / – (Delegation B: delete)]Global Report on Trafficking in Persons,
        prepared by the United Nations Office on Drugs and Crime pursuant to the Global`);
  const joined = printed.slice(8).replace(/\n {8}/g, " ");
  const compiled = version.content.compiled!.paragraphs.find(({ label }) => label === "20")!;
  expect(parseAttributed(joined)).toEqual(printedSpans(compiled.spans));
});

test.each([
  [
    "an addition",
    "        Proposed addition",
    "2. ",
    `\
        Proposed addition, amendment 4:

1 bis.  We recall the Charter. (Delegation A; Group C: support; Delegation B: oppose)`,
  ],
  [
    "an alternative",
    "        (b) ",
    "        (c) ",
    `\
        (b)   [We acknowledge the need to provide sufficient, stable and predictable
              resources for national trafficking in persons strategies, stakeholders and
              activities;

        (b) alt / We seek funds; (Delegation B), amendment 5]`,
  ],
  [
    "a deletion",
    "        / –",
    "23. ",
    `\
        / – (Delegation B: unconfirmed, delete), amendment 6]`,
  ],
  [
    "a comment",
    "        Comment",
    "17. ",
    `\
        Comment, amendment 7 (Group C): This needs figures.`,
  ],
  [
    "what found no place, with all its readings",
    "        Not placed",
    "18. ",
    `\
        Not placed: change of wording of paragraph 17, amendment 10 (Group C): what it
        is about has changed; it needs its author.

        As its author saw it: “note”

        As proposed: “hail”

        As it reads now: “reaffirm”`,
  ],
  [
    "what is about no paragraph any more",
    "On the text",
    "---",
    `\
On the text as a whole, and not placed

        Comment, amendment 8 (Observer D: unconfirmed): The text is long.

        Not placed: deletion of paragraph 99, amendment 11 (Delegation A): the text
        already reads so.

        As its author saw it: “We were once here.”

        As proposed: –

        As it reads now: –`,
  ],
])("%s stands at its paragraph", (_, from, next, wanted) => {
  expect(stretch(versionText(compilation()), from, next)).toBe(wanted);
});

test("a compilation text ends in the list of its amendments", () => {
  const text = versionText(compilation());
  expect(text.slice(text.indexOf("Amendments (11)"))).toBe(`\
Amendments (11)

1.   Paragraph 20, change of wording: Delegation A
     Yearly data are needed.

2.   Paragraph 20, change of wording: Group C, with Observer D

3.   Paragraph 20, change of wording: Delegation B (late)

4.   After paragraph 1, addition: Delegation A

5.   Paragraph 13(b), alternative: Delegation B

6.   Paragraph 22, deletion: Delegation B (unconfirmed)

7.   Paragraph 16, general comment: Group C

8.   General comment: Observer D (late, unconfirmed)

9.   Paragraph 5, change of wording: Group C

10.  Paragraph 17, change of wording: Group C

11.  Paragraph 99, deletion: Delegation A
`);
});

test("a revision says what became of each amendment, and what is renumbered", () => {
  const text = versionText(revision());
  const rule = "-".repeat(88);
  expect(text.slice(text.indexOf("1.      We meet."), text.indexOf("Amendments (4)"))).toBe(`\
1.      We meet.

2.      We recall the Charter.

3.      We act.

${rule}
What became of the amendments

1.   After paragraph 1, addition (Delegation A): accepted.

2.   Paragraph 2, deletion (Delegation B): not accepted. Now paragraph 3. Reason: No
     consensus.

3.   Paragraph 2, change of wording (Group C): withdrawn by its sponsor. Now paragraph
     3.

4.   Paragraph 2, change of wording (Delegation A): carried forward. Now paragraph 3.

${rule}
Renumbered

Paragraph 1 bis is now 2.
Paragraph 2 is now 3.

${rule}
`);
});

test("no line is longer than 88 characters", () => {
  const lines = [zeroDraft(), compilation(), revision()].flatMap((one) =>
    versionText(one).split("\n"),
  );
  expect(lines.filter((line) => [...line].length > 88)).toEqual([]);
});

test.each([
  ["unattributed", true],
  ["co-facilitators", false],
  ["clean", false],
] as const)("the view %s names no delegation and says what it is", (view, proposals) => {
  const text = versionText(compilation(), view);
  expect(text).not.toMatch(/Delegation|Group C|Observer/);
  expect(text.replace(/\s+/g, " ")).toContain("The hash is of the version as issued.");
  expect(text.includes("Proposed addition, amendment")).toBe(proposals);
  expect(text.includes("Amendments (")).toBe(proposals);
});
