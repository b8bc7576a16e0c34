/** Where a co-facilitator stops in a paragraph: each place where something is still open. */
import type {
  CompiledAddition,
  CompiledParagraph,
  CompiledProposal,
  LabelledParagraph,
  Structure,
  UnplacedProposal,
} from "@/domain/compilation/compiledText";
import type { Holder, Span, Stretch } from "@/domain/compilation/span";
import { wholeReadings } from "@/domain/compilation/whole";
import type { AmendmentId } from "@/domain/ids";
import { findBrackets } from "@/domain/text/brackets";
import { type OpenBracket, openBrackets } from "@/domain/text/openBrackets";
import type { Paragraph, Run } from "@/domain/text/paragraph";
import { concat, plainText, slice } from "@/domain/text/runs";

export type StopKind = "whole" | "cluster" | "bracket" | "structure" | "unplaced" | "addition";

/** One way in which a place can read. The text as it stands is always the first. */
export interface Reading {
  readonly base: boolean;
  /** The words there; empty where nothing would stand. */
  readonly runs: readonly Run[];
  /** Whole paragraphs, where that is what is proposed. */
  readonly paragraphs: readonly LabelledParagraph[];
  /** What would become of the paragraph as a whole: a move, a split, a merge, another level. */
  readonly structure: Structure | null;
  readonly amendments: readonly AmendmentId[];
  readonly holders: readonly Holder[];
}

export interface Stop {
  readonly kind: StopKind;
  /** The stretch of the paragraph that it is about, in UTF-16 units; null: the whole, or beside it. */
  readonly span: Stretch | null;
  readonly readings: readonly Reading[];
  /** Of an amendment that the text cannot take: why. */
  readonly unplaced: UnplacedProposal | null;
}

/** Who has taken a position on an open bracket of the text. */
export type HeldBrackets = (bracket: OpenBracket) => readonly Holder[];

const reading = (more: Partial<Reading>): Reading => ({
  base: false,
  runs: [],
  paragraphs: [],
  structure: null,
  amendments: [],
  holders: [],
  ...more,
});

const base = (runs: readonly Run[], holders: readonly Holder[]): Reading =>
  reading({ base: true, runs, holders });

/**
 * The stops of a paragraph in the order in which one reads them: the choice in which it stands as a
 * whole, then clusters and the drafter's own brackets by where they begin, then what stands below the
 * paragraph. Takes what `compileText` gives of it, and who holds its open brackets. Linear.
 */
export function stopsOf(
  compiled: CompiledParagraph,
  additions: readonly CompiledAddition[],
  heldAt: HeldBrackets = () => [],
): Stop[] {
  const { spans, structures = [], unplaced } = compiled;
  const runs = textOf(spans);
  const inText = [
    ...spans.flatMap(clusterStop),
    ...bracketStops({ id: compiled.id, runs }, heldAt),
  ].sort((a, b) => a.span!.from - b.span!.from || a.span!.to - b.span!.to);
  return [
    ...wholeStop(runs, compiled),
    ...inText,
    ...structures.map((one) => besideStop("structure", runs, one, { structure: one.structure })),
    ...unplaced.map(unplacedStop),
    ...additions.map((one) => besideStop("addition", [], one, { paragraphs: one.paragraphs })),
  ];
}

/** The text as it stands, out of its spans. */
const textOf = (spans: readonly Span[]): Run[] =>
  concat(...spans.map((span) => (span.type === "text" ? span.runs : span.alternatives[0]!.runs)));

function clusterStop(span: Span): Stop[] {
  if (span.type === "text") return [];
  const { from, to, shift = 0 } = span;
  const readings = span.alternatives.map(({ runs, amendments, holders, base: stands }) =>
    reading({ base: stands ?? false, runs, amendments, holders }),
  );
  return [{ kind: "cluster", span: { from, to, shift }, readings, unplaced: null }];
}

/** The drafter's brackets: open, though nobody has proposed anything; with where delegations stand. */
function bracketStops(paragraph: Pick<Paragraph, "id" | "runs">, heldAt: HeldBrackets): Stop[] {
  const { runs } = paragraph;
  const named = openBrackets(paragraph);
  return findBrackets(plainText(runs)).brackets.map(({ from, to }, index) => ({
    kind: "bracket",
    span: { from, to },
    readings: [base(slice(runs, from, to), heldAt(named[index]!))],
    unplaced: null,
  }));
}

/** The paragraph, others in its place, or none: one choice. */
function wholeStop(runs: readonly Run[], compiled: CompiledParagraph): Stop[] {
  const readings = wholeReadings(compiled).map((one): Reading => {
    if (one.type === "text") return base(runs, one.holders);
    const { amendments, holders } = one.type === "delete" ? one.deletion : one.alternative;
    const paragraphs = one.type === "delete" ? [] : one.alternative.paragraphs;
    return reading({ paragraphs, amendments, holders });
  });
  return readings.length > 0 ? [{ kind: "whole", span: null, readings, unplaced: null }] : [];
}

const besideStop = (
  kind: StopKind,
  runs: readonly Run[],
  { amendments, holders, opposed }: CompiledProposal,
  more: Partial<Reading>,
): Stop => ({
  kind,
  span: null,
  readings: [base(runs, opposed), reading({ ...more, amendments, holders })],
  unplaced: null,
});

export function unplacedStop(one: UnplacedProposal): Stop {
  // Of several changes the first that does not fit; all of them stand below the paragraph.
  const first = one.readings.find(({ outcome }) => outcome !== "applies") ?? one.readings[0];
  const paragraphs = one.proposed.map((paragraph) => ({ ...paragraph, label: "" }));
  const structure = one.structure ?? null;
  const wanted = reading({
    runs: first?.wanted ?? [],
    paragraphs,
    structure,
    amendments: [one.amendment],
    holders: one.holders,
  });
  const readings = [base(first?.current ?? [], one.opposed), wanted];
  return { kind: "unplaced", span: null, readings, unplaced: one };
}
