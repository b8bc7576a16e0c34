import fc from "fast-check";
import { expect, test, vi } from "vitest";
import type { ParagraphId } from "../ids";
import { cases, patience } from "../laws";
import * as arbitrary from "../testing/arbitraries";
import { applyOperations } from "../text/apply";
import type { TextOperation } from "../text/operations";
import type { Paragraph } from "../text/paragraph";
import { normalize, plainText, runsOf } from "../text/runs";
import { rebaseUndo, type UndoStep, undoOf } from "./decision";
import { judge, operationsFor } from "./judge";
import { baseOf, subjectOf } from "./subjects";

const numRuns = cases(10_000);
vi.setConfig({ testTimeout: patience(numRuns) });

const textAndProposal = arbitrary.paragraphs.chain((text) =>
  fc.tuple(fc.constant(text), arbitrary.proposal(text)),
);
const textAndProposals = arbitrary.paragraphs.chain((text) =>
  fc.tuple(fc.constant(text), fc.array(arbitrary.proposal(text), { minLength: 1, maxLength: 4 })),
);

/** Ids as the server would give them. */
const newIds = () => {
  let count = 0;
  return () => `new-${++count}` as ParagraphId;
};

/** What accepting each proposal in turn does, as far as it can be accepted. */
function acceptAll(
  text: readonly Paragraph[],
  proposals: readonly Parameters<typeof operationsFor>[1][],
) {
  const newId = newIds();
  let present = text;
  const all: TextOperation[] = [];
  for (const proposal of proposals) {
    const operations = operationsFor(present, proposal, newId);
    if (!operations.ok) continue;
    present = applyOperations(present, operations.value);
    all.push(...operations.value);
  }
  return { operations: all, result: present };
}

const plainForm = (text: readonly Paragraph[]) =>
  text.map((paragraph) => ({ ...paragraph, runs: normalize(paragraph.runs) }));

test("what was accepted is already reflected", () => {
  fc.assert(
    fc.property(textAndProposal, ([text, proposal]) => {
      const operations = operationsFor(text, proposal, newIds());
      if (!operations.ok) return;
      const result = applyOperations(text, operations.value);
      expect(judge(result, proposal).outcome).toBe("already-reflected");
    }),
    { numRuns },
  );
});

test("labels and ids of what was added are new, and all ids stay unique", () => {
  fc.assert(
    fc.property(textAndProposals, ([text, proposals]) => {
      const { result } = acceptAll(text, proposals);
      expect(new Set(result.map(({ id }) => id)).size).toBe(result.length);
      const labels = result.filter(({ kind, label }) => kind !== "footnote" && label !== "");
      expect(new Set(labels.map(({ label }) => label)).size).toBe(labels.length);
    }),
    { numRuns },
  );
});

test("a decision taken back at once, from what was stored, leaves the text as it was", () => {
  fc.assert(
    fc.property(textAndProposals, ([text, proposals]) => {
      const { operations, result } = acceptAll(text, proposals);
      const stored: UndoStep[] = JSON.parse(JSON.stringify(undoOf(text, operations)));
      const back = rebaseUndo(result, stored);
      expect(back.ok && plainForm(applyOperations(result, back.value))).toEqual(plainForm(text));
    }),
    { numRuns },
  );
});

test("what was taken back already needs nothing", () => {
  fc.assert(
    fc.property(textAndProposal, ([text, proposal]) => {
      const { operations } = acceptAll(text, [proposal]);
      const again = rebaseUndo(text, undoOf(text, operations));
      expect(again.ok && again.value).toEqual([]);
    }),
    { numRuns },
  );
});

test("taking back leaves what was typed elsewhere alone", () => {
  fc.assert(
    fc.property(textAndProposal, fc.nat(), ([text, proposal], pick) => {
      const { operations, result } = acceptAll(text, [proposal]);
      const touched = new Set(
        operations.flatMap((one) =>
          one.type === "insert"
            ? one.paragraphs.map(({ id }) => id)
            : one.type === "move"
              ? one.paragraphs
              : [one.paragraph],
        ),
      );
      const others = result.filter(({ id }) => !touched.has(id));
      fc.pre(others.length > 0);
      const typed: TextOperation = {
        type: "edit",
        paragraph: others[pick % others.length]!.id,
        edits: [{ from: 0, to: 0, insert: runsOf("Typed since. ") }],
      };
      const later = applyOperations(result, [typed]);
      const back = rebaseUndo(later, undoOf(text, operations));
      expect(back.ok && plainForm(applyOperations(later, back.value))).toEqual(
        plainForm(applyOperations(text, [typed])),
      );
    }),
    { numRuns },
  );
});

test("taking back a move or a level keeps what was typed in the paragraph since", () => {
  fc.assert(
    fc.property(textAndProposal, ([text, proposal]) => {
      const { kind } = proposal.change;
      fc.pre(kind === "move" || kind === "level");
      const { operations, result } = acceptAll(text, [proposal]);
      fc.pre(operations.length > 0);
      const typed: TextOperation = {
        type: "edit",
        paragraph: subjectOf(proposal.change)!,
        edits: [{ from: 0, to: 0, insert: runsOf("Typed since. ") }],
      };
      const later = applyOperations(result, [typed]);
      const back = rebaseUndo(later, undoOf(text, operations));
      expect(back.ok && plainForm(applyOperations(later, back.value))).toEqual(
        plainForm(applyOperations(text, [typed])),
      );
    }),
    { numRuns },
  );
});

test("no word is lost or doubled by a move, a split as it reads, or a change of level", () => {
  const words = (paragraphs: readonly Paragraph[]) =>
    paragraphs
      .flatMap(({ runs }) => plainText(runs).split(/\s+/))
      .filter((word) => word !== "")
      .toSorted();
  fc.assert(
    fc.property(textAndProposal, ([text, proposal]) => {
      const { change } = proposal;
      const readsAlike =
        change.kind === "split" &&
        plainText(change.paragraphs.flatMap(({ runs }) => runs)).replace(/\s/g, "") ===
          plainText(baseOf(proposal, change.paragraph).runs).replace(/\s/g, "");
      fc.pre(change.kind === "move" || change.kind === "level" || readsAlike);
      const { result } = acceptAll(text, [proposal]);
      if (change.kind === "split")
        expect(words(result).join("")).toHaveLength(words(text).join("").length);
      else expect(words(result)).toEqual(words(text));
    }),
    { numRuns },
  );
});

test("a paragraph that was added and then rewritten is never taken out", () => {
  fc.assert(
    fc.property(textAndProposal, ([text, proposal]) => {
      const { operations, result } = acceptAll(text, [proposal]);
      const added = operations.flatMap((one) => (one.type === "insert" ? one.paragraphs : []));
      fc.pre(added.length > 0);
      const later = applyOperations(result, [
        {
          type: "edit",
          paragraph: added[0]!.id,
          edits: [{ from: 0, to: 0, insert: runsOf("Typed since. ") }],
        },
      ]);
      const back = rebaseUndo(later, undoOf(text, operations));
      expect(back.ok ? "ok" : back.code).toBe("needs-co-facilitator");
    }),
    { numRuns },
  );
});
