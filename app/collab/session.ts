import * as decoding from "lib0/decoding";
import type { Awareness } from "y-protocols/awareness";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import {
  MESSAGE,
  type RefusedMessage,
  SCHEMA_VERSION,
  type ServerMessages,
} from "@/domain/contract/realtime";
import { isFinal, pauseBefore } from "./backoff";
import { forgetOtherCarets, sayOnlyOwnCaret } from "./carets";
import type { KeptText } from "./kept/keptText";
import { FROM_DEVICE } from "./kept/restore";
import { Unsaved } from "./unsaved";
import { watchedSocket } from "./watchedSocket";
import type { LostText } from "./words";

/** What a session of one document tells; all at once, in the order in which it happens. */
export interface SessionEvents {
  readonly connected: () => void;
  /** Or an attempt to connect has failed. */
  readonly disconnected: () => void;
  /** The server closed and it is of no use to come again with this document. */
  readonly closed: (code: number, refused: RefusedMessage | null) => void;
  /** The document holds all that the server has, on a new connection. */
  readonly synced: () => void;
  /** Something came from the server, whatever it was. */
  readonly heard: () => void;
  /** What is unsaved has changed. */
  readonly saving: () => void;
  /** Somebody has removed paragraphs in which this person's words were not saved yet. */
  readonly removed: (texts: readonly LostText[]) => void;
  readonly message: <T extends keyof ServerMessages>(type: T, message: ServerMessages[T]) => void;
}

export interface SessionOptions {
  readonly url: string;
  readonly room: string;
  /** Another WebSocket than the browser's, for tests. */
  readonly socket?: typeof WebSocket;
}

/** So many failures that y-websocket's own reckoning, 2^n * 100 ms, is longer than any pause of ours. */
const MANY = 12;

const MESSAGES = [
  "saved",
  "refused",
  "feed",
  "participants",
  "welcome",
  "storing",
  "screen",
] as const;

/**
 * One Y.Doc and its connection, which is made by `begin`. It ends with the document: after a refusal
 * there is a new one.
 */
export class TextSession {
  readonly doc = new Y.Doc();
  readonly awareness: Awareness;
  readonly unsaved = new Unsaved(this.doc);
  readonly #provider: WebsocketProvider;
  #refused: RefusedMessage | null = null;
  /** Where the document is kept on this device, if it is. */
  kept: KeptText | null = null;
  /** What the server said last, or what is known from before. */
  mayWrite = false;
  #hasSynced = false;
  #begun = false;
  /** Attempts to connect since one that brought the text. */
  #failures = 0;
  #ended = false;

  /** @param heard the last event of the feed that was heard, asked for on every connection */
  constructor(
    { url, room, socket }: SessionOptions,
    private readonly heard: () => string | null,
    private readonly on: SessionEvents,
  ) {
    // Before y-websocket sends it: what goes out is known as unsaved.
    this.doc.on("update", (update, origin, _, transaction) =>
      this.#changed(update, origin, transaction),
    );
    this.#provider = new WebsocketProvider(url, room, this.doc, {
      connect: false,
      disableBc: true,
      params: this.#params(),
      WebSocketPolyfill: watchedSocket(socket ?? WebSocket, {
        opened: () => {
          this.unsaved.reconnected();
          forgetOtherCarets(this.awareness);
        },
        heard: () => !this.#ended && this.on.heard(),
        sending: (frame) => this.unsaved.sending(frame),
      }),
      shouldReconnect: ({ code }) => !isFinal(code),
    });
    this.awareness = this.#provider.awareness;
    this.#listen();
    sayOnlyOwnCaret(this.#provider, () => this.mayWrite);
  }

  /** Whether the document is still empty, and nothing of it is on its way: it can take what is kept. */
  get isBlank(): boolean {
    return !this.#hasSynced && !this.#provider.wsconnected && this.kept === null;
  }

  begin(): void {
    this.#begun = true;
    this.#provider.connect();
  }

  /** Connects at once by a new socket, whatever has become of the present one. */
  reconnect(): void {
    if (!this.#begun) return;
    this.#provider.disconnect();
    this.#provider.connect();
  }

  end(): void {
    this.#ended = true;
    this.#provider.destroy();
    this.doc.destroy();
  }

  #listen(): void {
    const provider = this.#provider;
    provider.on("status", ({ status }) => {
      if (status === "connected") this.on.connected();
    });
    provider.on("sync", (synced) => {
      if (!synced) return;
      this.#failures = 0;
      this.#hasSynced = true;
      this.on.synced();
    });
    provider.on("connection-close", () => this.#comeAgain());
    provider.on("closed", ({ code }) => this.on.closed(code, this.#refused));
    for (const type of MESSAGES) {
      provider.messageHandlers[MESSAGE[type]] = (_, decoder) =>
        this.#receive(type, JSON.parse(decoding.readVarString(decoder)));
    }
    provider.messageHandlers[MESSAGE.heartbeat] = () => undefined;
    this.doc.on("afterTransaction", (transaction: Y.Transaction) => {
      const writes = !this.#ended && this.mayWrite;
      if (writes && transaction.origin === provider) this.#lookForLost(transaction);
    });
  }

  #changed(update: Uint8Array, origin: unknown, transaction: Y.Transaction): void {
    if (this.#ended || !this.mayWrite || origin === FROM_DEVICE) return;
    if (origin === this.#provider) {
      this.kept?.add(update);
    } else {
      const paragraphs = this.unsaved.changed(transaction);
      this.kept?.change(this.doc.clientID, update, paragraphs);
      this.on.saving();
    }
  }

  /** Called for every socket that was closed, before y-websocket sets its timer for the next. */
  #comeAgain(): void {
    const provider = this.#provider;
    provider.params = this.#params();
    // It waits for the shorter of its own reckoning, which is the same for all clients, and this.
    provider.wsUnsuccessfulReconnects = MANY;
    provider.maxBackoffTime = pauseBefore(this.#failures);
    this.#failures += 1;
    if (!this.#ended) this.on.disconnected();
  }

  #params(): Record<string, string> {
    const heard = this.heard();
    return { schema: String(SCHEMA_VERSION), ...(heard ? { heard } : {}) };
  }

  #lookForLost(transaction: Y.Transaction): void {
    if (this.unsaved.clean || transaction.deleteSet.clients.size === 0) return;
    const removed = this.unsaved.removed(transaction);
    if (removed.length > 0) this.on.removed(removed);
  }

  #receive<T extends keyof ServerMessages>(type: T, message: ServerMessages[T]): void {
    if (type === "refused") this.#refused = message as RefusedMessage;
    if (type === "welcome") this.mayWrite = (message as ServerMessages["welcome"]).mayWrite;
    if (type === "saved") {
      const saved = this.unsaved.saved((message as ServerMessages["saved"]).count);
      this.kept?.saved(saved);
      this.on.saving();
    }
    this.on.message(type, message);
  }
}
