/** Which proposals wait for the reader's own delegations. */
import { judge } from "@/domain/amendments/judge";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import type { AmendmentId, DelegationId } from "@/domain/ids";
import type { Paragraph } from "@/domain/text/paragraph";

/**
 * The submitted proposals of `own` delegations whose words were changed, so that only they can say
 * what is wanted now. Costs a judgement for each.
 */
export const needingUs = (
  amendments: readonly AmendmentView[],
  own: readonly DelegationId[],
  paragraphs: readonly Paragraph[],
): ReadonlySet<AmendmentId> =>
  new Set(
    amendments
      .filter(
        ({ status, delegation, revision }) =>
          status === "submitted" &&
          own.includes(delegation) &&
          revision !== null &&
          ["needs-author", "paragraph-gone"].includes(judge(paragraphs, revision).outcome),
      )
      .map(({ id }) => id),
  );
