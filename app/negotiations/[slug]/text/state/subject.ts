import type { AmendmentView } from "@/domain/contract/amendmentViews";
import type { AmendmentSubject } from "@/domain/permissions";

/** What of an amendment decides who may act on it. */
export const subjectOf = (amendment: AmendmentView): AmendmentSubject => ({
  status: amendment.status,
  delegation: amendment.delegation,
  sponsors: amendment.sponsors,
  disclosed: amendment.revision?.disclosed ?? false,
});
