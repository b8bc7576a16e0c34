import type { AmendmentStatus } from "./amendments/amendment";
import type { DelegationId, UserId } from "./ids";

export const ROLES = ["secretariat", "co-facilitator", "delegate", "observer"] as const;
/** A user's role in one negotiation. A person may hold several, and act for several delegations. */
export type Role = (typeof ROLES)[number];

/** One line of the participants' list. Only a delegate has a delegation; an observer may. */
export interface Participation {
  readonly role: Role;
  readonly delegation: DelegationId | null;
}

/** Who acts, as the server knows them in one negotiation. No participation: an outsider. */
export interface Actor {
  readonly user: UserId;
  readonly name: string;
  /** Makes accounts and negotiations; counts as secretariat in every negotiation. */
  readonly secretariat: boolean;
  readonly participations: readonly Participation[];
}

/** What of an amendment decides who may see it and act on it. */
export interface AmendmentSubject {
  readonly status: AmendmentStatus;
  /** The delegation whose draft it is, first among the sponsors. */
  readonly delegation: DelegationId;
  /** All delegations that sponsor it now, the first included. */
  readonly sponsors: readonly DelegationId[];
  /** Whether any of its revisions has been disclosed. */
  readonly disclosed: boolean;
}

/** What an action is done to. Parts that an action does not look at may be left out. */
export interface Subject {
  readonly amendment?: AmendmentSubject;
  /** The delegation the actor acts for in this act. */
  readonly delegation?: DelegationId;
}

interface Rule {
  /** Roles that may do it, if `when` agrees. */
  readonly roles: readonly Role[];
  /** A condition on top of the role, for the participations whose role matched. */
  readonly when?: (actor: Actor, subject: Subject, matched: readonly Participation[]) => boolean;
}

const CHAIRS = ["secretariat", "co-facilitator"] as const satisfies readonly Role[];
const EVERYONE = ROLES;

const actsForDelegation = (_: Actor, subject: Subject, matched: readonly Participation[]) =>
  subject.delegation !== undefined && matched.some((p) => p.delegation === subject.delegation);

const actsForAuthor = (_: Actor, subject: Subject, matched: readonly Participation[]) =>
  matched.some((p) => p.delegation !== null && p.delegation === subject.amendment?.delegation);

const seesAmendment = (actor: Actor, subject: Subject) =>
  subject.amendment !== undefined && maySee(actor, subject.amendment);

/**
 * The one table of permissions: used by the server for every read and write, and by buttons to
 * decide whether to show themselves. Whether the moment is right (a deadline, a status) is not
 * asked here; commands refuse that with a code of its own.
 */
export const PERMISSIONS = {
  "negotiation.read": { roles: EVERYONE },
  "negotiation.configure": { roles: ["secretariat"] },
  "text.read": { roles: EVERYONE },
  "text.write": { roles: ["co-facilitator"] },
  "amendment.read": { roles: EVERYONE, when: seesAmendment },
  "amendment.draft": { roles: ["delegate"], when: actsForDelegation },
  "amendment.submit": { roles: ["delegate"], when: actsForAuthor },
  "amendment.withdraw": { roles: ["delegate"], when: actsForAuthor },
  "amendment.confirm": { roles: ["delegate"], when: actsForAuthor },
  "amendment.enter-on-behalf": { roles: CHAIRS },
  "amendment.disclose": { roles: CHAIRS, when: seesAmendment },
  "position.take": {
    roles: ["delegate"],
    when: (actor, subject, matched) =>
      seesAmendment(actor, subject) && actsForDelegation(actor, subject, matched),
  },
  "decision.make": { roles: ["co-facilitator"], when: seesAmendment },
  "decision.take-back": { roles: ["co-facilitator"], when: seesAmendment },
  "version.read": { roles: EVERYONE },
  "version.issue": { roles: ["co-facilitator"] },
  "date.read": { roles: EVERYONE },
  "date.change": { roles: CHAIRS },
  "date.review": { roles: CHAIRS },
  "letter.read": { roles: EVERYONE },
  "letter.add": { roles: CHAIRS },
  "participant.read": { roles: EVERYONE },
  "participant.manage": { roles: ["secretariat"] },
  "event.read": { roles: CHAIRS },
  // Of the workspace, asked of an actor without participations: only its secretariat is left.
  "negotiation.create": { roles: ["secretariat"] },
  "account.manage": { roles: ["secretariat"] },
} as const satisfies Record<string, Rule>;
export type Action = keyof typeof PERMISSIONS;
export const ACTIONS = Object.keys(PERMISSIONS) as readonly Action[];

/** Every participation of an actor; one of the secretariat is secretariat everywhere. */
export function participationsOf(actor: Actor): readonly Participation[] {
  return actor.secretariat
    ? [...actor.participations, { role: "secretariat", delegation: null }]
    : actor.participations;
}

/** Whether `actor` may do `action` to `subject`. Pure, O(participations). */
export function can(actor: Actor, action: Action, subject: Subject = {}): boolean {
  const rule: Rule = PERMISSIONS[action];
  const matched = participationsOf(actor).filter((p) => rule.roles.includes(p.role));
  return matched.length > 0 && (rule.when?.(actor, subject, matched) ?? true);
}

/** The delegations a person may act for as a delegate, in the order of the participants' list. */
export function delegationsOf(actor: Actor): readonly DelegationId[] {
  const ids = actor.participations
    .filter((p) => p.role === "delegate" && p.delegation !== null)
    .map((p) => p.delegation as DelegationId);
  return [...new Set(ids)];
}

export const isChair = (actor: Actor): boolean =>
  participationsOf(actor).some((p) => p.role === "secretariat" || p.role === "co-facilitator");

/**
 * Whether an amendment exists for this actor. A draft exists for its delegation alone. What is
 * submitted exists for its sponsors, the co-facilitators and the secretariat; once a revision of it
 * is disclosed, for every participant. "Not visible" is answered exactly as "does not exist".
 */
export function maySee(actor: Actor, amendment: AmendmentSubject): boolean {
  const own = delegationsOf(actor);
  if (amendment.status === "draft") return own.includes(amendment.delegation);
  if (isChair(actor) || amendment.sponsors.some((s) => own.includes(s))) return true;
  return amendment.disclosed && actor.participations.length > 0;
}

/** Who is told of an event. Chairs hear everything but what is for a delegation alone. */
export type Audience =
  | { readonly to: "participants" }
  | { readonly to: "sponsors"; readonly delegations: readonly DelegationId[] }
  | { readonly to: "delegation"; readonly delegation: DelegationId }
  | { readonly to: "chairs" };

/** Whether `actor`, a participant, is told of an event with this audience. */
export function hears(actor: Actor, audience: Audience): boolean {
  const own = delegationsOf(actor);
  switch (audience.to) {
    case "participants":
      return participationsOf(actor).length > 0;
    case "sponsors":
      return isChair(actor) || audience.delegations.some((d) => own.includes(d));
    case "delegation":
      return own.includes(audience.delegation);
    case "chairs":
      return isChair(actor);
  }
}
