import * as decoding from "lib0/decoding";
import { WebSocket as Socket } from "ws";
import { MESSAGE, type SavedMessage, type StoringMessage } from "../../domain/contract/realtime";

const SYNC_STEP_2 = 1;
const SYNC_UPDATE = 2;

export interface DeliveryEvents {
  readonly acknowledged: (word: string) => void;
  readonly storing: (storing: boolean) => void;
  readonly heartbeat: () => void;
  readonly closed: (code: number) => void;
}

/**
 * Which words the server has acknowledged, read off the frames themselves by the contract of
 * `SavedMessage` and not by what the browser's client makes of them.
 */
export class Delivery {
  readonly #typed: string[] = [];
  /** How many words had been typed when each writing frame of this connection was sent. */
  #frames: number[] = [];
  /** Which of them was sync step 2: before it nothing is certain. */
  #told: number | null = null;
  #acknowledged = 0;

  constructor(private readonly on: DeliveryEvents) {}

  /** To be called before the word goes into the document, which sends it at once. */
  typed(word: string): void {
    this.#typed.push(word);
  }

  get acknowledged(): number {
    return this.#acknowledged;
  }

  /** How many words were typed and not acknowledged. */
  get open(): number {
    return this.#typed.length - this.#acknowledged;
  }

  /** A WebSocket that carries a bearer token, as a tool's does, and shows all that passes. */
  socketAs(bearer: string): typeof WebSocket {
    const delivery = this;
    const headers = { authorization: `Bearer ${bearer}` };
    return class extends Socket {
      constructor(address: string | URL) {
        super(address, { headers });
        delivery.#frames = [];
        delivery.#told = null;
        // y-websocket has asked for array buffers by the time the first message comes.
        this.on("message", (data) => delivery.#receive(data as ArrayBuffer));
        this.on("close", (code) => delivery.on.closed(code));
      }
      override send(data: Parameters<Socket["send"]>[0]): void {
        if (data instanceof Uint8Array) delivery.#send(data);
        super.send(data);
      }
    } as unknown as typeof WebSocket;
  }

  #send(frame: Uint8Array): void {
    const [type, kind] = frame;
    if (type !== MESSAGE.sync || (kind !== SYNC_STEP_2 && kind !== SYNC_UPDATE)) return;
    this.#frames.push(this.#typed.length);
    if (kind === SYNC_STEP_2) this.#told ??= this.#frames.length;
  }

  #receive(data: ArrayBuffer): void {
    const decoder = decoding.createDecoder(new Uint8Array(data));
    const type = decoding.readVarUint(decoder);
    if (type === MESSAGE.heartbeat) this.on.heartbeat();
    if (type === MESSAGE.storing) {
      const { storing } = JSON.parse(decoding.readVarString(decoder)) as StoringMessage;
      this.on.storing(storing);
    }
    if (type !== MESSAGE.saved) return;
    const { count } = JSON.parse(decoding.readVarString(decoder)) as SavedMessage;
    if (this.#told === null || count < this.#told) return;
    const reached = this.#frames[count - 1] ?? 0;
    for (; this.#acknowledged < reached; this.#acknowledged++)
      this.on.acknowledged(this.#typed[this.#acknowledged]!);
  }
}
