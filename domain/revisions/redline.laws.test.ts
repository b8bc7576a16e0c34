import fc from "fast-check";
import { expect, test } from "vitest";
import type { ParagraphId } from "../ids";
import { cases, patience } from "../laws";
import * as arbitrary from "../testing/arbitraries";
import type { Paragraph } from "../text/paragraph";
import { concat } from "../text/runs";
import { sameIds } from "./align";
import { applyRedline, type RedlineEntry, redline } from "./redline";

const numRuns = cases(10_000);

/** What may happen to a text: paragraphs reworded, gone, new, in another order, made one, made two. */
const happening = fc.record({
  what: fc.constantFrom("reword", "remove", "insert", "move", "merge", "split"),
  at: fc.nat(30),
  to: fc.nat(30),
  words: arbitrary.runs(6),
});
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

function happen(text: readonly Paragraph[], { what, at, to, words }: Happening, nth: number) {
  if (text.length === 0) return text;
  const [i, j] = [at % text.length, to % text.length];
  const [one, other] = [text[i]!, text[j]!];
  const without = text.toSpliced(i, 1);
  const born: Paragraph = { ...one, id: `p-new-${nth}` as ParagraphId, runs: words };
  const half = Math.floor(one.runs.length / 2);
  switch (what) {
    case "reword":
      return text.with(i, { ...one, runs: concat(one.runs.slice(0, 1), words) });
    case "remove":
      return without;
    case "insert":
      return text.toSpliced(j, 0, born);
    case "move":
      return without.toSpliced(j, 0, one);
    case "merge":
      return i === j
        ? text
        : text.with(j, { ...other, runs: concat(other.runs, one.runs) }).toSpliced(i, 1);
    case "split":
      return text
        .with(i, { ...one, runs: one.runs.slice(0, half) })
        .toSpliced(i + 1, 0, { ...born, runs: one.runs.slice(half) });
  }
}

/** Two texts, the second made of the first or of nothing that is known of it. */
const pair = arbitrary.paragraphs.chain((before) =>
  fc.tuple(
    fc.constant(before),
    fc.oneof(
      {
        weight: 5,
        arbitrary: fc
          .array(happening, { maxLength: 6 })
          .map((all) => all.reduce(happen, before as readonly Paragraph[])),
      },
      { weight: 1, arbitrary: arbitrary.paragraphs },
    ),
    fc.boolean(),
  ),
);

const lineageOf = (before: readonly Paragraph[], after: readonly Paragraph[], known: boolean) =>
  known ? sameIds(before, after) : [];

test(
  "every paragraph of both sides is in exactly one entry, and the redline makes the new of the old",
  () => {
    fc.assert(
      fc.property(pair, ([before, after, known]) => {
        const found = redline(before, after, lineageOf(before, after, known));
        const places = (side: "from" | "at") =>
          found.entries.flatMap((one) => one[side]).sort((a, b) => a - b);
        expect([places("from"), places("at")]).toEqual([[...before.keys()], [...after.keys()]]);
        expect(applyRedline(before, found)).toEqual(after);
      }),
      { numRuns },
    );
  },
  patience(numRuns),
);

test(
  "a text against itself is unchanged",
  () => {
    fc.assert(
      fc.property(arbitrary.paragraphs, fc.boolean(), (text, known) => {
        const { entries } = redline(text, text, lineageOf(text, text, known));
        expect(entries.map(({ kind, moved, from, at }) => [kind, moved, from, at])).toEqual(
          text.map((_, place) => ["unchanged", false, [place], [place]]),
        );
      }),
      { numRuns },
    );
  },
  patience(numRuns),
);

const INVERSE = { merged: "split", split: "merged", gone: "new", new: "gone" } as const;
/** What an entry says, whichever way it is read. */
const said = ({ kind, moved, from, at }: RedlineEntry) => JSON.stringify([kind, moved, from, at]);
const inverse = (entry: RedlineEntry): RedlineEntry => ({
  ...entry,
  kind: (INVERSE as Partial<Record<string, RedlineEntry["kind"]>>)[entry.kind] ?? entry.kind,
  from: entry.at,
  at: entry.from,
});

test(
  "the other way round it says the same with its sides exchanged",
  () => {
    fc.assert(
      fc.property(pair, ([before, after, known]) => {
        const there = redline(before, after, lineageOf(before, after, known));
        const back = redline(after, before, lineageOf(after, before, known));
        expect(back.entries.map(inverse).map(said).sort()).toEqual(there.entries.map(said).sort());
      }),
      { numRuns },
    );
  },
  patience(numRuns),
);
