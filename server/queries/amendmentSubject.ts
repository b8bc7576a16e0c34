import type { AmendmentSubject } from "../../domain/permissions";
import type { StoredAmendment } from "../db/amendments";
import { canonicalHash } from "../documents/canonical";

/** What of a stored amendment the table of permissions looks at. */
export const subjectOf = (amendment: StoredAmendment): AmendmentSubject => ({
  status: amendment.status,
  delegation: amendment.delegation,
  sponsors: amendment.sponsors,
  disclosed: amendment.revisions.some((revision) => revision.disclosedAt !== null),
});

/** Names what its delegation has as draft and as latest revision: whoever rewords it has seen that. */
export const wordingOf = (amendment: StoredAmendment): string =>
  canonicalHash({ revision: latestRevision(amendment)?.id ?? null, draft: amendment.draft });

/** The revision that its sponsors stand by; undefined while all of it is a draft. */
export const latestRevision = (amendment: StoredAmendment) => amendment.revisions.at(-1);
