/** Delegations' drafting rooms: what a room is a working copy of, and who its drafters are. */
import type { DelegationId, NegotiationId, UserId } from "../../domain/ids";
import type { DrafterSubject } from "../../domain/permissions";
import type { Paragraph } from "../../domain/text/paragraph";
import type { Drafting } from "./generated/client";
import { json, stored } from "./json";
import type { Db, Tx } from "./open";

export interface StoredDrafting {
  readonly room: string;
  readonly negotiationId: NegotiationId;
  readonly delegation: DelegationId;
  /** Which of the rooms that the delegation has had it is, from 1. */
  readonly nth: number;
  /** Of the live text that the room is a working copy of: its seq, and when it was taken. */
  readonly baseSeq: number;
  readonly baseAt: Date;
  /** Whether it is brought forward by itself. */
  readonly follows: boolean;
  readonly wantsClearance: boolean;
}

/** The live text that a room is a working copy of, as it was then. */
export type Base = readonly Paragraph[];

export interface StoredDrafter extends DrafterSubject {
  readonly name: string;
  readonly addedByName: string;
  readonly addedAt: Date;
}

/**
 * The room that a delegation has: the last that was opened for it. Earlier ones stay stored, and are
 * nobody's. null: none was opened yet.
 */
export async function current(
  db: Db,
  negotiationId: NegotiationId,
  delegation: DelegationId,
): Promise<StoredDrafting | null> {
  const row = await db.drafting.findFirst({
    where: { negotiationId, delegationId: delegation },
    orderBy: { nth: "desc" },
    omit: { base: true },
  });
  return row && fromRow(row);
}

export async function byRoom(db: Db, room: string): Promise<StoredDrafting | null> {
  const row = await db.drafting.findUnique({ where: { room }, omit: { base: true } });
  return row && fromRow(row);
}

/** A whole text: read where it is needed, and not with the rest. */
export async function baseOf(db: Db, room: string): Promise<Base> {
  const row = await db.drafting.findUniqueOrThrow({ where: { room }, select: { base: true } });
  return stored<Base>(row.base);
}

export async function create(
  tx: Tx,
  drafting: Omit<StoredDrafting, "follows" | "wantsClearance"> & { readonly base: Base },
): Promise<void> {
  const { delegation, base, ...rest } = drafting;
  await tx.drafting.create({ data: { ...rest, delegationId: delegation, base: json(base) } });
}

/** Changes how the room works, or what it is a working copy of; what is not given stays. */
export async function update(
  tx: Tx,
  room: string,
  {
    base,
    ...rest
  }: Partial<Pick<StoredDrafting, "baseSeq" | "baseAt" | "follows" | "wantsClearance">> & {
    readonly base?: Base;
  },
): Promise<void> {
  await tx.drafting.update({
    where: { room },
    data: { ...rest, ...(base && { base: json(base) }) },
  });
}

/** In the order of their names; without accounts that are disabled. */
export async function drafters(db: Db, room: string): Promise<readonly StoredDrafter[]> {
  const rows = await db.drafter.findMany({
    where: { room, removedAt: null, user: { disabledAt: null } },
    include: { user: { select: { name: true } } },
    orderBy: [{ user: { name: "asc" } }, { userId: "asc" }],
  });
  return rows.map(({ userId, user, mayClear, addedByName, addedAt }) => ({
    user: userId as UserId,
    name: user.name,
    mayClear,
    addedByName,
    addedAt,
  }));
}

/**
 * Who are drafters of a room, or were until they were no delegates any more, and are delegates of its
 * delegation now; with accounts that are disabled, which may be enabled again.
 */
export async function delegatesWhoDrafted(
  db: Db,
  { room, negotiationId, delegation: delegationId }: StoredDrafting,
): Promise<readonly UserId[]> {
  const participations = { some: { negotiationId, delegationId, role: "delegate" } };
  const where = { room, user: { participations } };
  const rows = await db.drafter.findMany({ where, select: { userId: true } });
  return rows.map(({ userId }) => userId as UserId);
}

/** Names a drafter, or changes what one may do. */
export async function nameDrafter(
  tx: Tx,
  room: string,
  drafter: DrafterSubject & { readonly addedByName: string; readonly addedAt: Date },
): Promise<void> {
  const { user: userId, mayClear, ...added } = drafter;
  await tx.drafter.deleteMany({ where: { room, userId, removedAt: { not: null } } });
  await tx.drafter.upsert({
    where: { room_userId: { room, userId } },
    create: { room, userId, mayClear, ...added },
    update: { mayClear },
  });
}

/**
 * The rooms of which this person is no drafter any more, being no delegate of the delegation. That it
 * was one is kept: see `delegatesWhoDrafted`.
 */
export async function removeDelegate(
  tx: Tx,
  negotiationId: NegotiationId,
  delegationId: DelegationId,
  userId: UserId,
  removedAt: Date,
): Promise<readonly string[]> {
  const where = { userId, removedAt: null, drafting: { negotiationId, delegationId } };
  const rows = await tx.drafter.findMany({ where, select: { room: true } });
  await tx.drafter.updateMany({ where, data: { removedAt } });
  return rows.map(({ room }) => room);
}

/** By the will of the drafters: nothing is kept of it. */
export async function removeDrafter(tx: Tx, room: string, userId: UserId): Promise<void> {
  await tx.drafter.deleteMany({ where: { room, userId } });
}

const fromRow = (row: Omit<Drafting, "base">): StoredDrafting => ({
  room: row.room,
  negotiationId: row.negotiationId as NegotiationId,
  delegation: row.delegationId as DelegationId,
  nth: row.nth,
  baseSeq: row.baseSeq,
  baseAt: row.baseAt,
  follows: row.follows,
  wantsClearance: row.wantsClearance,
});
