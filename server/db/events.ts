import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { NegotiationId, UserId } from "../../domain/ids";
import type { Audience } from "../../domain/permissions";
import type { Event } from "./generated/client";
import { isUuid } from "./identifier";
import { json, stored } from "./json";
import type { Db, Tx } from "./open";

/** Something that happened, before it has its place in the record. */
export interface EventDraft {
  readonly type: string;
  /** The id of what it is about. */
  readonly subject: string | null;
  readonly audience: Audience;
  /** Plain JSON. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** null: the server itself. */
  readonly actor: UserId | null;
  readonly actorName: string;
  readonly at: Date;
}

/** An entry of a negotiation's record. Each names the hash of the one before it. */
export interface StoredEvent extends EventDraft {
  readonly id: string;
  readonly negotiationId: NegotiationId;
  /** 1, 2, 3 … without gaps. */
  readonly seq: number;
  readonly prevHash: string;
  readonly hash: string;
}

/**
 * Appends to a negotiation's record, in the order given. Holds the negotiation's row, so that the
 * numbers are without gaps in the order of commit. O(events).
 */
export async function appendEvents(
  tx: Tx,
  negotiationId: NegotiationId,
  drafts: readonly EventDraft[],
): Promise<readonly StoredEvent[]> {
  if (drafts.length === 0) return [];
  const [head] = await tx.$queryRaw<{ eventSeq: number; eventHash: string }[]>`
    SELECT "eventSeq", "eventHash" FROM "Negotiation"
    WHERE id = ${negotiationId}::uuid FOR UPDATE`;
  if (!head) throw new Error(`There is no negotiation ${negotiationId}.`);
  let { eventSeq: seq, eventHash: prevHash } = head;
  const chained = drafts.map((draft) => {
    seq += 1;
    // As it will be read again: without what is undefined.
    const payload = JSON.parse(JSON.stringify(draft.payload)) as EventDraft["payload"];
    const event = { ...draft, payload, negotiationId, seq, prevHash };
    const hash = eventHash(event);
    prevHash = hash;
    return { ...event, hash };
  });
  const rows = await tx.event.createManyAndReturn({
    data: chained.map((event) => ({
      ...event,
      audience: json(event.audience),
      payload: json(event.payload),
    })),
  });
  await tx.negotiation.update({
    where: { id: negotiationId },
    data: { eventSeq: seq, eventHash: prevHash },
  });
  return rows.map(fromRow).sort((a, b) => a.seq - b.seq);
}

/** The record of a negotiation after `after`, and of what happened later than `since`, in order. */
export async function list(
  db: Db,
  negotiationId: NegotiationId,
  {
    after = 0,
    since,
    limit,
  }: { readonly after?: number; readonly since?: Date; readonly limit?: number } = {},
): Promise<readonly StoredEvent[]> {
  const rows = await db.event.findMany({
    where: { negotiationId, seq: { gt: after }, at: since && { gt: since } },
    orderBy: { seq: "asc" },
    take: limit,
  });
  return rows.map(fromRow);
}

/** As much of an event as is needed to tell those who may hear of it. */
export type FeedEvent = Pick<StoredEvent, "id" | "seq" | "type" | "subject" | "audience">;

const FEED = { id: true, seq: true, type: true, subject: true, audience: true } as const;

/** What was recorded after `after`, in order, `limit` at most: without what it says. */
export async function feedAfter(
  db: Db,
  negotiationId: NegotiationId,
  after: number,
  limit: number,
): Promise<readonly FeedEvent[]> {
  const rows = await db.event.findMany({
    where: { negotiationId, seq: { gt: after } },
    select: FEED,
    orderBy: { seq: "asc" },
    take: limit,
  });
  return rows.map((row) => ({ ...row, audience: stored<Audience>(row.audience) }));
}

/** An event of this negotiation; null when there is none of this id in it. */
export async function feedEvent(
  db: Db,
  negotiationId: NegotiationId,
  id: string,
): Promise<FeedEvent | null> {
  if (!isUuid(id)) return null;
  const row = await db.event.findFirst({ where: { negotiationId, id }, select: FEED });
  return row && { ...row, audience: stored<Audience>(row.audience) };
}

/** What an act was about, in the order in which it was done to each. O(events of the negotiation). */
export async function subjectsOfAct(
  db: Db,
  negotiationId: NegotiationId,
  act: string,
): Promise<readonly string[]> {
  const rows = await db.event.findMany({
    where: {
      negotiationId,
      type: { not: "decision.taken-back" },
      payload: { path: ["act"], equals: act },
    },
    select: { subject: true },
    orderBy: { seq: "asc" },
  });
  return rows.flatMap(({ subject }) => subject ?? []);
}

export type ChainVerdict =
  | { readonly intact: true; readonly events: number }
  /** `seq`: the first entry that is missing, was changed, or does not follow from its predecessor. */
  | { readonly intact: false; readonly seq: number };

/**
 * Whether a negotiation's record is whole and as it was written, from its first entry to the head
 * that the negotiation names. Read in parts. O(events).
 */
export async function verifyChain(db: Db, negotiationId: NegotiationId): Promise<ChainVerdict> {
  const head = await db.negotiation.findUniqueOrThrow({
    where: { id: negotiationId },
    select: { eventSeq: true, eventHash: true },
  });
  let prevHash = "";
  let seq = 0;
  while (seq < head.eventSeq) {
    const events = await list(db, negotiationId, { after: seq, limit: 500 });
    for (const event of events.slice(0, head.eventSeq - seq)) {
      const follows = event.seq === seq + 1 && event.prevHash === prevHash;
      if (!follows || event.hash !== eventHash(event)) return { intact: false, seq: seq + 1 };
      seq = event.seq;
      prevHash = event.hash;
    }
    if (events.length === 0) return { intact: false, seq: seq + 1 };
  }
  return prevHash === head.eventHash
    ? { intact: true, events: seq }
    : { intact: false, seq: Math.max(seq, 1) };
}

/** SHA-256 (hex) of what an entry says, as RFC 8785 canonical JSON. */
export function eventHash(event: Omit<StoredEvent, "id" | "hash">): string {
  const { prevHash, negotiationId, seq, type, subject, audience, payload, actor, actorName } =
    event;
  const at = event.at.toISOString();
  const said = { prevHash, negotiationId, seq, type, subject, audience, payload, actor, actorName };
  const canonical = canonicalize({ ...said, at });
  if (canonical === undefined) throw new Error("This event has no JSON form.");
  return createHash("sha256").update(canonical).digest("hex");
}

function fromRow(row: Event): StoredEvent {
  return {
    ...row,
    negotiationId: row.negotiationId as NegotiationId,
    audience: stored<Audience>(row.audience),
    payload: stored<EventDraft["payload"]>(row.payload),
    actor: row.actor as UserId | null,
  };
}
