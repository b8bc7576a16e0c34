/**
 * What the server answers with: one definition for route handlers, pages and client components.
 * Everything here is plain JSON and already filtered for its reader.
 */
import type { AmendmentStatus, Proposal, Stance } from "../amendments/amendment";
import type {
  AmendmentId,
  DateId,
  DecisionId,
  DelegationId,
  NegotiationId,
  RevisionId,
  UserId,
  VersionId,
} from "../ids";
import type { Actor, Role } from "../permissions";
import type { DateKind, ReadDocument } from "../reading/document";
import type { Erratum } from "../reading/source/errata";
import type { SourceSpan } from "../reading/source/sourced";
import type { Paragraph } from "../text/paragraph";

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

export interface DateView {
  readonly id: DateId;
  readonly kind: DateKind;
  readonly title: string;
  /** Wall clock in `zone`. */
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly allDay: boolean;
  readonly zone: string;
  /** The moment itself, ISO 8601 UTC, for countdowns. */
  readonly instant: string;
  readonly place: string | null;
  readonly quote: string | null;
  /** Where the quotation stands, when it was read from a document. */
  readonly source: { readonly document: string; readonly spans: readonly SourceSpan[] } | null;
  readonly warnings: readonly string[];
  /**
   * What is read from a letter is announced to nobody until it is confirmed: dates that are
   * "read" or "dropped" exist for the secretariat and the co-facilitators alone, and bind nobody.
   * Only those dropped because they `became` the new time of another one are seen by everyone.
   */
  readonly review: "read" | "confirmed" | "dropped";
  /** The announced date that this one, still "read", says it takes the place of. */
  readonly moves: DateId | null;
  /** Who confirmed, dropped or took it up last; null for those who do not review dates. */
  readonly reviewed: { readonly at: string; readonly actorName: string } | null;
  /** The announced date whose new time this one gave: it is then "dropped" and public, as that is. */
  readonly became: DateId | null;
  /** Whether it was corrected before it was announced: the quotation then reads otherwise. */
  readonly corrected: boolean;
  readonly cancelled: boolean;
  readonly changes: readonly DateChangeView[];
}

/**
 * What changed. Those who review dates also see what was corrected before a date was announced:
 * `review` is then there, "read" before and "confirmed" after.
 */
export interface DateChangeView {
  readonly at: string;
  readonly actorName: string;
  /** Empty for a correction. */
  readonly reason: string;
  /** The read date that gave the new time; the reason is its quotation. */
  readonly through: DateId | null;
  readonly before: DateStateView;
  readonly after: DateStateView;
}

/** What a date said; words that stayed the same may be left out. */
export interface DateStateView {
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly cancelled: boolean;
  readonly kind?: DateKind;
  readonly title?: string;
  readonly zone?: string;
  readonly place?: string | null;
  readonly review?: DateView["review"];
  /** The announced date whose new time it gave; it is then itself "dropped". */
  readonly became?: DateId;
}

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

export interface TextView {
  /** Room name for `/collab/<room>`. */
  readonly room: string;
  /** Of the last update in `paragraphs`. */
  readonly seq: number;
  readonly paragraphs: readonly Paragraph[];
}

export interface RevisionView extends Proposal {
  readonly id: RevisionId;
  /** 1, 2, 3 … among the revisions that this reader may see. */
  readonly number: number;
  readonly submittedAt: string;
  readonly submittedByName: string;
  readonly late: boolean;
  readonly disclosed: boolean;
}

export interface PositionView {
  readonly delegation: DelegationId;
  readonly stance: Stance;
  readonly note: string;
  readonly at: string;
}

export interface DecisionView {
  readonly id: DecisionId;
  readonly kind: "accept" | "reject";
  readonly reason: string;
  readonly actorName: string;
  readonly at: string;
  readonly takenBack: {
    readonly at: string;
    readonly actorName: string;
    readonly reason: string;
  } | null;
}

export interface AmendmentView {
  readonly id: AmendmentId;
  readonly status: AmendmentStatus;
  readonly delegation: DelegationId;
  readonly sponsors: readonly DelegationId[];
  /** Entered by the chairs for the delegation. */
  readonly onBehalf: boolean;
  readonly confirmed: boolean;
  /** The latest revision this reader may see; null for a draft that was never submitted. */
  readonly revision: RevisionView | null;
  /** How many revisions this reader may see. */
  readonly revisionCount: number;
  /** The delegation's working state, for those who act for it alone; null when there is none. */
  readonly draft: Proposal | null;
  /** Names the draft and the revision as they stand, for those who act for its delegation alone. */
  readonly wording: string | null;
  readonly positions: readonly PositionView[];
  /** All decisions, oldest first; the last one counts unless it was taken back. */
  readonly decisions: readonly DecisionView[];
  readonly createdByName: string;
  readonly updatedAt: string;
}

export type VersionKind = "zero-draft" | "compilation" | "revision" | "final-draft" | "adopted";

export interface VersionSummary {
  readonly id: VersionId;
  readonly number: number;
  readonly kind: VersionKind;
  readonly label: string;
  readonly title: string;
  readonly contentHash: string;
  readonly issuedByName: string;
  readonly issuedAt: string;
}

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

export interface DocumentView {
  readonly id: string;
  readonly filename: string;
  readonly text: string;
  readonly sha256: string;
  readonly addedAt: string;
  /** What was read; its dates are left out, they are in `dates` for those who may see them. */
  readonly reading: Omit<ReadDocument, "dates">;
  /** Corrections with which it was read, and warnings that were set aside. */
  readonly errata: readonly Erratum[];
  readonly ignored: readonly string[];
  /** Every date read from this document that its reader may see. */
  readonly dates: readonly DateView[];
}

/** Pushed on the room's connection: something this reader may see has changed. */
export interface FeedMessage {
  /** 1, 2, 3 … without gaps on one connection. */
  readonly n: number;
  readonly type: string;
  readonly subject: string | null;
}
