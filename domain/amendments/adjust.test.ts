import { expect, test } from "vitest";
import type { ParagraphId } from "../ids";
import { level, merge, move, para, split } from "../testing/builders";
import type { Paragraph } from "../text/paragraph";
import { plainText, runsOf } from "../text/runs";
import { adjust } from "./adjust";
import type { Proposal } from "./amendment";
import { diffRuns } from "./diff";

const proposalOf = (saw: string, wanted: string): Proposal => {
  const base = para("24", saw);
  const edits = diffRuns(base.runs, runsOf(wanted));
  return { base: [base], change: { kind: "edit", paragraph: base.id, edits }, rationale: "" };
};

/** The new wording, what is flagged in it set between « ». */
function adjusted(saw: string, wanted: string, now: string): string | null {
  const found = adjust([para("24", now)], proposalOf(saw, wanted));
  if (found?.change.kind !== "edit") return null;
  const text = plainText(found.change.result);
  return found.flagged.reduceRight(
    (marked, { from, to }) =>
      `${marked.slice(0, from)}«${text.slice(from, to)}»${marked.slice(to)}`,
    text,
  );
}

test.each([
  // What the author saw | wanted | how it reads now | what is proposed
  ["on a quadrennial basis", "on a biennial basis", "on an annual basis", "on «a biennial» basis"],
  ["meet every year", "meet every month", "meet every week", "meet every «month»"],
  [
    "meet every year in New York",
    "meet every month in Geneva",
    "meet every week in New York",
    "meet every «month» in Geneva",
  ],
  [
    "meet every year in New York",
    "meet every month in Geneva",
    "States meet every week in Vienna",
    "States meet every «month» in «Geneva»",
  ],
  ["women and men", "women, youth and men", "women, girls and men", "women«, youth» and men"],
  ["meet every year", "meet each year", "all meet every year", "all meet each year"],
  ["meet every year in peace", "meet", "meet every month in peace", "meet«»"],
])("%s → %s, now %s: %s", (saw, wanted, now, expected) => {
  expect(adjusted(saw, wanted, now)).toBe(expected);
});

test("there is nothing to propose where the text reads so already", () => {
  expect(adjusted("every year", "every month", "every month")).toBeNull();
});

test("nor where the paragraph is gone", () => {
  expect(adjust([para("25", "every year")], proposalOf("every year", "every month"))).toBeNull();
});

test("nor for a comment", () => {
  const base = para("24", "every year");
  const comment = { kind: "comment", paragraph: base.id } as const;
  expect(adjust([base], { base: [base], change: comment, rationale: "Hm." })).toBeNull();
});

test("a deletion of what was reworded is asked for anew, flagged, over the text as it stands", () => {
  const saw = para("24", "every year");
  const now = para("24", "every week");
  const change = { kind: "delete", paragraph: saw.id } as const;
  expect(adjust([now], { base: [saw], change, rationale: "" })).toEqual({
    base: [now],
    change,
    flagged: [{ paragraph: saw.id, from: 0, to: 0, base: saw.runs, wanted: [], current: now.runs }],
  });
});

test("an addition keeps its place over the text as it stands", () => {
  const saw = para("24", "every year");
  const now = para("24", "every week");
  const paragraphs = [{ kind: "operative", level: 0, runs: runsOf("New.") }] as const;
  const change = { kind: "add", after: saw.id as ParagraphId, paragraphs } as const;
  const found = adjust([now], { base: [saw], change, rationale: "" });
  expect(found).toEqual({ base: [now], change, flagged: [] });
});

const p3 = para("3", "We recall the Plan. We will act every year.");
const p4 = para("4", "We meet.");
const p5 = para("5", "We call for:", { kind: "chapeau" });
const a5 = para("5(a)", "resources;");
const p6 = para("6", "We thank the hosts.");
const TEXT = [p3, p4, p5, a5, p6];
const now = (paragraph: Paragraph, words: string): Paragraph => ({
  ...paragraph,
  runs: runsOf(words),
});

/** What is asked for anew: where to, between which, at which level, or the words, by " / ". */
function anew(text: readonly Paragraph[], proposal: Proposal): string | null {
  const found = adjust(text, proposal);
  if (!found) return null;
  const { change, base, flagged } = found;
  const about = base.map(({ label }) => label).join(" ");
  const flags = flagged.map(({ wanted }) => ` «${plainText(wanted)}»`).join("");
  switch (change.kind) {
    case "move":
      return `${about}: behind ${change.after}, from between ${change.between?.join(" and ")}`;
    case "level":
      return `${about}: ${change.as} at ${change.level}`;
    case "split":
      return `${about}: ${change.paragraphs.map(({ runs }) => plainText(runs)).join(" / ")}${flags}`;
    case "merge":
      return `${about}: ${plainText(change.runs)}${flags}`;
    default:
      return change.kind;
  }
}

test.each<readonly [string, readonly Paragraph[], Proposal, string | null]>([
  [
    "a move of what a rival has moved: from where it stands now",
    [p4, p5, a5, p3, p6],
    move(p3, p6, [null, p4.id]),
    "3 6: behind p-6, from between p-5-a and p-6",
  ],
  ["a move to where it has come to stand", [p4, p5, a5, p6, p3], move(p3, p6, [null, p4.id]), null],
  ["a move into itself", [p3, p4, p5, { ...p6, level: 1 }, a5], move(p5, p6), null],
  [
    "a level of what got another one",
    [p3, p4, p5, a5, { ...p6, level: 2, kind: "subparagraph" }],
    level(p6, 1, "subparagraph"),
    "6: subparagraph at 1",
  ],
  [
    "a split of what was reworded elsewhere",
    [now(p3, "We recall the whole Plan. We will act every year."), p4],
    split(p3, "We recall the Plan.", "We will act every month."),
    "3: We recall the whole Plan. / We will act every month.",
  ],
  [
    "a split of what was reworded in the same words",
    [now(p3, "We recall the Plan. We will act every week."), p4],
    split(p3, "We recall the Plan.", "We will act every month."),
    "3: We recall the Plan. / We will act every month. «month»",
  ],
  [
    "a merge of what was reworded in the same words",
    [p3, now(p4, "We gather.")],
    merge(p3, [p4], "We recall the Plan. We will act every year and assemble."),
    "3 4: We recall the Plan. We will act every year and assemble. «and assemble»",
  ],
  ["a merge with what is gone", [p3], merge(p3, [p4], "We act."), null],
])("%s", (_, text, proposal, expected) => {
  expect(anew(text, proposal)).toBe(expected);
});

test("a split as it stands already is not asked for anew", () => {
  const apart = split(p3, "We recall the Plan.", "We will act every year.");
  const done = [now(p3, "We recall the Plan."), now(p4, "We will act every year.")];
  expect(anew(done, apart)).toBeNull();
  expect(anew(TEXT, apart)).toBe("3: We recall the Plan. / We will act every year.");
});
