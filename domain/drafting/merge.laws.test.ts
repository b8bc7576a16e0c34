import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { applyEdits, conflicts, validEdits } from "../amendments/apply";
import { fineHunks, type Hunk } from "../amendments/diff";
import { cases, patience } from "../laws";
import * as arbitrary from "../testing/arbitraries";
import { expectSame } from "../testing/expectSame";
import type { Run } from "../text/paragraph";
import { concat, keyOf, plainText, runsOf, slice } from "../text/runs";
import { runsOfTokens, tokenize } from "../text/tokens";
import { type Merge, mergeRuns } from "./merge";
import { phrases } from "./phrases";

const numRuns = cases(10_000);
vi.setConfig({ testTimeout: patience(numRuns) });

type Words = readonly Run[];
const three = fc
  .oneof(arbitrary.runs(), arbitrary.runs(30))
  .chain((base) =>
    fc.tuple(fc.constant(base), arbitrary.rewritten(base, 5), arbitrary.rewritten(base, 5)),
  );

/** `holds` for any base and two rewritings of it, and what they merge to. */
const law = (
  generated: fc.Arbitrary<readonly [Words, Words, Words]>,
  holds: (base: Words, theirs: Words, ours: Words, merge: Merge) => void,
) =>
  fc.assert(
    fc.property(generated, ([base, theirs, ours]) => {
      holds(base, theirs, ours, mergeRuns(base, theirs, ours));
    }),
    { numRuns },
  );

/** The merged words with theirs in all contested places. */
const takingTheirs = (ours: Words, { edits, contested }: Merge): Run[] =>
  applyEdits(
    applyEdits(ours, edits),
    contested.map(({ at, theirs }) => ({ ...at, insert: theirs })),
  );

const units = (runs: Words): string[] =>
  runs.flatMap(({ text, marks }) => [...text].map((unit) => keyOf([{ text: unit, marks }])));
const inserted = (base: Words, result: Words): Run[] =>
  concat(...fineHunks(base, result).map(({ insert }) => insert));

/** Whether all of this stands in the other, in its order. */
function standsIn(some: Words, all: Words): boolean {
  const wanted = units(some);
  let at = 0;
  for (const unit of units(all)) if (unit === wanted[at]) at++;
  return at === wanted.length;
}

test("the edits can be made in our words, and contested stretches read as ours in what they make", () => {
  law(three, (_, __, ours, { edits, contested }) => {
    expect(validEdits(ours, edits)).toBe(true);
    const merged = applyEdits(ours, edits);
    for (const { at, ours: reading } of contested)
      expectSame(slice(merged, at.from, at.to), reading);
  });
});

test("nothing that we wrote is lost: it stands in the merged words, in its order", () => {
  law(three, (base, _, ours, { edits }) => {
    expect(standsIn(inserted(base, ours), applyEdits(ours, edits))).toBe(true);
  });
});

test("nothing that they wrote is lost: it stands in the merged words, or is told as contested", () => {
  law(three, (base, theirs, ours, merge) => {
    expect(standsIn(inserted(base, theirs), takingTheirs(ours, merge))).toBe(true);
  });
});

/** Another wording, in which each hand sets signs of its own, of which none occurs twice. */
const signed = (base: Words, first: number): fc.Arbitrary<Run[]> =>
  fc
    .array(fc.record({ at: fc.nat(40), remove: fc.nat(4), sign: fc.boolean() }), { maxLength: 5 })
    .map((changes) => {
      let tokens = tokenize(base);
      changes.forEach(({ at, remove, sign }, i) => {
        const from = at % (tokens.length + 1);
        const sets = sign ? tokenize(runsOf(String.fromCodePoint(first + i))) : [];
        tokens = [...tokens.slice(0, from), ...sets, ...tokens.slice(from + remove)];
      });
      return runsOfTokens(tokens);
    });
const [THEIRS, OURS] = [/[\u2700-\u2705]/g, /[\u2900-\u2905]/g];

const signs = arbitrary
  .runs(30)
  .chain((base) => fc.tuple(fc.constant(base), signed(base, 0x2700), signed(base, 0x2900)));

test("signs of either hand stand once in the merged words, ours all of them, in their order", () => {
  law(signs, (_, theirs, ours, merge) => {
    const merged = plainText(applyEdits(ours, merge.edits));
    expectSame(merged.match(OURS), plainText(ours).match(OURS));
    const told = plainText(takingTheirs(ours, merge)).match(THEIRS);
    expectSame(told, plainText(theirs).match(THEIRS));
    const brought = merged.match(THEIRS) ?? [];
    expect(new Set(brought).size).toBe(brought.length);
  });
});

test("theirs in all contested places takes out of ours what was told to be ours there, alone", () => {
  law(signs, (_, theirs, ours, merge) => {
    const settled = plainText(takingTheirs(ours, merge));
    const told = merge.contested.flatMap((one) => plainText(one.ours).match(OURS) ?? []);
    const kept = (plainText(ours).match(OURS) ?? []).filter((sign) => !told.includes(sign));
    expectSame(settled.match(OURS) ?? [], kept);
    expectSame(settled.match(THEIRS), plainText(theirs).match(THEIRS));
  });
});

test("changes that do not meet, nor do their phrases, are made, all of them", () => {
  law(three, (base, theirs, ours, { edits, contested }) => {
    const fine = [theirs, ours].map((one) => fineHunks(base, one)) as [Hunk[], Hunk[]];
    const whole = [phrases(base, theirs, fine[0]), phrases(base, ours, fine[1])] as const;
    for (const [of, own] of [fine, whole])
      fc.pre(of.every((one) => own.every((other) => !conflicts(one, other))));
    const all = fine.flat().sort((a, b) => a.from - b.from || a.to - b.to);
    expectSame(applyEdits(ours, edits), applyEdits(base, all));
    expectSame(contested, []);
  });
});

test("where nothing is contested, it does not matter who merges", () => {
  law(three, (base, theirs, ours, merge) => {
    const other = mergeRuns(base, ours, theirs);
    expect(other.contested.length).toBe(merge.contested.length);
    fc.pre(merge.contested.length === 0);
    expectSame(applyEdits(ours, merge.edits), applyEdits(theirs, other.edits));
  });
});

test("where one hand changed nothing, the words of the other stand", () => {
  law(three, (base, theirs, ours) => {
    expectSame(mergeRuns(base, base, ours), { edits: [], contested: [] });
    const { edits, contested } = mergeRuns(base, theirs, base);
    expectSame(applyEdits(base, edits), theirs);
    expectSame(contested, []);
  });
});

test("the same change by both stands once", () => {
  law(three, (base, same) => {
    expectSame(mergeRuns(base, same, same), { edits: [], contested: [] });
  });
});
