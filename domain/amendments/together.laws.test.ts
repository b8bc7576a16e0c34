import fc from "fast-check";
import { expect, test } from "vitest";
import type { AmendmentId, ParagraphId } from "../ids";
import { cases } from "../laws";
import * as arbitrary from "../testing/arbitraries";
import { applyOperations } from "../text/apply";
import type { Paragraph } from "../text/paragraph";
import { equalRuns, normalize } from "../text/runs";
import { acceptTogether } from "./acceptTogether";
import { applyEdits, conflicts } from "./apply";
import { rebaseUndo } from "./decision";
import { judge, operationsFor } from "./judge";
import { applying } from "./rebase";
import { acceptableTogether, type Candidate } from "./together";

const numRuns = cases(10_000);

const newIds = () => {
  let count = 0;
  return () => `new-${++count}` as ParagraphId;
};

const textAndCandidates = arbitrary.paragraphs.chain((text) =>
  fc.tuple(
    fc.constant(text),
    fc
      .array(arbitrary.proposal(text), { maxLength: 8 })
      .map((all) => all.map((proposal, i) => ({ id: `a${i}` as AmendmentId, proposal }))),
  ),
);

const chosen = (text: readonly Paragraph[], candidates: readonly Candidate[]) => {
  const ids = new Set(acceptableTogether(text, candidates).acceptable.map(({ id }) => id));
  return candidates.filter(({ id }) => ids.has(id));
};

/** What `acceptableTogether` finds by sorting, by looking at every pair. */
function editsConflict(text: readonly Paragraph[], a: Candidate, b: Candidate): boolean {
  const [first, second] = [a.proposal.change, b.proposal.change];
  if (first.kind !== "edit" || second.kind !== "edit") return false;
  if (first.paragraph !== second.paragraph) return false;
  const [ours, theirs] = [a, b].map(({ proposal }) => applying(judge(text, proposal).edits));
  const same =
    ours!.length === theirs!.length &&
    ours!.every(({ from, to, insert }, i) => {
      const other = theirs![i]!;
      return from === other.from && to === other.to && equalRuns(insert, other.insert);
    });
  return !same && ours!.some((one) => theirs!.some((other) => conflicts(one, other)));
}

test("every amendment is acceptable or set aside, once", () => {
  fc.assert(
    fc.property(textAndCandidates, ([text, candidates]) => {
      const { acceptable, setAside } = acceptableTogether(text, candidates);
      const all = [...acceptable, ...setAside].map(({ id }) => id);
      expect(all.toSorted()).toEqual(candidates.map(({ id }) => id).toSorted());
    }),
    { numRuns },
  );
});

test("one of edits alone is set aside exactly if it conflicts with another, which is too", () => {
  fc.assert(
    fc.property(textAndCandidates, ([text, candidates]) => {
      const edits = candidates.filter(({ proposal }) => proposal.change.kind === "edit");
      const { setAside } = acceptableTogether(text, edits);
      const aside = new Map(setAside.map((one) => [one.id, one]));
      for (const one of edits) {
        if (judge(text, one.proposal).outcome !== "applies") continue;
        const rivals = edits.filter((other) => editsConflict(text, one, other));
        expect(aside.has(one.id)).toBe(rivals.length > 0);
        const found = aside.get(one.id);
        if (found?.because !== "conflicting") continue;
        for (const rival of found.with) expect(aside.has(rival)).toBe(true);
      }
    }),
    { numRuns },
  );
});

test("what is acceptable is accepted, whatever the order, and asks for nothing more then", () => {
  fc.assert(
    fc.property(textAndCandidates, fc.nat(), ([text, candidates], turn) => {
      const some = chosen(text, candidates);
      const at = turn % (some.length + 1);
      for (const order of [some, [...some.slice(at), ...some.slice(0, at)].reverse()]) {
        const accepted = acceptTogether(text, order, newIds());
        if (!accepted.ok) throw new Error(accepted.sentence);
        expect(accepted.value.map(({ id }) => id)).toEqual(order.map(({ id }) => id));
      }
    }),
    { numRuns },
  );
});

test("all edits of a paragraph together make what all of them make at once", () => {
  fc.assert(
    fc.property(textAndCandidates, ([text, candidates]) => {
      const some = chosen(
        text,
        candidates.filter(({ proposal }) => proposal.change.kind === "edit"),
      );
      const accepted = acceptTogether(text, some, newIds());
      if (!accepted.ok) throw new Error(accepted.sentence);
      const operations = accepted.value.flatMap((one) =>
        one.like === one.id ? one.operations : [],
      );
      const result = applyOperations(text, operations);
      for (const [i, { id, runs }] of text.entries()) {
        const own = accepted.value
          .filter((one) => one.like === one.id)
          .map((one) => some.find((candidate) => candidate.id === one.id)!.proposal)
          .filter(({ change }) => change.kind === "edit" && change.paragraph === id)
          .flatMap((proposal) => applying(judge(text, proposal).edits))
          .sort((a, b) => a.from - b.from || a.to - b.to);
        expect(result[i]!.runs).toEqual(applyEdits(runs, own));
      }
    }),
    { numRuns },
  );
});

test("one alone is accepted together as it is accepted alone", () => {
  fc.assert(
    fc.property(textAndCandidates, ([text, candidates]) => {
      for (const one of candidates) {
        const alone = operationsFor(text, one.proposal, newIds());
        const together = acceptTogether(text, [one], newIds());
        if (alone.ok && together.ok) expect(together.value[0]!.operations).toEqual(alone.value);
        else if (!alone.ok && !together.ok) expect(together.code).toBe(alone.code);
        // An amendment whose edits are none applies to nothing, and changes nothing.
        else expect(!alone.ok && alone.code).toBe("no-change");
      }
    }),
    { numRuns },
  );
});

test("taking all back, the last first, gives the text back", () => {
  fc.assert(
    fc.property(textAndCandidates, ([text, candidates]) => {
      const accepted = acceptTogether(text, chosen(text, candidates), newIds());
      if (!accepted.ok) throw new Error(accepted.sentence);
      const own = accepted.value.filter((one) => one.like === one.id);
      let present = applyOperations(
        text,
        own.flatMap(({ operations }) => operations),
      );
      for (const { undo } of own.toReversed()) {
        const back = rebaseUndo(present, undo);
        if (!back.ok) throw new Error(back.sentence);
        present = applyOperations(present, back.value);
      }
      const plain = (all: readonly Paragraph[]) =>
        all.map((one) => ({ ...one, runs: normalize(one.runs) }));
      expect(plain(present)).toEqual(plain(text));
    }),
    { numRuns },
  );
});
