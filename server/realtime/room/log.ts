import type { NegotiationId } from "../../../domain/ids";
import type { EventDraft, StoredEvent } from "../../db/events";
import type { Tx } from "../../db/open";
import type { CommitRow } from "../../db/roomCommit";
import type { Snapshot } from "../../db/roomSnapshots";
import type * as stored from "../../db/rooms";

/**
 * The durable side of the rooms: what a room asks of the database, and all that it asks. Everything
 * here throws when the database cannot do it.
 */
export interface RoomLog {
  /** null: there is no such room. */
  load(room: string): Promise<stored.StoredRoom | null>;
  /** What was committed after `seq`. */
  since(room: string, seq: number): Promise<stored.Tail>;
  /**
   * Appends rows in one transaction of its own, the fastest way there is, and gives the seq of the
   * last one. Others may have appended before. When it rejects, nobody knows whether it was done.
   */
  commit(room: string, rows: readonly CommitRow[]): Promise<number>;
  /** One transaction; fulfilled when it is on disk. `work` may be run again after a conflict. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Nobody else writes to the room until `tx` ends. Gives what was committed after `seq`. */
  lock(tx: Tx, room: string, seq: number): Promise<stored.Tail>;
  /** Appends rows to a locked room, one each, and gives the seq of the last one. */
  append(tx: Tx, room: string, updates: readonly stored.NewUpdate[]): Promise<number>;
  record(
    tx: Tx,
    negotiation: NegotiationId,
    events: readonly EventDraft[],
  ): Promise<readonly StoredEvent[]>;
  /** Lets a snapshot stand for all rows but the last `keep` before it; false if another has. */
  compact(room: string, snapshot: Snapshot, keep: number): Promise<boolean>;
}
