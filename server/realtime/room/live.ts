import * as Y from "yjs";
import { BESIDE_ROOT } from "../../../domain/contract/realtime";
import type { WrittenStretch } from "../../../domain/drafting/writers";
import type { ParagraphId, UserId } from "../../../domain/ids";
import type { DraftedParagraph } from "../../../domain/text/paragraph";
import type { Frame } from "../socket/frames";
import { CatchUp } from "./catchUp";
import { type Beside, serverDoc } from "./document";
import { readParagraphs } from "./text";
import { writtenIn } from "./written";

/**
 * The committed text: what is here is on disk. What is derived from it is computed once for each
 * state, however many people ask, and forgotten with the next change.
 */
export class LiveText {
  readonly #doc = serverDoc();
  readonly #catchUp = new CatchUp((vector) =>
    vector === null ? this.state : Y.encodeStateAsUpdate(this.#doc, vector),
  );
  #seq: number;
  #paragraphs: readonly DraftedParagraph[] | null = null;
  #state: Uint8Array | null = null;
  #vector: Uint8Array | null = null;

  /** `onAccess` is called when who may be in the room has changed. */
  constructor(updates: readonly Uint8Array[], seq: number, onAccess?: () => void) {
    this.#doc.transact(() => {
      for (const update of updates) Y.applyUpdate(this.#doc, update);
    });
    this.#seq = seq;
    if (!onAccess) return;
    const access: Beside = "access";
    this.#doc.getMap(BESIDE_ROOT).observe(({ keysChanged }) => {
      if (keysChanged.has(access)) onAccess();
    });
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
    this.#catchUp.grew(update);
  }

  get paragraphs(): readonly DraftedParagraph[] {
    this.#paragraphs ??= readParagraphs(this.#doc);
    return this.#paragraphs;
  }

  /** @see writtenIn */
  written(
    owners: ReadonlyMap<number, UserId>,
  ): ReadonlyMap<ParagraphId, readonly WrittenStretch[]> {
    return writtenIn(this.#doc, owners);
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

  /** A state vector of the text as it was before these of its updates, or earlier. */
  vectorBefore(updates: readonly Uint8Array[]): Uint8Array {
    if (updates.length === 0) return this.vector;
    const clocks = Y.decodeStateVector(this.vector);
    for (const update of updates) {
      for (const [client, from] of Y.parseUpdateMeta(update).from) {
        clocks.set(client, Math.min(from, clocks.get(client) ?? 0));
      }
    }
    return Y.encodeStateVector(clocks);
  }

  /**
   * Everything that a client lacks whose state vector is `vector`: a frame of sync step 2, and after
   * it one of what was committed since that was made. Throws if the vector cannot be read.
   */
  catchUp(vector: Uint8Array): readonly Frame[] {
    return this.#catchUp.since(vector);
  }

  destroy(): void {
    this.#doc.destroy();
  }
}

/** The text that these updates make, without keeping it. */
export function paragraphsOf(updates: readonly Uint8Array[]): readonly DraftedParagraph[] {
  const text = new LiveText(updates, updates.length);
  const { paragraphs } = text;
  text.destroy();
  return paragraphs;
}
