import type { IncomingMessage } from "node:http";
import type { NegotiationId, UserId } from "../../../domain/ids";
import type { Actor } from "../../../domain/permissions";

/** Who is at the other end of a connection, and by which session. */
export interface Identity {
  readonly sessionId: string;
  readonly user: { readonly id: UserId; readonly name: string };
  /** The connection is closed at this moment, if the session has one. */
  readonly expiresAt?: Date;
}

/** What that person may do in one room. */
export interface Access {
  readonly negotiationId: NegotiationId;
  readonly actor: Actor;
  /** Whether changes of the text are taken from this person. */
  readonly mayWrite: boolean;
  /** How the others see the person: "Delegate of Delegation A". */
  readonly displayName: string;
  /**
   * The negotiation's last event, read before all else of this: what was recorded later may have
   * changed it.
   */
  readonly asOf: number;
}

/** null: there is no session that is valid. */
export type Authenticate = (request: IncomingMessage) => Promise<Identity | null>;

/** null: the room does not exist, or not for this person; the two are not told apart. */
export type Authorise = (user: Identity["user"], room: string) => Promise<Access | null>;

/** Whose access an event of a negotiation may have changed. */
export function accessChangedBy(event: {
  readonly type: string;
  readonly subject: string | null;
}): UserId | "everyone" | null {
  if (event.type.startsWith("participant.")) return (event.subject ?? "everyone") as UserId;
  return event.type.startsWith("negotiation.") ? "everyone" : null;
}
