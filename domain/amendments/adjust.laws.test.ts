import fc from "fast-check";
import { expect, test } from "vitest";
import type { RequestedChange } from "../contract/amendmentRequests";
import type { ParagraphId } from "../ids";
import { cases } from "../laws";
import * as arbitrary from "../testing/arbitraries";
import { applyOperations } from "../text/apply";
import { equalRuns, lengthOf, normalize, slice, trimmed } from "../text/runs";
import { adjust } from "./adjust";
import { isStructural, type Proposal } from "./amendment";
import { applyEdits } from "./apply";
import { judge, operationsFor } from "./judge";
import { canonicalChange } from "./propose";

const numRuns = cases(10_000);
/** A proposal as its author asked for it. */
function requested({ base, change }: Proposal): RequestedChange {
  if (change.kind !== "edit") return change;
  const { paragraph, edits } = change;
  const { runs } = base.find(({ id }) => id === paragraph)!;
  return { kind: "edit", paragraph, result: applyEdits(runs, edits) };
}

let made = 0;
const newId = () => `new-${made++}` as ParagraphId;

/** A text, and a proposal over an older state of the same. */
const movedOn = arbitrary.paragraphs.chain((older) =>
  fc
    .tuple(fc.constant(older), ...older.map(({ runs }) => arbitrary.rewritten(runs, 2)))
    .chain(([_, ...now]) => {
      const text = older.map((paragraph, i) => ({ ...paragraph, runs: now[i]! }));
      return fc.tuple(fc.constant(text), arbitrary.proposal(older));
    }),
);

test("what is proposed can be submitted as it is, and applies", () => {
  fc.assert(
    fc.property(movedOn, ([text, proposal]) => {
      const adjusted = adjust(text, proposal);
      // The laws cite footnotes in additions freely; the server refuses those when they are made.
      if (!adjusted || !canonicalChange(proposal.base, requested(proposal)).ok) return;
      const change = canonicalChange(adjusted.base, adjusted.change);
      if (!change.ok) throw new Error(change.sentence);
      const renewed = { ...proposal, base: adjusted.base, change: change.value };
      expect(judge(text, renewed).outcome).toBe("applies");
      const accepted = operationsFor(text, renewed, newId);
      if (!accepted.ok || adjusted.change.kind !== "edit") return;
      const { paragraph, result } = adjusted.change;
      const reads = applyOperations(text, accepted.value).find(({ id }) => id === paragraph)!;
      expect(equalRuns(reads.runs, result)).toBe(true);
    }),
    { numRuns },
  );
});

test("what is flagged stands in the wording as the author wants it; all else is as it was", () => {
  fc.assert(
    fc.property(movedOn, ([text, proposal]) => {
      const adjusted = adjust(text, proposal);
      if (adjusted?.change.kind !== "edit") return;
      const { result } = adjusted.change;
      let last = 0;
      for (const { from, to, wanted } of adjusted.flagged) {
        expect(from).toBeGreaterThanOrEqual(last);
        expect(equalRuns(slice(result, from, to), wanted)).toBe(true);
        last = to;
      }
      expect(last).toBeLessThanOrEqual(lengthOf(result));
    }),
    { numRuns },
  );
});

test("an amendment that applies is only brought over the text as it stands, nothing flagged", () => {
  fc.assert(
    fc.property(movedOn, ([text, proposal]) => {
      if (judge(text, proposal).outcome !== "applies" || proposal.change.kind !== "edit") return;
      const adjusted = adjust(text, proposal)!;
      const accepted = operationsFor(text, proposal, newId);
      expect(adjusted.flagged).toEqual([]);
      const { paragraph } = proposal.change;
      const reads = applyOperations(text, accepted.ok ? accepted.value : []).find(
        ({ id }) => id === paragraph,
      )!;
      expect(adjusted.change.kind === "edit" && equalRuns(adjusted.change.result, reads.runs)).toBe(
        true,
      );
    }),
    { numRuns },
  );
});

test("so is one of structure: what it does to the text stays the same, but for white space where it parts", () => {
  fc.assert(
    fc.property(movedOn, ([text, proposal]) => {
      if (!isStructural(proposal.change) || judge(text, proposal).outcome !== "applies") return;
      const adjusted = adjust(text, proposal);
      if (!canonicalChange(proposal.base, requested(proposal)).ok) return;
      const change = adjusted && canonicalChange(adjusted.base, adjusted.change);
      if (!change?.ok) throw new Error(change?.sentence ?? "nothing is offered");
      expect(adjusted!.flagged).toEqual([]);
      const reads = (one: Proposal) => {
        const accepted = operationsFor(text, one, newId);
        if (!accepted.ok) throw new Error(accepted.sentence);
        return applyOperations(text, accepted.value).map(({ label, level, runs }) => ({
          ...{ label, level, runs: trimmed(normalize(runs)) },
        }));
      };
      const renewed = { ...proposal, base: adjusted!.base, change: change.value };
      expect(reads(renewed)).toEqual(reads(proposal));
    }),
    { numRuns },
  );
});
