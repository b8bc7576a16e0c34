import type { RequestedChange } from "../contract/amendmentRequests";
import type { ParagraphId } from "../ids";
import { done, type Refusal, type Result, refuse } from "../refusal";
import { FOOTNOTE_PLACEHOLDER, type Paragraph, type Run } from "../text/paragraph";
import { equalRuns, lengthOf, normalize, plainText } from "../text/runs";
import type { Change, ProposedParagraph } from "./amendment";
import { diffRuns } from "./diff";
import { structuralChange } from "./proposeStructure";
import { subjectOf, subjectsOf } from "./subjects";

/**
 * Turns the wording that a person asks for into the change that is stored: canonical edits over the
 * base that they saw. `base` holds every paragraph the request names, also the one after which
 * something is added, so that the proposal can be judged and printed without any other record.
 * Refuses `no-change`, and `invalid` for a base without the paragraph or a wording with a footnote
 * placeholder that cites nothing or a footnote that its base does not know.
 */
export function canonicalChange(
  base: readonly Paragraph[],
  requested: RequestedChange,
): Result<Change> {
  const missing = subjectsOf(requested).find((id) => !base.some((one) => one.id === id));
  if (missing !== undefined)
    return refuse("invalid", "The proposal does not hold the paragraph that it is about.", {
      paragraph: missing,
    });
  const paragraph = base.find(({ id }) => id === subjectOf(requested));
  const wanted = wordingsOf(requested);
  const flaw = wanted.map((runs) => flawOf(runs, footnotesOf(base))).find((found) => found);
  if (flaw) return flaw;
  const proposes = requested.kind === "add" || requested.kind === "alternative";
  if (proposes && mixesFootnotes(requested, paragraph))
    return refuse("invalid", "A footnote can be reworded, but not be added or become a paragraph.");
  switch (requested.kind) {
    case "edit":
      return editOf(paragraph!, requested.result);
    case "add":
      return added(requested.after, requested.paragraphs);
    case "alternative":
      return alternativeTo(paragraph!, requested.paragraphs);
    case "delete":
    case "comment":
      return done(requested);
    case "move":
    case "split":
    case "merge":
    case "level":
      return structuralChange(base, requested);
  }
}

const NO_CHANGE = refuse(
  "no-change",
  "The wording is the same as that of the text. Change some words, then propose it.",
);

function editOf({ id, runs }: Paragraph, result: readonly Run[]): Result<Change> {
  const edits = diffRuns(runs, result);
  return edits.length === 0 ? NO_CHANGE : done({ kind: "edit", paragraph: id, edits });
}

function added(
  after: ParagraphId | null,
  paragraphs: readonly ProposedParagraph[],
): Result<Change> {
  const proposed = proposedOf(paragraphs);
  return proposed.length === 0
    ? refuse("no-change", "A new paragraph needs some words in it.")
    : done({ kind: "add", after, paragraphs: proposed });
}

function alternativeTo(
  { id, runs }: Paragraph,
  paragraphs: readonly ProposedParagraph[],
): Result<Change> {
  const proposed = proposedOf(paragraphs);
  if (proposed.length === 0)
    return refuse("no-change", "An alternative needs some words in it; or propose to delete.");
  return proposed.length === 1 && equalRuns(proposed[0]!.runs, runs)
    ? NO_CHANGE
    : done({ kind: "alternative", paragraph: id, paragraphs: proposed });
}

/** Normalised, without those that hold nothing but white space. */
const proposedOf = (paragraphs: readonly ProposedParagraph[]): ProposedParagraph[] =>
  paragraphs
    .filter(({ runs }) => plainText(runs).trim() !== "")
    .map(({ kind, level, runs }) => ({ kind, level, runs: normalize(runs) }));

/** A footnote stands where it is cited, so it can be proposed only in the place of another. */
function mixesFootnotes(
  { kind, paragraphs }: Extract<RequestedChange, { kind: "add" | "alternative" }>,
  base: Paragraph | undefined,
): boolean {
  const footnotes = paragraphs.filter((paragraph) => paragraph.kind === "footnote").length;
  if (base?.kind !== "footnote") return footnotes > 0;
  return kind === "add" || footnotes !== 1 || paragraphs.length !== 1;
}

function wordingsOf(requested: RequestedChange): readonly (readonly Run[])[] {
  if (requested.kind === "edit") return [requested.result];
  if (requested.kind === "merge") return [requested.runs];
  return "paragraphs" in requested ? requested.paragraphs.map(({ runs }) => runs) : [];
}

/** Footnotes that the base cites or holds. */
const footnotesOf = (base: readonly Paragraph[]): ReadonlySet<ParagraphId> =>
  new Set(
    base.flatMap(({ id, kind, runs }) => [
      ...(kind === "footnote" ? [id] : []),
      ...runs.flatMap(({ marks }) => (marks.footnote === undefined ? [] : [marks.footnote])),
    ]),
  );

function flawOf(runs: readonly Run[], footnotes: ReadonlySet<ParagraphId>): Refusal | null {
  for (const run of normalize(runs)) {
    const { footnote } = run.marks;
    if (/\p{Surrogate}/u.test(run.text))
      return refuse("invalid", "The wording holds half of a character. Type it again.");
    if (footnote === undefined && run.text.includes(FOOTNOTE_PLACEHOLDER))
      return refuse("invalid", "The wording holds a footnote sign that cites no footnote.");
    if (footnote !== undefined && run.text !== FOOTNOTE_PLACEHOLDER)
      return refuse("invalid", "Only a footnote sign can cite a footnote.");
    if (footnote !== undefined && !footnotes.has(footnote))
      return refuse("invalid", "The wording cites a footnote that the paragraph does not have.", {
        footnote,
      });
  }
  return lengthOf(runs) > MAX_LENGTH
    ? refuse("too-large", `A paragraph has ${MAX_LENGTH} characters at most.`)
    : null;
}

const MAX_LENGTH = 50_000;
