import * as Y from "yjs";
import type { Connection } from "../socket/connection";
import { type Frame, updateFrame } from "../socket/frames";
import { Allowance } from "../socket/rate";
import { SharedFrame } from "../socket/wire";

export interface FanoutLimits {
  /** Frames times readers: in the long run, and at once. */
  readonly writesPerSecond: number;
  readonly writesAtOnce: number;
}

/**
 * A write takes about 6 µs, nearly all of it in the kernel: so this is a third of a core at most.
 * 400 people are told 125 times a second; nobody sees a difference to more.
 */
const LIMITS: FanoutLimits = { writesPerSecond: 50_000, writesAtOnce: 10_000 };

/** So many are told in one go; between two goes the server reads what came in, and has it stored. */
const SLICE = 100;

/** Committed updates on their way to everybody, in one frame. */
interface Round {
  readonly frame: SharedFrame;
  readonly updates: readonly Uint8Array[];
  readonly left: Iterator<Connection>;
}

/**
 * Tells everybody in a room the same: encoded and framed once. The text goes out in slices, so that
 * the next commit is on its way to the disk while a big room still hears of the last; what is
 * committed meanwhile gathers and is the next frame. When so much is committed that telling each
 * change alone would fill the processor, it gathers for some milliseconds more.
 */
export class Fanout {
  readonly #allowance: Allowance;
  #gathered: Uint8Array[] = [];
  #round: Round | null = null;
  #immediate: NodeJS.Immediate | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly connections: ReadonlySet<Connection>,
    limits = LIMITS,
  ) {
    this.#allowance = new Allowance(limits.writesPerSecond, limits.writesAtOnce);
  }

  /** Tells a committed update, soon and in its order. */
  update(update: Uint8Array): void {
    this.#gathered.push(update);
    this.#schedule();
  }

  /** Sends a frame at once to all who have asked for the text, but to those who are left out. */
  send(frame: Frame, except?: { has(connection: Connection): boolean }): void {
    const shared = new SharedFrame(frame);
    for (const connection of this.connections) {
      if (connection.synced && !except?.has(connection)) connection.send(shared);
    }
  }

  /** Committed updates that somebody here may not have been sent yet. */
  get untold(): readonly Uint8Array[] {
    return [...(this.#round?.updates ?? []), ...this.#gathered];
  }

  /** Tells all of it now. */
  flush(): void {
    while (this.#begun()) this.#tell(Number.POSITIVE_INFINITY);
    if (this.#immediate) clearImmediate(this.#immediate);
    if (this.#timer) clearTimeout(this.#timer);
    this.#immediate = this.#timer = null;
  }

  /** Whether there is a round to go on with; begins one if something has gathered. */
  #begun(): boolean {
    if (!this.#round && this.#gathered.length > 0) {
      const updates = this.#gathered;
      this.#gathered = [];
      this.#allowance.take(this.connections.size);
      const frame = updateFrame(updates.length === 1 ? updates[0]! : Y.mergeUpdates(updates));
      this.#round = { frame: new SharedFrame(frame), updates, left: this.connections.values() };
    }
    return this.#round !== null;
  }

  /** Not at once: whoever has just committed sends the next commit off first. */
  #schedule(): void {
    if (this.#immediate || this.#timer) return;
    const wait = this.#round ? 0 : this.#allowance.wait(this.connections.size);
    const go = () => {
      this.#immediate = this.#timer = null;
      if (this.#begun()) this.#tell(SLICE);
      if (this.#round || this.#gathered.length > 0) this.#schedule();
    };
    if (wait === 0) this.#immediate = setImmediate(go);
    else this.#timer = setTimeout(go, wait);
  }

  /** Goes on with the round for so many connections. */
  #tell(count: number): void {
    const { frame, left } = this.#round!;
    for (let n = 0; n < count; n += 1) {
      const { value: connection, done } = left.next();
      if (done) {
        this.#round = null;
        return;
      }
      if (connection.synced) connection.send(frame);
    }
  }
}
