import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { cases, patience } from "../laws";
import * as arbitrary from "../testing/arbitraries";
import { expectSame } from "../testing/expectSame";
import { compile } from "./compile";
import { type PrintedSpan, printAttributed, printedSpans } from "./notation";
import { readTyped, type TypedSpan } from "./typed";

const numRuns = cases(10_000);
vi.setConfig({ testTimeout: patience(numRuns) });

const SIGNS =
  "[ ] ( ) [] [[ ]] / – - \\ : ; , . a A the EU Group\u00A0C (EU) (Delegation\u00A0A) (UNODC) retain delete [64/293](#) [2017] [sic] 3\u00A0bis and/or should/shall \n 😀 人".split(
    " ",
  );
const typedText = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .array(fc.tuple(fc.constantFrom(...SIGNS), fc.constantFrom("", " ", " ")), { maxLength: 24 })
      .map((parts) => parts.flat().join("").replaceAll("\u00A0", " ")),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
);

test("whatever is typed gives spans without a gap, or problems at places within it", () => {
  fc.assert(
    fc.property(typedText, (text) => {
      const typed = readTyped(text, ["Delegation A"]);
      if (typed.ok) {
        let at = 0;
        for (const span of typed.spans) {
          expect(span.from).toBe(at);
          at = span.to;
        }
        expect(at).toBe(text.length);
        return;
      }
      const lines = text.split("\n");
      expect(typed.problems.length).toBeGreaterThan(0);
      for (const { at, line, column, message } of typed.problems) {
        expect(at).toBeLessThan(text.length);
        const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
        expect(before + [...lines[line - 1]!].slice(0, column - 1).join("").length).toBe(at);
        expect(message).not.toBe("");
      }
    }),
    { numRuns },
  );
});

test("no word is lost: readings and names together are what was typed", () => {
  const all = (spans: readonly TypedSpan[]): string =>
    spans
      .map((span) =>
        span.type === "text"
          ? span.text
          : span.type === "open"
            ? all(span.spans)
            : span.alternatives
                .map((one) => all(one.spans) + one.holders.map(({ name }) => name).join(""))
                .join(""),
      )
      .join("");
  // What is said of a name and of no words is no word of either.
  const letters = (text: string) =>
    [...text.replace(/retain|delete/gu, "")].filter((one) => /[\p{L}\p{N}]/u.test(one)).sort();
  fc.assert(
    fc.property(typedText, (text) => {
      const typed = readTyped(text, ["Delegation A"]);
      if (typed.ok) expectSame(letters(all(typed.spans)), letters(text));
    }),
    { numRuns },
  );
});

test("the attributed form that we print is read as it was meant", () => {
  const compiled = arbitrary
    .runs()
    .chain((text) => fc.tuple(fc.constant(text), arbitrary.paragraphAmendments(text, "text")));
  const choices = (spans: readonly PrintedSpan[]) =>
    spans.flatMap((span) =>
      span.type === "choice" ? [span.alternatives.map(({ text, holders }) => [text, holders])] : [],
    );
  fc.assert(
    fc.property(compiled, ([text, amendments]) => {
      // Brackets of the text itself are read by other rules; here it has none.
      const plain = text.map((run) => ({ ...run, text: run.text.replace(/[[\]\\]/g, "x") }));
      const bare = amendments.map((one) => ({ ...one, base: plain }));
      const { spans } = compile(plain, bare);
      const typed = readTyped(printAttributed(spans));
      expect(typed.ok).toBe(true);
      if (!typed.ok) return;
      const found = typed.spans.flatMap((span) =>
        span.type === "choice"
          ? [
              span.alternatives.map(({ spans: words, holders }) => [
                words.map((one) => (one.type === "text" ? one.text : "?")).join(""),
                holders,
              ]),
            ]
          : [],
      );
      expectSame(found, choices(printedSpans(spans)));
    }),
    { numRuns },
  );
});
