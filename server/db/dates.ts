import type { DateId, NegotiationId, UserId } from "../../domain/ids";
import type { DateKind, ReadDate } from "../../domain/reading/document";
import type { SourceSpan } from "../../domain/reading/source/sourced";
import type { ConsultationDate, ConsultationDateChange, Prisma } from "./generated/client";
import { isUuid } from "./identifier";
import { json, jsonOrNull, stored } from "./json";
import type { Db } from "./open";

/** Read from a document and announced to nobody; announced; or not to be announced. */
export type DateReview = "read" | "confirmed" | "dropped";

/** What a date says; its day and time, and what stands beside them. */
export interface DateWords {
  readonly kind: DateKind;
  readonly title: string;
  readonly zone: string;
  readonly place: string | null;
}

/** What a change of a date changes: the words only where they change, too. */
export interface DateState extends Partial<DateWords> {
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly cancelled: boolean;
  /** Where a review changed it. */
  readonly review?: DateReview;
  /** The announced date whose new time it gave. */
  readonly became?: DateId;
}

export interface StoredDateChange {
  readonly before: DateState;
  readonly after: DateState;
  readonly reason: string;
  readonly actor: UserId;
  readonly actorName: string;
  readonly at: Date;
}

export interface StoredDate {
  readonly id: DateId;
  readonly negotiationId: NegotiationId;
  readonly kind: DateKind;
  readonly title: string;
  /** Wall clock in `zone`: 2021-08-04T18:00, or 2021-08-04 when all day. */
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly allDay: boolean;
  readonly zone: string;
  readonly place: string | null;
  /** The words it was read from. */
  readonly quote: string | null;
  readonly warnings: readonly string[];
  readonly review: DateReview;
  readonly reviewedAt: Date | null;
  readonly reviewedBy: UserId | null;
  readonly reviewedByName: string | null;
  /** The document it was read from, and where its quotation stands there. */
  readonly documentId: string | null;
  readonly spans: readonly SourceSpan[] | null;
  /** It says that it takes the place of a date announced before. */
  readonly moves: ReadDate["moves"] | null;
  readonly cancelledAt: Date | null;
  readonly createdAt: Date;
  /** Oldest first. */
  readonly changes: readonly StoredDateChange[];
}

type Written = "review" | "documentId" | "spans" | "moves";
type Unwritten =
  | "id"
  | "cancelledAt"
  | "createdAt"
  | "changes"
  | `reviewed${"At" | "By" | "ByName"}`;

/** A date that is announced at once, unless it says otherwise. */
export type NewDate = Omit<StoredDate, Unwritten | Written> &
  Partial<Pick<StoredDate, Written>> & { readonly createdAt?: Date };

/** PostgreSQL takes 65,535 parameters a statement. */
const ROWS = 1_000;
const include = {
  changes: { orderBy: [{ at: "asc" }, { id: "asc" }] },
} as const satisfies Prisma.ConsultationDateInclude;
// Wall clocks sort as text; within one negotiation they are mostly of one zone.
const orderBy = [{ startsAt: "asc" }, { id: "asc" }] as const;

export async function create(db: Db, date: NewDate): Promise<StoredDate> {
  return fromRow(await db.consultationDate.create({ data: rowOf(date), include }));
}

/** Keeps many at once: a document may announce thousands. */
export async function createAll(db: Db, dates: readonly NewDate[]): Promise<void> {
  for (let at = 0; at < dates.length; at += ROWS)
    await db.consultationDate.createMany({ data: dates.slice(at, at + ROWS).map(rowOf) });
}

const rowOf = (date: NewDate) => ({
  ...date,
  warnings: json(date.warnings),
  spans: jsonOrNull(date.spans),
  moves: jsonOrNull(date.moves),
});

/** All dates of a negotiation, cancelled ones too, in the order of their wall clocks. */
export async function list(db: Db, negotiationId: NegotiationId): Promise<readonly StoredDate[]> {
  return (await listOf(db, [negotiationId])).get(negotiationId) ?? [];
}

/** The same for several negotiations at once. */
export async function listOf(
  db: Db,
  negotiations: readonly NegotiationId[],
): Promise<ReadonlyMap<NegotiationId, readonly StoredDate[]>> {
  const where = { negotiationId: { in: [...negotiations] } };
  const rows = await db.consultationDate.findMany({ where, include, orderBy: [...orderBy] });
  const dates = new Map<NegotiationId, StoredDate[]>(negotiations.map((id) => [id, []]));
  for (const row of rows) dates.get(row.negotiationId as NegotiationId)?.push(fromRow(row));
  return dates;
}

export async function byId(
  db: Db,
  negotiationId: NegotiationId,
  id: string,
): Promise<StoredDate | null> {
  if (!isUuid(id)) return null;
  const row = await db.consultationDate.findFirst({ where: { negotiationId, id }, include });
  return row && fromRow(row);
}

function fromRow(row: ConsultationDate & { changes: ConsultationDateChange[] }): StoredDate {
  return {
    ...row,
    id: row.id as DateId,
    negotiationId: row.negotiationId as NegotiationId,
    kind: row.kind as DateKind,
    warnings: stored<string[]>(row.warnings),
    review: row.review as DateReview,
    reviewedBy: row.reviewedBy as UserId | null,
    spans: row.spans === null ? null : stored<SourceSpan[]>(row.spans),
    moves: row.moves === null ? null : stored<{ start: string | null }>(row.moves),
    changes: row.changes.map((change) => ({
      before: stored<DateState>(change.before),
      after: stored<DateState>(change.after),
      reason: change.reason,
      actor: change.actor as UserId,
      actorName: change.actorName,
      at: change.at,
    })),
  };
}
