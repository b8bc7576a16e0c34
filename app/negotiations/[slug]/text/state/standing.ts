/** Which amendments stand in the text. */
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import type { AmendmentId, DelegationId } from "@/domain/ids";

export const VIEWS = ["compiled", "clean", "mine", "since"] as const;
/**
 * How the text is shown: with all proposals, with none, with one's own alone, or with what changed
 * since one last looked.
 */
export type View = (typeof VIEWS)[number];

const isOwn = (amendment: AmendmentView, own: readonly DelegationId[]): boolean =>
  amendment.sponsors.some((s) => own.includes(s)) || own.includes(amendment.delegation);

/**
 * The amendments that stand in the text in a view: those submitted and undecided; of these, since one
 * last looked, those of which there are `news`. One's own drafts
 * stand there in the view of one's own alone, where nobody can take them for submitted.
 */
export function standing(
  amendments: readonly AmendmentView[],
  view: View,
  own: readonly DelegationId[],
  news: ReadonlySet<AmendmentId> = new Set(),
): readonly AmendmentView[] {
  if (view === "clean") return [];
  const undecided = amendments.filter((a) => a.status === "submitted" && a.revision);
  if (view === "since") return undecided.filter(({ id }) => news.has(id));
  if (view === "compiled") return undecided;
  const drafts = amendments.filter((a) => a.status === "draft" && a.draft);
  return [...undecided, ...drafts].filter((a) => isOwn(a, own));
}
