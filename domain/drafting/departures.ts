import { diffRuns } from "../amendments/diff";
import type { Edit } from "../amendments/edit";
import { citedIn } from "../amendments/newFootnotes";
import type { ParagraphId } from "../ids";
import type { TextOperation } from "../text/operations";
import type { DraftedParagraph, Paragraph, Run } from "../text/paragraph";
import { equalRuns } from "../text/runs";
import type { Adoptions } from "./adoption";
import { isBlank } from "./blocks";
import type { WorkingCopy } from "./draft";

/** A paragraph in which something was written, and that the text no longer has, or has replaced. */
export interface Written {
  readonly paragraph: ParagraphId;
  readonly base: readonly Run[];
  readonly ours: readonly Run[];
}

/**
 * What of a room becomes the text's, what goes because the text no longer has it, and what stays of
 * that for its authors to settle. Footnotes stay for now: whether anything cites them is seen last.
 * Linear.
 */
export function departures(
  { base, room }: WorkingCopy,
  text: readonly Paragraph[],
  adoptions: Adoptions,
): {
  readonly operations: TextOperation[];
  readonly gone: Written[];
  /** What an alternative was accepted instead of. */
  readonly replaced: Written[];
} {
  const before = new Map(base.map((paragraph) => [paragraph.id, paragraph]));
  const now = new Set(text.map(({ id }) => id));
  const own = new Map(room.map((paragraph) => [paragraph.id, paragraph]));
  const replaced = new Set([...adoptions.values()].filter((id) => own.has(id)));
  const instead = new Set(
    room.flatMap(({ alternativeTo: of, runs }) => (of && !isBlank(runs) ? [of] : [])),
  );
  const operations: TextOperation[] = [];
  const [gone, written]: [Written[], Written[]] = [[], []];
  const tells = ({ id, runs }: DraftedParagraph, base: readonly Run[]) => {
    gone.push({ paragraph: id, base, ours: runs });
  };
  for (const paragraph of room) {
    const { id, alternativeTo: of } = paragraph;
    const [was, as] = [before.get(id), adoptions.get(id)];
    if (as !== undefined) {
      const [original, ours] = [before.get(as), own.get(as)];
      if (ours) operations.push({ type: "remove", paragraph: as });
      if (ours && original && isWrittenIn(original.runs, ours.runs))
        written.push({ paragraph: as, base: original.runs, ours: ours.runs });
      operations.push({ type: "adopt", paragraph: id, as });
    } else if (of !== undefined && (!now.has(of) || replaced.has(of) || !own.has(of))) {
      operations.push({ type: "adopt", paragraph: id, as: id });
      const original = before.get(of);
      if (original && !now.has(of) && !isBlank(paragraph.runs)) tells(paragraph, original.runs);
    } else if (was && !now.has(id) && was.kind !== "footnote") {
      // What was written in it is not proposed where it is struck or to be replaced: the ask has it.
      const isWritten = !equalRuns(was.runs, paragraph.runs);
      if (!isWritten || paragraph.struck || instead.has(id))
        operations.push({ type: "remove", paragraph: id });
      else if (paragraph.agreed) operations.push({ type: "agree", paragraph: id, agreed: false });
      if (isWritten) tells(paragraph, was.runs);
    }
  }
  return { operations, gone, replaced: written };
}

/** Whether the words of the room say anything that those of the text do not. */
const isWrittenIn = (was: readonly Run[], ours: readonly Run[]): boolean =>
  !equalRuns(was, ours) && diffRuns(was, ours).some(({ insert }) => insert.length > 0);

/**
 * The footnotes that the text no longer has, in a room as it is `after` the step: what its words still
 * cite stays and is brought by them, without what it cites itself, which no amendment can bring; the
 * others go. What was written in them is told in any case.
 */
export function uncited(
  base: readonly Paragraph[],
  after: readonly DraftedParagraph[],
  now: ReadonlyMap<ParagraphId, Paragraph>,
): { readonly operations: TextOperation[]; readonly gone: Written[] } {
  const lost = base.filter(({ id, kind }) => kind === "footnote" && !now.has(id));
  if (lost.length === 0) return { operations: [], gone: [] };
  const room = new Map(after.map((paragraph) => [paragraph.id, paragraph]));
  const cited = citedBesides(
    after.filter((one) => lost.every(({ id }) => id !== one.id)),
    now,
  );
  const operations: TextOperation[] = [];
  const gone: Written[] = [];
  for (const { id, runs } of lost) {
    const own = room.get(id);
    if (!own) continue;
    if (!cited.has(id)) operations.push({ type: "remove", paragraph: id });
    else if (citedIn(own.runs).length > 0)
      operations.push({ type: "edit", paragraph: id, edits: withoutCitations(own.runs) });
    if (!equalRuns(own.runs, runs)) gone.push({ paragraph: id, base: runs, ours: own.runs });
  }
  return { operations, gone };
}

const withoutCitations = (runs: readonly Run[]): Edit[] =>
  diffRuns(
    runs,
    runs.filter(({ marks }) => marks.footnote === undefined),
  );

/** What the words of a room cite that those of the text do not. */
function citedBesides(
  room: readonly Paragraph[],
  text: ReadonlyMap<ParagraphId, Paragraph>,
): ReadonlySet<ParagraphId> {
  const cited = new Set<ParagraphId>();
  for (const { id, runs } of room) {
    const known = new Set(citedIn(text.get(id)?.runs ?? []));
    for (const one of citedIn(runs)) if (!known.has(one)) cited.add(one);
  }
  return cited;
}
