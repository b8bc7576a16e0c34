import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";
import { CLOSE, type CloseCode, type ServerMessages } from "../../../domain/contract/realtime";
import type { Access, Identity } from "../door/access";
import { type Frame, messageFrame } from "./frames";
import { Allowance } from "./rate";
import { SharedFrame, write } from "./wire";

export interface ConnectionLimits {
  /** Bytes of one message; more ends the connection. */
  readonly frameBytes: number;
  /** Bytes of changes that wait to be committed, of one connection. */
  readonly waitingBytes: number;
  /** Messages a second in the long run, and at once; one of many bytes counts as several. */
  readonly framesPerSecond: number;
  readonly framesAtOnce: number;
  /**
   * Bytes queued to a slow reader from which on it gets nothing more until they are gone. A catch-up
   * does not count, of which one is under way at most: its bytes are shared.
   */
  readonly queuedBytes: number;
  /** A reader that is stuck for so long is let go. */
  readonly stalledMs: number;
}

/** So many bytes count as one more message. */
const MESSAGE_BYTES = 64 * 1024;

/** How often the text may be asked for: each time it may have to be encoded for this one client. */
const ASKS_PER_SECOND = 2;
const ASKS_AT_ONCE = 20;

export const LIMITS: ConnectionLimits = {
  frameBytes: 2 * 1024 * 1024,
  waitingBytes: 8 * 1024 * 1024,
  framesPerSecond: 200,
  framesAtOnce: 1_000,
  // Below it lie megabytes of the kernel's: who has this much is behind already. A queued frame costs
  // 70 bytes beside its own, so that frames of a few letters take twice this.
  queuedBytes: 256 * 1024,
  stalledMs: 30_000,
};

/** The state of who has been sent no text. */
const NOTHING = new Uint8Array([0]);

const HEARTBEAT = new SharedFrame(messageFrame("heartbeat", {}));

/** Pings in a row that a peer may leave unanswered: a slow line answers late. */
const SILENT_BEATS = 3;

/** What a connection asks of its room when it falls behind and when it can follow again. */
export interface Follower {
  /** Called when it gets nothing more for now: a state vector of what it was certainly sent. */
  stalled(): Uint8Array;
  /** Called when its queue is empty again; sends what it has missed since that state. */
  resumed(connection: Connection, since: Uint8Array): void;
}

/**
 * One socket: who is at its end, what they may do, and what goes out to them. Sending never waits
 * and never queues without a bound: a reader who cannot follow gets one catch-up when they can.
 */
export class Connection {
  readonly #rate: Allowance;
  readonly asks = new Allowance(ASKS_PER_SECOND, ASKS_AT_ONCE);
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
  /** The last frame of its kind that could not be sent. */
  #latest: SharedFrame | null = null;
  #stalled: { readonly at: number; readonly since: Uint8Array } | null = null;
  /** A last frame is on its way to a reader who is behind. */
  #draining = false;
  /** How many questions are open whose answer may end the connection. */
  #holds = 0;
  /** Bytes of the catch-up that is under way. */
  #catchUpBytes = 0;
  #silentBeats = 0;
  #closed = false;

  constructor(
    private readonly socket: WebSocket,
    /** What the WebSocket was made of: the same bytes go through it. */
    private readonly stream: Duplex,
    readonly identity: Identity,
    access: Access,
    readonly limits: ConnectionLimits,
  ) {
    this.access = access;
    this.#rate = new Allowance(limits.framesPerSecond, limits.framesAtOnce);
    socket.on("pong", () => {
      this.#silentBeats = 0;
    });
  }

  /** Takes a message of so many bytes; false if it was one too many. */
  takes(bytes: number): boolean {
    return this.#rate.take(1 + Math.floor(bytes / MESSAGE_BYTES));
  }

  get open(): boolean {
    return !this.#closed && this.socket.readyState === this.socket.OPEN;
  }

  /** Whether the server has ended it. */
  get expelled(): boolean {
    return this.#closed;
  }

  /** Sends a frame, unless the reader is behind. Whether it was sent. */
  send(frame: Frame | SharedFrame): boolean {
    if (!this.open || this.#stalled) return false;
    if (!this.#behind) {
      write(this.socket, this.stream, frame);
      return true;
    }
    this.#stall(this.follower?.stalled() ?? NOTHING, frame);
    return true;
  }

  /**
   * Sends all that a client lacks whose state vector is `since`. To a reader who is behind it is
   * sent later, and made anew then.
   */
  catchUp(since: Uint8Array, frames: readonly Frame[]): void {
    if (!this.open) return;
    if (this.#stalled) {
      this.#stalled = { ...this.#stalled, since };
    } else if (this.#behind) {
      this.#stall(since, HEARTBEAT);
    } else {
      // A second one while the first is under way counts: asking for ever would fill the memory.
      const first = this.#catchUpBytes === 0;
      if (first) this.#catchUpBytes = frames.reduce((sum, { length }) => sum + length, 0);
      for (const frame of frames) {
        const done = first && frame === frames.at(-1);
        write(this.socket, this.stream, frame, done ? this.#caughtUp : undefined);
      }
    }
  }

  /**
   * Sends nothing more until `release`: it is being asked whether this person may still be here. What
   * is missed meanwhile is sent afterwards, as to a reader who was behind.
   */
  hold(): void {
    this.#holds += 1;
    this.#stalled ??= { at: performance.now(), since: this.follower?.stalled() ?? NOTHING };
  }

  /** Ends a `hold`. */
  release(): void {
    this.#holds -= 1;
    if (!this.#draining) this.#resume();
  }

  /** Whether so much is queued that nothing should be added. */
  get #behind(): boolean {
    return this.socket.bufferedAmount > this.limits.queuedBytes + this.#catchUpBytes;
  }

  /** Sends one last frame; when it has left, so has all that was queued. */
  #stall(since: Uint8Array, last: Frame | SharedFrame): void {
    this.#stalled = { at: performance.now(), since };
    this.#draining = true;
    write(this.socket, this.stream, last, this.#drained);
  }

  tell<T extends keyof ServerMessages>(type: T, message: ServerMessages[T]): void {
    this.send(messageFrame(type, message));
  }

  /** The next message of the feed. One that is not sent leaves a gap in the numbers. */
  tellEvent(id: string, type: string, subject: string | null): void {
    this.#feed += 1;
    if (!this.send(messageFrame("feed", { n: this.#feed, id, type, subject })))
      this.#feedMissed = true;
  }

  /** Sends what replaces all of its kind that was sent before; a reader who is behind gets the last. */
  tellLatest(frame: SharedFrame): void {
    this.#latest = this.send(frame) ? null : frame;
  }

  readonly #caughtUp = (): void => {
    this.#catchUpBytes = 0;
  };

  readonly #drained = (): void => {
    this.#draining = false;
    this.#resume();
  };

  #resume(): void {
    const stalled = this.#stalled;
    if (!stalled || !this.open || this.#holds > 0) return;
    this.#stalled = null;
    this.follower?.resumed(this, stalled.since);
    if (this.#latest) this.tellLatest(this.#latest);
    // The jump in its number makes the client ask for everything that it has missed.
    if (this.#feedMissed) {
      this.#feedMissed = false;
      this.tellEvent("", "missed", null);
    }
  }

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
    this.send(HEARTBEAT);
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
