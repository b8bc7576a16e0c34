import type { FeedMessage } from "@/domain/contract/liveViews";

/** When everybody has to ask anew at the same moment, they do it within this time. */
const SPREAD_MS = 1_000;

/**
 * Finds out whether a message of the feed was missed: their numbers are without gaps, and whoever
 * comes again names the last one that was heard and is told what followed it.
 */
export class FeedOrder {
  #last = 0;
  #begun = false;
  #heard: string | null = null;
  #asking: ReturnType<typeof setTimeout> | undefined;

  /** `tell(null)`: something may have been missed, ask for everything anew. */
  constructor(private readonly tell: (message: FeedMessage | null) => void) {}

  /** The event to name on the next connection; null if none is known. */
  get heard(): string | null {
    return this.#heard;
  }

  /** A new connection counts from 1. */
  begin(): void {
    this.#last = 0;
    if (!this.#begun) this.tell(null);
    else if (this.#heard === null) this.#askAnew();
    this.#begun = true;
  }

  take(message: FeedMessage): void {
    const follows = message.n === this.#last + 1;
    this.#last = message.n;
    this.#heard = message.id || null;
    if (follows && message.type !== "missed") this.tell(message);
    else this.#askAnew();
  }

  stop(): void {
    clearTimeout(this.#asking);
  }

  #askAnew(): void {
    this.#asking ??= setTimeout(() => {
      this.#asking = undefined;
      this.tell(null);
    }, Math.random() * SPREAD_MS);
  }
}
