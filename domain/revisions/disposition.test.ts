import { describe, expect, test } from "vitest";
import type { AmendmentStatus, Proposal } from "../amendments/amendment";
import type { AmendmentId, ParagraphId } from "../ids";
import {
  addition,
  alternative,
  amendment,
  comment,
  deletion,
  edit,
  note,
  para,
} from "../testing/builders";
import type { Disposition, VersionAmendment, VersionContent } from "./content";
import { compilationContent } from "./content";
import {
  awaitsDecision,
  byDelegation,
  byParagraph,
  dispositionTable,
  outcomeCounts,
} from "./disposition";
import { draftVersion, missingChoices, type VersionFacts } from "./draft";

const p1 = para("1", "We meet on a quadrennial basis.");
const p2 = para("2", "We thank the hosts.");
const p3 = para("3", "We act.");
const fn1 = note("1", "Resolution 64/293.");
const text = [p1, p2, p3, fn1];

type Decision = NonNullable<VersionAmendment["decision"]>;
const decided = (kind: Decision["kind"], more: Partial<Decision> = {}): Decision => ({
  ...{
    kind,
    act: `act-${kind}`,
    edits: null,
    by: "Co-facilitator 1",
    at: "2026-03-02T15:00:00.000Z",
  },
  ...more,
});

const by = (
  delegation: string,
  id: string,
  proposal: Proposal,
  status: AmendmentStatus = "submitted",
  more: Partial<VersionAmendment> = {},
): VersionAmendment => ({
  ...amendment(id, proposal, delegation),
  ...{ delegation, sponsors: [delegation], status, ...more },
});

const facts = (
  amendments: readonly VersionAmendment[],
  more: Partial<VersionFacts> = {},
): VersionFacts => ({
  ...{ kind: "revision", label: "Rev.1", title: "T", paragraphs: text, amendments, choices: [] },
  ...{ before: null, since: null },
  ...more,
});

function drafted(given: VersionFacts) {
  const draft = draftVersion(given);
  if (!draft.ok) throw new Error(draft.sentence);
  return draft.value;
}
const line = (given: VersionFacts, id: string): Omit<Disposition, "amendment"> => {
  const {
    amendment: _,
    about: __,
    ...rest
  } = dispositionTable(drafted(given).content).find((one) => one.amendment === id)!;
  return rest;
};

describe("what became of a proposal", () => {
  const at = { place: p1.id, paragraph: "1", reason: "" };
  const who = { by: "Co-facilitator 1", at: "2026-03-02T15:00:00.000Z" };
  const biennial = edit(p1, "We meet on a biennial basis.");
  const two = edit(p1, "We convene on a biennial basis.");
  const outdated = edit(
    { ...p1, ...para("1", "We meet on a yearly basis.") },
    "We meet on a daily basis.",
  );

  test.each<readonly [string, VersionAmendment, object]>([
    [
      "accepted",
      by("A", "a", biennial, "accepted", { decision: decided("accept") }),
      { outcome: "accepted", decided: who },
    ],
    [
      "accepted in part: which edits",
      by("A", "a", two, "accepted-in-part", {
        decision: decided("accept-in-part", { edits: [1] }),
      }),
      {
        outcome: "accepted in part",
        decided: who,
        parts: [
          { from: "meet", to: "convene", accepted: false },
          { from: "quadrennial", to: "biennial", accepted: true },
        ],
      },
    ],
    [
      "merged alone",
      by("A", "a", biennial, "merged", { decision: decided("merge") }),
      { outcome: "merged", decided: who },
    ],
    [
      "rejected",
      by("A", "a", biennial, "rejected", { decision: decided("reject"), reason: "No." }),
      { outcome: "not accepted", decided: who, reason: "No." },
    ],
    [
      "left behind before",
      by("A", "a", biennial, "rejected", { decision: decided("leave"), reason: "No." }),
      { outcome: "left behind", decided: who, reason: "No." },
    ],
    ["withdrawn", by("A", "a", biennial, "withdrawn"), { outcome: "withdrawn" }],
    [
      "open, and applies",
      by("A", "a", biennial),
      { outcome: "carried forward", standing: "applies" },
    ],
    [
      "open, and deferred",
      by("A", "a", biennial, "submitted", { decision: decided("defer"), reason: "Later." }),
      { outcome: "carried forward", standing: "applies" },
    ],
    [
      "open, and needs its author",
      by("A", "a", outdated),
      { outcome: "carried forward", standing: "needs-author" },
    ],
    [
      "open, and reflected",
      by(
        "A",
        "a",
        edit(para("1", "We meet on a yearly basis."), "We meet on a quadrennial basis."),
      ),
      { outcome: "carried forward", standing: "already-reflected" },
    ],
    [
      "a comment",
      by("A", "a", comment(p1, "Good.")),
      { outcome: "carried forward", standing: "comment" },
    ],
  ])("%s", (_, given, expected) => {
    expect(line(facts([given]), "a")).toEqual({ ...at, ...expected });
  });

  test("merged with others: each names the others of the same bridging text", () => {
    const decision = decided("merge");
    const all = [
      by("A", "a", biennial, "merged", { decision }),
      by("B", "b", two, "merged", { decision }),
      by("C", "c", two, "merged", { decision: decided("merge", { act: "another" }) }),
    ];
    expect(line(facts(all), "a").with).toEqual([{ id: "b", delegation: "B" }]);
    expect(line(facts(all), "c").with).toBeUndefined();
  });

  test("its paragraph was merged into another: the line says where its text is", () => {
    const flows = [{ from: p2.id, to: p1.id }];
    const merge = by("A", "m", biennial, "accepted", { decision: decided("accept"), flows });
    const given = facts([merge, by("B", "b", edit(p2, "We thank all."))], { paragraphs: [p1, p3] });
    expect(line(given, "b")).toEqual({
      ...{ outcome: "carried forward", standing: "paragraph-gone", paragraph: "", reason: "" },
      into: ["1"],
    });
    expect(drafted(given).content.since).toBeUndefined();
    const before = { kind: "zero-draft", label: "Zero draft", paragraphs: text, amendments: [] };
    const content = drafted({ ...given, before: before as unknown as VersionContent }).content;
    expect(content.since).toEqual({
      version: "Zero draft",
      fates: [
        { id: p3.id, kind: "operative", change: "renumbered", from: "3", to: "2" },
        {
          id: p2.id,
          kind: "operative",
          change: "merged",
          from: "2",
          to: null,
          others: [{ id: p1.id, label: "1" }],
        },
        { id: fn1.id, kind: "footnote", change: "removed", from: "1", to: null },
      ],
    });
  });
});

describe("which of the open need a choice", () => {
  const outdated = edit(para("1", "We met."), "We did meet.");
  const open = [
    by("A", "applies", edit(p2, "We thank all.")),
    by("A", "outdated", outdated),
    by("A", "newer", outdated, "submitted", { newer: true }),
    by("A", "gone", deletion(para("9", "Once."))),
    by("A", "comment", comment(null, "Long.")),
    by("A", "decided", outdated, "rejected", { decision: decided("reject") }),
  ];
  test.each<readonly [VersionFacts["kind"], readonly string[]]>([
    ["compilation", []],
    ["revision", ["outdated", "newer", "gone"]],
    ["final-draft", ["outdated", "newer", "gone"]],
    ["adopted", ["applies", "outdated", "newer", "gone", "comment"]],
  ])("of a %s", (kind, expected) => {
    expect(missingChoices(drafted(facts(open, { kind })))).toEqual(expected);
  });

  test("a line does not tell whether a newer wording is behind it, and such a one is not left", () => {
    const choose = (choice: "carry" | "leave", ...ids: readonly string[]) =>
      ids.map((id) => ({ amendment: id as AmendmentId, choice, reason: "Overtaken." }));
    const given = facts(open, { choices: choose("carry", "outdated", "newer", "gone") });
    expect(line(given, "newer")).toEqual(line(given, "outdated"));
    expect(line(given, "newer").chosen).toBe(true);
    for (const kind of ["revision", "adopted"] as const)
      expect(draftVersion(facts(open, { kind, choices: choose("leave", "newer") }))).toMatchObject({
        code: "undisclosed",
        details: { amendment: "newer" },
      });
  });

  test("what applies can be left behind too, and what is left is in no compilation", () => {
    const choices = [
      { amendment: "applies" as AmendmentId, choice: "leave" as const, reason: "Overtaken." },
    ];
    const draft = drafted(facts(open, { kind: "compilation", choices }));
    expect(draft.open.map(({ amendment: id }) => id)).toEqual(["applies"]);
    expect(draft.content.amendments.map(({ id }) => id)).not.toContain("applies");
    expect(draft.content.further!.map((one) => `${one.amendment} ${one.outcome}`)).toEqual([
      "applies left behind",
      "decided not accepted",
    ]);
  });
});

test("a compilation issued before there were tables has one: where each proposal stands in it", () => {
  const content = compilationContent({
    ...{ label: "Compilation text 1", title: "T", paragraphs: text },
    amendments: [
      by("A", "edit", edit(p1, "We meet.")),
      by("B", "add", addition(p2, "New.")),
      by("C", "start", addition(null, "First.")),
      by("A", "instead", alternative(p2, "We thank everybody.")),
      by("B", "delete", deletion(p3)),
      by("C", "said", comment(p3, "Short.")),
      by("A", "whole", comment(null, "Long.")),
      by("B", "stuck", edit(para("1", "We met."), "We did meet.")),
      by("C", "gone", edit(para("9", "Once."), "Twice.")),
    ],
  });
  const table = dispositionTable(content);
  expect(table.map((one) => `${one.amendment}: ${one.paragraph || "–"} ${one.standing}`)).toEqual([
    "edit: 1 applies",
    "add: 2 applies",
    "start: – applies",
    "instead: 2 applies",
    "delete: 3 applies",
    "said: 3 comment",
    "whole: – comment",
    "stuck: 1 needs-author",
    "gone: – paragraph-gone",
  ]);
  expect([...outcomeCounts(table)]).toEqual([["in this text", 9]]);
  // The two general comments ask for no decision.
  expect(table.filter(awaitsDecision)).toHaveLength(7);
  expect(
    byParagraph(content, table).map(({ paragraph, gone, lines }) => {
      const where = paragraph?.label ?? (gone === null ? "whole" : `gone ${gone}`);
      return `${where}: ${lines.map((one) => one.amendment).join(" ")}`;
    }),
  ).toEqual([
    "1: edit stuck",
    "2: add instead",
    "3: delete said",
    "gone 9: gone",
    "whole: start whole",
  ]);
});

test("a line stands under each of its sponsors, and a footnote is not the paragraph of its number", () => {
  const shared = by("B", "b", edit(fn1, "Resolution 64/294."), "submitted", {
    sponsors: ["B", "A"],
  });
  const { content } = drafted(facts([by("A", "a", edit(p1, "We meet.")), shared]));
  const table = dispositionTable(content);
  expect(
    byDelegation(table).map((one) => [one.delegation, one.lines.map(({ amendment: id }) => id)]),
  ).toEqual([
    ["A", ["a", "b"]],
    ["B", ["b"]],
  ]);
  expect(byParagraph(content, table).map((one) => one.paragraph?.id)).toEqual([
    p1.id,
    fn1.id as ParagraphId,
  ]);
});

test("a revision issued before decisions were recorded in it: what it settled is not told as news", () => {
  const old = {
    ...{ format: "adref/version/1", kind: "revision", label: "Rev.1", title: "T" },
    paragraphs: text,
    amendments: [],
    dispositions: [],
  } as unknown as VersionContent;
  const earlier = by("A", "a", edit(p1, "We meet."), "rejected", { decision: decided("reject") });
  const given = facts([earlier], { before: old, since: "2026-03-03T00:00:00.000Z" });
  expect(dispositionTable(drafted(given).content)[0]!.version).toBe("");
});
