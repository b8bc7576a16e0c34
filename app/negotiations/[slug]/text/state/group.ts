/** Which amendments belong to which paragraph, and which of them stand in the text. */
import type { Proposal } from "@/domain/amendments/amendment";
import type { AmendmentView } from "@/domain/contract/views";
import type { DelegationId, ParagraphId } from "@/domain/ids";

/** What this reader sees of an amendment: what was submitted, or their delegation's draft. */
export const proposalOf = (amendment: AmendmentView): Proposal | null =>
  amendment.revision ?? amendment.draft;

/** The paragraph an amendment is listed at; null for one on the text as a whole. */
export function paragraphOfAmendment(amendment: AmendmentView): ParagraphId | null {
  const change = proposalOf(amendment)?.change;
  if (!change) return null;
  return change.kind === "add" ? change.after : change.paragraph;
}

export function byParagraph(
  amendments: readonly AmendmentView[],
): ReadonlyMap<ParagraphId | null, readonly AmendmentView[]> {
  const groups = new Map<ParagraphId | null, AmendmentView[]>();
  for (const amendment of amendments) {
    const id = paragraphOfAmendment(amendment);
    const group = groups.get(id);
    if (group) group.push(amendment);
    else groups.set(id, [amendment]);
  }
  return groups;
}

export const VIEWS = ["compiled", "clean", "mine"] as const;
/** How the text is shown: with all proposals, with none, or with one's own alone. */
export type View = (typeof VIEWS)[number];

const isOwn = (amendment: AmendmentView, own: readonly DelegationId[]): boolean =>
  amendment.sponsors.some((s) => own.includes(s)) || own.includes(amendment.delegation);

/**
 * The amendments that stand in the text in a view: those submitted and undecided. One's own drafts
 * stand there in the view of one's own alone, where nobody can take them for submitted.
 */
export function standing(
  amendments: readonly AmendmentView[],
  view: View,
  own: readonly DelegationId[],
): readonly AmendmentView[] {
  if (view === "clean") return [];
  const undecided = amendments.filter((a) => a.status === "submitted" && a.revision);
  if (view === "compiled") return undecided;
  const drafts = amendments.filter((a) => a.status === "draft" && a.draft);
  return [...undecided, ...drafts].filter((a) => isOwn(a, own));
}
