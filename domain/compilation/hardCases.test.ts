import { describe, expect, test } from "vitest";
import type { Proposal } from "../amendments/amendment";
import {
  addition,
  alternative,
  amendment,
  deletion,
  edit,
  holder,
  merge,
  move,
  note,
  para,
  split,
} from "../testing/builders";
import { zeroDraft2017 } from "../testing/realPair";
import type { Paragraph } from "../text/paragraph";
import { plainText } from "../text/runs";
import type { CompiledParagraph, CompiledProposal, CompiledStructure } from "./compiledText";
import { compileText } from "./compileText";
import { printAttributed } from "./notation";
import type { Holder } from "./span";

/** Who asks for what, and who would retain the text. */
type Line = readonly [by: string, what: Proposal, opposed?: string];

const WORDS = "We reaffirm our strong commitment to end the heinous crime of trafficking";
const p5 = para("5", WORDS);
const p6 = para("6", "We welcome the report");
const p13 = para("13", "We commit to", { kind: "chapeau" });
const p13a = para("13(a)", "prevent trafficking;");
const p13b = para("13(b)", "protect victims;");
const n1 = note("1", "Resolution 64/293.");
const TEXT = [p5, p6, p13, p13a, p13b, n1];

const on = (base: Paragraph) => (was: string, is: string) =>
  edit(base, plainText(base.runs).replace(was, is));
const five = on(p5);

describe(`“5. ${WORDS}”`, () => {
  test.each<readonly [string, readonly Line[], readonly string[]]>([
    [
      "nested: one within the words of another",
      [
        ["A", five("our strong commitment to end", "the will to end")],
        ["B", five("strong", "firm")],
      ],
      [
        "5 We reaffirm [our strong commitment ( ) / the will (A) / our firm commitment (B)] to end the heinous crime of trafficking",
      ],
    ],
    [
      "touching: side by side, nothing in common",
      [
        ["A", five("strong", "firm")],
        ["B", five(" commitment", " resolve")],
      ],
      [
        "5 We reaffirm our [strong ( ) / firm (A)] [commitment ( ) / resolve (B)] to end the heinous crime of trafficking",
      ],
    ],
    [
      "overlapping in one word",
      [
        ["A", five("our strong", "a firm")],
        ["B", five("strong commitment", "full resolve")],
      ],
      [
        "5 We reaffirm [our strong commitment ( ) / a firm commitment (A) / our full resolve (B)] to end the heinous crime of trafficking",
      ],
    ],
    [
      "a chain: A and C meet only through B",
      [
        ["A", five("strong commitment", "firm resolve")],
        ["B", five("commitment to end", "duty and will")],
        ["C", five("end the", "fight this")],
      ],
      [
        "5 We reaffirm our [strong commitment to end the ( ) / firm resolve to end the (A) / strong duty and will the (B) / strong commitment to fight this (C)] heinous crime of trafficking",
      ],
    ],
    [
      "identical: one reading, both names",
      [
        ["A", five("heinous ", "")],
        ["B", five("heinous ", "")],
      ],
      [
        "5 We reaffirm our strong commitment to end the[ heinous ( ) / – (A: delete; B: delete)] crime of trafficking",
      ],
    ],
    [
      "inserted within what another deletes",
      [
        ["A", five(" heinous crime of", "")],
        ["B", five("heinous crime", "heinous and growing crime")],
      ],
      [
        "5 We reaffirm our strong commitment to end the[ heinous crime of ( ) / – (A: delete) /  heinous and growing crime of (B)] trafficking",
      ],
    ],
    [
      "inserted where another begins to delete: they touch, both stand",
      [
        ["A", five("heinous crime of ", "")],
        ["B", five("the heinous", "the truly heinous")],
      ],
      [
        "5 We reaffirm our strong commitment to end the[– ( ) /  truly (B)][ heinous crime of ( ) / – (A: delete)] trafficking",
      ],
    ],
    [
      "three on the same words, one of them retained",
      [
        ["A", five("heinous", "abhorrent"), "Delegation D"],
        ["B", five("heinous", "serious")],
        ["C", five("heinous ", "")],
      ],
      [
        "5 We reaffirm our strong commitment to end the[ heinous (Delegation D: retain against A) /  abhorrent (A) /  serious (B) / – (C: delete)] crime of trafficking",
      ],
    ],
    [
      "two insertions at one point",
      [
        ["A", five("trafficking", "trafficking in persons")],
        ["B", five("trafficking", "trafficking in all its forms")],
      ],
      [
        "5 We reaffirm our strong commitment to end the heinous crime of trafficking[– ( ) /  in persons (A) /  in all its forms (B)]",
      ],
    ],
    [
      "signs of the notation in the words",
      [["A", five("heinous crime", "[heinous] crime/offence (grave)")]],
      [
        "5 We reaffirm our strong commitment to end the [– ( ) / \\[ (A)]heinous[– ( ) / \\] (A)] crime[– ( ) / \\/offence \\(grave\\) (A)] of trafficking",
      ],
    ],
    [
      "one amendment at both ends: two brackets, one name",
      [
        [
          "A",
          edit(p5, WORDS.replace("We reaffirm", "We affirm").replace("trafficking", "slavery")),
        ],
      ],
      [
        "5 We [reaffirm ( ) / affirm (A)] our strong commitment to end the heinous crime of [trafficking ( ) / slavery (A)]",
      ],
    ],
    [
      "the paragraph goes for one, others amend it: their words stay",
      [
        ["A", deletion(p5), "Delegation D"],
        ["B", five("heinous", "serious")],
        ["C", deletion(p5)],
      ],
      [
        "5 We reaffirm our strong commitment to end the [heinous ( ) / serious (B)] crime of trafficking",
        "delete 5: A; C; retain: Delegation D",
      ],
    ],
    [
      "put elsewhere and amended there: deleted here, added behind 6, an edit by another here",
      [
        ["A", deletion(p5)],
        ["A", addition(p6, WORDS.replace("strong", "firm"))],
        ["B", five("strong", "full")],
      ],
      [
        "5 We reaffirm our [strong ( ) / full (B)] commitment to end the heinous crime of trafficking",
        "delete 5: A",
        "6 We welcome the report",
        `6 bis: ${WORDS.replace("strong", "firm")} (A)`,
      ],
    ],
    [
      "moved by one, amended by another, deleted by a third: each stands",
      [
        ["A", move(p5, p6)],
        ["B", five("strong", "full")],
        ["C", deletion(p5)],
      ],
      [
        "5 We reaffirm our [strong ( ) / full (B)] commitment to end the heinous crime of trafficking",
        "delete 5: C",
        "move 5 behind 6: A",
      ],
    ],
    [
      "split by one, merged with the next by another, an edit by a third",
      [
        ["A", split(p5, "We reaffirm our strong commitment", "We will end trafficking")],
        ["B", merge(p5, [p6], "We reaffirm it and welcome the report")],
        ["C", five("heinous ", "")],
      ],
      [
        "5 We reaffirm our strong commitment to end the[ heinous ( ) / – (C: delete)] crime of trafficking",
        "split 5: A",
        "merge 5 with 6: B",
      ],
    ],
    [
      "another paragraph in its place, twice, and an edit",
      [
        ["A", alternative(p5, "We condemn trafficking")],
        ["B", alternative(p5, "We condemn trafficking")],
        ["C", alternative(p5, "We deplore it", "And will end it")],
        ["D", five("strong ", "")],
      ],
      [
        "5 We reaffirm our[ strong ( ) / – (D: delete)] commitment to end the heinous crime of trafficking",
        "5 alt: We condemn trafficking (A; B)",
        "5 alt 2: We deplore it (C)",
        "5 alt 2 bis: And will end it (C)",
      ],
    ],
    [
      "three new paragraphs at one place, two of them the same",
      [
        ["A", addition(p5, "We recall it")],
        ["B", addition(p5, "We note it")],
        ["C", addition(p5, "We recall it")],
      ],
      [`5 ${WORDS}`, "5 bis: We recall it (A; C)", "5 ter: We note it (B)"],
    ],
    [
      "in a chapeau and in a subparagraph under it",
      [
        ["A", on(p13)("commit", "recommit")],
        ["B", on(p13a)("prevent", "prevent and combat")],
        [
          "C",
          addition(p13a, {
            kind: "subparagraph",
            level: 1,
            runs: [{ text: "prosecute;", marks: {} }],
          }),
        ],
      ],
      [
        "13 We [commit ( ) / recommit (A)] to",
        "13(a) prevent[– ( ) /  and combat (B)] trafficking;",
        "13(a) bis: prosecute; (C)",
      ],
    ],
    [
      "in a footnote",
      [
        ["A", on(n1)("64/293", "64/293, annex")],
        ["B", on(n1)("64/293", "71/167")],
      ],
      ["fn 1 Resolution [64 ( ) / 71 (B)]/[293 ( ) / 167 (B)][– ( ) / , annex (A)]."],
    ],
  ])("%s", (_, lines, expected) => {
    expect(printed(TEXT, lines)).toEqual(expected);
  });
});

test("paragraph 24 of the zero draft of 2017 with six delegations", () => {
  const p24 = zeroDraft2017().find(({ label }) => label === "24")!;
  const on24 = on(p24);
  expect(
    printed(
      [p24],
      [
        ["Delegation A", on24("[quadrennial]", "biennial"), "Delegation E"],
        ["Delegation B", on24("[quadrennial]", "quadrennial")],
        ["Group C", on24("on a [quadrennial] basis, ", "")],
        ["Delegation D", on24("[76th]", "seventy-sixth")],
        ["Delegation E", on24("immediately after the General Debate", "before it")],
        ["Observer F", on24("future ", "future regular ")],
      ],
    ),
  ).toEqual([
    "24 We recognize that arrangements are needed to ensure systematic follow-up to and review of all of the commitments we are making today. We decide to hold future[– ( ) /  regular (Observer F)] highlevel meetings of the General Assembly to appraise progress achieved in the implementation of the Global Plan of Action and this political declaration[, on a \\[quadrennial\\] basis (Delegation E: retain against Delegation A) / , on a biennial basis (Delegation A) / , on a quadrennial basis (Delegation B) / – (Group C: delete)], with the next high level appraisal to be held at the [\\[76th\\] ( ) / seventy-sixth (Delegation D)] session of the General Assembly, [immediately after the General Debate ( ) / before it (Delegation E)].",
  ]);
});

/** Every paragraph that somebody would change, in the attributed form, and what is proposed at it. */
function printed(text: readonly Paragraph[], lines: readonly Line[]): string[] {
  const amendments = lines.map(([by, what, opposed], i) =>
    amendment(`a${i + 1}`, what, by, opposed ? [holder(opposed, "oppose")] : []),
  );
  const compiled = compileText(text, amendments);
  expect(compiled.unplaced).toEqual([]);
  return compiled.paragraphs.flatMap((one) => {
    expect(one.unplaced).toEqual([]);
    const proposals = [
      ...one.deletions.map((all) => `delete ${one.label}: ${names(all)}`),
      ...(one.structures ?? []).map((all) => `${asked(one, all)}: ${names(all)}`),
      ...[...one.alternatives, ...one.additions].flatMap((all) =>
        all.paragraphs.map(({ label, runs }) => `${label}: ${plainText(runs)} (${names(all)})`),
      ),
    ];
    const touched = one.spans.some(({ type }) => type === "choice") || proposals.length > 0;
    return touched ? [`${called(one)} ${printAttributed(one.spans)}`, ...proposals] : [];
  });
}

const called = ({ kind, label }: CompiledParagraph) =>
  kind === "footnote" ? `fn ${label}` : label;
function asked({ label }: CompiledParagraph, { structure }: CompiledStructure): string {
  if (structure.kind === "move")
    return `move ${label} behind ${structure.after?.label ?? "nothing"}`;
  const others = structure.kind === "merge" ? structure.others.map((one) => one.label) : [];
  return `${structure.kind} ${label}${others.length > 0 ? ` with ${others.join(", ")}` : ""}`;
}
const list = (holders: readonly Holder[]) => holders.map(({ name }) => name).join("; ");
const names = ({ holders, opposed }: CompiledProposal) =>
  opposed.length > 0 ? `${list(holders)}; retain: ${list(opposed)}` : list(holders);
