import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { subjectOf } from "../amendments/subjects";
import type { AmendmentId } from "../ids";
import { cases, patience } from "../laws";
import * as arbitrary from "../testing/arbitraries";
import { expectSame } from "../testing/expectSame";
import { concat, normalize } from "../text/runs";
import { isArranging } from "./arranged";
import type { CompiledText } from "./compiledText";
import { compiler, compileText } from "./compileText";

const numRuns = cases(10_000);
vi.setConfig({ testTimeout: patience(numRuns) });

/** A text, what it was before, and amendments over either. */
const generated = fc
  .tuple(arbitrary.paragraphs, arbitrary.paragraphs)
  .chain(([text, older]) => fc.tuple(fc.constant(text), arbitrary.amendments(text, older)));

/** Every place in which an amendment stands, the spans of one paragraph counting as one. */
function places(compiled: CompiledText): AmendmentId[] {
  const proposals = [
    ...compiled.start,
    ...compiled.paragraphs.flatMap((one) => [
      ...one.deletions,
      ...one.alternatives,
      ...one.additions,
      ...(one.structures ?? []),
    ]),
  ].flatMap(({ amendments }) => amendments);
  const inSpans = compiled.paragraphs.flatMap(({ spans }) => [
    ...new Set(
      spans.flatMap((span) =>
        span.type === "choice" ? span.alternatives.flatMap((one) => one.amendments) : [],
      ),
    ),
  ]);
  const single = [compiled, ...compiled.paragraphs].flatMap(({ comments, unplaced }) => [
    ...comments.map(({ amendment }) => amendment),
    ...unplaced.map(({ amendment }) => amendment),
  ]);
  return [...proposals, ...inSpans, ...single];
}

test("every amendment stands in exactly one place", () => {
  fc.assert(
    fc.property(generated, ([text, amendments]) => {
      const found = places(compileText(text, amendments));
      expect(found.toSorted()).toEqual(amendments.map(({ id }) => id).toSorted());
    }),
    { numRuns },
  );
});

test("the text is in it unchanged, and it is plain JSON", () => {
  fc.assert(
    fc.property(generated, ([text, amendments]) => {
      const compiled = compileText(text, amendments);
      expectSame(JSON.parse(JSON.stringify(compiled)), compiled);
      const clean = compiled.paragraphs.map(({ id, label, kind, level, spans }) => ({
        id,
        label,
        kind,
        level,
        runs: concat(
          ...spans.map((span) => (span.type === "text" ? span.runs : span.alternatives[0]!.runs)),
        ),
      }));
      expectSame(
        clean,
        text.map((one) => ({ ...one, runs: normalize(one.runs) })),
      );
    }),
    { numRuns },
  );
});

test("provisional labels of additions are new and given once", () => {
  fc.assert(
    fc.property(generated, ([text, amendments]) => {
      const compiled = compileText(text, amendments);
      const labels = [...compiled.start, ...compiled.paragraphs.flatMap((one) => one.additions)]
        .flatMap(({ paragraphs }) => paragraphs.map(({ label }) => label))
        .concat(text.filter(({ kind }) => kind !== "footnote").map(({ label }) => label))
        .filter((label) => label !== "");
      expect(new Set(labels).size).toBe(labels.length);
    }),
    { numRuns },
  );
});

test("one who remembers compiles the same as one who does not", () => {
  const twoTexts = fc
    .tuple(arbitrary.paragraphs, arbitrary.paragraphs)
    .chain(([text, other]) =>
      fc.tuple(fc.constant(text), fc.constant(other), arbitrary.amendments(text, other)),
    );
  fc.assert(
    fc.property(twoTexts, fc.nat(8), fc.nat(12), ([text, other, amendments], count, at) => {
      const compile = compiler();
      const mixed = text.map((paragraph, i) => (i === at ? (other[i] ?? paragraph) : paragraph));
      const distinct = mixed.filter(({ id }, i) => mixed.findIndex((one) => one.id === id) === i);
      const steps = [
        [text, amendments.slice(0, count)],
        [text, amendments],
        [distinct, amendments],
        [text, amendments.toSpliced(count, 1)],
      ] as const;
      for (const [now, proposed] of steps)
        expectSame(compile(now, proposed), compileText(now, proposed));
    }),
    { numRuns },
  );
});

test("who remembers makes no paragraph anew for an amendment of another", () => {
  fc.assert(
    fc.property(generated, ([text, amendments]) => {
      const compile = compiler();
      const last = amendments.at(-1);
      const before = compile(text, amendments.slice(0, -1)).paragraphs;
      const after = compile(text, amendments).paragraphs;
      if (!last || isArranging(last.proposal.change)) return;
      for (const [at, paragraph] of after.entries())
        if (paragraph.id !== subjectOf(last.proposal.change)) expect(paragraph).toBe(before[at]);
    }),
    { numRuns },
  );
});

/** What is compiled without what follows from the order of submission. */
function regardlessOfOrder(compiled: CompiledText) {
  const plain = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(plain).toSorted(byForm);
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => key !== "label")
        .map(([key, inner]) => [key, ORDERED.has(key) ? inner : plain(inner)]),
    );
  };
  return plain(compiled);
}
const byForm = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
/** Lists whose order is not that of submission. */
const ORDERED = new Set(["runs", "base", "wanted", "current"]);

test("the order of submission changes only the order", () => {
  const one = (compiled: CompiledText) => regardlessOfOrder(compiled);
  fc.assert(
    fc.property(generated, ([text, amendments]) => {
      // A delegation that holds one reading twice is named with its firmest stance, first come.
      const apart = amendments.map((amendment, i) => ({
        ...amendment,
        holders: amendment.holders.map((each) => ({
          ...each,
          delegation: `${each.delegation}-${i}` as typeof each.delegation,
        })),
        opposed: [],
      }));
      expect(one(compileText(text, apart.toReversed()))).toEqual(one(compileText(text, apart)));
    }),
    { numRuns },
  );
});

test("a merge is marked at each paragraph that would go, and nowhere else", () => {
  fc.assert(
    fc.property(generated, ([text, amendments]) => {
      const { paragraphs } = compileText(text, amendments);
      const marked = paragraphs.flatMap(({ id, joins = [] }) =>
        joins.flatMap((join) => join.amendments.map((amendment) => `${amendment} ${id}`)),
      );
      const merged = paragraphs.flatMap(({ structures = [] }) =>
        structures.flatMap(({ amendments: ids, structure }) =>
          structure.kind === "merge"
            ? structure.others.flatMap(({ id }) => ids.map((amendment) => `${amendment} ${id}`))
            : [],
        ),
      );
      expect(marked.toSorted()).toEqual(merged.toSorted());
    }),
    { numRuns },
  );
});
