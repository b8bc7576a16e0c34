import { randomUUID } from "node:crypto";
import type { NegotiationId, ParagraphId } from "../../domain/ids";
import {
  type Action,
  type Actor,
  can,
  participationsOf,
  type Subject,
} from "../../domain/permissions";
import { type Refusal, type Result, refuse } from "../../domain/refusal";
import type { Paragraph } from "../../domain/text/paragraph";
import type { SignedIn } from "../auth/auth";
import { appendEvents, type EventDraft, type StoredEvent } from "../db/events";
import * as negotiations from "../db/negotiations";
import type { Database, Db, Tx } from "../db/open";
import type { Rooms } from "../realtime/rooms";

/** What a command reaches: the database, the rooms, the clock. */
export interface World {
  readonly database: Database;
  readonly rooms: Rooms;
  /** The server's clock: the only one that decides. */
  readonly now: () => Date;
  /** Where the workspace is reached, without a slash at the end; for links. */
  readonly publicUrl: () => string;
}

/** A negotiation that someone has entered, with what they are in it. */
export interface Entered {
  readonly negotiation: negotiations.StoredNegotiation;
  readonly actor: Actor;
}

export const roomName = (slug: string): string => `text:${slug}`;

/** The live text at the moment of a command: nothing can change it until the command is done. */
export interface LiveText {
  readonly paragraphs: readonly Paragraph[];
  /** Of the last update in it. */
  readonly seq: number;
}

/** The committed live text of a negotiation that exists. Not to be called inside a transaction. */
export async function liveText(world: World, slug: string): Promise<LiveText> {
  const text = await world.rooms.textOf(roomName(slug));
  if (!text) throw new Error(`The negotiation ${slug} has no room.`);
  return text;
}

export const newParagraphId = (): ParagraphId => randomUUID() as ParagraphId;

const NOT_FOUND = "There is nothing here that you may see.";
const NOT_ALLOWED = "Your role in this negotiation does not allow this.";

/** One answer for what does not exist and for what its reader may not see. */
export const notFound = (): Refusal => refuse("not-found", NOT_FOUND);

/** Who acts: a session's user, without the session. */
export type Person = Pick<SignedIn, "id" | "name" | "secretariat">;

/** The negotiation, if it exists for this person. */
export async function enter(db: Db, user: Person, slug: string): Promise<Result<Entered>> {
  const negotiation = await negotiations.bySlug(db, slug);
  if (!negotiation) return notFound();
  const actor = await negotiations.actorIn(db, negotiation.id, user);
  if (participationsOf(actor).length === 0) return notFound();
  return { ok: true, value: { negotiation, actor } };
}

/** Refuses what the table of permissions refuses. */
export function authorise(actor: Actor, action: Action, subject: Subject = {}): Refusal | null {
  return can(actor, action, subject) ? null : refuse("not-allowed", NOT_ALLOWED);
}

/** A person outside of any negotiation: only what they may do in the workspace counts. */
export const workspaceActor = (user: Person): Actor => ({
  user: user.id,
  name: user.name,
  secretariat: user.secretariat,
  participations: [],
});

/** What a command has decided: what it answers, and what everyone who may know is told. */
export interface Outcome<T> {
  readonly value: T;
  readonly events: readonly Omit<EventDraft, "actor" | "actorName" | "at">[];
}

/** Carries a refusal out of a transaction, so that all it did is undone. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** Signs events with who acted; `at` is the server's clock. */
export function signed(user: SignedIn, outcome: Outcome<unknown>, at: Date): EventDraft[] {
  return outcome.events.map((event) => ({ ...event, actor: user.id, actorName: user.name, at }));
}

/**
 * Changes a negotiation in one transaction: enters it anew, holding its row, so that two commands
 * never decide on the same state; stores what `work` stores, appends its events, and tells them
 * after the commit. A refusal undoes everything.
 */
export async function change<T>(
  world: World,
  user: SignedIn,
  slug: string,
  work: (tx: Tx, entered: Entered) => Promise<Result<Outcome<T>>>,
): Promise<Result<T>> {
  let told: { negotiation: NegotiationId; events: readonly StoredEvent[] } | null = null;
  try {
    const value = await world.database.transaction(async (tx) => {
      await negotiations.lock(tx, slug);
      const entered = await enter(tx, user, slug);
      if (!entered.ok) throw new Refused(entered);
      const outcome = await work(tx, entered.value);
      if (!outcome.ok) throw new Refused(outcome);
      const { id } = entered.value.negotiation;
      const events = await appendEvents(tx, id, signed(user, outcome.value, world.now()));
      told = { negotiation: id, events };
      return outcome.value.value;
    });
    publish(world, told);
    return { ok: true, value };
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

function publish(
  world: World,
  told: { negotiation: NegotiationId; events: readonly StoredEvent[] } | null,
) {
  if (told) world.rooms.publish(told.negotiation, told.events);
}
