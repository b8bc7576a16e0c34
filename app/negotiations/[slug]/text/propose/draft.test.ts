import { expect, test } from "vitest";
import type { ProposedParagraph } from "@/domain/amendments/amendment";
import { amendmentRequest } from "@/domain/contract/amendmentRequests";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import type { DelegationId } from "@/domain/ids";
import { para, rich } from "@/domain/testing/builders";
import { type Draft, requestOf, saysNothingNew } from "./draft";
import { startOf } from "./start";

const p3a = para("3(a)", "We stress the need");
const p3b = para("3(b)", "for action");
const delegation = "6f6d2f6e-6a3a-4b8e-9d0c-0f5f3a1c2b4d" as DelegationId;
const draft = (part: Partial<Draft>): Draft => ({
  kind: "edit",
  paragraph: p3a,
  wording: rich("We stress the *urgent* need"),
  rationale: "Agreed language.",
  delegation,
  ...part,
});
const subparagraph = { kind: "subparagraph", level: 1, runs: rich("We stress the *urgent* need") };

test.each<[Draft["kind"], Partial<Draft>, object]>([
  ["edit", {}, { paragraph: p3a.id, result: rich("We stress the *urgent* need") }],
  ["add", {}, { after: p3a.id, paragraphs: [subparagraph] }],
  ["alternative", {}, { paragraph: p3a.id, paragraphs: [subparagraph] }],
  ["delete", {}, { paragraph: p3a.id }],
  ["comment", {}, { paragraph: p3a.id }],
  ["comment", { paragraph: null }, { paragraph: null }],
  ["move", { after: p3b.id }, { paragraph: p3a.id, after: p3b.id, between: [null, p3b.id] }],
  [
    "split",
    { wording: rich("We stress. ¶ We *urge*.¶") },
    {
      paragraph: p3a.id,
      paragraphs: [
        { kind: "subparagraph", level: 1, runs: rich("We stress.") },
        { kind: "subparagraph", level: 1, runs: rich("We *urge*.") },
      ],
    },
  ],
  [
    "merge",
    { others: [p3b] },
    { paragraph: p3a.id, others: [p3b.id], runs: rich("We stress the *urgent* need") },
  ],
  [
    "level",
    { level: { level: 0, kind: "operative" } },
    { paragraph: p3a.id, level: 0, as: "operative" },
  ],
])("%s asks for what was written, in a form the server takes", (kind, part, change) => {
  const request = requestOf(draft({ kind, ...part }), [p3a, p3b]);
  expect(request?.change).toEqual({ kind, ...change });
  const sent = { ...request, delegation, submit: true };
  expect(amendmentRequest.safeParse(JSON.parse(JSON.stringify(sent))).error).toBeUndefined();
});

test("a proposal of several paragraphs keeps those that are not reworded, and what each is", () => {
  const heading = { kind: "heading", level: 0, runs: rich("Follow-up") } as const;
  const further = [
    { kind: "operative", level: 0, runs: rich("We decide to meet again.") },
  ] as const;
  const start = startOf(
    { type: "revise", amendment: adds([heading, ...further]) },
    [p3a],
    delegation,
  );
  expect(requestOf({ ...start.draft, wording: rich("Review") }, [p3a])?.change).toEqual({
    kind: "add",
    after: p3a.id,
    paragraphs: [{ ...heading, runs: rich("Review") }, ...further],
  });
});

test("what is added before everything else can be reworded", () => {
  const request = requestOf(draft({ kind: "add", paragraph: null }), []);
  expect(request?.change).toMatchObject({ kind: "add", after: null });
});

test("an edit needs its paragraph", () => {
  expect(requestOf(draft({ kind: "edit", paragraph: null }), [])).toBeNull();
});

test.each<[string, boolean, Partial<Draft>, Partial<Draft> | null]>([
  ["an edit that changes words", false, {}, null],
  ["an edit that changes none", true, { wording: p3a.runs }, null],
  [
    "an edit of words typed apart",
    true,
    { wording: [...rich("We stress "), ...rich("the need")] },
    null,
  ],
  ["a reword as it stands", true, {}, {}],
  ["another wording", false, { wording: rich("We stress") }, {}],
  ["another rationale", false, { rationale: "" }, {}],
  ["a deletion", false, { kind: "delete" }, null],
  ["a deletion as it stands", true, { kind: "delete" }, { kind: "delete" }],
  ["a comment as it stands", true, { kind: "comment" }, { kind: "comment" }],
  ["a comment instead", false, { kind: "comment" }, {}],
  ["a move without a place", true, { kind: "move" }, null],
  [
    "a move to another place",
    false,
    { kind: "move", after: p3b.id },
    { kind: "move", after: null },
  ],
  ["a split that does not part", true, { kind: "split" }, null],
  ["a merge with nothing", true, { kind: "merge", others: [] }, null],
  ["a level not chosen", true, { kind: "level" }, null],
])("%s says nothing new: %s", (_, nothing, now, standing) => {
  expect(saysNothingNew(draft(now), standing && draft(standing))).toBe(nothing);
});

/** An amendment, submitted, that adds paragraphs after 3(a). */
const adds = (paragraphs: readonly ProposedParagraph[]) =>
  ({
    delegation,
    revision: { change: { kind: "add", after: p3a.id, paragraphs }, base: [p3a], rationale: "" },
    draft: null,
  }) as unknown as AmendmentView;
