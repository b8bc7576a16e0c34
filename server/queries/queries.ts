import type { AmendmentStatus } from "../../domain/amendments/amendment";
import type { AmendmentView, LikeView } from "../../domain/contract/amendmentViews";
import type { ChangesView, Mark } from "../../domain/contract/changes";
import type { DateView } from "../../domain/contract/dateViews";
import type { DocumentView } from "../../domain/contract/documentViews";
import type {
  DraftingRoomSummary,
  DraftingView,
  SentReceiptView,
} from "../../domain/contract/draftingViews";
import type { ScreenView } from "../../domain/contract/liveViews";
import type {
  DelegationView,
  NegotiationSummary,
  NegotiationView,
} from "../../domain/contract/negotiationViews";
import type { InvitationView, ParticipantView } from "../../domain/contract/participantViews";
import type { BracketPositionView } from "../../domain/contract/positionViews";
import type { AgreementView, TextView } from "../../domain/contract/textViews";
import type { ProgressView, VersionSummary } from "../../domain/contract/versionViews";
import type { DelegationId, ParagraphId, UserId } from "../../domain/ids";
import type { VersionView } from "../../domain/revisions/content";
import type { RedlineView, TextRef } from "../../domain/revisions/redlineView";
import type { NumberedText } from "../../domain/revisions/resolve";
import type { Person } from "../world";

export interface AmendmentFilter {
  readonly since?: string;
  readonly paragraph?: ParagraphId;
  readonly delegation?: DelegationId;
  readonly status?: AmendmentStatus;
  /** "public": only as every participant sees them, the same for whoever reads. */
  readonly view?: "public";
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
  /** What changed since `mark`; without one, since this person last marked all as seen. */
  changesSince(user: Person, slug: string, mark: Mark | null): Promise<ChangesView | null>;
  /** Groups of proposals that ask for the same, among those that this reader may see. */
  likeAmendments(user: Person, slug: string): Promise<readonly LikeView[] | null>;
  /** Where delegations stand on open brackets of the text, those that are gone too. */
  bracketPositions(user: Person, slug: string): Promise<readonly BracketPositionView[] | null>;
  /** What was agreed *ad ref* and reopened, oldest first; the text says what is agreed now. */
  agreements(user: Person, slug: string): Promise<readonly AgreementView[] | null>;
  /** What the co-facilitators show to the room. */
  screen(user: Person, slug: string): Promise<ScreenView | null>;
  /** A delegation's drafting room, for its drafters. */
  drafting(user: Person, slug: string, delegation: DelegationId): Promise<DraftingView | null>;
  /** What was sent of it at once, word for word. */
  draftReceipt(
    user: Person,
    slug: string,
    delegation: DelegationId,
    id: string,
  ): Promise<SentReceiptView | null>;
  /** The drafting rooms of one's own delegations, whether one is a drafter of them or not. */
  draftingRooms(user: Person, slug: string): Promise<readonly DraftingRoomSummary[] | null>;
  versions(user: Person, slug: string): Promise<readonly VersionSummary[] | null>;
  version(user: Person, slug: string, number: number): Promise<VersionView | null>;
  /** How one text of the negotiation became another: versions by their numbers, or the live text. */
  redline(user: Person, slug: string, from: TextRef, to: TextRef): Promise<RedlineView | null>;
  /** The paragraphs of every version by name, in order of issue: what old references resolve with. */
  versionNames(user: Person, slug: string): Promise<readonly NumberedText[] | null>;
  /** How far the negotiation is; counts nothing that its reader may not see. */
  progress(user: Person, slug: string): Promise<ProgressView | null>;
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
