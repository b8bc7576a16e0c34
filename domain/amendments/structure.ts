import type { ParagraphId } from "../ids";
import type { TextOperation } from "../text/operations";
import type { Paragraph, Run } from "../text/paragraph";
import { paragraphIn, positionOf } from "../text/position";
import { equalRuns, lengthOf, plainText } from "../text/runs";
import type { Change, Proposal, ProposedParagraph, StructuralChange } from "./amendment";
import { applyEdits } from "./apply";
import { type Assessed, assessed } from "./assessed";
import { diffRuns } from "./diff";
import type { Edit } from "./edit";
import { joined, parted, shownJoined } from "./joined";
import { assessLevel } from "./level";
import { assessMove } from "./move";
import { labelsOf, newLabels } from "./newPlace";
import { applying, type Outcome, type Readings, rebase, worstOutcome } from "./rebase";
import { baseOf, subjectsOf } from "./subjects";

type ChangeOf<K extends Change["kind"]> = Extract<Change, { kind: K }>;

/**
 * Looks at a move, a split, a merge or a change of level in the text as it stands. Words that were
 * changed since are kept: splits and merges are rebased as edits of the paragraphs joined; what
 * moves or changes its level takes its words along as they are. Costs a rebase of the paragraphs
 * touched.
 */
export function assessStructure(
  text: readonly Paragraph[],
  proposal: Proposal,
  change: StructuralChange,
): Assessed {
  switch (change.kind) {
    case "move":
      return assessMove(text, change);
    case "level":
      return assessLevel(text, change, baseOf(proposal, change.paragraph));
    case "split":
      return assessSplit(text, change, baseOf(proposal, change.paragraph));
    case "merge":
      return assessMerge(text, proposal, change);
  }
}

function assessSplit(
  text: readonly Paragraph[],
  { paragraph, paragraphs }: ChangeOf<"split">,
  base: Paragraph,
): Assessed {
  const at = positionOf(text, paragraph);
  const present = text[at];
  if (!present) return assessed("paragraph-gone");
  const wanted = joined(paragraphs.map(({ runs }) => runs));
  const readings = { base: base.runs, wanted, current: present.runs };
  if (equalRuns(present.runs, base.runs)) {
    const parts = paragraphs.map(({ runs }) => runs);
    return read("applies", readings, parts, (newId) =>
      splitting(text, at, parts, paragraphs, newId),
    );
  }
  const edits = diffRuns(base.runs, wanted);
  const standing = text.slice(at, at + paragraphs.length).map(({ runs }) => runs);
  const done =
    paragraphs.every(({ runs }, i) => standing[i] && alike(runs, standing[i])) &&
    worstOutcome(rebase(joined(standing), base.runs, edits)) === "already-reflected";
  const merged = threeWay({ ...readings, edits });
  const parts = parted(merged.result);
  // Others may have deleted all the words of a part: nobody asks for an empty paragraph.
  const whole = parts.length === paragraphs.length && parts.every(hasWords);
  if (done) return read("already-reflected", merged);
  if (merged.outcome !== "applies" || !whole) return read("needs-author", merged);
  return read("applies", merged, parts, (newId) => splitting(text, at, parts, paragraphs, newId));
}

/** The first part stays where it is; the others stand right behind it, so no word changes its place. */
function splitting(
  text: readonly Paragraph[],
  at: number,
  [first, ...rest]: readonly (readonly Run[])[],
  proposed: readonly ProposedParagraph[],
  newId: () => ParagraphId,
): TextOperation[] {
  const { id, runs } = text[at]!;
  const named = rest.map((words, i) => ({ ...proposed[i + 1]!, runs: words }));
  const labels = newLabels(text, at + 1, named, labelsOf(text));
  const paragraphs = named.map(({ kind, level, runs: words }, i) => ({
    id: newId(),
    label: labels[i]!,
    kind,
    level,
    runs: words,
  }));
  return [...rewriting(id, runs, first ?? []), { type: "insert", after: id, paragraphs }];
}

function assessMerge(
  text: readonly Paragraph[],
  proposal: Proposal,
  change: ChangeOf<"merge">,
): Assessed {
  const { paragraph, others, runs: wanted } = change;
  const present = paragraphIn(text, paragraph);
  if (!present) return assessed("paragraph-gone");
  const base = joined(subjectsOf(change).map((id) => baseOf(proposal, id).runs));
  const left = others.map((id) => paragraphIn(text, id)).filter((one) => one !== undefined);
  const current = joined([present, ...left].map(({ runs }) => runs));
  const merging = (runs: readonly Run[]) => () => [
    ...rewriting(paragraph, present.runs, runs),
    ...others.map((id): TextOperation => ({ type: "remove", paragraph: id })),
  ];
  if (equalRuns(base, current))
    return read("applies", { base, wanted, current }, [wanted], merging(wanted));
  const merged = threeWay({ base, edits: diffRuns(base, wanted), wanted, current });
  const reworded =
    merged.outcome === "already-reflected" &&
    !equalRuns(present.runs, baseOf(proposal, paragraph).runs) &&
    alike(wanted, present.runs);
  if (left.length === 0 && (reworded || equalRuns(present.runs, wanted)))
    return read("already-reflected", merged);
  if (left.length < others.length)
    return { ...read("needs-author", merged), outcome: "paragraph-gone" };
  const [whole, ...more] = parted(merged.result);
  if (merged.outcome !== "applies" || more.length > 0) return read("needs-author", merged);
  return read("applies", merged, [whole!], merging(whole!));
}

const hasWords = (runs: readonly Run[]): boolean => plainText(runs).trim() !== "";

/** How much of two texts has to be the same for one to be taken for the other, reworded since. */
const ALIKE = 0.7;

/**
 * Where a paragraph parts, or parts no more, is a single token: that it stands as wanted says little
 * unless the words around it do.
 */
function alike(a: readonly Run[], b: readonly Run[]): boolean {
  const removed = diffRuns(a, b).reduce((sum, { from, to }) => sum + to - from, 0);
  return lengthOf(a) - removed >= ALIKE * Math.max(lengthOf(a), lengthOf(b));
}

interface Merged extends Readings {
  readonly outcome: Outcome;
  /** The current text with the edits that still apply. */
  readonly result: readonly Run[];
}

function threeWay({
  base,
  edits,
  wanted,
  current,
}: Readings & { readonly edits: readonly Edit[] }): Merged {
  const rebased = rebase(current, base, edits);
  const result = applyEdits(current, applying(rebased));
  return { base, wanted, current, outcome: worstOutcome(rebased), result };
}

/** The whole of it in three readings: a structural amendment is taken or left as one. */
const read = (
  outcome: Outcome,
  { base, wanted, current }: Readings,
  parts?: Assessed["parts"],
  operations?: Assessed["operations"],
): Assessed => {
  const readings = () => [
    {
      ...{ base: shownJoined(base), wanted: shownJoined(wanted) },
      ...{ current: shownJoined(current), outcome },
    },
  ];
  return assessed(outcome, operations, readings, parts);
};

function rewriting(id: ParagraphId, from: readonly Run[], to: readonly Run[]): TextOperation[] {
  const edits = diffRuns(from, to);
  return edits.length > 0 ? [{ type: "edit", paragraph: id, edits }] : [];
}
