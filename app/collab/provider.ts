import type { Awareness } from "y-protocols/awareness";
import type * as Y from "yjs";
import {
  CLOSE,
  type ParticipantsMessage,
  type PresentPerson,
  type RefusedMessage,
  type ServerMessages,
  TEXT_ROOT,
  type UnsavedText,
  UPDATE_REFUSALS,
  type UpdateRefusal,
  type WelcomeMessage,
} from "@/domain/contract/realtime";
import type { FeedMessage } from "@/domain/contract/views";
import { FeedOrder } from "./feedOrder";
import { type SessionOptions, TextSession } from "./session";

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
}

/** `unsaved`: there are changes, and no connection to save them over. */
export type SavedState = "saved" | "saving" | "unsaved";

export interface TextEvents {
  /** The document to edit: at once, and again with a fresh one after a refusal. */
  readonly onOpen: (opened: TextOpened) => void;
  readonly onStatus: (status: TextStatus) => void;
  readonly onSaved: (state: SavedState) => void;
  /** null: something may have been missed, ask for everything anew. Called so on every connection. */
  readonly onFeed: (message: FeedMessage | null) => void;
  /** The document has ended; `unsaved` is what was typed and not stored, for copying. */
  readonly onRefused: (
    refusal: RefusedMessage & { readonly unsaved: readonly UnsavedText[] },
  ) => void;
  /** Everybody who has the text open, in the order of their names. */
  readonly onPresence: (people: readonly PresentPerson[]) => void;
  readonly onAccess: (access: Pick<WelcomeMessage, "you" | "mayWrite">) => void;
}

export interface TextConnection {
  close(): void;
}

/** Close codes after which work goes on with a fresh document, and what to say when no more is known. */
const REOPENED: ReadonlyMap<number, UpdateRefusal> = new Map([
  [CLOSE.refusedUpdate, "content"],
  [CLOSE.malformed, "malformed"],
  [CLOSE.tooLarge, "too-large"],
  [1009, "too-large"],
  [CLOSE.flood, "too-large"],
]);

/**
 * Opens the live text of a room and keeps it open until `close`. Yjs cannot take a change back, so
 * one that the server refuses ends the document: its unsaved words are handed over by `onRefused`,
 * and `onOpen` gives a fresh document with the server's text.
 */
export function connectText({
  url,
  room,
  socket,
  ...on
}: SessionOptions & TextEvents): TextConnection {
  return new LiveConnection({ url, room, socket }, on);
}

class LiveConnection implements TextConnection {
  #session: TextSession | null = null;
  #epoch = 0;
  #connected = false;
  #welcomed = false;
  #mayWrite = false;
  readonly #feed: FeedOrder;
  #people = new Map<string, PresentPerson>();

  constructor(
    private readonly options: SessionOptions,
    private readonly on: TextEvents,
  ) {
    this.#feed = new FeedOrder(on.onFeed);
    on.onStatus({ state: "connecting" });
    this.#open();
  }

  close(): void {
    this.#session?.end();
    this.#session = null;
  }

  #open(): void {
    this.#epoch += 1;
    const session = new TextSession(this.options, {
      connected: () => this.#setConnected(true),
      disconnected: () => this.#setConnected(false),
      closed: (code, refused) => this.#closed(code, refused),
      saving: (clean) => this.#tellSaved(clean),
      message: (type, message) => this.#receive(type, message),
    });
    this.#session = session;
    const { doc, awareness } = session;
    const fragment = doc.getXmlFragment(TEXT_ROOT);
    this.on.onOpen({ doc, awareness, fragment, epoch: this.#epoch });
    this.#tellSaved(true);
  }

  #setConnected(connected: boolean): void {
    this.#connected = connected;
    this.#welcomed = false;
    this.on.onStatus({ state: connected ? "connected" : "offline" });
    this.#tellSaved(this.#session?.clean ?? true);
  }

  #tellSaved(clean: boolean): void {
    this.on.onSaved(clean ? "saved" : this.#connected ? "saving" : "unsaved");
  }

  #receive<T extends keyof ServerMessages>(type: T, message: ServerMessages[T]): void {
    if (type === "feed") this.#feed.take(message as FeedMessage);
    if (type === "participants") this.#meet(message as ParticipantsMessage);
    if (type === "welcome") this.#welcome(message as WelcomeMessage);
  }

  #welcome({ you, mayWrite }: WelcomeMessage): void {
    const demoted = this.#mayWrite && !mayWrite;
    this.#mayWrite = mayWrite;
    this.on.onAccess({ you, mayWrite });
    if (!this.#welcomed) this.#feed.begin();
    this.#welcomed = true;
    if (demoted && !this.#session?.clean) this.#reopen("not-allowed");
  }

  #meet({ all, present, gone }: ParticipantsMessage): void {
    if (all) this.#people = new Map();
    for (const person of present) this.#people.set(person.user, person);
    for (const user of gone) this.#people.delete(user);
    const people = [...this.#people.values()].sort((a, b) => a.name.localeCompare(b.name));
    this.on.onPresence(people);
  }

  #closed(code: number, refused: RefusedMessage | null): void {
    const reason = refused?.reason ?? REOPENED.get(code);
    if (reason) this.#reopen(reason);
    else this.on.onStatus({ state: "closed", code });
  }

  #reopen(reason: UpdateRefusal): void {
    const unsaved = this.#session?.unsavedTexts ?? [];
    this.#session?.end();
    this.on.onRefused({ reason, sentence: UPDATE_REFUSALS[reason], unsaved });
    this.#open();
  }
}
