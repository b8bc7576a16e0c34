import type { DateId, NegotiationId, UserId } from "../../domain/ids";
import type { DateKind } from "../../domain/reading/document";
import type { ConsultationDate, ConsultationDateChange, Prisma } from "./generated/client";
import { isUuid } from "./identifier";
import { json, stored } from "./json";
import type { Db, Tx } from "./open";

/** What a change of a date changes. */
export interface DateState {
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly cancelled: boolean;
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
  readonly cancelledAt: Date | null;
  readonly createdAt: Date;
  /** Oldest first. */
  readonly changes: readonly StoredDateChange[];
}

export type NewDate = Omit<StoredDate, "id" | "cancelledAt" | "createdAt" | "changes"> & {
  readonly createdAt?: Date;
};

export interface NewDateChange extends DateState {
  readonly allDay: boolean;
  readonly reason: string;
  readonly actor: UserId;
  readonly actorName: string;
  readonly at: Date;
}

const include = {
  changes: { orderBy: [{ at: "asc" }, { id: "asc" }] },
} as const satisfies Prisma.ConsultationDateInclude;
// Wall clocks sort as text; within one negotiation they are mostly of one zone.
const orderBy = [{ startsAt: "asc" }, { id: "asc" }] as const;

export async function create(db: Db, date: NewDate): Promise<StoredDate> {
  const data = { ...date, warnings: json(date.warnings) };
  return fromRow(await db.consultationDate.create({ data, include }));
}

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

/** Moves, cancels or restores a date, and keeps what it was, what it became, who and why. */
export async function change(tx: Tx, id: DateId, wanted: NewDateChange): Promise<void> {
  const { startsAt, endsAt, allDay, cancelled, reason, actor, actorName, at } = wanted;
  await tx.$queryRaw`SELECT 1 FROM "ConsultationDate" WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.consultationDate.findUniqueOrThrow({ where: { id } });
  const before = stateOf(row);
  const after: DateState = { startsAt, endsAt, cancelled };
  const cancelledAt = cancelled ? (row.cancelledAt ?? at) : null;
  await tx.consultationDate.update({
    where: { id },
    data: { startsAt, endsAt, allDay, cancelledAt },
  });
  await tx.consultationDateChange.create({
    data: { dateId: id, before: json(before), after: json(after), reason, actor, actorName, at },
  });
}

const stateOf = ({ startsAt, endsAt, cancelledAt }: ConsultationDate): DateState => ({
  startsAt,
  endsAt,
  cancelled: cancelledAt !== null,
});

function fromRow(row: ConsultationDate & { changes: ConsultationDateChange[] }): StoredDate {
  return {
    ...row,
    id: row.id as DateId,
    negotiationId: row.negotiationId as NegotiationId,
    kind: row.kind as DateKind,
    warnings: stored<string[]>(row.warnings),
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
