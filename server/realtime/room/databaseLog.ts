import { appendEvents } from "../../db/events";
import type { Database } from "../../db/open";
import { commit } from "../../db/roomCommit";
import { compact } from "../../db/roomSnapshots";
import * as stored from "../../db/rooms";
import type { RoomLog } from "./log";

/** The log as the database keeps it. */
export const databaseLog = (database: Database): RoomLog => ({
  load: (room) => stored.load(database.client, room),
  since: (room, seq) => stored.since(database.client, room, seq),
  commit: (room, rows) => commit(database.pool, room, rows),
  transaction: (work) => database.transaction(work),
  lock: stored.lock,
  append: (tx, room, updates) => stored.append(tx, room, updates),
  record: appendEvents,
  compact: (room, snapshot, keep) =>
    database.transaction((tx) => compact(tx, room, snapshot, { keep })),
});
