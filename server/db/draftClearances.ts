/** How far a delegation's input is: appended, and never changed; the last row counts. */
import type { Clearance } from "../../domain/contract/draftingRequests";
import type { UserId } from "../../domain/ids";
import type { Db, Tx } from "./open";

export interface StoredClearance {
  readonly state: Clearance;
  /** Of all that the room proposed when it was said. */
  readonly wording: string;
  readonly note: string;
  readonly actor: UserId;
  readonly actorName: string;
  readonly at: Date;
}

/** Oldest first. */
export async function list(db: Db, room: string): Promise<readonly StoredClearance[]> {
  const rows = await db.draftingClearance.findMany({ where: { room }, orderBy: { seq: "asc" } });
  return rows.map(({ id: _, room: __, seq: ___, ...row }) => ({
    ...row,
    state: row.state as Clearance,
    actor: row.actor as UserId,
  }));
}

export async function add(tx: Tx, room: string, clearance: StoredClearance): Promise<void> {
  await tx.draftingClearance.create({ data: { room, ...clearance } });
}
