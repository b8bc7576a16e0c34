/** What others propose where we have a stake. */
import { paragraphOfAmendment } from "@/app/components/amendment/subject";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import type { BracketPositionView } from "@/domain/contract/positionViews";
import type { DelegationId, ParagraphId } from "@/domain/ids";

/** The paragraphs on which `delegation` has a proposal that was not withdrawn, or holds a position. */
export function ourParagraphs(
  delegation: DelegationId,
  amendments: readonly AmendmentView[],
  brackets: readonly BracketPositionView[],
): ReadonlySet<ParagraphId> {
  const staked = amendments.filter(
    ({ sponsors, status, positions }) =>
      (sponsors.includes(delegation) && status !== "withdrawn") ||
      positions.some((position) => position.delegation === delegation),
  );
  return new Set([
    ...staked.flatMap((amendment) => paragraphOfAmendment(amendment) ?? []),
    ...brackets
      .filter((position) => position.delegation === delegation && position.stance !== null)
      .map(({ paragraph }) => paragraph),
  ]);
}

/** The undecided proposals of others on these paragraphs. */
export const onOurs = (
  delegation: DelegationId,
  amendments: readonly AmendmentView[],
  ours: ReadonlySet<ParagraphId>,
): readonly AmendmentView[] =>
  amendments.filter((amendment) => {
    const about = paragraphOfAmendment(amendment);
    return (
      amendment.status === "submitted" &&
      !amendment.sponsors.includes(delegation) &&
      about !== null &&
      ours.has(about)
    );
  });
