import { randomUUID } from "node:crypto";
import type { ParagraphId } from "../../domain/ids";
import { type Action, type Actor, can, hasRoleFor, type Subject } from "../../domain/permissions";
import { type Refusal, type Result, refuse } from "../../domain/refusal";
import type { SignedIn } from "../auth/auth";
import { appendEvents, type EventDraft } from "../db/events";
import * as negotiations from "../db/negotiations";
import type { Tx } from "../db/open";
import { type Entered, enter, type World } from "../world";

export const newParagraphId = (): ParagraphId => randomUUID() as ParagraphId;

const NOT_ALLOWED = refuse("not-allowed", "Your role in this negotiation does not allow this.");

/** Refuses what the table of permissions refuses. */
export const authorise = (actor: Actor, action: Action, subject: Subject = {}): Refusal | null =>
  can(actor, action, subject) ? null : NOT_ALLOWED;

/** Refuses whom no role lets do it, whatever the subject: asked before anything is looked up. */
export const authoriseRole = (actor: Actor, action: Action): Refusal | null =>
  hasRoleFor(actor, action) ? null : NOT_ALLOWED;

/** Refuses to change anything in a negotiation that is closed. */
export function closed({ negotiation }: Entered): Refusal | null {
  return negotiation.status === "closed"
    ? refuse("closed", "This negotiation is closed. Only the secretariat can open it again.")
    : null;
}

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
 * after the commit. A refusal undoes everything. `work` may be run again after a conflict.
 */
export async function change<T>(
  world: World,
  user: SignedIn,
  slug: string,
  work: (tx: Tx, entered: Entered) => Promise<Result<Outcome<T>>>,
): Promise<Result<T>> {
  try {
    const { value, negotiation, events } = await world.database.transaction(async (tx) => {
      await negotiations.lock(tx, slug);
      const entered = await enter(tx, user, slug);
      if (!entered.ok) throw new Refused(entered);
      const outcome = await work(tx, entered.value);
      if (!outcome.ok) throw new Refused(outcome);
      const { id } = entered.value.negotiation;
      const events = await appendEvents(tx, id, signed(user, outcome.value, world.now()));
      return { value: outcome.value.value, negotiation: id, events };
    });
    await world.rooms.publish(negotiation, events);
    return { ok: true, value };
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}
