import type { FeedMessage } from "@/domain/contract/views";

/** Finds out whether a message of the feed was missed: their numbers are without gaps. */
export class FeedOrder {
  #last = 0;

  constructor(private readonly tell: (message: FeedMessage | null) => void) {}

  /** A new connection counts from 1, and nobody knows what happened before it. */
  begin(): void {
    this.#last = 0;
    this.tell(null);
  }

  take(message: FeedMessage): void {
    const follows = message.n === this.#last + 1;
    this.#last = message.n;
    this.tell(follows ? message : null);
  }
}
