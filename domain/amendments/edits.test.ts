import { describe, expect, test } from "vitest";
import { rich } from "../testing/builders";
import type { Run } from "../text/paragraph";
import { plainText } from "../text/runs";
import { tokenize } from "../text/tokens";
import { applyEdits, conflicts, validEdits } from "./apply";
import { diffRuns } from "./diff";
import type { Edit } from "./edit";

/** Edits as one writes them on paper: `[-gone-]` and `{+come+}` in the text. */
function marked(base: readonly Run[], edits: readonly Edit[]): string {
  const text = plainText(base);
  let out = "";
  let at = 0;
  for (const { from, to, insert } of edits) {
    const gone = from < to ? `[-${text.slice(from, to)}-]` : "";
    const come = insert.length > 0 ? `{+${plainText(insert)}+}` : "";
    out += `${text.slice(at, from)}${gone}${come}`;
    at = to;
  }
  return out + text.slice(at);
}

describe("tokens", () => {
  test.each([
    ["on a basis", ["on", " ", "a", " ", "basis"]],
    ["States’ and State’s", ["States", "’", " ", "and", " ", "State’s"]],
    ["[quadrennial], 76th", ["[", "quadrennial", "]", ",", " ", "76th"]],
    ["high-level", ["high", "-", "level"]],
    ["e\u0301tat 😀", ["e\u0301tat", " ", "😀"]],
    ["贩运人口", ["贩", "运", "人", "口"]],
    ["الاتجار بالأشخاص", ["الاتجار", " ", "بالأشخاص"]],
    ["Plan[^fn-1] of", ["Plan", "\uFFFC", " ", "of"]],
    ["*Rec*alling", ["Rec", "alling"]],
  ])("%s", (text, tokens) => {
    expect(tokenize(rich(text)).map((token) => token.text)).toEqual(tokens);
  });
});

describe("canonical edits", () => {
  test.each([
    ["on a basis", "on a basis", "on a basis"],
    ["on a [quadrennial] basis", "on a biennial basis", "on a [-[quadrennial]-]{+biennial+} basis"],
    ["on a [quadrennial] basis", "on a quadrennial basis", "on a [-[-]quadrennial[-]-] basis"],
    ["on a basis", "on a regular basis", "on a{+ regular+} basis"],
    ["on a regular basis", "on a basis", "on a[- regular-] basis"],
    ["women and children", "women, men and children", "women{+, men+} and children"],
    ["We agree. We act.", "We agree. We see. We act.", "We agree{+. We see+}. We act."],
    ["very very good", "very good", "[-very -]very good"],
    ["on a quadrennial basis", "every two years", "[-on a quadrennial basis-]{+every two years+}"],
    ["a b c d", "a x c y", "a [-b-]{+x+} c [-d-]{+y+}"],
    ["", "We decide", "{+We decide+}"],
    ["We decide", "", "[-We decide-]"],
    ["*Recalling* it", "Recalling it", "[-Recalling-]{+Recalling+} it"],
    ["Plan[^fn-1] of", "Plan of", "Plan[-\uFFFC-] of"],
    ["Plan[^fn-1]", "Plan[^fn-2]", "Plan[-\uFFFC-]{+\uFFFC+}"],
    ["😀 we", "😁 we", "[-😀-]{+😁+} we"],
  ])("%s -> %s", (base, result, expected) => {
    const edits = diffRuns(rich(base), rich(result));
    expect(marked(rich(base), edits)).toBe(expected);
    expect(applyEdits(rich(base), edits)).toEqual(rich(result));
  });

  test("two long texts without a word in common are one edit, found in good time", () => {
    const words = (stem: string) => Array.from({ length: 6_000 }, (_, i) => `${stem}${i % 700}`);
    const base = rich(words("a").join(" "));
    const result = rich(words("b").join(" "));
    const start = performance.now();
    expect(diffRuns(base, result)).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe("conflicts", () => {
  const at = (from: number, to: number): Edit => ({ from, to, insert: rich("x") });
  test.each([
    ["overlap", at(2, 6), at(4, 8), true],
    ["one within the other", at(2, 8), at(4, 6), true],
    ["the same words", at(2, 6), at(2, 6), true],
    ["side by side", at(2, 4), at(4, 6), false],
    ["apart", at(2, 3), at(4, 6), false],
    ["insertion inside of what goes", at(2, 6), at(4, 4), true],
    ["insertion where it begins", at(2, 6), at(2, 2), false],
    ["insertion where it ends", at(2, 6), at(6, 6), false],
    ["two insertions at one point", at(2, 2), at(2, 2), true],
    ["two insertions apart", at(2, 2), at(3, 3), false],
  ])("%s", (_, a, b, expected) => {
    expect(conflicts(a, b)).toBe(expected);
    expect(conflicts(b, a)).toBe(expected);
  });
});

describe("valid edits of '😀 we'", () => {
  const insert = rich("x");
  test.each([
    ["none", [], true],
    [
      "two that touch",
      [
        { from: 0, to: 2, insert },
        { from: 2, to: 2, insert },
      ],
      true,
    ],
    [
      "out of order",
      [
        { from: 3, to: 4, insert },
        { from: 0, to: 1, insert },
      ],
      false,
    ],
    [
      "overlapping",
      [
        { from: 2, to: 4, insert },
        { from: 3, to: 5, insert },
      ],
      false,
    ],
    ["beyond the end", [{ from: 3, to: 6, insert }], false],
    ["before the beginning", [{ from: -1, to: 2, insert }], false],
    ["within a surrogate pair", [{ from: 1, to: 2, insert }], false],
    ["doing nothing", [{ from: 2, to: 2, insert: [] }], false],
    ["a broken number", [{ from: 0.5, to: 2, insert }], false],
  ])("%s", (_, edits, expected) => {
    expect(validEdits(rich("😀 we"), edits)).toBe(expected);
  });
});
