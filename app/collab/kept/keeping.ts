import * as Y from "yjs";
import { type PresentPerson, SCHEMA_VERSION } from "@/domain/contract/realtime";
import type { UserId } from "@/domain/ids";
import type { TextSession } from "../session";
import type { LostText } from "../words";
import { forgetRefusal, type KeptAbout } from "./database";
import { type KeptContent, KeptText } from "./keptText";
import type { KeptRefusal, ShownRefusal } from "./refusals";
import { bringBack, isWhole, unsavedTexts } from "./restore";

/** Whose text it is that a device is to keep, known before there is a connection. */
export interface KeepOptions {
  readonly user: UserId;
  /** Other databases than the browser's, for tests. */
  readonly databases?: IDBFactory;
}

/** What was found on the device. */
export interface Found {
  /** Who could write the text, and now can again without a network. null: it cannot be gone on with. */
  readonly about: KeptAbout | null;
  /** Words that cannot come into the text any more, for copying. */
  readonly left: readonly LostText[];
  /** What the server would not take of an earlier page, and its author has not seen yet. */
  readonly refused: readonly ShownRefusal[];
}

/** A disk that does not answer must not keep anybody from the text. */
const PATIENCE_MS = 2_000;

/**
 * Keeps a text on the device of a person who may write it: from when the server has said so, over the
 * documents that follow one another in a connection, until access is lost or nobody is signed in.
 */
export class Keeping {
  #kept: KeptText | null = null;
  /** The device was cleared, or cannot keep: nothing more is kept by this connection. */
  #over = false;
  /** Access was lost, and not given back. */
  #barred = false;
  /** What a slow disk gave after the text was shown, until its person may write. */
  #late: KeptContent | null = null;

  /**
   * @param tell whether what is typed from now on is kept
   * @param found what a slow disk gave after the text was shown
   */
  constructor(
    private readonly options: KeepOptions,
    private readonly room: string,
    private readonly tell: (kept: boolean) => void,
    private readonly found: (found: Found) => void,
  ) {}

  /** Gives the session's empty document what is kept. null: nothing is, or not soon enough. */
  async bringBack(session: TextSession): Promise<Found | null> {
    const kept = this.#open(false);
    const reading = kept.read().catch(() => null);
    const content = await Promise.race([reading, patience()]);
    if (content !== "slow") return this.#take(session, kept, content);
    void reading.then((late) => this.#takeLate(session, kept, late));
    return null;
  }

  #take(session: TextSession, kept: KeptText, content: KeptContent | null): Found | null {
    if (content === null || this.#over) {
      kept.close();
      return null;
    }
    const refused = content.refused.map((one) => this.#shown(one));
    if (!isReadable(content)) {
      void kept.clear();
      return { about: null, left: unsavedTexts(content), refused };
    }
    const whole = bringBack(session.doc, session.unsaved, content);
    if (content.lastKey !== null && content.text.length > 1) kept.shorten(content.lastKey, whole);
    this.#kept = session.kept = kept;
    this.tell(true);
    return { about: content.about, left: [], refused };
  }

  /**
   * A slow disk has answered. Where no text has come meanwhile, the document takes what is kept;
   * otherwise what was not saved comes into the text of the server.
   */
  #takeLate(session: TextSession, kept: KeptText, content: KeptContent | null): void {
    if (session.isBlank) {
      const found = this.#take(session, kept, content);
      if (found) this.found(found);
      return;
    }
    kept.close();
    if (content === null || this.#over) return;
    const refused = content.refused.map((one) => this.#shown(one));
    const comes = isReadable(content) && !this.#barred;
    this.found({ about: null, left: comes ? [] : unsavedTexts(content), refused });
    if (!comes || content.unsaved.length === 0) return;
    this.#late = content;
    if (session.mayWrite && session.kept) this.#writeLate(session, session.kept);
  }

  /** As changes of this page, which are kept and sent as any. */
  #writeLate(session: TextSession, kept: KeptText): void {
    const unsaved = this.#late?.unsaved ?? [];
    this.#late = null;
    session.doc.transact(() => {
      for (const { change } of unsaved) Y.applyUpdate(session.doc, change.update);
    });
    kept.forget(unsaved.map(({ key }) => key));
  }

  /** The server says that this person may write: what the session's document holds is kept. */
  mayWrite(session: TextSession, you: PresentPerson): void {
    if (this.#over) return;
    this.#barred = false;
    if (session.kept) {
      session.kept.heard(you);
      return;
    }
    this.#kept ??= this.#open(true);
    session.kept = this.#kept;
    const about = { schema: SCHEMA_VERSION, you, heardAt: Date.now() };
    this.#kept.begin(about, Y.encodeStateAsUpdate(session.doc));
    if (this.#late) this.#writeLate(session, this.#kept);
    this.tell(true);
  }

  /** The server was heard. */
  heard(): void {
    this.#kept?.heard();
  }

  /** The session's document has ended by a refusal; another one follows. Gives what its author is shown. */
  refused(session: TextSession, refusal: Omit<KeptRefusal, "id">): ShownRefusal {
    session.kept = null;
    const kept = { ...refusal, id: `${session.doc.clientID}` };
    this.#kept?.refused(kept);
    return this.#kept ? this.#shown(kept) : refusal;
  }

  /** This person may no longer write the text, or read it. */
  lostAccess(session: TextSession | null): void {
    if (session) session.kept = null;
    const [kept, late] = [this.#kept, this.#late];
    this.#kept = this.#late = null;
    this.#barred = true;
    if (late) this.found({ about: null, left: unsavedTexts(late), refused: [] });
    void (kept ?? this.#open(false)).clear();
    if (kept) this.tell(false);
  }

  /** Nobody is signed in: what is saved goes; the rest waits for its author to come again. */
  async signedOut(session: TextSession | null): Promise<void> {
    const kept = this.#kept ?? this.#open(false);
    const unsaved = await kept.anyUnsaved().catch(() => false);
    if (!unsaved) this.lostAccess(session);
  }

  close(): void {
    this.#over = true;
    this.#kept?.close();
    this.#kept = null;
  }

  #shown(refusal: KeptRefusal): ShownRefusal {
    const { databases = indexedDB, user } = this.options;
    const place = { user, room: this.room };
    return { ...refusal, forget: () => void forgetRefusal(databases, place, refusal.id) };
  }

  #open(create: boolean): KeptText {
    const { databases = indexedDB, user } = this.options;
    const kept: KeptText = new KeptText(databases, { user, room: this.room }, create, () => {
      if (this.#kept !== kept) return;
      this.#kept = null;
      this.#over = true;
      this.tell(false);
    });
    return kept;
  }
}

const isReadable = (content: KeptContent): boolean =>
  content.about.schema === SCHEMA_VERSION && isWhole(content);

const patience = (): Promise<"slow"> =>
  new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, "slow"));
