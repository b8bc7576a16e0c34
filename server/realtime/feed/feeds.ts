import type { NegotiationId } from "../../../domain/ids";
import type { FeedEvent } from "../../db/events";
import type { Connection } from "../socket/connection";
import { Feed, type FeedSetting } from "./feed";

/** The feeds of all negotiations that somebody is connected to. */
export class Feeds {
  readonly #feeds = new Map<NegotiationId, Feed>();

  constructor(private readonly setting: FeedSetting) {}

  /** Up to which event each negotiation was told. */
  get positions(): ReadonlyMap<NegotiationId, number> {
    return new Map([...this.#feeds].map(([negotiation, feed]) => [negotiation, feed.at]));
  }

  /** @see Feed.join */
  join(connection: Connection, heard: string | undefined): void {
    const { negotiationId, asOf } = connection.access;
    const known = this.#feeds.get(negotiationId);
    const feed = known ?? new Feed(negotiationId, this.setting, asOf);
    if (!known) this.#feeds.set(negotiationId, feed);
    feed.join(connection, heard);
    // What was recorded since its place was asked for was told to nobody: there was no feed.
    if (!known) feed.look().catch(this.setting.report);
  }

  leave(connection: Connection): void {
    const { negotiationId } = connection.access;
    const feed = this.#feeds.get(negotiationId);
    feed?.leave(connection);
    if (feed?.silent) this.#feeds.delete(negotiationId);
  }

  /** @see Feed.publish */
  async publish(negotiation: NegotiationId, events: readonly FeedEvent[]): Promise<void> {
    await this.#feeds.get(negotiation)?.publish(events);
  }

  /** @see Feed.look */
  async look(negotiation: NegotiationId): Promise<void> {
    await this.#feeds.get(negotiation)?.look();
  }
}
