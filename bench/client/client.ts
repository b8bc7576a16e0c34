import * as encoding from "lib0/encoding";
import { MESSAGE } from "../../domain/contract/realtime";
import type { Marks } from "../measure/marks";
import type { Dialect } from "./dialect";
import { type Address, RawSocket, type SocketEvents } from "./socket";

/** Where a client connects, and as whom. */
export interface Place {
  readonly dialect: Dialect;
  readonly port: number;
  readonly room: string;
}

export interface ClientOptions {
  /** Whether messages of any length are put together, for `onText`. */
  readonly whole?: boolean;
  /** Called with the update of the server's sync step 2. */
  readonly onText?: (update: Uint8Array) => void;
  readonly onSynced?: () => void;
  /** Called when the server or the network ends the connection. */
  readonly onClosed?: (reason: string) => void;
}

const SYNC = { step1: 0, step2: 1, update: 2 } as const;
/** Sync step 1 of an empty document, and a sync step 2 without a change. */
const ASK = Uint8Array.from([MESSAGE.sync, SYNC.step1, 1, 0]);
const NOTHING_NEW = Uint8Array.from([MESSAGE.sync, SYNC.step2, 2, 0, 0]);
/** A sync step 2 with fewer bytes is not a text of the benchmark. */
const LEAST_TEXT = 1_000;
/** Hocuspocus answers step 1 with this kind, in which the rest is as in `sync`. */
const SYNC_REPLY = 4;

/** A participant that reads frames just enough to know what came, and when. */
export class Client implements SocketEvents {
  readonly #socket: RawSocket;
  readonly #prefix: Uint8Array;
  /** Those of the running measurement, and which of its clients this is. */
  marks: Marks | null = null;
  index = 0;
  synced = false;
  /** Messages and bytes that came. */
  messages = 0;
  awarenessMessages = 0;
  /** Writing frames sent, and how many of them are acknowledged. */
  sent = 0;
  acknowledged = 0;
  onAcknowledged: (() => void) | null = null;
  closedBy: string | null = null;
  /** Its Yjs client id: different for every client of this process. */
  readonly yjsId = nextYjsId();
  #clock = 0;

  constructor(
    readonly place: Place,
    readonly person: number,
    private readonly options: ClientOptions = {},
  ) {
    const { dialect, port, room } = place;
    this.#prefix = dialect.prefix(room);
    const address: Address = dialect.address(port, room, person);
    this.#socket = new RawSocket(address, this, options.whole ?? false);
  }

  get bytes(): number {
    return this.#socket.bytesIn;
  }

  /** Sends a Yjs update. */
  write(update: Uint8Array): void {
    this.sent += 1;
    this.say(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, MESSAGE.sync);
        encoding.writeVarUint(encoder, SYNC.update);
        encoding.writeVarUint8Array(encoder, update);
      }),
    );
  }

  say(message: Uint8Array): void {
    this.#socket.send(this.#prefix.length === 0 ? message : Buffer.concat([this.#prefix, message]));
  }

  pause(): void {
    this.#socket.pause();
  }

  resume(): void {
    this.#socket.resume();
  }

  close(): void {
    this.#socket.close();
  }

  opened(): void {
    for (const message of this.place.dialect.greeting(this.place.room)) this.say(message);
    this.say(ASK);
    // As y-websocket's provider and Hocuspocus' do for everybody who opens a text.
    this.announce();
  }

  /** Says who it is, or says it again, with a caret if it has one. */
  announce(cursor?: object): void {
    this.#clock += 1;
    const { name, color } = { name: `Person ${this.person}`, color: "#0b5394" };
    const state = JSON.stringify({ user: { name, color }, ...(cursor && { cursor }) });
    this.say(awarenessMessage(this.yjsId, this.#clock, state));
  }

  message(data: Buffer, start: number, to: number): void {
    this.messages += 1;
    const from = start + this.#prefix.length;
    const type = data[from]!;
    if (type === MESSAGE.sync || type === SYNC_REPLY) this.#sync(data, from, to);
    else if (type === MESSAGE.awareness) this.awarenessMessages += 1;
    else {
      const said = this.place.dialect.acknowledged(data, from, to);
      if (said === null) return;
      this.acknowledged = "all" in said ? said.all : this.acknowledged + said.more;
      this.onAcknowledged?.();
    }
  }

  passed(head: Buffer): void {
    this.messages += 1;
    const from = this.#prefix.length;
    if (head[from] === MESSAGE.sync && head[from + 1] === SYNC.step2) this.#hasText();
  }

  closed(reason: string): void {
    this.closedBy = reason;
    this.options.onClosed?.(reason);
  }

  #sync(data: Buffer, from: number, to: number): void {
    const step = data[from + 1];
    if (step === SYNC.step1) {
      this.sent += 1;
      this.say(NOTHING_NEW);
      return;
    }
    this.marks?.read(this.index, data, from, to);
    if (step !== SYNC.step2 || to - from < LEAST_TEXT) return;
    this.options.onText?.(contentOf(data, from + 2, to));
    this.#hasText();
  }

  #hasText(): void {
    if (this.synced) return;
    this.synced = true;
    this.options.onSynced?.();
  }
}

let yjsIds = 1 + Math.floor(Math.random() * 0x7fffffff);
const nextYjsId = () => yjsIds++;

/** One client's state, as y-protocols/awareness encodes it. */
function awarenessMessage(client: number, clock: number, state: string): Uint8Array {
  const states = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, state);
  });
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness);
    encoding.writeVarUint8Array(encoder, states);
  });
}

/** What follows a varUint of its length. */
function contentOf(data: Buffer, at: number, to: number): Uint8Array {
  let from = at;
  while (data[from]! >= 0x80) from += 1;
  return data.subarray(from + 1, to);
}
