import { expect, test } from "vitest";
import type { Change } from "@/domain/amendments/amendment";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import type { AmendmentId, DelegationId, ParagraphId } from "@/domain/ids";
import type { Paragraph } from "@/domain/text/paragraph";
import { groupByParagraph } from "./group";

const text = [para("1"), para("2"), para("3")];

test.each<[string, readonly AmendmentView[], readonly string[]]>([
  ["nothing", [], []],
  ["in the order of the text", [edit("a", "3"), edit("b", "1")], ["1: b", "3: a"]],
  ["several on one paragraph", [edit("a", "2"), edit("b", "2")], ["2: a b"]],
  ["the whole text first", [edit("a", "1"), comment("b", null)], ["whole: b", "1: a"]],
  ["a comment on a paragraph", [comment("a", "2")], ["2: a"]],
  ["a new paragraph where it would stand", [added("a", "2")], ["2: a"]],
  ["before everything", [added("a", null)], ["whole: a"]],
  ["a paragraph that is gone last", [edit("a", "9"), edit("b", "3")], ["3: b", "9 gone: a"]],
])("%s", (_, amendments, expected) => {
  const printed = groupByParagraph(amendments, text).map(
    (group) =>
      `${group.paragraph?.label ?? "whole"}${group.present ? "" : " gone"}: ${group.amendments
        .map((a) => a.id)
        .join(" ")}`,
  );
  expect(printed).toEqual(expected);
});

function para(label: string): Paragraph {
  const id = `p-${label}` as ParagraphId;
  return { id, label, kind: "operative", level: 0, runs: [{ text: "on a basis", marks: {} }] };
}
function edit(id: string, label: string) {
  return amendment(id, { kind: "edit", paragraph: `p-${label}` as ParagraphId, edits: [] }, label);
}
function comment(id: string, label: string | null) {
  const paragraph = label === null ? null : (`p-${label}` as ParagraphId);
  return amendment(id, { kind: "comment", paragraph }, label);
}
function added(id: string, label: string | null) {
  const after = label === null ? null : (`p-${label}` as ParagraphId);
  return amendment(id, { kind: "add", after, paragraphs: [] }, label);
}
function amendment(id: string, change: Change, label: string | null): AmendmentView {
  return {
    id: id as AmendmentId,
    status: "draft",
    delegation: "a" as DelegationId,
    sponsors: ["a" as DelegationId],
    onBehalf: false,
    confirmed: true,
    revision: null,
    revisionCount: 0,
    wording: null,
    draft: { base: label === null ? [] : [para(label)], change, rationale: "" },
    positions: [],
    positionHistory: [],
    decisions: [],
    createdByName: "",
    updatedAt: "2021-08-04T22:00:00.000Z",
  };
}
