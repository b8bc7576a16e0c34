import * as Y from "yjs";
import type { Paragraph } from "../../domain/text/paragraph";
import { serverDoc } from "./document";
import { type Frame, step2Frame } from "./frames";
import { readParagraphs } from "./text";

/** As many catch-up frames are kept for reuse; clients that return after a cut share few states. */
const KEPT_FRAMES = 16;

/**
 * The committed text: what is here is on disk. What is derived from it is computed once for each
 * state, however many people ask, and forgotten with the next change.
 */
export class LiveText {
  readonly #doc = serverDoc();
  #seq: number;
  #paragraphs: readonly Paragraph[] | null = null;
  #state: Uint8Array | null = null;
  #vector: Uint8Array | null = null;
  readonly #frames = new Map<string, Frame>();

  constructor(updates: readonly Uint8Array[], seq: number) {
    for (const update of updates) Y.applyUpdate(this.#doc, update);
    this.#seq = seq;
  }

  /** Of the last committed update that this holds. */
  get seq(): number {
    return this.#seq;
  }

  /** Takes in what was committed as the rows up to `seq`. */
  apply(update: Uint8Array, seq: number): void {
    Y.applyUpdate(this.#doc, update);
    this.#seq = seq;
    this.#paragraphs = this.#state = this.#vector = null;
    this.#frames.clear();
  }

  get paragraphs(): readonly Paragraph[] {
    this.#paragraphs ??= readParagraphs(this.#doc);
    return this.#paragraphs;
  }

  /** The whole text as one update. */
  get state(): Uint8Array {
    this.#state ??= Y.encodeStateAsUpdate(this.#doc);
    return this.#state;
  }

  get vector(): Uint8Array {
    this.#vector ??= Y.encodeStateVector(this.#doc);
    return this.#vector;
  }

  /**
   * Everything that a client lacks whose state vector is `vector`, as a frame of sync step 2.
   * Throws if the vector cannot be read.
   */
  catchUp(vector: Uint8Array): Frame {
    const key = Buffer.from(vector).toString("base64");
    const kept = this.#frames.get(key);
    if (kept) return kept;
    const missing = vector.length <= 1 ? this.state : Y.encodeStateAsUpdate(this.#doc, vector);
    const frame = step2Frame(missing);
    if (this.#frames.size >= KEPT_FRAMES) this.#frames.clear();
    this.#frames.set(key, frame);
    return frame;
  }

  destroy(): void {
    this.#doc.destroy();
  }
}
