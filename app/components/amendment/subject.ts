/** What an amendment is about, as its reader sees it. */
import type { Proposal } from "@/domain/amendments/amendment";
import { subjectOf } from "@/domain/amendments/subjects";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import type { ParagraphId } from "@/domain/ids";

/** What this reader sees of an amendment: what was submitted, or their delegation's draft. */
export const proposalOf = (amendment: AmendmentView): Proposal | null =>
  amendment.revision ?? amendment.draft;

/** A comment asks for no change of the text: nothing about it awaits a decision. */
export const isComment = (amendment: AmendmentView): boolean =>
  proposalOf(amendment)?.change.kind === "comment";

/** The paragraph an amendment is listed at; null for one on the text as a whole. */
export function paragraphOfAmendment(amendment: AmendmentView): ParagraphId | null {
  const change = proposalOf(amendment)?.change;
  return change ? subjectOf(change) : null;
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
