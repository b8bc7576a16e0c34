import fc from "fast-check";
import { expect, test } from "vitest";
import { cases } from "../../laws";
import { joinedSpans, SourcedText, type SourceSpan } from "../source/sourced";
import { readSources, symbolContext, takeCitation } from "./citations";

/** Words that citations are made of, in any order, and some that they are not. */
const word = fc.oneof(
  fc.constantFrom(
    "(based on",
    "(ref:",
    "(OP3",
    "(",
    ")",
    "))",
    ".",
    ",",
    ";",
    " and ",
    "OP7,",
    "PP1",
  ),
  fc.constantFrom("A/RES/64/293", "AIResl641293", "AlRes/64/29 OP88", "EICN.15120171L.2IRev. 1"),
  fc.constantFrom("resolutions 64/293 and 71/1", "para 38", "Annex", "the 2030 Agenda", "We act."),
  fc.constant("how the duplication of efforts will be avoided."),
  fc.string({ unit: "binary", maxLength: 5 }),
);
/** As lines are joined: a blank that stands for a line's end, or none where a page was left out. */
const texts = fc
  .array(fc.tuple(word, fc.constantFrom("", " ", "\n")), { maxLength: 25 })
  .map((words) => {
    let at = 0;
    return SourcedText.concat(
      words.flatMap(([text, between]) => {
        const piece = SourcedText.of(text, at);
        const end = at + text.length;
        at = end + 3;
        return [piece, SourcedText.instead(between, { from: end, to: end + 3 })];
      }),
    );
  });

/** Offsets in the source of all units that are no blank, in order. */
const places = (...parts: readonly (SourcedText | null)[]): string[] =>
  parts
    .flatMap((part) =>
      part === null
        ? []
        : [...part.text.matchAll(/\S/g)].map(
            ({ 0: unit, index }) => `${part.spans(index, index + 1)[0]?.from} ${unit}`,
          ),
    )
    .sort();

const within = (inner: readonly SourceSpan[], outer: readonly SourceSpan[]): boolean =>
  inner.every((span) => outer.some(({ from, to }) => from <= span.from && span.to <= to));

test("every unit of a paragraph but blanks is once in its text or in its citation", () => {
  fc.assert(
    fc.property(texts, (paragraph) => {
      const { text, whole } = takeCitation(paragraph);
      expect(places(text, whole)).toEqual(places(paragraph));
    }),
    { numRuns: cases(2000) },
  );
});

test("what is cited is of the citation, lost prose of the text, and a doubt stands in what is cited", () => {
  fc.assert(
    fc.property(texts, (paragraph) => {
      const { text, whole, content, interleaved } = takeCitation(paragraph);
      expect(content === null).toBe(whole === null);
      if (content === null || whole === null) return;
      expect(whole.text).toContain(content.text);
      if (interleaved) expect(text.text.endsWith(interleaved.text)).toBe(true);
      const context = symbolContext([content.text], paragraph.text);
      const read = readSources(content, context, "1", interleaved !== null);
      for (const { raw, symbol, repaired } of read.sources) {
        expect(content.text).toContain(raw);
        expect(repaired === undefined || symbol !== null).toBe(true);
      }
      for (const { spans = [], suggestions = [] } of read.warnings) {
        expect(spans.length).toBeGreaterThan(0);
        expect(within(spans, joinedSpans(content.spans()))).toBe(true);
        expect(suggestions.length).toBeLessThanOrEqual(4);
      }
    }),
    { numRuns: cases(2000) },
  );
});
