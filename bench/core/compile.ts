import { applyEdits } from "../../domain/amendments/apply";
import { diffRuns } from "../../domain/amendments/diff";
import { baseOf } from "../../domain/amendments/judge";
import {
  type CompilableAmendment,
  compiler,
  compileText,
} from "../../domain/compilation/compileText";
import type { Paragraph, Run } from "../../domain/text/paragraph";
import { plainText } from "../../domain/text/runs";
import { characters, html, words } from "../peers/diffs.mjs";
import { proposalsFor } from "../texts/proposals";
import { paragraphsOf } from "../texts/sample";
import type { Case, Extent, Part, Subject } from "./subject";

interface Input {
  readonly text: readonly Paragraph[];
  readonly amendments: readonly CompilableAmendment[];
}

/** As they come from a file or over the network: no object is another's. */
const fresh = <T>(value: T): T => JSON.parse(JSON.stringify(value));

/** What each change of wording starts from, and what it makes of it. */
const pairsOf = ({ amendments }: Input): [base: readonly Run[], wanted: readonly Run[]][] =>
  amendments.flatMap(({ proposal }) => {
    const { change } = proposal;
    if (change.kind !== "edit") return [];
    const base = baseOf(proposal, change.paragraph).runs;
    return [[base, applyEdits(base, change.edits)]];
  });

/** Compares every wording that is wanted with its base, one after another: all that a diff can do. */
const eachDiff = (
  title: string,
  diff: (base: string, wanted: string) => unknown,
): Subject<Input> => ({
  title,
  prepare: (input) => {
    const pairs = pairsOf(input).map((pair) => pair.map(plainText) as [string, string]);
    return () => pairs.map(([base, wanted]) => diff(base, wanted));
  },
});

/** A page that has been open for a while: it has compiled the text before. */
function page(input: Input) {
  opened ??= { compile: compiler(), ...fresh(input) };
  return opened;
}
let opened: (Input & { readonly compile: typeof compileText }) | undefined;

const subjects: Record<string, Subject<Input>> = {
  ours: {
    title: "Adref: compiled",
    prepare: (input) => {
      const { text, amendments } = fresh(input);
      return () => compileText(text, amendments);
    },
  },
  oneMore: {
    title: "Adref: one more amendment",
    prepare: (input) => {
      const { compile, text, amendments } = page(input);
      compile(text, amendments.slice(0, -1));
      return () => compile(text, amendments);
    },
  },
  oursDiffs: {
    title: "Adref: its diffs alone",
    prepare: (input) => {
      const pairs = pairsOf(fresh(input));
      return () => pairs.map(([base, wanted]) => diffRuns(base, wanted));
    },
  },
  jsdiff: eachDiff("jsdiff 9.0, words", words),
  dmp: eachDiff("diff-match-patch 3.2", characters),
  htmldiff: eachDiff("node-htmldiff 0.9", (base, wanted) =>
    html(`<p>${base}</p>`, `<p>${wanted}</p>`),
  ),
};

const sized = (paragraphs: number, amendments: number, only?: readonly string[]): Case<Input> => ({
  title: `${paragraphs.toLocaleString("en")} x ${amendments.toLocaleString("en")}`,
  make: () => {
    const text = paragraphsOf(paragraphs);
    return { text, amendments: proposalsFor(text, amendments) };
  },
  extent,
  ...(only ? { only } : {}),
});

function extent({ text, amendments }: Input): Extent {
  const output = JSON.stringify(compileText(text, amendments)).length;
  return { input: JSON.stringify([text, amendments]).length, output };
}

export const compilePart: Part<Input> = {
  cases: [
    sized(26, 500),
    sized(26, 5_000),
    sized(1_000, 20_000),
    // Five sizes of each growth: more of everything, and more on the same words.
    ...[62, 125, 250, 500].map((paragraphs) => sized(paragraphs, paragraphs * 20, ["ours"])),
    ...[312, 625, 1_250, 2_500].map((amendments) => sized(26, amendments, ["ours"])),
  ],
  subjects,
};
