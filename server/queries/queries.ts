import type { AmendmentStatus } from "../../domain/amendments/amendment";
import type {
  AmendmentView,
  DateView,
  DelegationView,
  DocumentView,
  InvitationView,
  NegotiationSummary,
  NegotiationView,
  ParticipantView,
  TextView,
  VersionSummary,
} from "../../domain/contract/views";
import type { DelegationId, ParagraphId, UserId } from "../../domain/ids";
import type { VersionView } from "../../domain/revisions/content";
import type { Person } from "../world";

export interface AmendmentFilter {
  readonly since?: string;
  readonly paragraph?: ParagraphId;
  readonly delegation?: DelegationId;
  readonly status?: AmendmentStatus;
}

export interface AccountView {
  readonly id: UserId;
  readonly name: string;
  readonly email: string;
  readonly secretariat: boolean;
  readonly disabled: boolean;
}

export interface DemoAccount {
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly password: string;
}

export interface EventView {
  /** 1, 2, 3 … among the events that its reader may know of. */
  readonly seq: number;
  readonly type: string;
  readonly subject: string | null;
  readonly actorName: string;
  readonly at: string;
  readonly payload: unknown;
  readonly hash: string;
}

/** Every read. `null`: it does not exist, or not for this reader; the two cannot be told apart. */
export interface Queries {
  /** Reaches the database, or throws. */
  ping(): Promise<void>;
  negotiations(user: Person): Promise<readonly NegotiationSummary[]>;
  negotiation(user: Person, slug: string): Promise<NegotiationView | null>;
  text(user: Person, slug: string): Promise<TextView | null>;
  amendments(
    user: Person,
    slug: string,
    filter?: AmendmentFilter,
  ): Promise<readonly AmendmentView[] | null>;
  amendment(user: Person, slug: string, id: string): Promise<AmendmentView | null>;
  versions(user: Person, slug: string): Promise<readonly VersionSummary[] | null>;
  version(user: Person, slug: string, number: number): Promise<VersionView | null>;
  dates(user: Person, slug: string): Promise<readonly DateView[] | null>;
  documents(user: Person, slug: string): Promise<readonly DocumentView[] | null>;
  participants(
    user: Person,
    slug: string,
  ): Promise<{
    readonly participants: readonly ParticipantView[];
    readonly invitations: readonly InvitationView[];
  } | null>;
  /** The record of what was done, for the chairs; what is a delegation's alone is not in it. */
  events(user: Person, slug: string): Promise<readonly EventView[] | null>;
  accounts(user: Person): Promise<readonly AccountView[] | null>;
  delegations(user: Person): Promise<readonly DelegationView[]>;
  /** Empty outside demo mode. */
  demoAccounts(): Promise<readonly DemoAccount[]> | readonly DemoAccount[];
}
