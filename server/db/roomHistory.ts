import type { Db } from "./open";
import type { StoredUpdate } from "./rooms";

/**
 * The updates that make a room's text as it stood at `seq`; null where the log does not tell it: it
 * has never come so far, or rows of it were compacted into a later snapshot.
 */
export async function upTo(
  db: Db,
  room: string,
  seq: number,
): Promise<readonly Uint8Array[] | null> {
  const snapshot = await db.roomSnapshot.findFirst({
    where: { room, seq: { lte: seq } },
    orderBy: { seq: "desc" },
  });
  const from = snapshot?.seq ?? 0;
  const rows = await db.roomUpdate.findMany({
    where: { room, seq: { gt: from, lte: seq } },
    select: { update: true },
    orderBy: { seq: "asc" },
  });
  if (rows.length !== seq - from || seq === 0) return null;
  const updates: StoredUpdate["update"][] = rows.map(({ update }) => update);
  return snapshot ? [snapshot.state, ...updates] : updates;
}
