import type { VersionKind } from "../../domain/contract/versionViews";
import type { NegotiationId, UserId, VersionId } from "../../domain/ids";
import type { VersionContent } from "../../domain/revisions/content";
import type { Version } from "./generated/client";
import { json, stored } from "./json";
import type { Db, Tx } from "./open";

/** A version without its content, for lists. */
export interface StoredVersionSummary {
  readonly id: VersionId;
  /** 1, 2, 3 … in order of issue. */
  readonly number: number;
  readonly kind: VersionKind;
  readonly label: string;
  readonly title: string;
  /** SHA-256, hex. */
  readonly contentHash: string;
  /** Where the live text stood. */
  readonly roomSeq: number | null;
  readonly issuedBy: UserId;
  readonly issuedByName: string;
  readonly issuedAt: Date;
}

export interface StoredVersion extends StoredVersionSummary {
  readonly content: VersionContent;
}

export type NewVersion = Omit<StoredVersion, "id" | "number"> & {
  readonly negotiationId: NegotiationId;
};

const withoutContent = { content: true } as const;

/**
 * Issues a version under the next number: it can never be changed again. Holds the negotiation's
 * row, so that numbers are without gaps and two issues at once both get one.
 */
export async function issue(tx: Tx, version: NewVersion): Promise<StoredVersion> {
  const { negotiationId } = version;
  await tx.$queryRaw`SELECT 1 FROM "Negotiation" WHERE id = ${negotiationId}::uuid FOR UPDATE`;
  const last = await tx.version.aggregate({ where: { negotiationId }, _max: { number: true } });
  const number = (last._max.number ?? 0) + 1;
  const data = { ...version, number, content: json(version.content) };
  return fromRow(await tx.version.create({ data }));
}

/** All versions, in order of issue. */
export async function list(
  db: Db,
  negotiationId: NegotiationId,
): Promise<readonly StoredVersionSummary[]> {
  const rows = await db.version.findMany({
    where: { negotiationId },
    omit: withoutContent,
    orderBy: { number: "asc" },
  });
  return rows.map(summaryFromRow);
}

/** The latest version of each of several negotiations; none for one without. */
export async function latestOf(
  db: Db,
  negotiations: readonly NegotiationId[],
): Promise<ReadonlyMap<NegotiationId, StoredVersionSummary>> {
  const rows = await db.version.findMany({
    where: { negotiationId: { in: [...negotiations] } },
    omit: withoutContent,
    distinct: ["negotiationId"],
    orderBy: { number: "desc" },
  });
  return new Map(rows.map((row) => [row.negotiationId as NegotiationId, summaryFromRow(row)]));
}

export async function byNumber(
  db: Db,
  negotiationId: NegotiationId,
  number: number,
): Promise<StoredVersion | null> {
  // Above that it is no integer for PostgreSQL, and so not the number of anything.
  if (!Number.isInteger(number) || number < 1 || number > 2 ** 31 - 1) return null;
  const where = { negotiationId_number: { negotiationId, number } };
  const row = await db.version.findUnique({ where });
  return row && fromRow(row);
}

/** The latest version, or the latest of one kind. */
export async function latest(
  db: Db,
  negotiationId: NegotiationId,
  kind?: VersionKind,
): Promise<StoredVersion | null> {
  const row = await db.version.findFirst({
    where: { negotiationId, kind },
    orderBy: { number: "desc" },
  });
  return row && fromRow(row);
}

function summaryFromRow(row: Omit<Version, "content">): StoredVersionSummary {
  const { id, number, kind, label, title, contentHash, roomSeq, issuedBy, issuedByName, issuedAt } =
    row;
  return {
    id: id as VersionId,
    number,
    kind: kind as VersionKind,
    label,
    title,
    contentHash,
    roomSeq,
    issuedBy: issuedBy as UserId,
    issuedByName,
    issuedAt,
  };
}

const fromRow = (row: Version): StoredVersion => ({
  ...summaryFromRow(row),
  content: stored<VersionContent>(row.content),
});
