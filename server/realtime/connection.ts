import type { WebSocket } from "ws";
import { CLOSE, type CloseCode, type ServerMessages } from "../../domain/contract/realtime";
import type { Access, Identity } from "./access";
import { type Frame, messageFrame } from "./frames";
import { Allowance } from "./rate";

export interface ConnectionLimits {
  /** Bytes of one message; more ends the connection. */
  readonly frameBytes: number;
  /** Bytes of changes that wait to be committed, of one connection. */
  readonly waitingBytes: number;
  /** Messages a second in the long run, and at once. */
  readonly framesPerSecond: number;
  readonly framesAtOnce: number;
  /** Bytes queued to a slow reader from which on it gets nothing more until they are gone. */
  readonly queuedBytes: number;
  /** A reader that is stuck for so long is let go. */
  readonly stalledMs: number;
}

export const LIMITS: ConnectionLimits = {
  frameBytes: 2 * 1024 * 1024,
  waitingBytes: 8 * 1024 * 1024,
  framesPerSecond: 200,
  framesAtOnce: 1_000,
  queuedBytes: 4 * 1024 * 1024,
  stalledMs: 30_000,
};

/** Pings in a row that a peer may leave unanswered: a slow line answers late. */
const SILENT_BEATS = 3;

/** What a connection asks of its room when it falls behind and when it can follow again. */
export interface Follower {
  /** Called when it gets nothing more for now: the state vector of what it was sent. */
  stalled(): Uint8Array;
  /** Called when its queue is empty again; sends what it has missed since that state. */
  resumed(connection: Connection, since: Uint8Array): void;
}

/**
 * One socket: who is at its end, what they may do, and what goes out to them. Sending never waits
 * and never queues without a bound: a reader who cannot follow gets one catch-up when they can.
 */
export class Connection {
  readonly rate: Allowance;
  access: Access;
  /** Whether the text was asked for; before that, its changes are of no use to the client. */
  synced = false;
  /** Writing frames received, and up to which of them all is on disk or changed nothing. */
  received = 0;
  saved = 0;
  /**
   * Whether a writer has told all that it has (sync step 2). An update that it sends before may
   * build on what it changed without a connection; that and the update itself are in the step 2.
   */
  told = false;
  waitingBytes = 0;
  follower: Follower | null = null;
  #feed = 0;
  #feedMissed = false;
  #stalled: { readonly at: number; readonly since: Uint8Array } | null = null;
  #silentBeats = 0;
  #closed = false;

  constructor(
    private readonly socket: WebSocket,
    readonly identity: Identity,
    access: Access,
    readonly limits: ConnectionLimits,
  ) {
    this.access = access;
    this.rate = new Allowance(limits.framesPerSecond, limits.framesAtOnce);
    socket.on("pong", () => {
      this.#silentBeats = 0;
    });
  }

  get open(): boolean {
    return !this.#closed && this.socket.readyState === this.socket.OPEN;
  }

  /** Whether the server has ended it. */
  get expelled(): boolean {
    return this.#closed;
  }

  /** Sends a frame, unless the reader is behind. Whether it was sent. */
  send(frame: Frame): boolean {
    if (!this.open || this.#stalled) return false;
    this.socket.send(frame, this.#flushed);
    if (this.socket.bufferedAmount > this.limits.queuedBytes && this.follower) {
      this.#stalled = { at: performance.now(), since: this.follower.stalled() };
    }
    return true;
  }

  tell<T extends keyof ServerMessages>(type: T, message: ServerMessages[T]): void {
    this.send(messageFrame(type, message));
  }

  /** The next message of the feed. One that is not sent leaves a gap in the numbers. */
  tellEvent(type: string, subject: string | null): void {
    this.#feed += 1;
    if (!this.send(messageFrame("feed", { n: this.#feed, type, subject }))) this.#feedMissed = true;
  }

  readonly #flushed = (): void => {
    const stalled = this.#stalled;
    if (!stalled || this.socket.bufferedAmount > 0 || !this.open) return;
    this.#stalled = null;
    this.follower?.resumed(this, stalled.since);
    // The jump in its number makes the client ask for everything that it has missed.
    if (this.#feedMissed) {
      this.#feedMissed = false;
      this.tellEvent("missed", null);
    }
  };

  /** Sends the heartbeat and lets a peer go that is stuck or gone. */
  beat(now: Date): void {
    const { expiresAt } = this.identity;
    if (expiresAt && expiresAt <= now) {
      this.close(CLOSE.notSignedIn, "The session has ended.");
      return;
    }
    const stuck = this.#stalled && performance.now() - this.#stalled.at > this.limits.stalledMs;
    // A close frame would wait behind what is queued; the client sees a cut, and tries again.
    if (stuck || this.#silentBeats > SILENT_BEATS) this.socket.terminate();
    if (!this.open) return;
    this.tell("heartbeat", {});
    if (!this.#stalled) {
      this.#silentBeats += 1;
      this.socket.ping();
    }
  }

  close(code: CloseCode, reason: string): void {
    if (this.#closed) return;
    this.#closed = true;
    this.socket.close(code, reason);
  }
}
