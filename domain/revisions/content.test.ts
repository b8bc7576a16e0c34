import { expect, test } from "vitest";
import type { AmendmentStatus } from "../amendments/amendment";
import { addition, amendment, comment, edit, para } from "../testing/builders";
import { applyOperations } from "../text/apply";
import { compilationContent, plainContent, type VersionAmendment } from "./content";
import { draftVersion } from "./draft";

const p1 = para("1", "We meet on a quadrennial basis.");
const p1bis = para("1 bis", "We also act.");
const p2 = para("2", "We thank the hosts.");
const paragraphs = [p1, p1bis, p2];

const listed = (
  id: string,
  status: AmendmentStatus,
  proposal: Parameters<typeof amendment>[1],
  more: Partial<VersionAmendment> = {},
): VersionAmendment => ({
  ...amendment(id, proposal, "Delegation A"),
  delegation: "Delegation A",
  sponsors: ["Delegation A", "Group C"],
  status,
  ...more,
});

const AMENDMENTS = [
  listed("a1", "accepted", addition(p1, "We also act."), { reason: "Agreed in the room." }),
  listed("a2", "rejected", edit(p1, "We meet on an annual basis."), { late: true }),
  listed("a3", "submitted", edit(p2, "We thank all hosts."), { unconfirmed: true }),
  listed("a4", "withdrawn", edit(p2, "We thank nobody.")),
  listed("a5", "submitted", comment(null, "A good text.")),
  listed("a6", "draft", edit(p2, "We do not know yet.")),
];

const SUBMITTED = AMENDMENTS.filter(({ status }) => status !== "draft");

test("a zero draft is its paragraphs and nothing more", () => {
  const extended = paragraphs.map((paragraph) => ({ ...paragraph, sources: ["x"] }));
  expect(
    plainContent({ kind: "zero-draft", label: "Zero draft", title: "T", paragraphs: extended }),
  ).toEqual({
    format: "adref/version/1",
    kind: "zero-draft",
    label: "Zero draft",
    title: "T",
    paragraphs,
    amendments: [],
  });
});

test("a compilation text holds every amendment that is open, in the text and in the list", () => {
  const content = compilationContent({
    label: "Compilation text of 4 August 2021",
    title: "T",
    paragraphs,
    amendments: AMENDMENTS,
  });
  expect(content.kind).toBe("compilation");
  expect(content.amendments).toEqual([
    {
      id: "a3",
      delegation: "Delegation A",
      sponsors: ["Delegation A", "Group C"],
      kind: "edit",
      status: "submitted",
      paragraph: "2",
      late: false,
      unconfirmed: true,
      rationale: "",
      asks: [{ from: "the", to: "all" }],
    },
    expect.objectContaining({
      id: "a5",
      kind: "comment",
      paragraph: "",
      rationale: "A good text.",
    }),
  ]);
  expect(content.compiled?.comments.map(({ amendment: id }) => id)).toEqual(["a5"]);
  expect(content.compiled?.paragraphs[2]?.spans).toHaveLength(3);
  expect(JSON.parse(JSON.stringify(content))).toEqual(content);
});

test("a revision is renumbered and lists what became of every amendment", () => {
  const drafted = draftVersion({
    ...{ kind: "revision", label: "Rev.1", title: "T", paragraphs, choices: [] },
    ...{ amendments: SUBMITTED, before: null, since: null },
  });
  if (!drafted.ok) throw new Error(drafted.sentence);
  const { content, operations } = drafted.value;
  expect(content.kind).toBe("revision");
  expect(content.paragraphs.map(({ label }) => label)).toEqual(["1", "2", "3"]);
  expect(applyOperations(paragraphs, operations)).toEqual(content.paragraphs);
  expect(content.lineage?.map(({ from, to }) => `${from} -> ${to}`)).toEqual([
    "1 bis -> 2",
    "2 -> 3",
  ]);
  expect(
    content.dispositions?.map(({ amendment: id, outcome, paragraph, reason }) => [
      id,
      outcome,
      paragraph,
      reason,
    ]),
  ).toEqual([
    ["a1", "accepted", "1", "Agreed in the room."],
    ["a2", "not accepted", "1", ""],
    ["a3", "carried forward", "3", ""],
    ["a4", "withdrawn", "3", ""],
    ["a5", "carried forward", "", ""],
  ]);
  expect(content.amendments.map(({ id, paragraph }) => `${id} ${paragraph}`)).toEqual([
    "a1 1",
    "a2 1",
    "a3 2",
    "a4 2",
    "a5 ",
  ]);
  expect(JSON.parse(JSON.stringify(content))).toEqual(content);
});
