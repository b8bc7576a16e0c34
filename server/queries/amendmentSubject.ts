import type { AmendmentSubject } from "../../domain/permissions";
import type { StoredAmendment } from "../db/amendments";

/** What of a stored amendment the table of permissions looks at. */
export const subjectOf = (amendment: StoredAmendment): AmendmentSubject => ({
  status: amendment.status,
  delegation: amendment.delegation,
  sponsors: amendment.sponsors,
  disclosed: amendment.revisions.some((revision) => revision.disclosedAt !== null),
});

/** The revision that its sponsors stand by; undefined while all of it is a draft. */
export const latestRevision = (amendment: StoredAmendment) => amendment.revisions.at(-1);
