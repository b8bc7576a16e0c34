import type { Change, Proposal } from "../amendments/amendment";
import { DIFF_ALGORITHM } from "../amendments/diff";
import { baseOf, judge } from "../amendments/judge";
import { labelsOf, newPlace } from "../amendments/newPlace";
import type { AmendmentId, ParagraphId } from "../ids";
import type { Paragraph } from "../text/paragraph";
import { compile } from "./compile";
import type { CompiledComment, CompiledParagraph, CompiledText } from "./compiledText";
import { mergeHolders } from "./holders";
import { type AmendmentOf, additions, alternatives, isKind, together } from "./proposals";
import type { Holder } from "./span";
import { unplacedEdit, unplacedProposal } from "./unplaced";

/** An amendment with who stands behind it: `holders` propose, support, reserve …; `opposed` retain. */
export interface CompilableAmendment {
  readonly id: AmendmentId;
  readonly proposal: Proposal;
  readonly holders: readonly Holder[];
  readonly opposed: readonly Holder[];
  /** Entered on a delegation's behalf and not confirmed by it yet. */
  readonly unconfirmed?: boolean;
  readonly late?: boolean;
}

/** What is proposed at one place of the text: at a paragraph, or before the first (null). */
interface Place {
  readonly edits: AmendmentOf<"edit">[];
  readonly deletions: AmendmentOf<"delete">[];
  readonly alternatives: AmendmentOf<"alternative">[];
  readonly additions: AmendmentOf<"add">[];
  readonly comments: AmendmentOf<"comment">[];
  /** What this place's text cannot take. */
  readonly stuck: CompilableAmendment[];
}

/**
 * The compilation of a whole text. Takes the amendments in order of submission, those that its
 * reader may see; gives each exactly once (the edits of one may stand in several spans of its
 * paragraph). Equal proposals are one entry with all their holders. Additions stand after the
 * paragraph behind which accepting them would put them, under provisional labels, first submitted
 * first. Costs the sum of `compile` for its paragraphs, and a judgement for every other amendment.
 */
export function compileText(
  paragraphs: readonly Paragraph[],
  amendments: readonly CompilableAmendment[],
): CompiledText {
  const places = new Map<ParagraphId | null, Place>([[null, emptyPlace()]]);
  for (const { id } of paragraphs) places.set(id, emptyPlace());
  const gone: CompilableAmendment[] = [];
  for (const amendment of amendments.map(withHolders)) {
    const at = placeOf(paragraphs, amendment.proposal.change);
    const place = at === undefined ? undefined : places.get(at);
    if (place) sortIn(place, amendment, paragraphs);
    else gone.push(amendment);
  }
  const taken = labelsOf(paragraphs);
  const start = places.get(null)!;
  return {
    algorithm: DIFF_ALGORITHM,
    start: additions(paragraphs, 0, start.additions, taken),
    paragraphs: paragraphs.map((paragraph, index) =>
      compiledParagraph(paragraphs, index, places.get(paragraph.id)!, taken),
    ),
    comments: start.comments.map(comment),
    unplaced: [...gone, ...start.stuck].map((amendment) => unplacedProposal(paragraphs, amendment)),
  };
}

const emptyPlace = (): Place => ({
  edits: [],
  deletions: [],
  alternatives: [],
  additions: [],
  comments: [],
  stuck: [],
});

/** The paragraph at which an amendment is shown, null for the start, undefined when it is gone. */
function placeOf(text: readonly Paragraph[], change: Change): ParagraphId | null | undefined {
  if (change.kind !== "add") return change.paragraph;
  const index = newPlace(text, change.after, change.paragraphs[0]);
  return index === null ? undefined : (text[index - 1]?.id ?? null);
}

function sortIn(place: Place, amendment: CompilableAmendment, text: readonly Paragraph[]): void {
  if (isKind(amendment, "edit")) place.edits.push(amendment);
  else if (isKind(amendment, "comment")) place.comments.push(amendment);
  else if (judge(text, amendment.proposal).outcome !== "applies") place.stuck.push(amendment);
  else if (isKind(amendment, "delete")) place.deletions.push(amendment);
  else if (isKind(amendment, "alternative")) place.alternatives.push(amendment);
  else if (isKind(amendment, "add")) place.additions.push(amendment);
}

/** One line a delegation among its holders, those who did not confirm it yet marked. */
function withHolders(amendment: CompilableAmendment): CompilableAmendment {
  const holders = amendment.holders.map((holder) =>
    amendment.unconfirmed && holder.stance === "propose"
      ? { ...holder, unconfirmed: true as const }
      : holder,
  );
  return { ...amendment, holders: mergeHolders(holders), opposed: mergeHolders(amendment.opposed) };
}

function compiledParagraph(
  text: readonly Paragraph[],
  index: number,
  place: Place,
  taken: Set<string>,
): CompiledParagraph {
  const { id, label, kind, level, runs } = text[index]!;
  const { spans, unplaced } = compile(
    runs,
    place.edits.map(({ id: amendment, proposal, holders, opposed }) => ({
      id: amendment,
      base: baseOf(proposal, id).runs,
      edits: proposal.change.edits,
      holders,
      opposed,
    })),
  );
  const about = new Map(place.edits.map((one) => [one.id, baseOf(one.proposal, id)]));
  return {
    id,
    label,
    kind,
    level,
    spans,
    deletions: place.deletions.length > 0 ? [together(place.deletions)] : [],
    alternatives: alternatives(label, place.alternatives),
    additions: additions(text, index + 1, place.additions, taken),
    comments: place.comments.map(comment),
    unplaced: [
      ...unplaced.map((one) => unplacedEdit(one, about.get(one.amendment)!)),
      ...place.stuck.map((amendment) => unplacedProposal(text, amendment)),
    ],
  };
}

const comment = ({ id, proposal, holders, opposed }: CompilableAmendment): CompiledComment => ({
  amendment: id,
  holders,
  opposed,
  text: proposal.rationale,
});
