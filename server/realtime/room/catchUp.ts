import { createHash } from "node:crypto";
import * as Y from "yjs";
import { type Frame, step2Frame, updateFrame } from "../socket/frames";
import { Allowance } from "../socket/rate";

/** So many updates, and so many bytes of them, may follow a frame before it is made anew. */
const TAIL_UPDATES = 256;
const TAIL_BYTES = 64 * 1024;
/** As many frames are kept; clients that return after a cut share few states. */
const KEPT_FRAMES = 16;
/**
 * So many frames are made for a state of their own, a second in the long run and at once. A state is
 * what a client says that it has: anybody who may read could think up new ones for ever, and each
 * would go through the whole text.
 */
const OWN_PER_SECOND = 20;
const OWN_AT_ONCE = 100;

interface Kept {
  readonly frame: Frame;
  /** How many updates there had been when it was made. */
  readonly at: number;
}

/**
 * What is sent to those who join or return: encoded once for each state vector, however many come
 * with it. An update that is committed meanwhile does not make the frame anew; it joins a tail that
 * is sent after it, so that a hall that comes in while others type costs one encoding.
 */
export class CatchUp {
  /** The whole text, for who has nothing. */
  #whole: Kept | null = null;
  readonly #kept = new Map<string, Kept>();
  readonly #allowance = new Allowance(OWN_PER_SECOND, OWN_AT_ONCE);
  /** The latest updates, and how many there were before them. */
  #recent: Uint8Array[] = [];
  #bytes = 0;
  #before = 0;
  readonly #tails = new Map<number, Frame>();

  /** `encode`: all that a state vector lacks; null is the empty one. */
  constructor(private readonly encode: (vector: Uint8Array | null) => Uint8Array) {}

  /** The text has grown by an update. */
  grew(update: Uint8Array): void {
    this.#tails.clear();
    this.#recent.push(update);
    this.#bytes += update.length;
    if (this.#recent.length <= TAIL_UPDATES && this.#bytes <= TAIL_BYTES) return;
    this.#before += this.#recent.length;
    this.#recent = [];
    this.#bytes = 0;
    this.#whole = null;
    this.#kept.clear();
  }

  /** The frames for a client with this state vector, in order. Throws if it cannot be read. */
  since(vector: Uint8Array): readonly Frame[] {
    const { frame, at } = this.#frameFor(vector);
    return at === this.#count ? [frame] : [frame, this.#tailFrom(at)];
  }

  get #count(): number {
    return this.#before + this.#recent.length;
  }

  #frameFor(vector: Uint8Array): Kept {
    if (vector.length <= 1) return this.#wholeText();
    // Its digest: a forged vector has megabytes.
    const key = createHash("sha256").update(vector).digest("base64");
    const known = this.#kept.get(key);
    if (known) return known;
    if (!this.#allowance.take()) {
      Y.decodeStateVector(vector);
      return this.#wholeText();
    }
    const kept = this.#make(vector);
    if (this.#kept.size >= KEPT_FRAMES) this.#kept.clear();
    this.#kept.set(key, kept);
    return kept;
  }

  #wholeText(): Kept {
    this.#whole ??= this.#make(null);
    return this.#whole;
  }

  #make(vector: Uint8Array | null): Kept {
    return { frame: step2Frame(this.encode(vector)), at: this.#count };
  }

  #tailFrom(at: number): Frame {
    const known = this.#tails.get(at);
    if (known) return known;
    const frame = updateFrame(Y.mergeUpdates(this.#recent.slice(at - this.#before)));
    this.#tails.set(at, frame);
    return frame;
  }
}
