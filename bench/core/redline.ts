import { redline } from "../../domain/revisions/redline";
import type { Paragraph } from "../../domain/text/paragraph";
import { plainText } from "../../domain/text/runs";
import { characters, html, words } from "../peers/diffs.mjs";
import { pairOf, realPair } from "../texts/sample";
import type { Case, Part, Subject } from "./subject";

type Input = readonly [before: readonly Paragraph[], after: readonly Paragraph[]];

/** Compares the two texts as wholes, a line each paragraph. */
const wholeDiff = (
  title: string,
  diff: (before: string, after: string) => unknown,
  written: (paragraph: string) => string = (paragraph) => `${paragraph}\n`,
): Subject<Input> => ({
  title,
  prepare: (input) => {
    const [before, after] = input.map((side) =>
      side.map(({ runs }) => written(plainText(runs))).join(""),
    ) as [string, string];
    return () => diff(before, after);
  },
});

const counted = (make: () => Input, only?: readonly string[]): Case<Input> => {
  const [before, after] = make();
  return {
    title: [before, after].map((side) => side.length.toLocaleString("en")).join(" x "),
    make,
    ...(only ? { only } : {}),
  };
};

export const redlinePart: Part<Input> = {
  get cases() {
    return [
      counted(realPair),
      counted(() => pairOf(1_000)),
      ...[62, 125, 250, 500].map((n) => counted(() => pairOf(n), ["ours"])),
    ];
  },
  subjects: {
    ours: {
      title: "Adref: redline",
      prepare: (input) => {
        const [before, after] = JSON.parse(JSON.stringify(input)) as Input;
        return () => redline(before, after);
      },
    },
    jsdiff: wholeDiff("jsdiff 9.0, words", words),
    dmp: wholeDiff("diff-match-patch 3.2", characters),
    htmldiff: wholeDiff("node-htmldiff 0.9", html, (one) => `<p>${one}</p>`),
  },
};
