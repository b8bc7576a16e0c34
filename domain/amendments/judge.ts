import type { ParagraphId } from "../ids";
import { type Refusal, type Result, refuse } from "../refusal";
import type { TextOperation } from "../text/operations";
import type { Paragraph, Run } from "../text/paragraph";
import { paragraphIn, positionOf } from "../text/position";
import { equalRuns } from "../text/runs";
import {
  type Change,
  isStructural,
  type Proposal,
  type ProposedParagraph,
  type StructuralChange,
} from "./amendment";
import { diffRuns } from "./diff";
import { withNewFootnotes } from "./newFootnotes";
import { alreadyThere, labelsOf, newLabels, newPlace } from "./newPlace";
import {
  applying,
  type Outcome,
  type Readings,
  type RebasedEdit,
  readingsOf,
  rebase,
  worstOutcome,
} from "./rebase";
import { assessStructure } from "./structure";
import { baseOf } from "./subjects";

export { baseOf };

/** What an amendment is worth against the text as it stands. A comment asks for no change of it. */
export type JudgedOutcome = Outcome | "paragraph-gone" | "comment";

export interface Judgement {
  readonly outcome: JudgedOutcome;
  /** Of an amendment of kind `edit`: one for each of its edits. */
  readonly edits: readonly RebasedEdit[];
  /** What it is about as its author saw it, as the author wants it, and as it reads now. */
  readonly readings: readonly (Readings & { readonly outcome: Outcome })[];
}

/**
 * Judges a proposal against the live text: whether accepting it can be executed exactly. Deleting or
 * replacing a paragraph is judged like an edit of all its words: when they were changed meanwhile,
 * its author is needed. Pure; costs a rebase of the paragraphs it is about, once the text is indexed
 * (see `positionOf`).
 */
export function judge(text: readonly Paragraph[], proposal: Proposal): Judgement {
  const { change } = proposal;
  if (isStructural(change)) {
    const { outcome, readings } = assessStructure(text, proposal, change);
    return { outcome, edits: [], readings: readings() };
  }
  switch (change.kind) {
    case "comment": {
      const gone = change.paragraph !== null && !paragraphIn(text, change.paragraph);
      return plain(gone ? "paragraph-gone" : "comment");
    }
    case "add":
      if (alreadyThere(text, change.after, change.paragraphs) !== null)
        return plain("already-reflected");
      return plain(
        newPlace(text, change.after, change.paragraphs[0]) === null ? "paragraph-gone" : "applies",
      );
    case "delete":
      return judgeWhole(text, baseOf(proposal, change.paragraph), []);
    case "alternative":
      return judgeWhole(text, baseOf(proposal, change.paragraph), change.paragraphs);
    case "edit": {
      const base = baseOf(proposal, change.paragraph).runs;
      const current = paragraphIn(text, change.paragraph);
      if (!current) return plain("paragraph-gone");
      const edits = rebase(current.runs, base, change.edits);
      const readings = edits.map((edit, i) => ({
        ...readingsOf(edit, base, change.edits[i]!),
        outcome: edit.outcome,
      }));
      return { outcome: worstOutcome(edits), edits, readings };
    }
  }
}

const plain = (outcome: JudgedOutcome): Judgement => ({ outcome, edits: [], readings: [] });

/** One that replaces the paragraph `base` by `proposed`, which may be nothing. */
function judgeWhole(
  text: readonly Paragraph[],
  base: Paragraph,
  proposed: readonly ProposedParagraph[],
): Judgement {
  const at = positionOf(text, base.id);
  if (at < 0) return plain(proposed.length === 0 ? "already-reflected" : "paragraph-gone");
  const reads = (runs: readonly Run[]) => equalRuns(text[at]!.runs, runs);
  const [first, ...rest] = proposed;
  const standing = first && reads(first.runs) && alreadyThere(text, base.id, rest) !== null;
  const outcome = standing ? "already-reflected" : reads(base.runs) ? "applies" : "needs-author";
  const wanted = proposed.flatMap(({ runs }) => runs);
  const readings = [{ base: base.runs, wanted, current: text[at]!.runs, outcome } as const];
  return { outcome, edits: [], readings };
}

/**
 * What accepting a proposal does to the live text, exactly. `newId` gives ids to new paragraphs;
 * they, and those that move, get provisional labels ("3 bis"). The first paragraph of an alternative
 * takes the place, id and label of the one it replaces. Refuses `needs-author`, `already-reflected`, `paragraph-gone`,
 * `no-change` and, for a comment, `not-executable`.
 */
export function operationsFor(
  text: readonly Paragraph[],
  proposal: Proposal,
  newId: () => ParagraphId,
): Result<TextOperation[]> {
  const { change } = proposal;
  if (isStructural(change)) {
    const { outcome, operations } = assessStructure(text, proposal, change);
    if (outcome === "applies") return withNewFootnotes(text, change, operations(newId));
    return outcome === "already-reflected" ? REFUSED[outcome] : STRUCTURE_REFUSED[outcome];
  }
  const { outcome, edits } = judge(text, proposal);
  if (outcome !== "applies") return REFUSED[outcome];
  const operations = operationsOf(text, change, applying(edits), newId);
  return operations.length === 0 ? NO_CHANGE : withNewFootnotes(text, change, operations);
}

/**
 * The same of a change that is known to apply, with its edits in offsets of this text: nothing is
 * judged anew. May be no operations at all.
 */
export function operationsOf(
  text: readonly Paragraph[],
  change: Exclude<Change, StructuralChange>,
  edits: ReturnType<typeof applying>,
  newId: () => ParagraphId,
): TextOperation[] {
  switch (change.kind) {
    case "comment":
      return [];
    case "delete":
      return [{ type: "remove", paragraph: change.paragraph }];
    case "edit":
      return edits.length === 0 ? [] : [{ type: "edit", paragraph: change.paragraph, edits }];
    case "add":
      return insertion(
        text,
        newPlace(text, change.after, change.paragraphs[0])!,
        change.paragraphs,
        newId,
      );
    case "alternative":
      return replacement(text, change.paragraph, change.paragraphs, newId);
  }
}

function insertion(
  text: readonly Paragraph[],
  index: number,
  proposed: readonly ProposedParagraph[],
  newId: () => ParagraphId,
): TextOperation[] {
  if (proposed.length === 0) return [];
  const labels = newLabels(text, index, proposed, labelsOf(text));
  const paragraphs = proposed.map(({ kind, level, runs }, i) => ({
    id: newId(),
    label: labels[i]!,
    kind,
    level,
    runs,
  }));
  return [{ type: "insert", after: text[index - 1]?.id ?? null, paragraphs }];
}

function replacement(
  text: readonly Paragraph[],
  id: ParagraphId,
  [first, ...rest]: readonly ProposedParagraph[],
  newId: () => ParagraphId,
): TextOperation[] {
  const current = paragraphIn(text, id)!;
  const operations: TextOperation[] = [];
  const edits = diffRuns(current.runs, first?.runs ?? []);
  if (edits.length > 0) operations.push({ type: "edit", paragraph: id, edits });
  if (first && first.kind !== current.kind && current.kind !== "footnote")
    operations.push({ type: "relabel", paragraph: id, label: current.label, kind: first.kind });
  const place = newPlace(text, id, rest[0])!;
  return [...operations, ...insertion(text, place, rest, newId)];
}

const STRUCTURE_REFUSED = {
  "needs-author": refuse(
    "needs-author",
    "The paragraphs this amendment is about were changed or moved. Its author has to say what is wanted now.",
  ),
  "paragraph-gone": refuse(
    "paragraph-gone",
    "A paragraph that this amendment names is no longer in the text.",
  ),
};

const NO_CHANGE = refuse("no-change", "This amendment asks for no change of the text.");

/** Why an amendment of this outcome cannot be accepted. */
export const REFUSED: Record<Exclude<JudgedOutcome, "applies">, Refusal> = {
  "needs-author": refuse(
    "needs-author",
    "The words this amendment is about were changed. Its author has to say what is wanted now.",
  ),
  "already-reflected": refuse(
    "already-reflected",
    "The text already reads as this amendment asks.",
  ),
  "paragraph-gone": refuse(
    "paragraph-gone",
    "The paragraph this amendment is about is no longer in the text.",
  ),
  comment: refuse("not-executable", "A general comment asks for no change of the text."),
};
