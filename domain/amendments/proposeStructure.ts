import type { RequestedChange } from "../contract/amendmentRequests";
import { done, type Refusal, type Result, refuse } from "../refusal";
import type { Paragraph, Run } from "../text/paragraph";
import { endOfBlock, positionOf } from "../text/position";
import { equalRuns, normalize, plainText, trimmed } from "../text/runs";
import type { Change, ProposedParagraph, StructuralChange, StructuralKind } from "./amendment";
import { stands } from "./level";

export type RequestedStructure = Extract<RequestedChange, { kind: StructuralKind }>;

/**
 * The canonical form of a move, a split, a merge or a change of level of `paragraph`; `base` holds
 * every paragraph that it names. Refuses `no-change`, and `invalid` for what would move, part or
 * join a title or a footnote: those stand where they are.
 */
export function structuralChange(
  base: readonly Paragraph[],
  requested: RequestedStructure,
): Result<StructuralChange> {
  const named = (id: Paragraph["id"] | null) => base.find((one) => one.id === id);
  const paragraph = named(requested.paragraph)!;
  if (isFixed(paragraph)) return FIXED;
  switch (requested.kind) {
    case "move":
      if (requested.after === requested.paragraph) return NO_MOVE;
      return named(requested.after)?.kind === "footnote" ? BEHIND_FOOTNOTE : done(requested);
    case "split":
      return splitOf(paragraph, requested.paragraphs);
    case "merge":
      return mergeOf(base, requested);
    case "level":
      return levelOf(paragraph, requested);
  }
}

const isFixed = ({ kind }: Pick<Paragraph, "kind">): boolean =>
  kind === "title" || kind === "footnote";

const FIXED = refuse(
  "invalid",
  "The title and the footnotes stand where they are. Propose another wording of them.",
);
export const NO_MOVE = refuse(
  "no-change",
  "The paragraph stands there already. Choose another place, then propose it.",
);
const BEHIND_FOOTNOTE = refuse("invalid", "No paragraph stands among the footnotes.");
export const INTO_ITSELF = refuse(
  "invalid",
  "A paragraph cannot stand among its own subparagraphs. Choose another place.",
);

/** Parts without white space where they were cut; the first is what the paragraph is. */
function splitOf(
  { id, kind, level }: Paragraph,
  requested: readonly ProposedParagraph[],
): Result<StructuralChange> {
  const parts = requested
    .map((part) => ({ ...part, runs: trimmed(part.runs) }))
    .filter(({ runs }) => plainText(runs) !== "");
  if (parts.length < 2)
    return refuse("no-change", "A split needs words on both sides of the place where it parts.");
  const flaw = parts
    .slice(1)
    .map(misfit)
    .find((found) => found);
  if (flaw) return flaw;
  const paragraphs = parts.map((part, i) => (i === 0 ? { kind, level, runs: part.runs } : part));
  return done({ kind: "split", paragraph: id, paragraphs });
}

function mergeOf(
  base: readonly Paragraph[],
  { paragraph, others, runs }: Extract<RequestedStructure, { kind: "merge" }>,
): Result<StructuralChange> {
  const joining = base.filter(({ id }) => others.includes(id));
  const each = new Set([paragraph, ...others]);
  if (each.size !== others.length + 1)
    return refuse("invalid", "Each paragraph can be merged once.");
  if (joining.some(isFixed)) return FIXED;
  const wanted = normalize(runs);
  if (plainText(wanted).trim() === "")
    return refuse("no-change", "What is merged needs some words in it; or propose to delete.");
  return done({ kind: "merge", paragraph, others: joining.map(({ id }) => id), runs: wanted });
}

function levelOf(
  paragraph: Paragraph,
  { level, as }: Extract<RequestedStructure, { kind: "level" }>,
): Result<StructuralChange> {
  if (stands(paragraph, level, as))
    return refuse("no-change", "The paragraph stands at that level already.");
  const flaw = misfit({ kind: as, level });
  return flaw ?? done({ kind: "level", paragraph: paragraph.id, level, as });
}

/** What cannot stand at its level: a subparagraph at the first, a heading below it. */
function misfit({ kind, level }: Pick<Paragraph, "kind" | "level">): Refusal | null {
  if (isFixed({ kind })) return FIXED;
  if (kind === "heading" && level > 0)
    return refuse("invalid", "A heading stands at the first level.");
  return kind === "subparagraph" && level === 0
    ? refuse("invalid", "A subparagraph stands below another paragraph.")
    : null;
}

/** Whether a move would take a paragraph to among its own subparagraphs, in this text. */
export function movesIntoItself(text: readonly Paragraph[], change: Change): boolean {
  if (change.kind !== "move" || change.after === null) return false;
  const from = positionOf(text, change.paragraph);
  const to = positionOf(text, change.after);
  return from >= 0 && from < to && to < endOfBlock(text, from);
}

/** The words of several paragraphs one after another, as a merge of them first reads. */
export const mergedWords = (paragraphs: readonly (readonly Run[])[]): Run[] =>
  normalize(
    paragraphs
      .filter((runs) => !equalRuns(runs, []))
      .flatMap((runs, i) => (i === 0 ? runs : [{ text: " ", marks: {} }, ...runs])),
  );
