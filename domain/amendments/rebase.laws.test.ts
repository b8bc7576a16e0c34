import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { cases, patience } from "../laws";
import * as arbitrary from "../testing/arbitraries";
import type { Run } from "../text/paragraph";
import { plainText, runsOf } from "../text/runs";
import { tokenize } from "../text/tokens";
import { applyEdits, conflicts, inverseEdits } from "./apply";
import { diffRuns } from "./diff";
import type { Edit } from "./edit";
import { applying, rebase, worstOutcome } from "./rebase";

const numRuns = cases(10_000);
vi.setConfig({ testTimeout: patience(numRuns) });

test("what was applied is already reflected, whatever the edits", () => {
  const any = arbitrary
    .runs()
    .chain((base) => fc.tuple(fc.constant(base), arbitrary.anyEdits(base)));
  fc.assert(
    fc.property(fc.oneof(arbitrary.edited, any), ([base, edits]) => {
      const made = applyEdits(base, edits);
      fc.pre(plainText(made) !== plainText(base));
      const rebased = rebase(made, base, edits);
      expect(rebased.map(({ outcome }) => outcome)).toEqual(edits.map(() => "already-reflected"));
    }),
    { numRuns },
  );
});

test("nothing moved: every edit applies as it is", () => {
  fc.assert(
    fc.property(arbitrary.edited, ([base, edits]) => {
      expect(applying(rebase(base, base, edits))).toEqual(edits);
    }),
    { numRuns },
  );
});

/** New signs set into `base` where none of `edits` stands; they occur nowhere else. */
const additionsBeside = (base: readonly Run[], edits: readonly Edit[]): fc.Arbitrary<Edit[]> => {
  const points = [...tokenize(base).map(({ to }) => to), 0].filter((at) =>
    edits.every(
      (edit) => !conflicts(edit, { from: at, to: at }) && at !== edit.from && at !== edit.to,
    ),
  );
  return fc.subarray(points.toSorted((a, b) => a - b)).map((chosen) =>
    chosen.map((at, i) => ({
      from: at,
      to: at,
      insert: runsOf(String.fromCodePoint(0x2700 + i)),
    })),
  );
};

/** The edits of both, over the same base, in order. */
const together = (a: readonly Edit[], b: readonly Edit[]): Edit[] =>
  [...a, ...b].toSorted((x, y) => x.from - y.from || x.to - y.to);

test("beside new signs elsewhere, edits apply with their exact effect, or are seen as made", () => {
  const generated = arbitrary.edited.chain(([base, edits]) =>
    fc.tuple(fc.constant(base), fc.constant(edits), additionsBeside(base, edits)),
  );
  fc.assert(
    fc.property(generated, ([base, edits, others]) => {
      fc.pre(edits.length > 0);
      const both = applyEdits(base, together(edits, others));
      const moved = applyEdits(base, others);
      const rebased = rebase(moved, base, edits);
      expect(applying(rebased)).toHaveLength(edits.length);
      expect(applyEdits(moved, applying(rebased))).toEqual(both);
      expect(worstOutcome(rebase(both, base, edits))).toBe("already-reflected");
    }),
    { numRuns },
  );
});

/**
 * A sentence of words that all differ; some changed by one hand, some by another, never neighbours.
 * Each word is kept (0), deleted (1), replaced (2) or followed by a new one (3), by hand a or b.
 */
const twoHands = fc
  .array(fc.tuple(fc.constantFrom("a", "b"), fc.constantFrom(0, 0, 1, 2, 3)), { maxLength: 20 })
  .map((words) => {
    const write = (hands: string) =>
      words.flatMap(([hand, what], i) => {
        const before = words[i - 1];
        const kept =
          what === 0 || !hands.includes(hand) || (before !== undefined && before[1] !== 0);
        if (kept) return [`w${i}`];
        return what === 1 ? [] : what === 2 ? [`${hand}${i}`] : [`w${i}`, `${hand}${i}`];
      });
    const text = (hands: string) => runsOf(["We", ...write(hands), "decide."].join(" "));
    return { base: text(""), a: text("a"), b: text("b"), both: text("ab") };
  });

test("two hands at different words of a sentence: both changes stand, neither is made twice", () => {
  fc.assert(
    fc.property(twoHands, ({ base, a, b, both }) => {
      const edits = diffRuns(base, a);
      fc.pre(edits.length > 0);
      const rebased = rebase(b, base, edits);
      expect(applying(rebased)).toHaveLength(edits.length);
      expect(applyEdits(b, applying(rebased))).toEqual(both);
      expect(worstOutcome(rebase(both, base, edits))).toBe("already-reflected");
      // And back: taking it out again leaves the other hand's words alone.
      const undo = rebase(both, a, inverseEdits(base, edits));
      expect(applyEdits(both, applying(undo))).toEqual(b);
    }),
    { numRuns },
  );
});

test("no word of either side is lost: an edit that applies leaves all that came meanwhile", () => {
  const generated = arbitrary.edited.chain(([base, edits]) =>
    fc.tuple(fc.constant(base), fc.constant(edits), arbitrary.rewritten(base)),
  );
  fc.assert(
    fc.property(generated, ([base, edits, current]) => {
      const rebased = rebase(current, base, edits);
      expect(rebased).toHaveLength(edits.length);
      const applies = applying(rebased);
      rebased.forEach((one, i) => {
        const { from, to, insert } = edits[i]!;
        const saw = plainText(base).slice(from, to);
        const wanted = plainText(insert);
        if (one.outcome === "applies") {
          // What it takes out is what its author saw, never a word that came meanwhile.
          expect(plainText(current).slice(one.edit.from, one.edit.to)).toBe(saw);
          expect(one.edit.insert).toEqual(insert);
        } else if (one.outcome === "already-reflected") {
          expect(plainText(current).slice(one.at.from, one.at.to)).toBe(wanted);
        } else {
          expect(plainText(base)).toContain(plainText(one.base));
          expect(plainText(one.base)).toContain(saw);
          expect(plainText(one.wanted)).toContain(wanted);
          expect(plainText(current)).toContain(plainText(one.current));
        }
      });
      expect(applies.every((edit, i) => i === 0 || edit.from >= applies[i - 1]!.to)).toBe(true);
    }),
    { numRuns },
  );
});
