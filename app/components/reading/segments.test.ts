import fc from "fast-check";
import { expect, test } from "vitest";
import { cases } from "@/domain/laws";
import { blocksOf, type Highlight, type HighlightKind, segmentsOf } from "./segments";

const highlight = (
  id: string,
  kind: HighlightKind,
  ...spans: readonly (readonly [number, number])[]
): Highlight => ({ id, kind, spans: spans.map(([from, to]) => ({ from, to })) });

/** Segments as {id,id:words}, the rest as it is. */
const printed = (source: string, highlights: readonly Highlight[]) =>
  blocksOf(source, highlights)
    .flatMap(segmentsOf)
    .map(({ text, highlights: on }) =>
      on.length === 0 ? text : `{${on.map(({ id }) => id)}:${text}}`,
    )
    .join("");

test.each<[string, string, readonly Highlight[], string]>([
  ["nothing read", "on 4 August", [], "on 4 August"],
  ["no source", "", [], ""],
  ["one", "meet on 4 August", [highlight("d", "date", [8, 16])], "meet on {d:4 August}"],
  [
    "a warning in a paragraph comes first",
    "1. the inks",
    [highlight("p", "paragraph", [0, 11]), highlight("w", "warning", [7, 11])],
    "{p:1. the }{w,p:inks}",
  ],
  [
    "two that overlap",
    "abcdef",
    [highlight("x", "warning", [0, 4]), highlight("y", "date", [2, 6])],
    "{x:ab}{y,x:cd}{y:ef}",
  ],
  [
    "a doubtful date is a date first, a word in it a warning",
    "on 29 Juhe",
    [
      highlight("doubt", "warning", [0, 10]),
      highlight("date", "date", [0, 10]),
      highlight("word", "warning", [6, 10]),
    ],
    "{date,doubt:on 29 }{word,date,doubt:Juhe}",
  ],
  [
    "of one kind the shorter first",
    "abc",
    [highlight("long", "warning", [0, 3]), highlight("short", "warning", [1, 2])],
    "{long:a}{short,long:b}{long:c}",
  ],
  [
    "cut in two by a page",
    "ab--cd",
    [highlight("p", "paragraph", [0, 2], [4, 6])],
    "{p:ab}--{p:cd}",
  ],
  ["an insertion", "ab", [highlight("e", "erratum", [1, 1])], "a{e:}b"],
  ["an insertion at the end", "ab", [highlight("e", "erratum", [2, 2])], "ab{e:}"],
])("%s", (_, source, highlights, expected) => {
  expect(printed(source, highlights)).toBe(expected);
});

test("a reading begins where its first span begins, and nowhere else", () => {
  const begins = blocksOf("ab--cd", [highlight("p", "paragraph", [0, 2], [4, 6])])
    .flatMap(segmentsOf)
    .map((segment) => segment.begins.length);
  expect(begins).toEqual([1, 0, 0]);
});

test("blocks end with lines where they can, and in no pair of surrogates", () => {
  const lines = `${"x".repeat(99)}\n`.repeat(50);
  expect(blocksOf(lines, []).map(({ text }) => text.length)).toEqual([2_100, 2_100, 800]);
  const odd = `x${"😀".repeat(9_000)}`;
  for (const { text } of blocksOf(odd, [])) expect(text).not.toMatch(/^[\uDC00-\uDFFF]/);
});

const sources = fc.array(fc.constantFrom("a", "\n", "word ", "x".repeat(1_500)), { maxLength: 20 });
const spans = fc
  .tuple(fc.nat(30_000), fc.nat(3_000))
  .map(([from, length]) => ({ from, to: from + length }));

test("segments are the source, whatever was read, each unit in every reading that spans it", () => {
  fc.assert(
    fc.property(sources, fc.array(spans, { maxLength: 8 }), (parts, drawn) => {
      const source = parts.join("");
      const highlights = drawn
        .filter(({ to }) => to <= source.length)
        .map((span, n) => ({ id: `${n}`, kind: "warning" as const, spans: [span] }));
      const segments = blocksOf(source, highlights).flatMap(segmentsOf);
      expect(segments.map(({ text }) => text).join("")).toBe(source);
      for (const { from, to, highlights: on } of segments.filter((s) => s.to > s.from))
        expect(new Set(on)).toEqual(
          new Set(highlights.filter(({ spans: [s] }) => s!.from < to && s!.to > from)),
        );
      for (const one of highlights)
        expect(segments.some((s) => s.highlights.includes(one))).toBe(true);
    }),
    { numRuns: cases(200) },
  );
});
