/** What the dialog offers for moves, splits, merges and changes of level. */
import { neighboursOf } from "@/domain/amendments/move";
import { mergedWords } from "@/domain/amendments/proposeStructure";
import type { RequestedChange } from "@/domain/contract/amendmentRequests";
import type { ParagraphId } from "@/domain/ids";
import type { Paragraph, Run } from "@/domain/text/paragraph";
import { endOfBlock, positionOf } from "@/domain/text/position";
import { normalize, trimmed } from "@/domain/text/runs";
import type { Draft, Shape } from "./draft";

/** Stands in the editor where a paragraph is to part. */
export const PART = "¶";

/** How many paragraphs that follow can be merged in one proposal. */
const FOLLOWERS = 4;

/** The parts of a wording, without those that hold nothing. */
export function partsOf(wording: readonly Run[]): Run[][] {
  const parts: Run[][] = [[]];
  for (const run of normalize(wording))
    for (const [index, text] of run.text.split(PART).entries()) {
      if (index > 0) parts.push([]);
      parts.at(-1)!.push({ ...run, text });
    }
  return parts.map(trimmed).filter((runs) => runs.length > 0);
}

/** A wording in parts, as the editor holds it. */
export const withParts = (parts: readonly (readonly Run[])[]): Run[] =>
  normalize(
    parts.flatMap((runs, i) => (i === 0 ? runs : [{ text: ` ${PART} `, marks: {} }, ...runs])),
  );

const isFixed = ({ kind }: Paragraph): boolean => kind === "title" || kind === "footnote";

/** Whether a paragraph can be moved, split, merged and so on: titles and footnotes cannot. */
export const hasStructure = (paragraph: Paragraph | null): paragraph is Paragraph =>
  paragraph !== null && !isFixed(paragraph);

/** The paragraphs that follow one and could be merged with it. */
export function followersOf(text: readonly Paragraph[], { id }: Paragraph): readonly Paragraph[] {
  const at = positionOf(text, id);
  if (at < 0) return [];
  const next = text.slice(at + 1, at + 1 + FOLLOWERS);
  const end = next.findIndex((one) => isFixed(one) || one.kind === "heading");
  return end < 0 ? next : next.slice(0, end);
}

/** Paragraphs behind which one can stand: neither within itself nor where it stands now. */
export function placesFor(text: readonly Paragraph[], { id }: Paragraph): readonly Paragraph[] {
  const at = positionOf(text, id);
  const end = endOfBlock(text, at);
  return text.filter((one, i) => one.kind !== "footnote" && (i < at - 1 || i >= end));
}

const LEVELS: readonly Shape[] = [
  { level: 0, kind: "operative" },
  { level: 0, kind: "preambular" },
  { level: 0, kind: "heading" },
  { level: 1, kind: "subparagraph" },
  { level: 2, kind: "subparagraph" },
];

/** The levels that a paragraph does not have. A chapeau is an operative paragraph. */
export const levelsFor = ({ kind, level }: Paragraph): readonly Shape[] => {
  const now = kind === "chapeau" ? "operative" : kind;
  return LEVELS.filter((one) => one.level !== level || one.kind !== now);
};

interface Requested {
  readonly base: Paragraph[];
  readonly change: RequestedChange;
}

const plain = (paragraph: Paragraph): Paragraph => ({ ...paragraph, runs: [...paragraph.runs] });

/** The request for a move, a split, a merge or a change of level; null while something is open. */
export function structureRequest(
  draft: Draft,
  paragraph: Paragraph,
  text: readonly Paragraph[],
): Requested | null {
  const at = positionOf(text, paragraph.id);
  const below = at < 0 ? [] : text.slice(at + 1, endOfBlock(text, at)).map(plain);
  const base = [plain(paragraph)];
  const { id } = paragraph;
  switch (draft.kind) {
    case "move": {
      if (draft.after === undefined) return null;
      const { after } = draft;
      const behind = after === null ? [] : text.filter((one) => one.id === after).map(plain);
      const between = at < 0 ? {} : { between: neighboursOf(text, at) };
      const change = { kind: "move" as const, paragraph: id, after, ...between };
      return { base: [...base, ...below, ...behind], change };
    }
    case "split": {
      const { kind, level } = paragraph;
      const paragraphs = partsOf(draft.wording).map((runs) => ({ kind, level, runs }));
      return { base, change: { kind: "split", paragraph: id, paragraphs } };
    }
    case "merge": {
      const others = draft.others ?? [];
      const change: RequestedChange = {
        ...{ kind: "merge", paragraph: id, runs: normalize(draft.wording) },
        others: others.map((one): ParagraphId => one.id),
      };
      return { base: [...base, ...others.map(plain)], change };
    }
    case "level":
      if (!draft.level) return null;
      return {
        base: [...base, ...below],
        change: {
          ...{ kind: "level", paragraph: id },
          ...{ level: draft.level.level, as: draft.level.kind },
        },
      };
    default:
      return null;
  }
}

/** Whether a structural draft says yet what is wanted. */
export function isOpen({ kind, after, wording, others, level }: Draft): boolean {
  switch (kind) {
    case "move":
      return after === undefined;
    case "split":
      return partsOf(wording).length < 2;
    case "merge":
      return !others?.length || trimmed(wording).length === 0;
    case "level":
      return level === undefined;
    default:
      return false;
  }
}

/** The words of a paragraph and those merged with it, to begin with. */
export const wordsToMerge = (paragraph: Paragraph, others: readonly Paragraph[]): Run[] =>
  mergedWords([paragraph, ...others].map(({ runs }) => runs));
