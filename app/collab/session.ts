import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { type Awareness, encodeAwarenessUpdate } from "y-protocols/awareness";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import {
  MESSAGE,
  type RefusedMessage,
  SCHEMA_VERSION,
  type ServerMessages,
  type UnsavedText,
} from "@/domain/contract/realtime";
import { Unsaved } from "./unsaved";

/** What a session of one document tells; all at once, in the order in which it happens. */
export interface SessionEvents {
  readonly connected: () => void;
  readonly disconnected: () => void;
  /** The server closed and it is of no use to come again with this document. */
  readonly closed: (code: number, refused: RefusedMessage | null) => void;
  readonly saving: (clean: boolean) => void;
  readonly message: <T extends keyof ServerMessages>(type: T, message: ServerMessages[T]) => void;
}

export interface SessionOptions {
  readonly url: string;
  readonly room: string;
  /** Another WebSocket than the browser's, for tests. */
  readonly socket?: typeof WebSocket;
}

/** ws and browsers close so by themselves when a message exceeds the server's limit. */
const MESSAGE_TOO_BIG = 1009;

/** One Y.Doc and its connection. It ends with the document: after a refusal there is a new one. */
export class TextSession {
  readonly doc = new Y.Doc();
  readonly awareness: Awareness;
  readonly #provider: WebsocketProvider;
  readonly #unsaved = new Unsaved(this.doc);
  #refused: RefusedMessage | null = null;
  #mayWrite = false;

  constructor(
    { url, room, socket }: SessionOptions,
    private readonly on: SessionEvents,
  ) {
    this.#provider = new WebsocketProvider(url, room, this.doc, {
      connect: false,
      disableBc: true,
      params: { schema: String(SCHEMA_VERSION) },
      WebSocketPolyfill: this.#watched(socket ?? WebSocket),
      shouldReconnect: ({ code }) => code !== MESSAGE_TOO_BIG && !(code >= 4400 && code < 4500),
    });
    this.awareness = this.#provider.awareness;
    this.#listen();
    this.#sayOnlyOwnCaret();
    this.#provider.connect();
  }

  get unsavedTexts(): UnsavedText[] {
    return this.#unsaved.texts();
  }

  get clean(): boolean {
    return this.#unsaved.clean;
  }

  end(): void {
    this.#provider.destroy();
    this.doc.destroy();
  }

  #listen(): void {
    const provider = this.#provider;
    provider.on("status", ({ status }) => {
      if (status === "connected") this.on.connected();
      if (status === "disconnected") this.on.disconnected();
    });
    provider.on("closed", ({ code }) => this.on.closed(code, this.#refused));
    for (const type of ["saved", "refused", "feed", "participants", "welcome"] as const) {
      provider.messageHandlers[MESSAGE[type]] = (_, decoder) =>
        this.#receive(type, JSON.parse(decoding.readVarString(decoder)));
    }
    provider.messageHandlers[MESSAGE.heartbeat] = () => undefined;
    this.doc.on("afterTransaction", (transaction: Y.Transaction) => {
      if (transaction.origin === provider || !this.#mayWrite) return;
      this.#unsaved.changed(transaction);
      this.on.saving(this.#unsaved.clean);
    });
  }

  #receive<T extends keyof ServerMessages>(type: T, message: ServerMessages[T]): void {
    if (type === "refused") this.#refused = message as RefusedMessage;
    if (type === "welcome") this.#mayWrite = (message as ServerMessages["welcome"]).mayWrite;
    if (type === "saved") {
      this.#unsaved.saved((message as ServerMessages["saved"]).count);
      this.on.saving(this.#unsaved.clean);
    }
    this.on.message(type, message);
  }

  /** y-websocket sends in many places; the socket is the one place where all of it passes. */
  #watched(Socket: typeof WebSocket): typeof WebSocket {
    const unsaved = this.#unsaved;
    return class extends Socket {
      constructor(...given: ConstructorParameters<typeof WebSocket>) {
        super(...given);
        unsaved.reconnected();
      }
      override send(data: Parameters<WebSocket["send"]>[0]): void {
        if (data instanceof Uint8Array) unsaved.sending(data);
        super.send(data);
      }
    };
  }

  /** By itself y-websocket echoes every caret it is told of, so that four hundred shout at once. */
  #sayOnlyOwnCaret(): void {
    const { awareness } = this;
    const provider = this.#provider;
    awareness.off("update", provider._awarenessUpdateHandler);
    awareness.on("update", ({ added, updated, removed }: Record<string, number[]>) => {
      const clients = [added, updated, removed].flat();
      const { ws } = provider;
      if (!this.#mayWrite || !clients.includes(this.doc.clientID)) return;
      if (!provider.wsconnected || ws?.readyState !== 1) return;
      const state = encodeAwarenessUpdate(awareness, [this.doc.clientID]);
      ws.send(
        encoding.encode((encoder) => {
          encoding.writeVarUint(encoder, MESSAGE.awareness);
          encoding.writeVarUint8Array(encoder, state);
        }),
      );
    });
  }
}
