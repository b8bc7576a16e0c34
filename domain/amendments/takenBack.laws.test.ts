import fc from "fast-check";
import { expect, test, vi } from "vitest";
import type { AmendmentId, ParagraphId } from "../ids";
import { cases, patience } from "../laws";
import * as arbitrary from "../testing/arbitraries";
import { addition, deletion, para } from "../testing/builders";
import { applyOperations } from "../text/apply";
import type { Paragraph } from "../text/paragraph";
import { normalize } from "../text/runs";
import { acceptTogether } from "./acceptTogether";
import type { Proposal } from "./amendment";
import { rebaseUndo, type UndoStep } from "./decision";
import { orderOf } from "./order";
import { acceptableTogether } from "./together";

const numRuns = cases(10_000);
vi.setConfig({ testTimeout: patience(numRuns) });

interface Decided {
  readonly text: readonly Paragraph[];
  /** How to take the decisions in force back, the first one first. */
  readonly undo: readonly (readonly UndoStep[])[];
}

let made = 0;
const newId = () => `new-${made++}` as ParagraphId;

const orderIn = ({ text, undo }: Decided) => orderOf(text, undo.toReversed().flat());

/** One act: all of these that can be accepted together. */
function accept(decided: Decided, proposals: readonly Proposal[]): Decided {
  const { text, undo } = decided;
  const candidates = proposals.map((proposal, i) => ({ id: `a${i}` as AmendmentId, proposal }));
  const chosen = new Set(acceptableTogether(text, candidates).acceptable.map(({ id }) => id));
  const some = candidates.filter(({ id }) => chosen.has(id));
  const accepted = acceptTogether(text, some, newId, orderIn(decided));
  if (!accepted.ok) throw new Error(accepted.sentence);
  const own = accepted.value.filter((one) => one.like === one.id);
  const operations = own.flatMap((one) => one.operations);
  // As they are stored.
  const more: UndoStep[][] = JSON.parse(JSON.stringify(own.map((one) => one.undo)));
  // They were made at one moment: nothing tells the order within an act.
  return { text: applyOperations(text, operations), undo: [...undo, ...more.toReversed()] };
}

/** Takes back the decision at this place, which is counted round. */
function takeBack(decided: Decided, at: number): Decided {
  const { text, undo } = decided;
  if (undo.length === 0) return decided;
  const taken = at % undo.length;
  const back = rebaseUndo(text, undo[taken]!, orderIn(decided));
  if (!back.ok) throw new Error(back.sentence);
  return { text: applyOperations(text, back.value), undo: undo.toSpliced(taken, 1) };
}

/** Takes everything back, one by one, in an order that these numbers tell. */
function takeAllBack(decided: Decided, order: readonly number[]): readonly Paragraph[] {
  let now = decided;
  for (let i = 0; now.undo.length > 0; i++) now = takeBack(now, order[i % order.length]!);
  return now.text;
}

const anyOrder = fc.array(fc.nat(100), { minLength: 1, maxLength: 12 });

/** Without labels: one that was given anew meanwhile is not taken from its new holder. */
const plain = (text: readonly Paragraph[]) =>
  text.map(({ label: _, ...one }) => ({ ...one, runs: normalize(one.runs) }));

const SIX = ["1", "2", "3", "4", "5", "6"].map((label) => para(label, `We ${label}.`));

test("deletions of neighbours by one act, taken back one by one in any order, give the text back", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(SIX, { minLength: 2 }), anyOrder, (gone, order) => {
      const decided = accept({ text: SIX, undo: [] }, gone.map(deletion));
      expect(takeAllBack(decided, order)).toEqual(SIX);
    }),
    { numRuns },
  );
});

const act = fc.record({
  gone: fc.shuffledSubarray(SIX),
  added: fc.subarray([null, ...SIX], { maxLength: 2 }),
  back: fc.array(fc.nat(100), { maxLength: 2 }),
});

test("and so do deletions and additions of several acts, between which some are taken back", () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 1, maxLength: 4 }), anyOrder, (acts, order) => {
      let decided: Decided = { text: SIX, undo: [] };
      for (const { gone, added, back } of acts) {
        const there = (one: Paragraph | null) => one === null || decided.text.includes(one);
        decided = accept(decided, [
          ...gone.filter(there).map(deletion),
          ...added.filter(there).map((one) => addition(one, "New.")),
        ]);
        for (const at of back) decided = takeBack(decided, at);
      }
      expect(takeAllBack(decided, order)).toEqual(SIX);
    }),
    { numRuns },
  );
});

const wholeParagraphs = arbitrary.paragraphs.chain((text) =>
  fc.tuple(
    fc.constant(text),
    fc.array(
      arbitrary
        .proposal(text)
        .filter(({ change }) => ["delete", "add", "alternative"].includes(change.kind)),
      { maxLength: 6 },
    ),
  ),
);

test("and so do whole paragraphs of every kind that one act added, replaced and deleted", () => {
  fc.assert(
    fc.property(wholeParagraphs, anyOrder, ([text, proposals], order) => {
      const decided = accept({ text, undo: [] }, proposals);
      expect(plain(takeAllBack(decided, order))).toEqual(plain(text));
    }),
    { numRuns },
  );
});
