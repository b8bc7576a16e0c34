import type { RequestedChange } from "../contract/amendmentRequests";
import type { FootnoteId } from "../ids";
import { done, type Refusal, type Result, refuse } from "../refusal";
import { applyOperations } from "../text/apply";
import type { TextOperation } from "../text/operations";
import type { Paragraph, Run } from "../text/paragraph";
import { equalRuns, normalize, plainText } from "../text/runs";
import type { Change, ProposedFootnote } from "./amendment";
import { canonicalChange } from "./propose";

/** The footnotes that runs cite, in order. */
export const citedIn = (runs: readonly Run[]): FootnoteId[] =>
  runs.flatMap(({ marks }) => (marks.footnote === undefined ? [] : [marks.footnote]));

/** A proposed footnote as the paragraph that it becomes, under a provisional number. */
export const footnoteParagraph = ({ id, runs }: ProposedFootnote, label: string): Paragraph => ({
  id,
  label,
  kind: "footnote",
  level: 0,
  runs: normalize(runs),
});

/**
 * The change that is stored of a request, as `canonicalChange` gives it, with the bodies of the
 * footnotes that it brings. Those bring what the wording cites and the base does not know: refuses
 * (`invalid`) one that is empty, that cites another, that nothing cites, or that is there already.
 */
export function changeWithFootnotes(
  base: readonly Paragraph[],
  requested: RequestedChange,
): Result<Change> {
  const brought = "footnotes" in requested ? (requested.footnotes ?? []) : [];
  if (brought.length === 0) return canonicalChange(base, requested);
  const bodies = brought.map((one) => footnoteParagraph(one, ""));
  const flaw = flawOf(base, bodies);
  if (flaw) return flaw;
  const change = canonicalChange([...base, ...bodies], withoutFootnotes(requested));
  if (!change.ok) return change;
  const cited = new Set(citedIn(insertedBy(change.value)));
  const uncited = brought.find(({ id }) => !cited.has(id));
  if (uncited)
    return refuse("invalid", "A new footnote has to be cited by the words that are proposed.", {
      footnote: uncited.id,
    });
  const footnotes = bodies.map(({ id, runs }) => ({ id, runs }));
  return done({ ...change.value, footnotes });
}

function flawOf(base: readonly Paragraph[], bodies: readonly Paragraph[]): Refusal | null {
  const known = new Set(base.map(({ id }) => id));
  for (const { id, runs } of bodies) {
    if (known.has(id))
      return refuse(
        "invalid",
        "A new footnote has the name of a paragraph that is there already.",
        {
          footnote: id,
        },
      );
    known.add(id);
    if (plainText(runs).trim() === "" || citedIn(runs).length > 0)
      return refuse("invalid", "A new footnote needs some words, and cites no other.", {
        footnote: id,
      });
  }
  return null;
}

const withoutFootnotes = <T extends RequestedChange>(requested: T): T => {
  const { footnotes: _, ...rest } = requested as T & { footnotes?: unknown };
  return rest as T;
};

/** All words that a change would put into the text. */
export function insertedBy(change: Change): Run[] {
  if (change.kind === "edit") return change.edits.flatMap(({ insert }) => insert);
  if ("runs" in change) return [...(change.runs as readonly Run[])];
  return "paragraphs" in change ? change.paragraphs.flatMap(({ runs }) => runs) : [];
}

/**
 * The operations of a change with, before them, those that insert the footnotes that they come to
 * cite: each behind the one that is cited before it, so that footnotes stand in the order of the
 * text. One that another amendment brought already, with the same words, is not inserted again.
 * Refuses (`needs-author`) one whose name has come to mean something else.
 */
export function withNewFootnotes(
  text: readonly Paragraph[],
  change: Change,
  operations: readonly TextOperation[],
): Result<TextOperation[]> {
  const brought = new Map((change.footnotes ?? []).map((one) => [one.id, one]));
  if (brought.size === 0) return done([...operations]);
  for (const { id, kind, runs } of text) {
    const footnote = brought.get(id);
    if (footnote && !(kind === "footnote" && equalRuns(runs, footnote.runs))) return OTHER_FOOTNOTE;
    brought.delete(id);
  }
  const standing = new Map(text.map((paragraph) => [paragraph.id, paragraph]));
  let number = highestNumber(text);
  // Before the first footnote, which may be any paragraph of the text.
  const firstAt = text.findIndex(({ kind }) => kind === "footnote");
  let after = (firstAt < 0 ? text.at(-1) : text[firstAt - 1])?.id ?? null;
  const insertions: TextOperation[] = [];
  for (const id of applyOperations(text, operations).flatMap(({ runs }) => citedIn(runs))) {
    const footnote = brought.get(id);
    if (footnote) {
      const paragraphs = [footnoteParagraph(footnote, String(++number))];
      insertions.push({ type: "insert", after, paragraphs });
      brought.delete(id);
      standing.set(id, paragraphs[0]!);
    }
    if (standing.get(id)?.kind === "footnote") after = id;
  }
  return done([...insertions, ...operations]);
}

const OTHER_FOOTNOTE = refuse(
  "needs-author",
  "A footnote of this amendment has become another one in the text. Its author has to say what is wanted now.",
);

/** The highest number among the footnotes; new ones go on from it until a revision renumbers all. */
export const highestNumber = (text: readonly Pick<Paragraph, "kind" | "label">[]): number =>
  Math.max(
    0,
    ...text.map(({ kind, label }) =>
      kind === "footnote" && /^\d{1,9}$/.test(label) ? Number(label) : 0,
    ),
  );
