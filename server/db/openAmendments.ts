/** The amendments that a change of the text may concern. */
import type { Proposal } from "../../domain/amendments/amendment";
import type {
  AmendmentId,
  DelegationId,
  NegotiationId,
  ParagraphId,
  RevisionId,
} from "../../domain/ids";
import { stored } from "./json";
import type { Tx } from "./open";

/** As much of an undecided amendment as tells how its latest wording fares, and who may know. */
export interface OpenAmendment {
  readonly id: AmendmentId;
  readonly delegation: DelegationId;
  readonly sponsors: readonly { readonly delegation: DelegationId; readonly since: Date }[];
  readonly revision: Proposal & {
    readonly id: RevisionId;
    readonly submittedAt: Date;
    readonly disclosed: boolean;
  };
}

/**
 * The undecided amendments whose base holds one of these paragraphs, or that move another away from
 * between them, in no particular order.
 */
export async function openOn(
  tx: Tx,
  negotiationId: NegotiationId,
  paragraphs: readonly ParagraphId[],
): Promise<readonly OpenAmendment[]> {
  const held = paragraphs.flatMap((id) => [
    { base: { array_contains: [{ id }] } },
    { change: { path: ["between"], array_contains: [id] } },
  ]);
  const rows = await tx.amendment.findMany({
    where: { negotiationId, status: "submitted", revisions: { some: { OR: held } } },
    select: {
      id: true,
      delegationId: true,
      sponsors: { where: { endedAt: null }, select: { delegationId: true, since: true } },
      revisions: { orderBy: { number: "desc" }, take: 1, include: { disclosures: true } },
    },
  });
  return rows.flatMap(({ id, delegationId, sponsors, revisions }) =>
    revisions.map((row) => ({
      id: id as AmendmentId,
      delegation: delegationId as DelegationId,
      sponsors: sponsors.map((one) => ({
        delegation: one.delegationId as DelegationId,
        since: one.since,
      })),
      revision: {
        id: row.id as RevisionId,
        base: stored<Proposal["base"]>(row.base),
        change: stored<Proposal["change"]>(row.change),
        rationale: row.rationale,
        submittedAt: row.submittedAt,
        disclosed: row.disclosures.length > 0,
      },
    })),
  );
}
