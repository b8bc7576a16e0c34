import type * as Y from "yjs";
import { connectText, type SavedState, type TextStatus } from "../../app/collab/provider";
import { Delivery } from "./delivery";
import { TOKEN } from "./tally";

export interface EditorEvents {
  readonly sent: (word: string) => void;
  readonly acknowledged: (word: string) => void;
  /** Told of every word that somebody else's typing brought here. */
  readonly seen: (word: string) => void;
}

export interface EditorSetting extends EditorEvents {
  /** ws://…/collab */
  readonly url: string;
  readonly room: string;
  /** A bearer token. */
  readonly token: string;
  /** Of its words; null: only watches. */
  readonly prefix: string | null;
  /** Milliseconds from one word to the next. */
  readonly everyMs?: number;
}

const EVERY_MS = 15;

/** A person with the text open, through the client of the browser; a co-facilitator also types. */
export class Editor {
  status: TextStatus = { state: "connecting" };
  savedState: SavedState = "saved";
  /** What the server said of its database, in order. */
  readonly storing: boolean[] = [];
  /** The codes with which its connections ended. */
  readonly closes: number[] = [];
  heartbeats = 0;
  refused: string | null = null;
  present = 0;
  readonly #delivery: Delivery;
  readonly #connection: { close(): void };
  #fragment!: Y.XmlFragment;
  #mayWrite: boolean | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;
  #count = 0;

  constructor(private readonly setting: EditorSetting) {
    const { url, room, token, acknowledged } = setting;
    this.#delivery = new Delivery({
      acknowledged,
      storing: (storing) => this.storing.push(storing),
      heartbeat: () => {
        this.heartbeats += 1;
      },
      closed: (code) => this.closes.push(code),
    });
    this.#connection = connectText({
      ...{ url, room, socket: this.#delivery.socketAs(token) },
      onOpen: ({ fragment }) => this.#open(fragment),
      onSaved: (state) => {
        this.savedState = state;
      },
      onAccess: ({ mayWrite }) => {
        this.#mayWrite = mayWrite;
      },
      onStatus: (status) => {
        this.status = status;
      },
      onFeed: () => {},
      onRefused: ({ reason, sentence }) => {
        this.stop();
        this.refused = `${reason}: ${sentence}`;
      },
      onPresence: (people) => {
        this.present = people.length;
      },
    });
  }

  /** Whether the text is here and what it may do is known. */
  get ready(): boolean {
    return this.#fragment.length > 0 && this.#mayWrite !== null;
  }

  get mayWrite(): boolean {
    return this.#mayWrite === true;
  }

  /** How many of its words were acknowledged, and how many not yet. */
  get acknowledged(): number {
    return this.#delivery.acknowledged;
  }

  get open(): number {
    return this.#delivery.open;
  }

  /** The text as it stands on this screen. */
  get text(): string {
    return this.#fragment.toString();
  }

  /** Types a word every few milliseconds, until `stop`. */
  start(): void {
    clearInterval(this.#timer);
    this.#timer = setInterval(() => this.type(), this.setting.everyMs ?? EVERY_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** Types one word. */
  type(): string {
    const word = `z${this.setting.prefix}x${this.#count++}z`;
    this.#delivery.typed(word);
    this.setting.sent(word);
    // All over the text, as a single paragraph has a limit that long runs would come to.
    const at = this.#count % this.#fragment.length;
    const paragraph = this.#fragment.get(at) as Y.XmlElement;
    const text = paragraph.get(0) as Y.XmlText;
    // Without marks, or the word would be taken for part of the footnote reference before it.
    text.insert(text.length, ` ${word}`, { footnote: null, italic: null });
    return word;
  }

  close(): void {
    this.stop();
    this.#connection.close();
  }

  #open(fragment: Y.XmlFragment): void {
    this.#fragment = fragment;
    const own = `z${this.setting.prefix}x`;
    fragment.observeDeep((events, { local }) => {
      if (local) return;
      for (const word of events.flatMap(inserted))
        if (this.setting.prefix === null || !word.startsWith(own)) this.setting.seen(word);
    });
  }
}

/** The words that a change brought: whole, as each was typed at one stroke. */
function inserted(event: Y.YEvent<Y.AbstractType<unknown>>): readonly string[] {
  return event.changes.delta.flatMap(({ insert }) => {
    const text = Array.isArray(insert) ? insert.map(String).join("") : insert;
    return typeof text === "string" ? (text.match(TOKEN) ?? []) : [];
  });
}
