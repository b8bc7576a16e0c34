import { describe, expect, test } from "vitest";
import { diffRuns } from "../amendments/diff";
import { para, rich } from "../testing/builders";
import { plainText } from "../text/runs";
import { compile } from "./compile";
import { partWithin, withPart } from "./part";
import type { ParagraphAmendment } from "./span";

const TEXT = "We decide to meet on a quadrennial basis, in New York, with all.";

/** [the amendment's whole wording, over which base, the words of the cluster, its part there] */
const CASES = [
  ["We agree to meet on a biennial basis, in New York, with all.", TEXT, "decide", "0 of 2"],
  ["We agree to meet on a biennial basis, in New York, with all.", TEXT, "quadrennial", "1 of 2"],
  ["We decide to meet on a biennial basis, in New York, with all.", TEXT, "quadrennial", "whole"],
  ["We decide to meet on a biennial basis, in New York, with all.", TEXT, "decide", "none"],
  ["We decide to meet, in New York, with all.", TEXT, " on a quadrennial basis", "whole"],
  [
    "We agree to meet on a biennial basis, in Geneva, with all.",
    "We decide to meet on a yearly basis, in Paris, with all.",
    "decide",
    "none",
  ],
  [
    "We agree to meet on a quadrennial basis, in New York, with everyone.",
    "We decide to meet on a quadrennial basis, in New York, and with all.",
    "all",
    "2 of 3",
  ],
  ["We agree to meet on a quadrennial basis.", "We agree to meet on a basis.", "decide", "none"],
] as const;

describe("which edits of an amendment stand in a cluster", () => {
  test.each(CASES)("%s (over: %s) at “%s”: %s", (wanted, over, words, part) => {
    const from = TEXT.indexOf(words);
    const base = rich(over);
    const edits = diffRuns(base, rich(wanted));
    const found = partWithin(rich(TEXT), { base, edits }, { from, to: from + words.length });
    const said = found?.whole ? "whole" : `${found?.edits.join(", ")} of ${edits.length}`;
    expect(found ? said : "none").toBe(part);
  });

  test("an insertion beside a replacement is another place", () => {
    const base = rich("on a quadrennial basis");
    const edits = diffRuns(base, rich("on a truly biennial basis"));
    const insertion = diffRuns(base, rich("on a truly quadrennial basis"));
    const at = insertion[0]!.from;
    expect(partWithin(base, { base, edits: insertion }, { from: at, to: at })).toEqual({
      edits: [0],
      whole: true,
    });
    expect(partWithin(base, { base, edits: insertion }, { from: at, to: at + 4 })).toBeNull();
    expect(edits.length).toBe(1);
  });

  test("accepting a part makes that change alone", () => {
    const { runs: base } = para("2", TEXT);
    const edits = diffRuns(base, rich(TEXT.replace("decide", "agree").replace("all", "everyone")));
    const amendment = {
      id: "a",
      base,
      edits,
      holders: [],
      opposed: [],
    } as unknown as ParagraphAmendment;
    const choices = compile(base, [amendment]).spans.filter((span) => span.type === "choice");
    const made = choices.map((span) =>
      plainText(withPart(base, amendment, partWithin(base, amendment, span)!)),
    );
    expect(made).toEqual([TEXT.replace("decide", "agree"), TEXT.replace("all", "everyone")]);
  });
});
