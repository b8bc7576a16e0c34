import type { Awareness } from "y-protocols/awareness";
import type * as Y from "yjs";
import type { FeedMessage, ScreenView } from "@/domain/contract/liveViews";
import type { PresentPerson, WelcomeMessage } from "@/domain/contract/realtime";
import { LiveConnection } from "./connection";
import type { KeepOptions } from "./kept/keeping";
import type { ShownRefusal } from "./kept/refusals";
import type { SessionOptions } from "./session";
import type { LostText } from "./words";

export interface TextOpened {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly fragment: Y.XmlFragment;
  /** Rises with every fresh document: the key of the editor. */
  readonly epoch: number;
}

/** `closed`: the server does not want this client, `code` says why (`CLOSE`); nothing is tried again. */
export interface TextStatus {
  readonly state: "connecting" | "connected" | "offline" | "closed";
  readonly code?: number;
  /** When not connected: when the server was last heard, which is as old as the text can be. */
  readonly heardAt?: Date | null;
  /** When closed: what was typed and not saved, for copying; absent if nothing was. */
  readonly unsaved?: readonly LostText[];
}

/**
 * What has become of the words typed here. `saved`: the server has said that they are on its disk.
 * `saving`: they are on their way. `unstored`: the server has them, and cannot store at the moment.
 * `unsaved`: there is no connection to save them over.
 */
export type SavedState = "saved" | "saving" | "unstored" | "unsaved";

export interface TextEvents {
  /**
   * The document to edit: at once, and again with a fresh one after a refusal. One that this device
   * kept: when it has caught up with the server, or the server cannot be reached.
   */
  readonly onOpen: (opened: TextOpened) => void;
  readonly onStatus: (status: TextStatus) => void;
  /** @param since `performance.now()` of the oldest word that is not saved, null if all are */
  readonly onSaved: (state: SavedState, since: number | null) => void;
  /** Whether the server can store at the moment; true until it says otherwise. */
  readonly onStoring?: (storing: boolean) => void;
  /** null: something may have been missed, ask for everything anew. Called so at the beginning. */
  readonly onFeed: (message: FeedMessage | null) => void;
  /** What the co-facilitators show to the room: on coming, if anything was ever shown, and on every change. */
  readonly onScreen?: (screen: ScreenView) => void;
  /** The document has ended; `unsaved` is what was typed and not stored, for copying. */
  readonly onRefused: (refusal: ShownRefusal) => void;
  /** As `onRefused` said on an earlier page of this device, where nobody has seen it. */
  readonly onRefusedBefore?: (refusal: ShownRefusal) => void;
  /** Paragraphs were removed, with words in them that were typed here and not saved before that. */
  readonly onRemoved?: (unsaved: readonly LostText[]) => void;
  /** Words of an earlier page that this device kept and that cannot come into the text any more. */
  readonly onLeft?: (unsaved: readonly LostText[]) => void;
  /** Whether what is typed is kept on this device until it is saved; false until said otherwise. */
  readonly onKept?: (kept: boolean) => void;
  /** Everybody who has the text open, in the order of their names. */
  readonly onPresence: (people: readonly PresentPerson[]) => void;
  readonly onAccess: (access: Pick<WelcomeMessage, "you" | "mayWrite">) => void;
}

export interface TextConnection {
  /** The browser's word that its network is gone or is back: it often knows before a socket does. */
  networkChanged(online: boolean): void;
  /** Closes when all is saved: at once, or after having gone on trying for as long as it takes. */
  leave(): void;
  close(): void;
}

/**
 * Opens the live text of a room and keeps it open until `close`. Yjs cannot take a change back, so
 * one that the server refuses ends the document: its unsaved words are handed over by `onRefused`,
 * and `onOpen` gives a fresh document with the server's text.
 * @param keep the person, if what they may write is to be kept on this device; then the document
 *   comes from there if it is there, with all that was not saved, also without a network
 */
export function connectText({
  url,
  room,
  socket,
  keep,
  ...on
}: SessionOptions & TextEvents & { readonly keep?: KeepOptions }): TextConnection {
  return new LiveConnection({ url, room, socket }, on, keep ?? null);
}
