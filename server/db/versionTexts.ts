/** Parts of all versions of a negotiation: what one asks of many at once, without their whole contents. */
import type { VersionKind } from "../../domain/contract/versionViews";
import type { NegotiationId, ParagraphId } from "../../domain/ids";
import type { VersionContent } from "../../domain/revisions/content";
import type { AgreementEntry } from "../../domain/revisions/progress";
import type { NumberedText } from "../../domain/revisions/resolve";
import type { Db } from "./open";

/** The names of all paragraphs of all versions, with what is recorded of their lineage, in order. */
export async function names(
  db: Db,
  negotiationId: NegotiationId,
): Promise<readonly (NumberedText & { readonly kind: VersionKind })[]> {
  const rows = await db.$queryRaw<
    {
      number: number;
      kind: VersionKind;
      label: string;
      paragraphs: NumberedText["paragraphs"] | null;
      fates: NumberedText["fates"] | null;
      renamed: NumberedText["renamed"] | null;
    }[]
  >`
    SELECT number, kind, label,
      (SELECT jsonb_agg(
          jsonb_build_object('id', one->'id', 'label', one->'label', 'kind', one->'kind') ORDER BY place)
        FROM jsonb_array_elements(content->'paragraphs') WITH ORDINALITY AS each (one, place)
      ) AS paragraphs,
      content->'since'->'fates' AS fates,
      content->'lineage' AS renamed
    FROM "Version" WHERE "negotiationId" = ${negotiationId}::uuid ORDER BY number`;
  return rows.map(({ number, kind, label, paragraphs, fates, renamed }) => ({
    ...{ number, kind, label, paragraphs: paragraphs ?? [] },
    ...(fates ? { fates } : {}),
    ...(renamed ? { renamed } : {}),
  }));
}

/** All versions without what was compiled into them, which is by far the largest part, in order. */
export async function plain(
  db: Db,
  negotiationId: NegotiationId,
): Promise<
  readonly { readonly number: number; readonly issuedAt: Date; readonly content: VersionContent }[]
> {
  return db.$queryRaw`
    SELECT number, "issuedAt", content - 'compiled' AS content
    FROM "Version" WHERE "negotiationId" = ${negotiationId}::uuid ORDER BY number`;
}

/** The record of agreement *ad referendum*, oldest first. */
export async function agreements(
  db: Db,
  negotiationId: NegotiationId,
): Promise<readonly AgreementEntry[]> {
  const rows = await db.agreement.findMany({
    where: { negotiationId },
    orderBy: { seq: "asc" },
    select: { paragraph: true, agreed: true, at: true },
  });
  return rows.map(({ paragraph, agreed, at }) => ({
    ...{ paragraph: paragraph as ParagraphId, agreed, at: at.toISOString() },
  }));
}
