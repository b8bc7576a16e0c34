import { expect, test } from "vitest";
import type { Proposal } from "@/domain/amendments/amendment";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import type { DelegationId, FootnoteId } from "@/domain/ids";
import {
  alternative,
  deletion,
  edit,
  level,
  merge,
  move,
  note,
  para,
  split,
} from "@/domain/testing/builders";
import type { Paragraph } from "@/domain/text/paragraph";
import { plainText, runsOf } from "@/domain/text/runs";
import { requestOf } from "./draft";
import { startOf } from "./start";

const p1 = para("1", "We meet every year. We act.");
const p2 = para("2", "We thank the hosts.");
const p3 = para("3", "We call for peace.");
const TEXT = [p1, p2, p3];
const reads = (paragraph: Paragraph, words: string) => ({ ...paragraph, runs: runsOf(words) });
const weekly = [reads(p1, "We meet every week. We act."), p2, p3];

const start = (text: readonly Paragraph[], proposal: Proposal) => {
  const amendment = { delegation: "A" as DelegationId, revision: proposal, draft: null };
  const found = startOf(
    { type: "revise", amendment: amendment as unknown as AmendmentView },
    text,
    null,
  );
  return { ...found, change: requestOf(found.draft, text)?.change };
};

test.each<readonly [string, readonly Paragraph[], Proposal, object, boolean]>([
  [
    "an edit",
    weekly,
    edit(p1, "We meet every month. We act."),
    { result: runsOf("We meet every month. We act.") },
    true,
  ],
  ["a deletion", weekly, deletion(p1), { kind: "delete" }, false],
  ["an alternative", weekly, alternative(p1, "We gather."), { kind: "alternative" }, false],
  [
    "a move from where it stands now",
    [p2, p1, p3],
    move(p1, p3, [null, p2.id]),
    { after: p3.id, between: [p2.id, p3.id] },
    false,
  ],
  [
    "a level",
    [p1, p2, { ...p3, level: 2, kind: "subparagraph" }],
    level(p3, 1, "subparagraph"),
    { level: 1, as: "subparagraph" },
    false,
  ],
  [
    "a split, in the words that read there now",
    [reads(p1, "All meet every week. We act."), p2],
    split(p1, "We meet every month.", "We act."),
    { paragraphs: [{ runs: runsOf("All meet every month.") }, { runs: runsOf("We act.") }] },
    true,
  ],
  [
    "a merge, in the words that read there now",
    [p1, reads(p2, "All thank the kind hosts.")],
    merge(p1, [p2], "We meet every year. We act and thank the hosts."),
    { others: [p2.id] },
    true,
  ],
])(
  "%s that needs its author can be sent anew as it is offered",
  (_, text, proposal, change, words) => {
    const found = start(text, proposal);
    expect(found.lost).toBe(true);
    expect(found.change).toMatchObject(change);
    expect(found.earlier !== null).toBe(words);
  },
);

test("one that applies is offered as it was made", () => {
  const found = start(TEXT, split(p1, "We meet every year.", "We act."));
  expect([found.lost, found.earlier]).toEqual([false, null]);
  expect(plainText(found.draft.wording)).toBe("We meet every year. ¶ We act.");
});

test("the footnotes that it has brought so far go along, as long as they are cited and not in the text", () => {
  const [a, b] = ["fn-a", "fn-b"].map((id) => ({
    ...{ id: id as FootnoteId, runs: runsOf(`Resolution ${id}.`) },
  }));
  const plain = edit(p1, "We meet every month[^fn-a] [^fn-b]. We act.");
  const proposal = { ...plain, change: { ...plain.change, footnotes: [a!, b!] } };
  expect(start(TEXT, proposal).change).toMatchObject({ footnotes: [a, b] });
  const accepted = note("a", "Resolution fn-a.");
  const found = start([...TEXT, accepted], proposal);
  expect(found.change).toMatchObject({ footnotes: [b] });
  expect(requestOf(found.draft, [...TEXT, accepted])?.base).toEqual([p1, accepted]);
  const without = { ...found.draft, wording: runsOf("We meet every month. We act.") };
  expect(requestOf(without, TEXT)?.change).not.toHaveProperty("footnotes");
});
