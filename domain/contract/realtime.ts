/**
 * What the server and a browser say to each other over `/collab/<room>`: the protocol of y-websocket
 * (types 0 and 1) and our own messages, each one varUint type and one string of JSON.
 */
import type { DelegationId, ParagraphId, UserId } from "../ids";
import type { Role } from "../permissions";
import type { FeedMessage, ScreenView } from "./liveViews";

/** The root that holds the text: a Y.XmlFragment of elements `paragraph`. */
export const TEXT_ROOT = "text";
/**
 * A root of our rooms' documents beside the text, a Y.Map that the server alone writes. Its entry `rev`
 * rises whenever what is kept of the room outside of its text has changed: time to read that anew.
 */
export const BESIDE_ROOT = "beside";
/** The name of the only kind of element, and of the ProseMirror node it becomes. */
export const PARAGRAPH_NODE = "paragraph";
/**
 * Announced by clients as `?schema=`. Raised when the ProseMirror schema changes: an editor of
 * another schema would delete what it does not know.
 */
export const SCHEMA_VERSION = 3;

export const COLLAB_PATH = "/collab";
export const textRoom = (slug: string): string => `text:${slug}`;
/**
 * A delegation's private working copy of the text, the `nth` that it has had. Which one it has now is for
 * the server alone to know: see `current` of server/db/draftings.
 */
export const draftRoom = (slug: string, delegation: DelegationId, nth = 1): string =>
  `draft:${slug}:${delegation}${nth === 1 ? "" : `:${nth}`}`;
export const isDraftRoom = (room: string): boolean => room.startsWith("draft:");
/** The feed of a negotiation alone, for pages that do not show the text. */
export const feedRoom = (slug: string): string => `feed:${slug}`;

export const MESSAGE = {
  sync: 0,
  awareness: 1,
  /** Defined by y-websocket; unused here. */
  auth: 2,
  saved: 100,
  refused: 101,
  feed: 102,
  heartbeat: 103,
  participants: 104,
  welcome: 105,
  storing: 106,
  screen: 107,
} as const;

/**
 * Why the server ends a connection. y-websocket tries again after every code outside of 4400–4499,
 * so a code inside means: trying again would not help until something else has changed.
 */
export const CLOSE = {
  malformed: 4400,
  notSignedIn: 4401,
  notAllowed: 4403,
  refusedUpdate: 4409,
  schemaVersion: 4412,
  tooLarge: 4413,
  flood: 4429,
  /** Worth another attempt: the server cannot just now. */
  unavailable: 4503,
} as const;
export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE];

/** y-websocket gives up a connection after 30 s without a message; pings do not count. */
export const HEARTBEAT_MS = 10_000;

/**
 * So many of the writing frames (sync step 2 and updates) that this connection has sent since it
 * was opened are on disk, or changed nothing. A writer answers the server's sync step 1 with a
 * step 2; what it sends before that is in that step 2 too, and is acknowledged with it.
 */
export interface SavedMessage {
  readonly count: number;
}

/** Why an update was refused. After it the server closes, and the client's Y.Doc has ended. */
export const UPDATE_REFUSALS = {
  malformed: "The change could not be read.",
  "too-large": "The change is too large.",
  "foreign-client": "The change was made under another person's name.",
  incomplete: "The change builds on another one that the server does not have.",
  structure: "Paragraphs are added, removed and moved by commands, not by typing.",
  attribute: "The number and kind of a paragraph cannot be changed by typing.",
  content: "The change holds something other than text.",
  characters: "The text holds characters that a text cannot have.",
  mark: "The change uses a format other than italics and footnote references.",
  footnote: "A footnote reference does not name a footnote of this text.",
  agreed: "This paragraph is agreed ad referendum. It has to be reopened before it can be changed.",
  "not-allowed": "You may no longer change this text.",
} as const;
export type UpdateRefusal = keyof typeof UPDATE_REFUSALS;

export interface RefusedMessage {
  readonly reason: UpdateRefusal;
  readonly sentence: string;
}

/** A person who has the text open, as the server knows them. */
export interface PresentPerson {
  readonly user: UserId;
  readonly name: string;
  readonly colour: string;
  readonly roles: readonly { readonly role: Role; readonly delegation: DelegationId | null }[];
  readonly mayWrite: boolean;
}

/** `all` replaces what was known; otherwise people came or changed (`present`) and left (`gone`). */
export interface ParticipantsMessage {
  readonly all: boolean;
  readonly present: readonly PresentPerson[];
  readonly gone: readonly UserId[];
}

/** The first message of a connection, and again whenever what it may do changes. */
export interface WelcomeMessage {
  readonly you: PresentPerson;
  readonly mayWrite: boolean;
  /** The room's seq up to which the text that follows is complete. */
  readonly seq: number;
}

/**
 * Whether the server can store at the moment. Until it says so again, what is typed waits with it
 * and with its author; nothing of it is refused. A connection begins with `true`, unsaid.
 */
export interface StoringMessage {
  readonly storing: boolean;
}

/** What the server puts into a writer's awareness state, whatever the client said. */
export interface CaretUser {
  readonly id: UserId;
  readonly name: string;
  readonly color: string;
}

/** Words that were typed but not saved, for their author to copy. */
export interface UnsavedText {
  readonly paragraph: ParagraphId;
  readonly label: string;
  readonly text: string;
}

export interface ServerMessages {
  readonly saved: SavedMessage;
  readonly refused: RefusedMessage;
  readonly feed: FeedMessage;
  readonly heartbeat: Record<string, never>;
  readonly participants: ParticipantsMessage;
  readonly welcome: WelcomeMessage;
  readonly storing: StoringMessage;
  /** What the room is shown; the one with the highest `seq` counts. */
  readonly screen: ScreenView;
}
