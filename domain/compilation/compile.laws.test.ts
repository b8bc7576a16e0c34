import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { applyEdits } from "../amendments/apply";
import { applying, rebase, worstOutcome } from "../amendments/rebase";
import type { AmendmentId } from "../ids";
import { cases, patience } from "../laws";
import * as arbitrary from "../testing/arbitraries";
import { expectSame } from "../testing/expectSame";
import type { Run } from "../text/paragraph";
import { concat, keyOf, normalize, plainText } from "../text/runs";
import { compile } from "./compile";
import { parseAttributed, printAttributed, printClean, printedSpans } from "./notation";
import type { Holder, Span } from "./span";

const numRuns = cases(10_000);
vi.setConfig({ testTimeout: patience(numRuns) });

const compiled = (over: "text" | "older") =>
  fc
    .oneof(arbitrary.runs(), arbitrary.runs(40))
    .chain((text) => fc.tuple(fc.constant(text), arbitrary.paragraphAmendments(text, over)));
const anywhere = fc.oneof(compiled("text"), compiled("older"));

/** The text when every choice is read as `amendment` reads it, as the base where it does not. */
const readAs = (spans: readonly Span[], amendment?: AmendmentId): Run[] =>
  concat(
    ...spans.map((span) =>
      span.type === "text"
        ? span.runs
        : (
            span.alternatives.find(({ amendments }) => amendments.includes(amendment!)) ??
            span.alternatives[0]!
          ).runs,
    ),
  );

test("the base everywhere gives the text back", () => {
  fc.assert(
    fc.property(anywhere, ([text, amendments]) => {
      const { spans } = compile(text, amendments);
      expectSame(readAs(spans), normalize(text));
      expect(printClean(spans)).toBe(text.map((run) => run.text).join(""));
      expect(spans.every((span, i) => span.from === (spans[i - 1]?.to ?? 0))).toBe(true);
    }),
    { numRuns },
  );
});

test("an amendment's readings give exactly the text with its edits", () => {
  fc.assert(
    fc.property(anywhere, ([text, amendments]) => {
      const { spans, unplaced } = compile(text, amendments);
      for (const { id, base, edits } of amendments) {
        if (unplaced.some(({ amendment }) => amendment === id)) continue;
        const own = applying(rebase(text, base, edits));
        expectSame(readAs(spans, id), applyEdits(text, own));
      }
    }),
    { numRuns },
  );
});

test("every amendment is in the spans or unplaced, never in both, and unplaced for a reason", () => {
  fc.assert(
    fc.property(anywhere, ([text, amendments]) => {
      const { spans, unplaced } = compile(text, amendments);
      const placed = new Set(
        spans.flatMap((span) =>
          span.type === "choice" ? span.alternatives.flatMap((one) => one.amendments) : [],
        ),
      );
      const apart = unplaced.map(({ amendment }) => amendment);
      expect([...placed, ...apart].toSorted()).toEqual(amendments.map(({ id }) => id).toSorted());
      for (const { id, base, edits } of amendments) {
        const rebased = rebase(text, base, edits);
        expect(placed.has(id)).toBe(
          worstOutcome(rebased) === "applies" &&
            keyOf(applyEdits(text, applying(rebased))) !== keyOf(text),
        );
      }
    }),
    { numRuns },
  );
});

test("what is unplaced lists every edit with the words its author saw and wants, and those there now", () => {
  fc.assert(
    fc.property(anywhere, ([text, amendments]) => {
      for (const { amendment, readings } of compile(text, amendments).unplaced) {
        const { base, edits } = amendments.find(({ id }) => id === amendment)!;
        expect(readings).toHaveLength(edits.length);
        readings.forEach(({ base: saw, wanted, current }, i) => {
          const { from, to, insert } = edits[i]!;
          expect(plainText(saw)).toContain(plainText(base).slice(from, to));
          expect(plainText(wanted)).toContain(plainText(insert));
          expect(plainText(text)).toContain(plainText(current));
        });
      }
    }),
    { numRuns },
  );
});

test("the order of submission changes only the order of alternatives and names", () => {
  const byKey = <T>(items: readonly T[]) => items.map((item) => JSON.stringify(item)).toSorted();
  const holders = (all: readonly Holder[]) =>
    byKey(all.map((one) => ({ ...one, against: byKey(one.against ?? []) })));
  const unordered = (spans: readonly Span[]) =>
    spans.map((span) =>
      span.type === "text"
        ? span
        : {
            ...span,
            alternatives: byKey(
              span.alternatives.map((one) => ({
                ...one,
                amendments: [...one.amendments].toSorted(),
                holders: holders(one.holders),
              })),
            ),
          },
    );
  const shuffled = anywhere.chain(([text, amendments]) =>
    fc.tuple(
      fc.constant(text),
      fc.constant(amendments),
      fc.shuffledSubarray(amendments, { minLength: amendments.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([text, amendments, others]) => {
      const one = compile(text, amendments);
      const two = compile(text, others);
      expectSame(unordered(two.spans), unordered(one.spans));
      expectSame(byKey(two.unplaced), byKey(one.unplaced));
    }),
    { numRuns },
  );
});

test("a choice has the base first, then readings that differ from it and from each other", () => {
  fc.assert(
    fc.property(anywhere, ([text, amendments]) => {
      for (const span of compile(text, amendments).spans) {
        if (span.type === "text") continue;
        const readings = span.alternatives.map(({ runs }) => keyOf(runs));
        expect(new Set(readings).size).toBe(readings.length);
        expect(readings.length).toBeGreaterThan(1);
        expect(span.alternatives.map(({ base }) => base === true)).toEqual(
          readings.map((_, i) => i === 0),
        );
      }
    }),
    { numRuns },
  );
});

test("what is printed is read back as the same spans", () => {
  fc.assert(
    fc.property(anywhere, fc.boolean(), ([text, amendments], unconfirmed) => {
      const marked = amendments.map((amendment) => ({
        ...amendment,
        holders: amendment.holders.map((holder) => ({
          ...holder,
          ...(unconfirmed ? { unconfirmed: true as const } : {}),
        })),
      }));
      const { spans } = compile(text, marked);
      expectSame(parseAttributed(printAttributed(spans)), printedSpans(spans));
    }),
    { numRuns },
  );
});

test("any text outside of choices is printed so that it is read as text", () => {
  const signs = fc
    .array(fc.constantFrom("[", "]", " (", ")", " / ", "\\", "x", "–", ";", "A", " "))
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.oneof(signs, fc.string({ unit: "binary" })), (text) => {
      const spans: Span[] = [
        { type: "text", from: 0, to: text.length, runs: [{ text, marks: {} }] },
      ];
      const read = parseAttributed(printAttributed(spans));
      expect(read).toEqual(text === "" ? [] : [{ type: "text", text }]);
    }),
    { numRuns },
  );
});
