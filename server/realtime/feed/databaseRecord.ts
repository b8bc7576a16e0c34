import { feedAfter, feedEvent } from "../../db/events";
import type { Database } from "../../db/open";
import type { FeedRecord } from "./feed";

/** The record of events as the database keeps it. */
export const databaseRecord = ({ client }: Database): FeedRecord => ({
  after: (negotiation, seq, limit) => feedAfter(client, negotiation, seq, limit),
  byId: (negotiation, id) => feedEvent(client, negotiation, id),
});
