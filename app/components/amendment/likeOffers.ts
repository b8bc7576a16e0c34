import { areAlike } from "@/domain/amendments/likeGroups";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import type { DelegationId } from "@/domain/ids";
import type { Paragraph } from "@/domain/text/paragraph";
import { paragraphOfAmendment } from "./subject";

/**
 * The submitted proposals of others that ask for the same as `own` does in the text as it stands,
 * among those given: what its reader may see. Costs a judgement for each on the same paragraph.
 */
export function likeOffers(
  own: AmendmentView,
  delegation: DelegationId,
  amendments: readonly AmendmentView[],
  paragraphs: readonly Paragraph[],
): readonly AmendmentView[] {
  const { revision, status } = own;
  if (status !== "submitted" || !revision || own.delegation !== delegation) return [];
  const about = paragraphOfAmendment(own);
  return amendments.filter(
    (other) =>
      other.id !== own.id &&
      other.status === "submitted" &&
      other.revision !== null &&
      !other.sponsors.includes(delegation) &&
      paragraphOfAmendment(other) === about &&
      areAlike(paragraphs, other.revision, revision),
  );
}
