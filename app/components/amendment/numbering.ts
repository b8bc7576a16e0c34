/** What a paragraph is called now, and what it was called when something was proposed on it. */
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import type { ParagraphId } from "@/domain/ids";
import type { Paragraph } from "@/domain/text/paragraph";
import { paragraphOfAmendment, proposalOf } from "./subject";

/** The labels of a text by paragraph. Those that are no longer in it have none. */
export type LabelsNow = ReadonlyMap<ParagraphId, string>;

export const labelsNow = (paragraphs: readonly Paragraph[]): LabelsNow =>
  new Map(paragraphs.map(({ id, label }) => [id, label]));

/** Whether a paragraph that was seen under a label bears another one by now. */
export const isRenumbered = (
  { id, label }: { readonly id?: ParagraphId; readonly label: string },
  now: LabelsNow | undefined,
): boolean => id !== undefined && now?.has(id) === true && now.get(id) !== label;

/** The paragraph an amendment is about as its author saw it, if it bears another label by now. */
export function calledOtherwise(amendment: AmendmentView, now: LabelsNow): Paragraph | null {
  const id = paragraphOfAmendment(amendment);
  const seen = proposalOf(amendment)?.base.find((one) => one.id === id);
  return seen && isRenumbered(seen, now) ? seen : null;
}
