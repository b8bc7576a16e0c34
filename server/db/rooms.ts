import type { NegotiationId, UserId } from "../../domain/ids";
import type { Db, Tx } from "./open";

export interface StoredUpdate {
  readonly seq: number;
  readonly update: Uint8Array;
  /** Who wrote all of it; null: the server, or a snapshot of what several have written. */
  readonly user: UserId | null;
}

/** A room's log after some seq. */
export interface Tail {
  /** In order; the first may be a snapshot that stands for rows that are gone. */
  readonly updates: readonly StoredUpdate[];
  /** Who has used which Yjs client id, where a snapshot hides who wrote what. */
  readonly owners: ReadonlyMap<number, UserId> | null;
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
  const room = await db.room.findUnique({ where: { name } });
  if (room === null) return null;
  const snapshot = await latestSnapshot(db, name, 0);
  const { updates } = await since(db, name, snapshot?.seq ?? 0);
  const all = snapshot && updates[0]?.seq === snapshot.seq + 1 ? [snapshot, ...updates] : updates;
  const whole = all.length === 0 && snapshot ? [snapshot] : all;
  const seq = whole.at(-1)?.seq ?? 0;
  if (seq < room.seq) throw missing(name, seq + 1);
  return {
    negotiationId: room.negotiationId as NegotiationId,
    updates: whole,
    seq,
    owners: await ownersOf(db, name),
  };
}

/**
 * What was committed after `seq`. Where rows after it have been compacted, a snapshot stands for
 * them, which repeats some of what its reader has. Throws when a part is missing.
 */
export async function since(db: Db, name: string, seq: number): Promise<Tail> {
  const rows = await db.roomUpdate.findMany({
    where: { room: name, seq: { gt: seq } },
    select: { seq: true, update: true, userId: true },
    orderBy: { seq: "asc" },
  });
  const updates = rows.map(({ userId, ...row }) => ({ ...row, user: userId as UserId | null }));
  if (updates.length === 0 || updates[0]?.seq === seq + 1) {
    return { updates: gapless(name, seq, updates), owners: null };
  }
  const snapshot = await latestSnapshot(db, name, seq);
  if (snapshot === null) throw missing(name, seq + 1);
  const later = updates.filter((update) => update.seq > snapshot.seq);
  return {
    updates: [snapshot, ...gapless(name, snapshot.seq, later)],
    owners: await ownersOf(db, name),
  };
}

function gapless(name: string, seq: number, updates: readonly StoredUpdate[]) {
  updates.forEach((update, index) => {
    if (update.seq !== seq + 1 + index) throw missing(name, seq + 1 + index);
  });
  return updates;
}

const missing = (name: string, seq: number) =>
  new Error(`Update ${seq} of the room ${name} is missing.`);

async function latestSnapshot(db: Db, name: string, after: number): Promise<StoredUpdate | null> {
  const found = await db.roomSnapshot.findFirst({
    where: { room: name, seq: { gt: after } },
    orderBy: { seq: "desc" },
  });
  return found && { seq: found.seq, update: found.state, user: null };
}

async function ownersOf(db: Db, name: string): Promise<ReadonlyMap<number, UserId>> {
  const clients = await db.roomClient.findMany({ where: { room: name } });
  return new Map(clients.map((one) => [Number(one.clientId), one.userId as UserId]));
}

/**
 * Holds the room's row until the transaction ends, so that nobody else writes to the room; gives
 * what was committed after `seq`. Where the negotiation's row is held too, the room comes first.
 */
export async function lock(tx: Tx, name: string, seq: number): Promise<Tail> {
  const held = await tx.$queryRaw<{ seq: number }[]>`
    SELECT seq FROM "Room" WHERE name = ${name} FOR UPDATE`;
  if (held.length === 0) throw new Error(`There is no room ${name}.`);
  const head = held[0]?.seq ?? 0;
  if (head <= seq) return { updates: [], owners: null };
  const tail = await since(tx, name, seq);
  if ((tail.updates.at(-1)?.seq ?? seq) < head) throw missing(name, head);
  return tail;
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

/** Prisma takes bytes whose memory is not shared, as all of ours are. */
const bytes = (data: Uint8Array) => data as Uint8Array<ArrayBuffer>;
