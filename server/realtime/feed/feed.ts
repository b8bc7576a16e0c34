import { CLOSE } from "../../../domain/contract/realtime";
import type { NegotiationId } from "../../../domain/ids";
import { hears } from "../../../domain/permissions";
import type { FeedEvent } from "../../db/events";
import { accessChangedBy } from "../door/access";
import type { Connection } from "../socket/connection";

/** What the feed asks of the record. */
export interface FeedRecord {
  /** What follows `seq`, in order, `limit` at most. */
  after(negotiation: NegotiationId, seq: number, limit: number): Promise<readonly FeedEvent[]>;
  /** null: it is not in this negotiation. */
  byId(negotiation: NegotiationId, id: string): Promise<FeedEvent | null>;
}

export interface FeedSetting {
  readonly record: FeedRecord;
  /** Asks anew what a connection may do; fulfilled when it is known, or the connection is closed. */
  readonly askAgain: (connection: Connection) => Promise<void>;
  readonly report: (error: unknown) => void;
}

/** Who comes again is told so many events one by one; more, and the client asks for everything. */
export const MOST_TOLD = 500;
/** So many events are looked through for one who comes again, of all audiences. */
const MOST_READ = 5_000;
const PAGE = 500;
/** Where a connection stands whose `heard` has not been looked up yet: behind everything. */
const NOWHERE = -1;

/**
 * The events of one negotiation on their way to its connections: each once, in the order of the
 * record, whichever process recorded it, and to those alone who may hear of it when it is told.
 */
export class Feed {
  /** Up to where each connection was told. One that stands behind `#position` catches up by itself. */
  readonly #told = new Map<Connection, number>();
  #last: Promise<unknown> = Promise.resolve();
  #looking: Promise<void> | null = null;

  /** Begins after the event `#position`. */
  constructor(
    private readonly negotiation: NegotiationId,
    private readonly setting: FeedSetting,
    private position: number,
  ) {}

  get at(): number {
    return this.position;
  }

  get silent(): boolean {
    return this.#told.size === 0;
  }

  /** `heard`: the last event that this client was told of on an earlier connection. */
  join(connection: Connection, heard: string | undefined): void {
    const { asOf } = connection.access;
    this.#told.set(connection, heard === undefined ? asOf : NOWHERE);
    if (heard === undefined && asOf >= this.position) return;
    this.#catchUp(connection, heard).catch((error: unknown) => {
      // What it has missed is not known; the client comes again.
      this.setting.report(error);
      connection.close(CLOSE.unavailable, "The text is not available at the moment.");
    });
  }

  leave(connection: Connection): void {
    this.#told.delete(connection);
  }

  /** Tells of events that this process has committed together. Never rejects. */
  publish(events: readonly FeedEvent[]): Promise<void> {
    return this.#inTurn(async () => {
      const fresh = events.filter(({ seq }) => seq > this.position);
      if (fresh.length === 0) return;
      if (fresh[0]!.seq === this.position + 1) await this.#tellAll(fresh);
      // Another process's stand in between; then ours are read with them.
      else await this.#readOn();
    }).catch(this.setting.report);
  }

  /** Tells of what others have committed. Rejects when the record cannot be read. */
  look(): Promise<void> {
    // One that waits for its turn will see all that is there now.
    this.#looking ??= this.#inTurn(() => {
      this.#looking = null;
      return this.#readOn();
    });
    return this.#looking;
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #readOn(): Promise<void> {
    for (;;) {
      const events = await this.setting.record.after(this.negotiation, this.position, PAGE);
      await this.#tellAll(events);
      if (events.length < PAGE) return;
    }
  }

  async #tellAll(events: readonly FeedEvent[]): Promise<void> {
    for (const event of events) {
      // Before it is told: who may not be here any more hears nothing of it.
      await this.#access(event);
      for (const [connection, told] of this.#told) {
        if (told < this.position || told >= event.seq) continue;
        this.#told.set(connection, event.seq);
        tellIfHeard(connection, event);
      }
      this.position = event.seq;
    }
  }

  async #access(event: FeedEvent): Promise<void> {
    const asked = new Set<Connection>();
    for (;;) {
      // Again, for those who have come while the others were asked.
      const affected = [...this.#told.keys()].filter(
        (one) => !asked.has(one) && mayChange(event, one),
      );
      if (affected.length === 0) return;
      for (const one of affected) asked.add(one);
      await Promise.all(affected.map(this.setting.askAgain));
    }
  }

  /** Brings one connection to where the others are. */
  async #catchUp(connection: Connection, heard: string | undefined): Promise<void> {
    const { record, askAgain } = this.setting;
    const { asOf } = connection.access;
    const from = heard === undefined ? asOf : await this.#placeOf(connection, heard);
    let due: FeedEvent[] = [];
    let missed = from === null;
    // Also what is not told is looked through: it may have changed what this person may do.
    let at = Math.min(from ?? asOf, asOf);
    while (at < this.position) {
      const events = await record.after(this.negotiation, at, PAGE);
      const here = this.position;
      at = events.at(-1)?.seq ?? here;
      due.push(...events.filter(({ seq }) => seq > (from ?? asOf)));
      if (due.length > MOST_READ) {
        missed = true;
        due = [];
        at = here;
        await askAgain(connection);
      } else if (events.some((event) => mayChange(event, connection))) {
        await askAgain(connection);
      }
      if (!this.#told.has(connection) || connection.expelled) return;
    }
    this.#told.set(connection, Math.max(at, from ?? asOf));
    due = due.filter(({ audience }) => hears(connection.access.actor, audience));
    if (missed || due.length > MOST_TOLD) connection.tellEvent("", "missed", null);
    else for (const event of due) tellIfHeard(connection, event);
  }

  /** The place of the event that was heard last; null if this person cannot have heard it. */
  async #placeOf(connection: Connection, heard: string): Promise<number | null> {
    const event = await this.setting.record.byId(this.negotiation, heard);
    return event && hears(connection.access.actor, event.audience) ? event.seq : null;
  }
}

function mayChange(event: FeedEvent, { access, identity }: Connection): boolean {
  const whose = accessChangedBy(event);
  return (whose === "everyone" || whose === identity.user.id) && access.asOf < event.seq;
}

/** One who has been shown out hears nothing: that is seen to by the connection. */
function tellIfHeard(connection: Connection, { id, type, subject, audience }: FeedEvent): void {
  if (hears(connection.access.actor, audience)) connection.tellEvent(id, type, subject);
}
