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
  /** Of that delegation's drafting room. */
  readonly drafters?: readonly DrafterSubject[];
  /** Who drafted in it and are delegates of the delegation still: for them it is kept. */
  readonly former?: readonly UserId[];
}

/** A delegate who was named for a drafting room. */
export interface DrafterSubject {
  readonly user: UserId;
  /** Whether the person clears what is to be sent. */
  readonly mayClear: boolean;
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

/** A delegate of the delegation who is named for its drafting room, and nobody else whatever their role. */
const isDrafter = (actor: Actor, subject: Subject, matched: readonly Participation[]) =>
  actsForDelegation(actor, subject, matched) && drafterIn(actor, subject) !== undefined;

const drafterIn = ({ user }: Actor, { drafters = [] }: Subject) =>
  drafters.find((drafter) => drafter.user === user);

const isLeftTo = ({ user }: Actor, { former = [] }: Subject) =>
  former.length === 0 || former.includes(user);

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
  /** The page on which the proposals are worked through. */
  "text.compile": { roles: ["co-facilitator"] },
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
  /** To say why, after it was decided. */
  "decision.explain": { roles: ["co-facilitator"], when: seesAmendment },
  "amendment.co-sponsor": {
    roles: ["delegate"],
    when: (actor, subject, matched) =>
      seesAmendment(actor, subject) && actsForDelegation(actor, subject, matched),
  },
  /**
   * To open the delegation's room while it has no drafter. As long as any of those who drafted in it is a
   * delegate still, it is theirs alone to take up again; afterwards anyone's to begin afresh.
   */
  "draft.open": {
    roles: ["delegate"],
    when: (actor, subject, matched) =>
      actsForDelegation(actor, subject, matched) &&
      (subject.drafters ?? []).length === 0 &&
      isLeftTo(actor, subject),
  },
  "draft.read": { roles: ["delegate"], when: isDrafter },
  "draft.write": { roles: ["delegate"], when: isDrafter },
  "draft.clear": {
    roles: ["delegate"],
    when: (actor, subject, matched) =>
      isDrafter(actor, subject, matched) && drafterIn(actor, subject)?.mayClear === true,
  },
  /** To say who clears, and whether there is to be clearance; anyone's where nobody is left who clears. */
  "draft.appoint": {
    roles: ["delegate"],
    when: (actor, subject, matched) =>
      isDrafter(actor, subject, matched) &&
      (drafterIn(actor, subject)?.mayClear === true ||
        !(subject.drafters ?? []).some(({ mayClear }) => mayClear)),
  },
  "draft.submit": { roles: ["delegate"], when: isDrafter },
  "bracket.position": { roles: ["delegate"], when: actsForDelegation },
  "paragraph.agree": { roles: ["co-facilitator"] },
  "screen.lead": { roles: ["co-facilitator"] },
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
  const matched = rolesMatching(actor, rule);
  return matched.length > 0 && (rule.when?.(actor, subject, matched) ?? true);
}

/**
 * Whether `actor` has a role in which `action` may be done to anything at all: asked before a subject
 * is looked up. Whoever has none is refused whatever it is.
 */
export const hasRoleFor = (actor: Actor, action: Action): boolean =>
  rolesMatching(actor, PERMISSIONS[action]).length > 0;

const rolesMatching = (actor: Actor, { roles }: Rule): readonly Participation[] =>
  participationsOf(actor).filter(({ role }) => roles.includes(role));

/** The delegations a person may act for as a delegate, in the order of the participants' list. */
export function delegationsOf(actor: Actor): readonly DelegationId[] {
  const ids = actor.participations
    .filter((p) => p.role === "delegate" && p.delegation !== null)
    .map((p) => p.delegation as DelegationId);
  return [...new Set(ids)];
}

/** Sees what every participant may see, and nothing more: what the whole room may be shown. */
export const PUBLIC: Actor = {
  user: "" as UserId,
  name: "",
  secretariat: false,
  participations: [{ role: "observer", delegation: null }],
};

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
