/** What the server answers of negotiations and of the delegations in them, filtered for its reader. */
import type { DelegationId, NegotiationId } from "../ids";
import type { Actor, Role } from "../permissions";
import type { DateView } from "./dateViews";

export type DelegationKind = "state" | "group" | "observer" | "un-entity";

export interface DelegationView {
  readonly id: DelegationId;
  readonly name: string;
  readonly shortName: string;
  readonly kind: DelegationKind;
  /** Ids of its members, when it is a group. */
  readonly members: readonly DelegationId[];
}

export type Disclosure = "on-compilation" | "on-submission";
export type LateSubmissions = "refuse" | "mark";
export type NegotiationStatus = "open" | "closed";

export interface NegotiationSummary {
  readonly id: NegotiationId;
  readonly slug: string;
  readonly title: string;
  readonly status: NegotiationStatus;
  readonly sample: boolean;
  readonly disclosure: Disclosure;
  readonly lateSubmissions: LateSubmissions;
  /** IANA name: where hours are meant that letters give without a place. */
  readonly timeZone: string;
  /** The next dates that are not past, nearest first. */
  readonly nextDates: readonly DateView[];
  /** The deadline for written inputs in force (the latest not cancelled), past or not. */
  readonly deadline: DateView | null;
  readonly latestVersion: { readonly number: number; readonly label: string } | null;
  /** The reader's roles here, for the list of negotiations. */
  readonly roles: readonly { readonly role: Role; readonly delegation: string | null }[];
}

/** What every page of a negotiation needs. */
export interface NegotiationView extends NegotiationSummary {
  readonly actor: Actor;
  /** Every delegation that takes part, and those the actor acts for. */
  readonly delegations: readonly DelegationView[];
  /** The server's clock when it answered, ISO 8601 UTC. */
  readonly now: string;
}
