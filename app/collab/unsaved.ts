import * as Y from "yjs";
import { MESSAGE, TEXT_ROOT } from "@/domain/contract/realtime";
import type { ParagraphId } from "@/domain/ids";
import { type LostText, lostText, paragraphOf, type Touched, type TypedSince } from "./words";

const SYNC_STEP_2 = 1;
const SYNC_UPDATE = 2;

/** Changes that go out in one frame, the `frame`th of this connection; null: not sent on it yet. */
interface Waiting {
  frame: number | null;
  /** How many they are. */
  changes: number;
  /** `performance.now()` of the first of them. */
  readonly at: number;
  /** Where the words of the Yjs clients that made them begin. */
  readonly since: Map<number, number>;
  readonly touched: Map<ParagraphId, Touched>;
}

/** Changes of an earlier page that its reader brought back: their Yjs transaction, and how many. */
export interface BroughtBack {
  readonly transaction: Y.Transaction;
  readonly changes: number;
  readonly at: number;
  readonly since: TypedSince;
}

/**
 * What the person has changed and the server has not acknowledged, oldest first. Truthful in one
 * direction for certain: `clean` only if everything is on the server's disk.
 */
export class Unsaved {
  readonly #waiting: Waiting[] = [];
  #sent = 0;
  #told = false;

  constructor(private readonly doc: Y.Doc) {}

  get clean(): boolean {
    return this.#waiting.length === 0;
  }

  /** `performance.now()` of the oldest change that is not saved; null if there is none. */
  get since(): number | null {
    return this.#waiting[0]?.at ?? null;
  }

  /** A new connection: the server counts from the beginning, and is told everything once more. */
  reconnected(): void {
    this.#sent = 0;
    this.#told = false;
    const [first, ...others] = this.#waiting;
    if (!first) return;
    first.frame = null;
    for (const { changes, touched, since } of others) {
      first.changes += changes;
      for (const [id, one] of touched) first.touched.set(id, one);
      for (const [client, clock] of since)
        if (!first.since.has(client)) first.since.set(client, clock);
    }
    this.#waiting.length = 1;
  }

  /** A change of the document that did not come from the server. Gives the paragraphs it is in. */
  changed(transaction: Y.Transaction): readonly ParagraphId[] {
    const waiting = this.#unsent(transaction);
    waiting.changes += 1;
    return touch(waiting, transaction);
  }

  /** Before the first connection: what an earlier page had not saved. */
  broughtBack({ transaction, changes, at, since }: BroughtBack): void {
    const waiting = { frame: null, changes, at, since: new Map(since), touched: new Map() };
    this.#waiting.push(waiting);
    touch(waiting, transaction);
  }

  /** A frame goes out to the server. */
  sending(frame: Uint8Array): void {
    if (frame[0] !== MESSAGE.sync) return;
    if (frame[1] !== SYNC_STEP_2 && frame[1] !== SYNC_UPDATE) return;
    if (frame[1] === SYNC_STEP_2) this.#told = true;
    this.#sent += 1;
    // Changes made without a connection go out with step 2: before it, nothing is certain.
    const last = this.#waiting.at(-1);
    if (this.#told && last) last.frame ??= this.#sent;
  }

  /** The server has stored the first `count` of the frames of this connection. Gives so many changes. */
  saved(count: number): number {
    const left = this.#waiting.findIndex(({ frame }) => frame === null || frame > count);
    const saved = this.#waiting.splice(0, left < 0 ? this.#waiting.length : left);
    return saved.reduce((sum, { changes }) => sum + changes, 0);
  }

  /** The paragraphs as they read here, in the order of the text. */
  texts(): LostText[] {
    const touched = this.#touched();
    const since = this.#typedSince;
    return this.doc
      .getXmlFragment(TEXT_ROOT)
      .toArray()
      .map((child) => child instanceof Y.XmlElement && paragraphOf(child))
      .filter((one): one is Touched => one !== null && one !== false && touched.has(one.id))
      .map((one) => lostText(one, since));
  }

  /** The paragraphs with words of ours that are not saved, and that this transaction has removed. */
  removed(transaction: Y.Transaction): LostText[] {
    const since = this.#typedSince;
    return [...this.#touched().values()]
      .filter(({ element }) => {
        const item = element._item;
        return item?.deleted && Y.isDeleted(transaction.deleteSet, item.id);
      })
      .map((one) => lostText(one, since, transaction))
      .filter(({ pieces }) => pieces.some(({ typed }) => typed));
  }

  get #typedSince(): TypedSince {
    // The oldest of a client's come last, and count.
    return new Map(this.#waiting.flatMap(({ since }) => [...since]).reverse());
  }

  #touched(): Map<ParagraphId, Touched> {
    return new Map(this.#waiting.flatMap(({ touched }) => [...touched]));
  }

  #unsent(transaction: Y.Transaction): Waiting {
    const last = this.#waiting.at(-1);
    if (last && last.frame === null) return last;
    const { clientID } = this.doc;
    const since = new Map([[clientID, transaction.beforeState.get(clientID) ?? 0]]);
    const opened = { frame: null, changes: 0, at: performance.now(), since, touched: new Map() };
    this.#waiting.push(opened);
    return opened;
  }
}

/** Notes the paragraphs that a transaction changed, and gives their ids. */
function touch({ touched }: Waiting, transaction: Y.Transaction): readonly ParagraphId[] {
  const paragraphs = [...transaction.changed.keys()].map(paragraphOf).filter((one) => one !== null);
  for (const one of paragraphs) touched.set(one.id, one);
  return [...new Set(paragraphs.map(({ id }) => id))];
}
