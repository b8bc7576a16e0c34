/** What the server answers of who takes part in a negotiation, and who is invited to. */
import type { DelegationId, UserId } from "../ids";
import type { Role } from "../permissions";

export interface ParticipantView {
  readonly user: UserId;
  readonly name: string;
  /** Only the secretariat is told addresses. */
  readonly email: string | null;
  readonly role: Role;
  readonly delegation: DelegationId | null;
  readonly participation: string;
}

export interface InvitationView {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role | null;
  readonly delegation: DelegationId | null;
  readonly expiresAt: string;
  readonly accepted: boolean;
}
