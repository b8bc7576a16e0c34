import { likeGroups } from "../../domain/amendments/likeGroups";
import type { AmendmentView, LikeView } from "../../domain/contract/amendmentViews";
import type { Paragraph } from "../../domain/text/paragraph";

/**
 * Groups of open proposals that ask for the same. Takes what one reader may see, so that what is not
 * disclosed to them is in no group; of what is submitted, the wording that they see.
 */
export function likeViews(
  text: readonly Paragraph[],
  views: readonly AmendmentView[],
): readonly LikeView[] {
  const open = views.flatMap(({ id, status, revision, draft }) => {
    const proposal = status === "draft" ? draft : status === "submitted" ? revision : null;
    return proposal ? [{ id, proposal }] : [];
  });
  return likeGroups(text, open).map((amendments) => ({ amendments }));
}
