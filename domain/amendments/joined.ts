import type { ParagraphId } from "../ids";
import { FOOTNOTE_PLACEHOLDER, type Run } from "../text/paragraph";
import { normalize, runsOf } from "../text/runs";
import type { Proposal, StructuralChange } from "./amendment";
import { baseOf, subjectsOf } from "./subjects";

/**
 * Stands between paragraphs that are looked at as one text: a token of its own that no text holds,
 * because no footnote has this id. So a split is an edit that inserts one, a merge one that deletes
 * it, and both are rebased like any other.
 */
const BETWEEN: Run = {
  text: FOOTNOTE_PLACEHOLDER,
  marks: { footnote: "¶" as ParagraphId },
};
const isBetween = ({ marks }: Run): boolean => marks.footnote === BETWEEN.marks.footnote;

/** Several paragraphs as one text, which `parted` parts again. Linear. */
export const joined = (parts: readonly (readonly Run[])[]): Run[] =>
  normalize(parts.flatMap((runs, i) => (i === 0 ? runs : [BETWEEN, ...runs])));

/** The paragraphs of a joined text. Linear. */
export function parted(runs: readonly Run[]): Run[][] {
  const parts: Run[][] = [[]];
  for (const run of normalize(runs))
    if (isBetween(run)) parts.push([]);
    else parts.at(-1)!.push(run);
  return parts;
}

/** The words of a split or a merge as its author saw and wants them, as they are shown; else null. */
export function structureReadings(
  proposal: Proposal,
  change: StructuralChange,
): { readonly base: Run[]; readonly wanted: Run[] } | null {
  if (change.kind === "move" || change.kind === "level") return null;
  const base = joined(
    change.kind === "split"
      ? [baseOf(proposal, change.paragraph).runs]
      : subjectsOf(change).map((id) => baseOf(proposal, id).runs),
  );
  const wanted =
    change.kind === "split" ? joined(change.paragraphs.map(({ runs }) => runs)) : change.runs;
  return { base: shownJoined(base), wanted: shownJoined(wanted) };
}

/** A joined text as it is shown to a reader: " ¶ " where a paragraph ends. */
export const shownJoined = (runs: readonly Run[]): Run[] =>
  normalize(runs.flatMap((run) => (isBetween(run) ? runsOf(" ¶ ") : [run])));
