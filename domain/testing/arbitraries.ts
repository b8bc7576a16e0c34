/** Generated texts, changes and amendments for the laws. */
import fc from "fast-check";
import {
  type Change,
  type Proposal,
  type ProposedParagraph,
  STANCES,
} from "../amendments/amendment";
import { diffRuns } from "../amendments/diff";
import type { Edit } from "../amendments/edit";
import type { CompilableAmendment } from "../compilation/compileText";
import type { Holder, ParagraphAmendment } from "../compilation/span";
import type { AmendmentId, ParagraphId } from "../ids";
import { FOOTNOTE_PLACEHOLDER, type Paragraph, type Run } from "../text/paragraph";
import { normalize } from "../text/runs";
import { runsOfTokens, tokenize } from "../text/tokens";
import { holder } from "./builders";
import { structural } from "./structures";

/** Few words, so that they repeat; brackets and signs of the notation; pairs of surrogates. */
const WORDS =
  "we the the of a basis quadrennial biennial [76th] (a) a/b – \\ / [x (A) / y (B)] 𝔸lpha 😀 人権 State’s re-new 2017 e\u0301t".split(
    " ",
  );

const piece: fc.Arbitrary<Run[]> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .tuple(fc.constantFrom(...WORDS), fc.constantFrom(" ", " ", " ", ", ", "", ". "))
      .map(([word, gap]): Run[] => [{ text: word + gap, marks: {} }]),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...WORDS).map((text): Run[] => [
      { text, marks: { italic: true } },
      { text: " ", marks: {} },
    ]),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("fn-1", "fn-2")
      .map((id): Run[] => [{ text: FOOTNOTE_PLACEHOLDER, marks: { footnote: id as ParagraphId } }]),
  },
);

/** Rich text of up to `most` words, normalised. */
export const runs = (most = 14): fc.Arbitrary<Run[]> =>
  fc.array(piece, { maxLength: most }).map((pieces) => normalize(pieces.flat()));

const rewriting = fc.record({ at: fc.nat(40), remove: fc.nat(4), insert: runs(2) });

/** Another wording of `base`: some tokens go, some come. */
export const rewritten = (base: readonly Run[], most = 3): fc.Arbitrary<Run[]> =>
  fc.array(rewriting, { maxLength: most }).map((changes) => {
    let tokens = tokenize(base);
    for (const { at, remove, insert } of changes) {
      const from = at % (tokens.length + 1);
      tokens = [...tokens.slice(0, from), ...tokenize(insert), ...tokens.slice(from + remove)];
    }
    return runsOfTokens(tokens);
  });

/** Canonical edits of `base`. */
export const edits = (base: readonly Run[]): fc.Arbitrary<Edit[]> =>
  rewritten(base).map((result) => diffRuns(base, result));

/** Any valid edits of `base`, canonical or not: anywhere between characters. */
export const anyEdits = (base: readonly Run[]): fc.Arbitrary<Edit[]> => {
  const points = [0];
  for (const character of base.map(({ text }) => text).join(""))
    points.push(points.at(-1)! + character.length);
  return fc.array(fc.tuple(fc.constantFrom(...points), runs(2)), { maxLength: 6 }).map((marked) => {
    const sorted = marked.toSorted(([a], [b]) => a - b);
    return sorted.flatMap(([from, insert], i): Edit[] => {
      const next = sorted[i + 1]?.[0] ?? from;
      const to = i % 2 === 0 ? next : from;
      return from === to && insert.length === 0 ? [] : [{ from, to, insert }];
    });
  });
};

/** A text and canonical edits of it. */
export const edited = fc
  .oneof(runs(), runs(40))
  .chain((base) => fc.tuple(fc.constant(base), edits(base)));

const NAMES = [
  "Delegation A",
  "Delegation B",
  "Group C",
  "Observer D",
  "E (Plurinational; X: y, z)",
];
const supporters: fc.Arbitrary<Holder[]> = fc.uniqueArray(
  fc
    .tuple(fc.constantFrom(...NAMES), fc.constantFrom(...STANCES.filter((one) => one !== "oppose")))
    .map(([name, stance]) => holder(name, stance)),
  { selector: ({ delegation }) => delegation, maxLength: 3 },
);
const opponents: fc.Arbitrary<Holder[]> = fc.uniqueArray(
  fc.constantFrom(...NAMES).map((name) => holder(name, "oppose")),
  { selector: ({ delegation }) => delegation, maxLength: 2 },
);

/** Amendments of one paragraph, all over the text as it stands, or some over an older one. */
export const paragraphAmendments = (
  text: readonly Run[],
  over: "text" | "older",
): fc.Arbitrary<ParagraphAmendment[]> => {
  const base =
    over === "text" ? fc.constant(text) : fc.oneof(fc.constant(text), rewritten(text, 2));
  const one = base.chain((saw) =>
    fc.record({
      base: fc.constant(saw),
      edits: edits(saw),
      holders: supporters,
      opposed: opponents,
    }),
  );
  return fc
    .array(one, { maxLength: 7 })
    .map((all) => all.map((each, i) => ({ ...each, id: `a${i}` as AmendmentId })));
};

const LABELS = "title heading PP1 PP2 1 2 2(a) 2(b) 2(b)(i) 3 3bis 4".split(" ");

/** A text of a few paragraphs of every kind, with unique ids. */
export const paragraphs: fc.Arbitrary<Paragraph[]> = fc
  .tuple(fc.subarray(LABELS, { minLength: 1 }), fc.array(runs(6), { minLength: 14, maxLength: 14 }))
  .map(([labels, texts]) => [
    ...labels.map((label, i) => introducing(labels, paragraphNamed(label, texts[i]!))),
    ...["1", "2"].map((label, i) => ({
      id: `fn-${label}` as ParagraphId,
      label,
      kind: "footnote" as const,
      level: 0,
      runs: texts[12 + i]!,
    })),
  ]);

/** "2" introduces "2(a)" where that follows. */
const introducing = (labels: readonly string[], paragraph: Paragraph): Paragraph =>
  paragraph.label === "2" && labels[labels.indexOf("2") + 1]?.startsWith("2(")
    ? { ...paragraph, kind: "chapeau" }
    : paragraph;

function paragraphNamed(name: string, text: readonly Run[]): Paragraph {
  const level = (name.match(/\(/g) ?? []).length;
  const unnumbered = name === "title" || name === "heading";
  const kind = unnumbered
    ? name
    : level > 0
      ? "subparagraph"
      : name.startsWith("PP")
        ? "preambular"
        : "operative";
  const label = unnumbered ? "" : name.replace("bis", " bis");
  return {
    id: `p-${name.replace(/[()]+/g, "-").toLowerCase()}` as ParagraphId,
    label,
    kind,
    level,
    runs: text,
  };
}

const proposedParagraph: fc.Arbitrary<ProposedParagraph> = fc.record({
  kind: fc.constantFrom("operative", "operative", "subparagraph", "preambular"),
  level: fc.constantFrom(0, 0, 0, 1),
  runs: runs(4).map((words) => normalize([...words, { text: "new", marks: {} }])),
});

const asFootnote = ({ runs: words }: ProposedParagraph): ProposedParagraph => ({
  kind: "footnote",
  level: 0,
  runs: words,
});

/** A proposal of any kind over `text`, with the bases it needs. */
export const proposal = (text: readonly Paragraph[]): fc.Arbitrary<Proposal> =>
  fc.constantFrom(...text).chain((base) => {
    const ordinary = changeOf(base).map((change) => ({ base: [base], change }));
    const fixed = base.kind === "title" || base.kind === "footnote";
    return fc
      .tuple(
        fixed ? ordinary : fc.oneof(ordinary, structural(text, base)),
        fc.constantFrom("", "Agreed language."),
      )
      .map(([what, rationale]) => ({ ...what, rationale }));
  });

function changeOf(base: Paragraph): fc.Arbitrary<Change> {
  const paragraph = fc.constant(base.id);
  const several = fc.array(proposedParagraph, { minLength: 1, maxLength: 2 });
  const instead = several.map((all) => (base.kind === "footnote" ? [asFootnote(all[0]!)] : all));
  return fc.oneof(
    fc.record({ kind: fc.constant("edit" as const), paragraph, edits: edits(base.runs) }),
    fc.record({ kind: fc.constant("delete" as const), paragraph }),
    fc.record({
      kind: fc.constant("add" as const),
      after: base.kind === "footnote" ? fc.constant(null) : fc.constantFrom(base.id, base.id, null),
      paragraphs: several,
    }),
    fc.record({ kind: fc.constant("alternative" as const), paragraph, paragraphs: instead }),
    fc.record({
      kind: fc.constant("comment" as const),
      paragraph: fc.constantFrom(base.id, null),
    }),
  );
}
/** Amendments of a whole text, some over an older state of it. */
export const amendments = (
  text: readonly Paragraph[],
  older: readonly Paragraph[] = text,
): fc.Arbitrary<CompilableAmendment[]> =>
  fc
    .array(
      fc.record({
        proposal: fc.oneof(proposal(text), proposal(older)),
        holders: supporters,
        opposed: opponents,
        unconfirmed: fc.boolean(),
      }),
      { maxLength: 8 },
    )
    .map((all) => all.map((each, i) => ({ ...each, id: `a${i}` as AmendmentId })));
