import type { Tx } from "./open";

/** What a room's log amounts to at one point. */
export interface Snapshot {
  readonly seq: number;
  /** A Yjs update that stands for all rows up to `seq`. */
  readonly state: Uint8Array;
}

/**
 * Keeps a snapshot, and drops the rows that it stands for but the last `keep`, with all earlier
 * snapshots. Writers do not wait for it: it touches no row that they touch. false, and nothing
 * done, when another process is compacting this room or has come further.
 */
export async function compact(
  tx: Tx,
  room: string,
  { seq, state }: Snapshot,
  { keep, at = new Date() }: { readonly keep: number; readonly at?: Date },
): Promise<boolean> {
  const [lock] = await tx.$queryRaw<{ held: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${`compact ${room}`}, 0)) AS held`;
  if (!lock?.held) return false;
  const later = await tx.roomSnapshot.count({ where: { room, seq: { gte: seq } } });
  if (later > 0) return false;
  const data = { room, seq, state: state as Uint8Array<ArrayBuffer>, at };
  await tx.roomSnapshot.create({ data });
  await tx.roomUpdate.deleteMany({ where: { room, seq: { lte: seq - keep } } });
  await tx.roomSnapshot.deleteMany({ where: { room, seq: { lt: seq } } });
  return true;
}
