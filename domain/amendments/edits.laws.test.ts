import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { cases, patience } from "../laws";
import * as arbitrary from "../testing/arbitraries";
import { concat, equalRuns, keyOf, lengthOf, normalize, slice } from "../text/runs";
import { runsOfTokens, tokenize, tokenKey } from "../text/tokens";
import { applyEdits, conflicts, inverseEdits, validEdits } from "./apply";
import { diffRuns, fineHunks } from "./diff";
import { readableEdits } from "./readable";
import { canonicalEdits, retokenize, tokenized } from "./retokenize";

const numRuns = cases(10_000);
vi.setConfig({ testTimeout: patience(numRuns) });
const baseAndResult = arbitrary
  .runs(40)
  .chain((base) =>
    fc.tuple(fc.constant(base), fc.oneof(arbitrary.rewritten(base, 6), arbitrary.runs())),
  );
const baseAndAnyEdits = arbitrary
  .runs()
  .chain((base) => fc.tuple(fc.constant(base), arbitrary.anyEdits(base)));

test("a text is the same however it is cut into runs", () => {
  fc.assert(
    fc.property(arbitrary.runs(), fc.nat(60), (text, at) => {
      const parts = [slice(text, 0, at), slice(text, at, lengthOf(text))];
      expect(concat(...parts)).toEqual(text);
      expect(equalRuns(parts.flat(), text)).toBe(true);
      expect(keyOf(parts.flat())).toBe(keyOf(text));
      expect(normalize(text)).toEqual(text);
    }),
    { numRuns },
  );
});

test("tokens cover a text without gaps and part no surrogate pair", () => {
  fc.assert(
    fc.property(arbitrary.runs(), (text) => {
      const tokens = tokenize(text);
      expect(runsOfTokens(tokens)).toEqual(text);
      expect(tokens.every((token, i) => token.from === (tokens[i - 1]?.to ?? 0))).toBe(true);
      expect(tokens.some((token) => /\p{Surrogate}/u.test(token.text))).toBe(false);
    }),
    { numRuns },
  );
});

test("the edits found make the result of the base, are valid, and never touch", () => {
  fc.assert(
    fc.property(baseAndResult, ([base, result]) => {
      const edits = diffRuns(base, result);
      expect(applyEdits(base, edits)).toEqual(normalize(result));
      expect(validEdits(base, edits)).toBe(true);
      expect(edits.every((edit, i) => i === 0 || edit.from > edits[i - 1]!.to)).toBe(true);
      expect(diffRuns(base, base)).toEqual([]);
    }),
    { numRuns },
  );
});

test("insertions and deletions stand as far left as they can", () => {
  fc.assert(
    fc.property(baseAndResult, ([base, result]) => {
      const hunks = fineHunks(base, result);
      hunks.forEach(({ from, to, insert }, i) => {
        const moving = from === to ? insert : insert.length === 0 ? slice(base, from, to) : [];
        const last = tokenize(moving).at(-1);
        const before = tokenize(slice(base, 0, from)).at(-1);
        // Replacements stand where they are; what stands behind its neighbour cannot go further.
        if (!last || !before || before.to === (hunks[i - 1]?.to ?? 0)) return;
        expect(tokenKey(last)).not.toBe(tokenKey(before));
      });
    }),
    { numRuns },
  );
});

test("edits that stand where they are best read make the same text, and never touch", () => {
  fc.assert(
    fc.property(baseAndResult, ([base, result]) => {
      const edits = diffRuns(base, result);
      const read = readableEdits(base, edits);
      expect(read).toHaveLength(edits.length);
      expect(applyEdits(base, read)).toEqual(normalize(result));
      expect(validEdits(base, read)).toBe(true);
      expect(read.every((edit, i) => i === 0 || edit.from > read[i - 1]!.to)).toBe(true);
      expect(read.every(({ from, to }, i) => to - from === edits[i]!.to - edits[i]!.from)).toBe(
        true,
      );
    }),
    { numRuns },
  );
});

test("any valid edits make the same text where they are best read", () => {
  fc.assert(
    fc.property(baseAndAnyEdits, ([base, edits]) => {
      expect(applyEdits(base, readableEdits(base, edits))).toEqual(applyEdits(base, edits));
    }),
    { numRuns },
  );
});

test("any valid edits are undone by their inverse", () => {
  fc.assert(
    fc.property(baseAndAnyEdits, ([base, edits]) => {
      expect(validEdits(base, edits)).toBe(true);
      const result = applyEdits(base, edits);
      expect(applyEdits(result, inverseEdits(base, edits))).toEqual(normalize(base));
    }),
    { numRuns },
  );
});

test("edits that do not conflict can be made together or one after another", () => {
  fc.assert(
    fc.property(arbitrary.edited, ([base, edits]) => {
      expect(edits.every((a, i) => edits.every((b, j) => i === j || !conflicts(a, b)))).toBe(true);
      const rightToLeft = edits.reduceRight((text, edit) => applyEdits(text, [edit]), base);
      expect(normalize(rightToLeft)).toEqual(applyEdits(base, edits));
    }),
    { numRuns },
  );
});

test("reading only the words around edits again gives the tokens of the whole", () => {
  fc.assert(
    fc.property(baseAndAnyEdits, ([base, edits]) => {
      const result = applyEdits(base, edits);
      expect(retokenize(tokenized(base), edits)).toEqual(tokenize(result));
      expect(canonicalEdits(tokenized(base), edits)).toEqual(diffRuns(base, result));
    }),
    { numRuns },
  );
});
