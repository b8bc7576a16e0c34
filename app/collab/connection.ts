import type { FeedMessage, ScreenView } from "@/domain/contract/liveViews";
import {
  CLOSE,
  type ParticipantsMessage,
  type RefusedMessage,
  type ServerMessages,
  type StoringMessage,
  TEXT_ROOT,
  UPDATE_REFUSALS,
  type UpdateRefusal,
  type WelcomeMessage,
} from "@/domain/contract/realtime";
import { FeedOrder } from "./feedOrder";
import { type Found, Keeping, type KeepOptions } from "./kept/keeping";
import { Line } from "./line";
import { People } from "./people";
import type { TextConnection, TextEvents } from "./provider";
import { type SessionOptions, TextSession } from "./session";

/** Close codes after which work goes on with a fresh document, and what to say when no more is known. */
const REOPENED: ReadonlyMap<number, UpdateRefusal> = new Map([
  [CLOSE.refusedUpdate, "content"],
  [CLOSE.malformed, "malformed"],
  [CLOSE.tooLarge, "too-large"],
  [1009, "too-large"],
  [CLOSE.flood, "too-large"],
]);

/** So long a text that this device kept waits for what is new, rather than show what is old first. */
const PATIENCE_MS = 1_500;

/** The connection of a page, over documents that may follow one another after refusals. */
export class LiveConnection implements TextConnection {
  #session: TextSession | null = null;
  #epoch = 0;
  #closed = false;
  #leaving = false;
  #welcomed = false;
  /** Whether the server has ever welcomed this document's session. */
  #begun = false;
  #mayWrite = false;
  /** Looks on this device what it has kept, before anything else. */
  #looking = false;
  /** Hands the document over, which waits for what is new. */
  #show: (() => void) | null = null;
  readonly #line = new Line((storing) => this.on.onStoring?.(storing));
  readonly #feed: FeedOrder;
  readonly #people = new People();
  readonly #keeping: Keeping | null;

  constructor(
    private readonly options: SessionOptions,
    private readonly on: TextEvents,
    private readonly keep: KeepOptions | null,
  ) {
    this.#feed = new FeedOrder(on.onFeed);
    this.#keeping =
      keep &&
      new Keeping(
        keep,
        options.room,
        (kept) => this.on.onKept?.(kept),
        (found) => this.#takeLate(found),
      );
    this.#open();
  }

  networkChanged(online: boolean): void {
    if (this.#closed) return;
    if (online) {
      this.#session?.reconnect();
    } else {
      this.#line.doubt();
      this.#show?.();
      this.#tellStatus();
    }
  }

  leave(): void {
    this.#leaving = true;
    this.#tellSaved();
  }

  close(): void {
    this.#session?.end();
    this.#session = null;
    this.#keeping?.close();
    this.#feed.stop();
  }

  #open(): void {
    this.#epoch += 1;
    this.#line.restart();
    this.#begun = false;
    this.on.onStatus({ state: "connecting" });
    const session = new TextSession(this.options, () => this.#feed.heard, {
      connected: () => this.#setConnected(true),
      synced: () => this.#show?.(),
      disconnected: () => {
        this.#show?.();
        this.#setConnected(false);
      },
      closed: (code, refused) => this.#ended(code, refused),
      heard: () => this.#heard(),
      saving: () => this.#tellSaved(),
      removed: (texts) => this.on.onRemoved?.(texts),
      message: (type, message) => this.#receive(type, message),
    });
    this.#session = session;
    // What follows a refusal is fetched anew.
    const keeping = this.#epoch === 1 ? this.#keeping : null;
    if (keeping) void this.#look(keeping, session);
    else this.#begin(session, null);
  }

  async #look(keeping: Keeping, session: TextSession): Promise<void> {
    this.#looking = true;
    const found = await keeping.bringBack(session);
    this.#looking = false;
    if (session === this.#session) this.#begin(session, found);
  }

  #begin(session: TextSession, found: Found | null): void {
    const { doc, awareness } = session;
    const epoch = this.#epoch;
    const show = () => {
      clearTimeout(patience);
      this.#show = null;
      if (session !== this.#session) return;
      this.on.onOpen({ doc, awareness, fragment: doc.getXmlFragment(TEXT_ROOT), epoch });
      this.#tellSaved();
    };
    const patience = found?.about ? setTimeout(show, PATIENCE_MS) : undefined;
    if (found) this.#take(session, found);
    if (found?.about) this.#show = show;
    else show();
    if (session === this.#session) session.begin();
  }

  /** Something was found on the device, with a person who can go on writing it or without. */
  #take(session: TextSession, { about, left, refused }: Found): void {
    if (about) {
      this.#mayWrite = session.mayWrite = true;
      this.#line.heardBefore(new Date(about.heardAt));
      this.on.onAccess({ you: about.you, mayWrite: true });
    }
    if (left.length > 0) this.on.onLeft?.(left);
    for (const one of refused) this.on.onRefusedBefore?.(one);
  }

  /** The document was shown already. */
  #takeLate(found: Found): void {
    if (!this.#session) return;
    this.#take(this.#session, found);
    // Otherwise nothing has changed for the text that is shown, which may be closed by now.
    if (found.about) this.#tellStatus();
  }

  #heard(): void {
    this.#keeping?.heard();
    if (this.#line.heard()) this.#tellStatus();
  }

  #setConnected(connected: boolean): void {
    this.#welcomed = false;
    this.#line.setConnected(connected);
    this.#tellStatus();
  }

  #tellStatus(): void {
    this.on.onStatus(this.#line.status);
    this.#tellSaved();
  }

  #tellSaved(): void {
    const since = this.#session?.unsaved.since ?? null;
    this.on.onSaved(since === null ? "saved" : this.#line.waiting, since);
    const done = since === null && !this.#looking;
    if (this.#leaving && (done || this.#closed)) this.close();
  }

  #receive<T extends keyof ServerMessages>(type: T, message: ServerMessages[T]): void {
    if (type === "feed") this.#feed.take(message as FeedMessage);
    if (type === "participants")
      this.on.onPresence(this.#people.take(message as ParticipantsMessage));
    if (type === "welcome") this.#welcome(message as WelcomeMessage);
    if (type === "screen") this.on.onScreen?.(message as ScreenView);
    if (type === "storing") {
      this.#line.setStoring((message as StoringMessage).storing);
      this.#tellSaved();
    }
  }

  #welcome({ you, mayWrite }: WelcomeMessage): void {
    // Somebody else has signed in meanwhile: these words are not theirs, and are not sent as such.
    if (this.keep && you.user !== this.keep.user) {
      this.#ended(CLOSE.notSignedIn, null);
      this.#session?.end();
      return;
    }
    const demoted = this.#mayWrite && !mayWrite;
    this.#mayWrite = mayWrite;
    this.on.onAccess({ you, mayWrite });
    if (!this.#welcomed) this.#feed.begin();
    this.#welcomed = true;
    this.#begun = true;
    if (mayWrite && this.#session) this.#keeping?.mayWrite(this.#session, you);
    if (!demoted) return;
    this.#keeping?.lostAccess(this.#session);
    if (this.#session?.unsaved.clean === false) this.#reopen("not-allowed");
  }

  #ended(code: number, refused: RefusedMessage | null): void {
    const reason = refused?.reason ?? REOPENED.get(code);
    // Closed before it had begun, it would be closed again: no fresh document helps.
    if (reason && this.#begun) {
      this.#reopen(reason);
    } else {
      this.#closed = true;
      this.#show?.();
      if (code === CLOSE.notAllowed) this.#keeping?.lostAccess(this.#session);
      if (code === CLOSE.notSignedIn) void this.#keeping?.signedOut(this.#session);
      const unsaved = this.#session?.unsaved.texts() ?? [];
      this.on.onStatus({ state: "closed", code, ...(unsaved.length > 0 && { unsaved }) });
      if (this.#leaving) this.close();
    }
  }

  #reopen(reason: UpdateRefusal): void {
    const unsaved = this.#session?.unsaved.texts() ?? [];
    const refusal = { reason, sentence: UPDATE_REFUSALS[reason], unsaved };
    const shown = this.#session && this.#keeping?.refused(this.#session, refusal);
    this.#session?.end();
    this.on.onRefused(shown ?? refusal);
    if (this.#leaving) this.close();
    else this.#open();
  }
}
