import type { ScreenView } from "../../../domain/contract/liveViews";
import type { NegotiationId } from "../../../domain/ids";
import type { Connection } from "../socket/connection";
import { messageFrame } from "../socket/frames";
import { SharedFrame } from "../socket/wire";

/** What is stored as shown to the room. */
export type ScreenRecord = (negotiation: NegotiationId) => Promise<ScreenView>;

interface Watchers {
  readonly connections: Set<Connection>;
  /** null: it has not been looked up yet. */
  shown: ScreenView | null;
  frame: SharedFrame | null;
}

/**
 * What the co-facilitators show to the room, on its way to everyone who has the negotiation open.
 * It is a state, and no event: only the last one counts, so that nothing is queued, numbered or
 * recorded. Whoever comes is told where it stands, if anything was ever shown.
 */
export class Screens {
  readonly #watchers = new Map<NegotiationId, Watchers>();

  constructor(
    private readonly record: ScreenRecord,
    private readonly report: (error: unknown) => void,
  ) {}

  /** Which showing each negotiation was told last, by its seq. */
  get positions(): ReadonlyMap<NegotiationId, number> {
    return new Map([...this.#watchers].map(([id, { shown }]) => [id, shown?.seq ?? 0]));
  }

  join(connection: Connection): void {
    const { negotiationId } = connection.access;
    const known = this.#watchers.get(negotiationId);
    if (known) {
      known.connections.add(connection);
      if (known.frame) connection.tellLatest(known.frame);
      return;
    }
    const connections = new Set([connection]);
    this.#watchers.set(negotiationId, { connections, shown: null, frame: null });
    this.look(negotiationId).catch(this.report);
  }

  leave(connection: Connection): void {
    const { negotiationId } = connection.access;
    const watchers = this.#watchers.get(negotiationId);
    watchers?.connections.delete(connection);
    if (watchers?.connections.size === 0) this.#watchers.delete(negotiationId);
  }

  /** Tells everyone here; one that is older than what they were told is passed over. O(connections). */
  show(negotiation: NegotiationId, screen: ScreenView): void {
    const watchers = this.#watchers.get(negotiation);
    if (!watchers || screen.seq <= (watchers.shown?.seq ?? -1)) return;
    watchers.shown = screen;
    if (screen.seq === 0) return;
    watchers.frame = new SharedFrame(messageFrame("screen", screen));
    for (const connection of watchers.connections) connection.tellLatest(watchers.frame);
  }

  /** Shows what is stored. Rejects when it cannot be read. */
  async look(negotiation: NegotiationId): Promise<void> {
    if (this.#watchers.has(negotiation)) this.show(negotiation, await this.record(negotiation));
  }
}
