import type { AmendmentId, DelegationId } from "@/domain/ids";

/** The way to one of the delegation's own proposals, wherever its paragraph is by now. */
export const ownHref = (slug: string, delegation: DelegationId, amendment: AmendmentId): string =>
  `/negotiations/${slug}/ours?as=${delegation}#${amendment}`;
