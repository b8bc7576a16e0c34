import { expect, test } from "vitest";
import type { AmendmentStatus, Proposal } from "@/domain/amendments/amendment";
import type { AmendmentView, DecisionView, RevisionView } from "@/domain/contract/amendmentViews";
import type { AmendmentId, DelegationId } from "@/domain/ids";
import type { VersionView } from "@/domain/revisions/content";
import { edit, para } from "@/domain/testing/builders";
import type { Paragraph } from "@/domain/text/paragraph";
import { onOurs, ourParagraphs } from "./others";
import { ownProposals } from "./own";

const [A, B] = ["a", "b"] as unknown as [DelegationId, DelegationId];
const p24 = para("24", "on a quadrennial basis");
const biennial = edit(p24, "on a biennial basis");

interface More {
  readonly by?: DelegationId;
  readonly sponsors?: readonly DelegationId[];
  readonly status?: AmendmentStatus;
  readonly proposal?: Proposal;
  readonly decisions?: readonly Partial<DecisionView>[];
  readonly unconfirmed?: boolean;
}

/** An amendment of Delegation A, unless said otherwise. */
function view(
  id: string,
  { by = A, proposal = biennial, status = "submitted", ...more }: More = {},
) {
  const revision = { ...proposal, submittedAt: "2026-03-02T10:00:00Z" } as RevisionView;
  return {
    id: id as AmendmentId,
    delegation: by,
    sponsors: more.sponsors ?? [by],
    status,
    revision: status === "draft" ? null : revision,
    draft: status === "draft" ? proposal : null,
    onBehalf: more.unconfirmed ?? false,
    confirmed: !more.unconfirmed,
    positions: [],
    decisions: more.decisions ?? [],
  } as unknown as AmendmentView;
}

const groups = (amendments: readonly AmendmentView[], text: readonly Paragraph[] = [p24]) =>
  ownProposals(A, { amendments, paragraphs: text, latest: null }).map(
    ({ group, amendment }) => `${amendment.id}: ${group}`,
  );
const annual = { ...p24, runs: para("24", "on an annual basis").runs };

test.each<[string, AmendmentView, readonly Paragraph[], string]>([
  ["one that applies is open", view("x"), [p24], "open"],
  ["one whose words were changed needs us", view("x"), [annual], "needs"],
  ["one whose paragraph is gone needs us", view("x"), [], "needs"],
  ["one entered for us needs us", view("x", { unconfirmed: true }), [p24], "needs"],
  [
    "one that we only co-sponsor needs its first sponsor",
    view("x", { by: B, sponsors: [B, A] }),
    [annual],
    "open",
  ],
  ["one that is decided needs nobody", view("x", { status: "accepted" }), [annual], "decided"],
  ["merged is decided", view("x", { status: "merged" }), [annual], "decided"],
  ["accepted in part is decided", view("x", { status: "accepted-in-part" }), [annual], "decided"],
  ["withdrawn stands with the decided", view("x", { status: "withdrawn" }), [p24], "decided"],
  ["a draft is a draft, whatever the text", view("x", { status: "draft" }), [annual], "draft"],
])("%s", (_, amendment, text, group) => {
  expect(groups([amendment], text)).toEqual([`x: ${group}`]);
});

test("those that need us come first, others' are not ours", () => {
  const all = [
    view("draft", { status: "draft" }),
    view("theirs", { by: B }),
    view("open"),
    view("entered", { unconfirmed: true }),
  ];
  expect(groups(all)).toEqual(["entered: needs", "open: open", "draft: draft"]);
});

test("within a group they stand in the order of the text, drafts before what is decided", () => {
  const [p25, p26] = [para("25", "We decide"), para("26", "We thank")];
  const on = (id: string, paragraph: Paragraph, more: More = {}) =>
    view(id, { ...more, proposal: edit(paragraph, "We agree") });
  const all = [
    on("accepted", p25, { status: "accepted" }),
    on("gone", para("99", "We regret"), { status: "draft" }),
    on("last", p26, { status: "draft" }),
    on("first", p25, { status: "draft" }),
  ];
  expect(groups(all, [p24, p25, p26])).toEqual([
    "first: draft",
    "last: draft",
    "gone: draft",
    "accepted: decided",
  ]);
});

test("the decision in force is the one that was not taken back", () => {
  const decisions = [
    { kind: "accept", takenBack: { at: "", actorName: "", reason: "" } },
    { kind: "reject", takenBack: null },
  ] as const;
  const [one] = ownProposals(A, {
    amendments: [view("x", { status: "rejected", decisions })],
    paragraphs: [p24],
    latest: null,
  });
  expect(one?.decision?.kind).toBe("reject");
});

test.each([
  ["carried forward", "carried forward", "Rev.1"],
  ["left behind, and opened again since", "left behind", null],
  ["not in it, as delegations had not seen it", null, null],
])("Rev.1 is told to carry it as its own line says: %s", (_, outcome, label) => {
  const lines = outcome === null ? [] : [{ amendment: "x", outcome, about: { id: "x" } }];
  const content = { amendments: [], further: lines };
  const latest = { label: "Rev.1", issuedAt: "2026-03-03T10:00:00Z", content } as unknown;
  const [one] = ownProposals(A, {
    ...{ amendments: [view("x")], paragraphs: [p24], latest: latest as VersionView },
  });
  expect(one?.carriedTo?.label ?? null).toBe(label);
});

test("our paragraphs are those with a proposal or a position of ours; on them others' open ones are told", () => {
  const p25 = para("25", "We decide");
  const p26 = para("26", "We thank");
  const ours = view("ours");
  const withdrawn = view("gone", { status: "withdrawn", proposal: edit(p26, "We welcome") });
  const theirs = view("theirs", { by: B });
  const supported = {
    ...view("supported", { by: B, proposal: edit(p25, "We agree") }),
    positions: [{ delegation: A, stance: "support", note: "", at: "" }],
  } as AmendmentView;
  const elsewhere = view("elsewhere", { by: B, proposal: edit(p26, "We warmly thank") });
  const all = [ours, withdrawn, theirs, supported, elsewhere];
  const staked = ourParagraphs(A, all, []);
  expect([...staked]).toEqual([p24.id, p25.id]);
  expect(onOurs(A, all, staked).map(({ id }) => id)).toEqual(["theirs", "supported"]);
});
