import fc from "fast-check";
import { expect, test } from "vitest";
import type { AmendmentId } from "../ids";
import { cases } from "../laws";
import * as arbitrary from "../testing/arbitraries";
import { concat, normalize } from "../text/runs";
import type { CompiledText } from "./compiledText";
import { compileText } from "./compileText";

const numRuns = cases(300);

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
      expect(JSON.parse(JSON.stringify(compiled))).toEqual(compiled);
      const clean = compiled.paragraphs.map(({ id, label, kind, level, spans }) => ({
        id,
        label,
        kind,
        level,
        runs: concat(
          ...spans.map((span) => (span.type === "text" ? span.runs : span.alternatives[0]!.runs)),
        ),
      }));
      expect(clean).toEqual(text.map((one) => ({ ...one, runs: normalize(one.runs) })));
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
