import type { NegotiationId, UserId } from "../../../domain/ids";
import { gather } from "../../db/gather";
import type { Heads, Scope } from "../../db/heads";
import type { Bus } from "./bus";
import { hearOthers, type Wake } from "./wake";

/** A room in memory. */
export interface Following {
  /** Of the last committed update that it holds. */
  readonly seq: number;
  /** Takes in what was committed after it. */
  follow(): Promise<void>;
}

/** What of this process may fall behind the database, and how it is brought up to it. */
export interface Watched {
  rooms(): ReadonlyMap<string, Following>;
  /** Up to which event each negotiation was told. */
  records(): ReadonlyMap<NegotiationId, number>;
  look(negotiation: NegotiationId): Promise<void>;
  /** Which showing to the room each negotiation was told last, by its seq. */
  screens(): ReadonlyMap<NegotiationId, number>;
  lookAtScreen(negotiation: NegotiationId): Promise<void>;
  /** Of the connections that are open; of one person's, if `user` is given. */
  sessions(user?: UserId): ReadonlySet<string>;
  /** Closes what these sessions have open. */
  ended(sessions: ReadonlySet<string>): void;
}

export interface LookoutSetting {
  readonly heads: (scope: Scope) => Promise<Heads>;
  readonly bus: Bus;
  readonly everyMs: number;
  readonly report: (error: unknown) => void;
}

/** How often a process looks when nobody calls it. */
export const LOOK_EVERY_MS = 1_000;

const NOTHING: Scope = { rooms: [], records: [], sessions: [] };

/**
 * Keeps one process of several at what the database says: the texts in memory, what was told of the
 * record, the sessions of who is connected. It looks every second, and at once where another process
 * calls over the bus; both are the same look. One statement at a time, and none when nobody is here.
 */
export class Lookout {
  /** What is asked for while the database is being asked goes into the next statement. */
  readonly #look: (scope: Scope) => Promise<Heads>;
  readonly #following = new Map<Following, Promise<void>>();
  #round: Promise<void> | null = null;
  /** The database does not answer, and that was said. */
  #outage = false;
  readonly #end: readonly (() => void)[];

  constructor(
    private readonly watched: Watched,
    private readonly setting: LookoutSetting,
  ) {
    const { bus, everyMs, heads } = setting;
    this.#look = gather(async (scopes: readonly Scope[]) => {
      const found = await heads(union(scopes));
      return scopes.map(() => found);
    });
    const timer = setInterval(() => void this.lookAround(), everyMs);
    timer.unref();
    this.#end = [
      () => clearInterval(timer),
      hearOthers(bus, (where) => void this.#called(where).catch((error) => this.#failed(error))),
      bus.onGap(() => void this.lookAround()),
    ];
  }

  /** Looks at everything. Never rejects: a database that does not answer is asked again next time. */
  lookAround(): Promise<void> {
    this.#round ??= this.#lookAround().finally(() => {
      this.#round = null;
    });
    return this.#round;
  }

  /**
   * Brings a room in memory to where the database is now. Whoever asks meanwhile shares one look.
   * Rejects when the database does not answer, or the room cannot follow.
   */
  async bring(name: string): Promise<void> {
    const { rooms } = await this.#look({ ...NOTHING, rooms: [name] });
    const room = this.watched.rooms().get(name);
    const seq = rooms.get(name) ?? 0;
    if (!room || room.seq >= seq) return;
    await this.#follow(room, seq);
    if (room.seq < seq) throw new Error(`The room ${name} stands behind the database.`);
  }

  end(): void {
    // What is still being asked finds the connections closed, and nobody minds.
    this.#outage = true;
    for (const end of this.#end) end();
  }

  async #lookAround(): Promise<void> {
    const scope = {
      rooms: [...this.watched.rooms().keys()],
      records: [...this.watched.records().keys()],
      sessions: [...this.watched.sessions()],
    };
    if (Object.values(scope).every((ids) => ids.length === 0)) return;
    try {
      this.#act(scope, await this.#look(scope));
      this.#outage = false;
    } catch (error) {
      this.#failed(error);
    }
  }

  /** An outage is said once. */
  #failed(error: unknown): void {
    if (!this.#outage) this.setting.report(error);
    this.#outage = true;
  }

  async #called(where: Wake): Promise<void> {
    if ("room" in where) {
      const room = this.watched.rooms().get(where.room);
      if (room) await this.#follow(room, where.seq);
    } else if ("record" in where) {
      await this.watched.look(where.record);
    } else if ("screen" in where) {
      await this.watched.lookAtScreen(where.screen);
    } else {
      const open = this.watched.sessions("user" in where ? where.user : undefined);
      const sessions = "user" in where ? [...open] : [where.session].filter((id) => open.has(id));
      const scope = { ...NOTHING, sessions };
      if (sessions.length > 0) this.#act(scope, await this.#look(scope));
    }
  }

  /** Sets going what is needed, and waits for none of it: a room that is stuck keeps up nobody else. */
  #act(scope: Scope, heads: Heads): void {
    const ended = scope.sessions.filter((id) => !heads.sessions.has(id));
    if (ended.length > 0) this.watched.ended(new Set(ended));
    const told = this.watched.records();
    for (const id of scope.records) {
      if ((heads.records.get(id) ?? 0) <= (told.get(id) ?? 0)) continue;
      this.watched.look(id).catch((error) => this.#failed(error));
    }
    const shown = this.watched.screens();
    for (const id of scope.records) {
      if ((heads.screens.get(id) ?? 0) <= (shown.get(id) ?? 0)) continue;
      this.watched.lookAtScreen(id).catch((error) => this.#failed(error));
    }
    const rooms = this.watched.rooms();
    for (const name of scope.rooms) {
      const room = rooms.get(name);
      if (!room || this.#following.has(room)) continue;
      this.#follow(room, heads.rooms.get(name) ?? 0).catch((error) => this.#failed(error));
    }
  }

  /** Lets a room follow up to `seq`; gives up where that leads nowhere, until the next look. */
  async #follow(room: Following, seq: number): Promise<void> {
    while (room.seq < seq) {
      const running = this.#following.get(room);
      if (running) {
        // It may have looked before `seq` was there.
        await running;
        continue;
      }
      const before = room.seq;
      const own = room.follow().finally(() => this.#following.delete(room));
      this.#following.set(room, own);
      await own;
      if (room.seq === before) return;
    }
  }
}

const union = (scopes: readonly Scope[]): Scope => ({
  rooms: [...new Set(scopes.flatMap(({ rooms }) => rooms))],
  records: [...new Set(scopes.flatMap(({ records }) => records))],
  sessions: [...new Set(scopes.flatMap(({ sessions }) => sessions))],
});
