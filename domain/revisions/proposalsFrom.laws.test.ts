import fc from "fast-check";
import { expect, test } from "vitest";
import { operationsFor } from "../amendments/judge";
import { changeWithFootnotes } from "../amendments/newFootnotes";
import type { FootnoteId, ParagraphId } from "../ids";
import { cases, patience } from "../laws";
import * as arbitrary from "../testing/arbitraries";
import { note, para } from "../testing/builders";
import { applyOperations } from "../text/apply";
import type { Paragraph, Run } from "../text/paragraph";
import { concat, keyOf, runsOf } from "../text/runs";
import { type ProposalFrom, proposalsFrom } from "./proposalsFrom";
import { redline } from "./redline";

const numRuns = cases(10_000);

/** Words that occur in no other paragraph, so that a redline knows it again; it ends in a full stop. */
const wording = (name: string, words: readonly Run[]): Run[] =>
  concat(runsOf(`We ${name} decide on ${name} `), words, runsOf(` ${name} in ${name}.`));

const NOTES = [note("1", "Resolution 1."), note("2", "Resolution 2.")];
const texts = fc
  .array(arbitrary.runs(5), { minLength: 1, maxLength: 7 })
  .map((all) => [
    ...all.map((words, i) => ({ ...para(String(i + 1), ""), runs: wording(`x${i}`, words) })),
    ...NOTES,
  ]);

type What = "reword" | "remove" | "insert" | "move" | "merge" | "level";
const happening = (...whats: readonly What[]) =>
  fc.record({
    what: fc.constantFrom(...whats),
    at: fc.nat(20),
    to: fc.nat(20),
    words: arbitrary.runs(5),
  });
type Happening = ReturnType<typeof happening> extends fc.Arbitrary<infer T> ? T : never;

function happen(text: readonly Paragraph[], { what, at, to, words }: Happening, nth: number) {
  const count = text.length - NOTES.length;
  if (count === 0) return text;
  const [i, j] = [at % count, to % count];
  const [one, other] = [text[i]!, text[j]!];
  const without = text.toSpliced(i, 1);
  switch (what) {
    case "reword":
      return text.with(i, { ...one, runs: concat(one.runs, words) });
    case "remove":
      return without;
    case "insert": {
      const id = `p-new-${nth}` as ParagraphId;
      return text.toSpliced(j, 0, {
        ...one,
        id,
        level: 0,
        kind: "operative",
        runs: wording(`y${nth}`, words),
      });
    }
    case "move":
      return without.toSpliced(j, 0, one);
    case "merge":
      return i === j
        ? text
        : text.with(j, { ...other, runs: concat(other.runs, one.runs) }).toSpliced(i, 1);
    case "level":
      return i === 0 ? text : text.with(i, { ...one, level: 1, kind: "subparagraph" as const });
  }
}

function acceptAll(
  text: readonly Paragraph[],
  proposals: readonly ProposalFrom[],
): readonly Paragraph[] {
  let count = 0;
  const newId = () => `p-made-${++count}` as ParagraphId;
  return proposals.reduce((now, { base, change }) => {
    const canonical = changeWithFootnotes(base, change);
    if (!canonical.ok) throw new Error(canonical.sentence);
    const made = operationsFor(now, { base, change: canonical.value, rationale: "" }, newId);
    // A deletion may have made a move needless: the text reads so already.
    if (!made.ok && made.code === "already-reflected" && change.kind === "move") return now;
    if (!made.ok) throw new Error(`${made.code} ${JSON.stringify(change)}`);
    return applyOperations(now, made.value);
  }, text);
}

const said = (text: readonly Paragraph[]) =>
  text
    .filter(({ kind }) => kind !== "footnote")
    .map(({ level, runs }) => `${level} ${keyOf(runs)}`);

test.each<readonly [string, readonly What[]]>([
  ["reworded, added, gone and moved", ["reword", "remove", "insert", "move"]],
  ["merged", ["reword", "remove", "insert", "merge"]],
  ["at another level", ["reword", "remove", "insert", "level"]],
])(
  "accepted in their order, the amendments of a redline give the second text: %s",
  (_, whats) => {
    const happenings = fc.array(happening(...whats), { maxLength: 4 });
    fc.assert(
      fc.property(texts, happenings, (before, all) => {
        const after = all.reduce(happen, before as readonly Paragraph[]);
        // No text begins with a subparagraph.
        fc.pre((after[0]?.level ?? 0) === 0);
        const proposals = proposalsFrom(redline(before, after), () => "fn-new" as FootnoteId);
        expect(said(acceptAll(before, proposals))).toEqual(said(after));
      }),
      { numRuns },
    );
  },
  patience(numRuns),
);
