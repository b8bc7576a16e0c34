import type { Paragraph, Run } from "../text/paragraph";
import { endOfBlock, paragraphIn, positionOf } from "../text/position";
import { type Adjusted, citedBesides, stillNew } from "./adjusted";
import { type AdjustedWords, adjustRuns } from "./adjustWords";
import type { Change, Proposal, StructuralChange } from "./amendment";
import { diffRuns } from "./diff";
import { joined, parted } from "./joined";
import { judge } from "./judge";
import { neighboursOf } from "./move";
import { changeWithFootnotes } from "./newFootnotes";
import { baseOf, subjectsOf } from "./subjects";

type ChangeOf<K extends Change["kind"]> = Extract<Change, { kind: K }>;

/**
 * A move, a split, a merge or a change of level asked for anew in the text as it stands. Takes one whose
 * paragraphs are all there. null when it is not possible any more: a place within itself, words that no
 * longer part where they were to part, a level that it has.
 */
export function adjustStructure(
  text: readonly Paragraph[],
  proposal: Proposal,
  change: StructuralChange,
): Adjusted | null {
  const offered = anew(text, proposal, change);
  if (!offered) return null;
  const stored = changeWithFootnotes(offered.base, offered.change);
  if (!stored.ok) return null;
  const renewed = { ...proposal, base: offered.base, change: stored.value };
  return judge(text, renewed).outcome === "applies" ? offered : null;
}

function anew(
  text: readonly Paragraph[],
  proposal: Proposal,
  change: StructuralChange,
): Adjusted | null {
  switch (change.kind) {
    case "move":
      return moved(text, change);
    case "level":
      return { base: blockNow(text, change), change, flagged: [] };
    case "split":
      return splitAnew(text, proposal, change);
    case "merge":
      return mergedAnew(text, proposal, change);
  }
}

/** The paragraph as it stands, with the subparagraphs that come along. */
function blockNow(
  text: readonly Paragraph[],
  { paragraph }: Pick<ChangeOf<"level">, "paragraph">,
): Paragraph[] {
  const at = positionOf(text, paragraph);
  return text.slice(at, endOfBlock(text, at));
}

/** From where it stands now, whoever has moved it there. */
function moved(text: readonly Paragraph[], change: ChangeOf<"move">): Adjusted {
  const block = blockNow(text, change);
  const place = change.after === null ? undefined : paragraphIn(text, change.after);
  const within = block.some(({ id }) => id === place?.id);
  const between = neighboursOf(text, positionOf(text, change.paragraph));
  return {
    base: place && !within ? [...block, place] : block,
    change: change.between ? { ...change, between } : change,
    flagged: [],
  };
}

/** The words as they read now, parted where the author parts them. */
function splitAnew(
  text: readonly Paragraph[],
  proposal: Proposal,
  change: ChangeOf<"split">,
): Adjusted | null {
  const present = paragraphIn(text, change.paragraph)!;
  const words = wordsAnew(proposal, [present], joined(change.paragraphs.map(({ runs }) => runs)));
  const parts = parted(words.result);
  if (parts.length !== change.paragraphs.length) return null;
  const paragraphs = change.paragraphs.map((one, i) => ({ ...one, runs: parts[i]! }));
  return inWords(text, [present], { ...change, paragraphs }, words);
}

/** The words of all of them as they read now, one after another, as the author joins them. */
function mergedAnew(
  text: readonly Paragraph[],
  proposal: Proposal,
  change: ChangeOf<"merge">,
): Adjusted | null {
  const present = subjectsOf(change).flatMap((id) => paragraphIn(text, id) ?? []);
  const words = wordsAnew(proposal, present, change.runs);
  const [runs, ...more] = parted(words.result);
  return more.length > 0 ? null : inWords(text, present, { ...change, runs: runs! }, words);
}

/** How paragraphs that are looked at as one text are to read, as they stand now. */
function wordsAnew(
  proposal: Proposal,
  present: readonly Paragraph[],
  wanted: readonly Run[],
): AdjustedWords {
  const base = joined(present.map(({ id }) => baseOf(proposal, id).runs));
  return adjustRuns(joined(present.map(({ runs }) => runs)), base, diffRuns(base, wanted));
}

function inWords(
  text: readonly Paragraph[],
  present: readonly Paragraph[],
  { footnotes, ...change }: ChangeOf<"split" | "merge">,
  { result, flagged }: AdjustedWords,
): Adjusted {
  const { paragraph } = change;
  return {
    base: [...present, ...citedBesides(text, present, result)],
    change: { ...change, ...stillNew(text, { ...change, footnotes }, result) },
    flagged: flagged.map((one) => ({ paragraph, ...one })),
  };
}
