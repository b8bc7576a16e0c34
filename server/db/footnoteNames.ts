import type { DelegationId, FootnoteId, NegotiationId } from "../../domain/ids";
import type { Tx } from "./open";

/**
 * Those of these names under which an amendment of another delegation brings a footnote of its own:
 * drafts and all that was ever submitted count, whoever may see them. One query.
 */
export async function broughtByOthers(
  tx: Tx,
  negotiation: NegotiationId,
  delegation: DelegationId,
  names: readonly FootnoteId[],
): Promise<FootnoteId[]> {
  if (names.length === 0) return [];
  const rows = await tx.$queryRaw<{ name: FootnoteId }[]>`
    SELECT DISTINCT f->>'id' AS name
      FROM "Amendment" a
      CROSS JOIN LATERAL (
        SELECT r.change FROM "AmendmentRevision" r WHERE r."amendmentId" = a.id
        UNION ALL SELECT a.draft->'change' WHERE a.draft IS NOT NULL
      ) wording(change)
      CROSS JOIN LATERAL jsonb_array_elements(wording.change->'footnotes') f
     WHERE a."negotiationId" = ${negotiation}::uuid AND a."delegationId" <> ${delegation}::uuid
       AND f->>'id' = ANY(${[...names]})`;
  return rows.map(({ name }) => name);
}
