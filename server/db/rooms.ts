import type { NegotiationId, UserId } from "../../domain/ids";
import type { Db, Tx } from "./open";

export interface StoredUpdate {
  readonly seq: number;
  readonly update: Uint8Array<ArrayBuffer>;
}

/** A room as its log tells it. */
export interface StoredRoom {
  readonly negotiationId: NegotiationId;
  /** In order; the first may be a snapshot that stands for all before it. */
  readonly updates: readonly StoredUpdate[];
  /** Of the last update. */
  readonly seq: number;
  /** Who has used which Yjs client id. */
  readonly owners: ReadonlyMap<number, UserId>;
}

export interface NewUpdate {
  readonly update: Uint8Array;
  /** null: the server itself, on behalf of a command. */
  readonly user: UserId | null;
  /** Yjs client ids that this user uses for the first time in the room. */
  readonly firstUses?: readonly number[];
}

/** A Yjs client id belongs to another person in this room. */
export class ClientTaken extends Error {
  override readonly name = "ClientTaken";
  constructor(readonly clientId: number) {
    super(`The Yjs client ${clientId} belongs to another person in this room.`);
  }
}

/**
 * Makes a room with its first update, which gets seq 1; false, and nothing done, if there is one of
 * this name: a text is seeded once and never again.
 */
export async function create(
  tx: Tx,
  name: string,
  negotiationId: NegotiationId,
  update: Uint8Array,
  at: Date = new Date(),
): Promise<boolean> {
  const room = { name, negotiationId, createdAt: at };
  const { count } = await tx.room.createMany({ data: [room], skipDuplicates: true });
  if (count === 0) return false;
  await append(tx, name, [{ update, user: null }], at);
  return true;
}

/** The whole of a room: its latest snapshot and what came after. null: there is no such room. */
export async function load(db: Db, name: string): Promise<StoredRoom | null> {
  // The head is read first: what is committed meanwhile is left to `since`.
  const room = await db.room.findUnique({ where: { name }, include: { clients: true } });
  if (room === null) return null;
  const snapshot = await db.roomSnapshot.findFirst({
    where: { room: name },
    orderBy: { seq: "desc" },
  });
  const from = snapshot?.seq ?? 0;
  const tail = await since(db, name, from);
  const updates = snapshot ? [{ seq: from, update: snapshot.state }, ...tail] : tail;
  const seq = tail.at(-1)?.seq ?? from;
  if (seq < room.seq) throw new Error(`Updates of the room ${name} up to ${room.seq} are missing.`);
  return {
    negotiationId: room.negotiationId as NegotiationId,
    updates,
    seq,
    owners: new Map(room.clients.map((one) => [Number(one.clientId), one.userId as UserId])),
  };
}

/** What was committed after `seq`, in order. Throws when a part of it is missing. */
export async function since(db: Db, name: string, seq: number): Promise<readonly StoredUpdate[]> {
  const rows = await db.roomUpdate.findMany({
    where: { room: name, seq: { gt: seq } },
    select: { seq: true, update: true },
    orderBy: { seq: "asc" },
  });
  rows.forEach((row, index) => {
    // A compaction in between, or a loss: either way the text would be wrong.
    if (row.seq !== seq + 1 + index) {
      throw new Error(`Update ${seq + 1 + index} of the room ${name} is missing.`);
    }
  });
  return rows;
}

/**
 * Holds the room's row until the transaction ends, so that nobody else writes to the room; gives
 * what was committed after `seq`. Where the negotiation's row is held too, the room comes first.
 */
export async function lock(tx: Tx, name: string, seq: number): Promise<readonly StoredUpdate[]> {
  const held = await tx.$queryRaw<{ seq: number }[]>`
    SELECT seq FROM "Room" WHERE name = ${name} FOR UPDATE`;
  if (held.length === 0) throw new Error(`There is no room ${name}.`);
  return (held[0]?.seq ?? 0) > seq ? since(tx, name, seq) : [];
}

/**
 * Appends updates, one row each, with the client ids that their users bring; gives the seq of the
 * last one. Holds the room's row. Throws `ClientTaken` for an id that is another person's.
 */
export async function append(
  tx: Tx,
  name: string,
  updates: readonly NewUpdate[],
  at: Date = new Date(),
): Promise<number> {
  const { seq } = await tx.room.update({
    where: { name },
    data: { seq: { increment: updates.length } },
    select: { seq: true },
  });
  const first = seq - updates.length + 1;
  await tx.roomUpdate.createMany({
    data: updates.map(({ update, user }, index) => ({
      room: name,
      seq: first + index,
      update: bytes(update),
      userId: user,
      at,
    })),
  });
  for (const { user, firstUses = [] } of updates) {
    if (user !== null) await bindClients(tx, name, firstUses, user);
  }
  return seq;
}

/** Binds Yjs client ids to a person for good. Throws `ClientTaken` if one is another's. */
export async function bindClients(
  tx: Tx,
  name: string,
  clientIds: readonly number[],
  user: UserId,
): Promise<void> {
  if (clientIds.length === 0) return;
  const ids = clientIds.map((id) => BigInt(id));
  const data = ids.map((clientId) => ({ room: name, clientId, userId: user }));
  await tx.roomClient.createMany({ data, skipDuplicates: true });
  const taken = await tx.roomClient.findFirst({
    where: { room: name, clientId: { in: ids }, userId: { not: user } },
  });
  if (taken) throw new ClientTaken(Number(taken.clientId));
}

/** Keeps the state that the updates up to `seq` amount to. */
export async function storeSnapshot(
  tx: Tx,
  name: string,
  snapshot: { readonly seq: number; readonly state: Uint8Array; readonly at?: Date },
): Promise<void> {
  const data = { room: name, ...snapshot, state: bytes(snapshot.state) };
  await tx.roomSnapshot.createMany({ data: [data], skipDuplicates: true });
}

/**
 * Drops updates up to `seq`, and snapshots before the latest one at or after it. Throws if no
 * snapshot stands for what would go.
 */
export async function compact(tx: Tx, name: string, seq: number): Promise<void> {
  const kept = await tx.roomSnapshot.findFirst({
    where: { room: name, seq: { gte: seq } },
    orderBy: { seq: "desc" },
  });
  if (!kept) throw new Error(`No snapshot of the room ${name} stands for update ${seq}.`);
  await tx.roomUpdate.deleteMany({ where: { room: name, seq: { lte: seq } } });
  await tx.roomSnapshot.deleteMany({ where: { room: name, seq: { lt: kept.seq } } });
}

/** Prisma takes bytes whose memory is not shared, as all of ours are. */
const bytes = (data: Uint8Array) => data as Uint8Array<ArrayBuffer>;
