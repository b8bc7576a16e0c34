import type { ScreenView } from "../../../domain/contract/liveViews";
import { CLOSE, HEARTBEAT_MS } from "../../../domain/contract/realtime";
import type { NegotiationId, UserId } from "../../../domain/ids";
import { done, type Result, refuse } from "../../../domain/refusal";
import type { FeedEvent } from "../../db/events";
import type { Heads, Scope } from "../../db/heads";
import { type Bus, silentBus } from "../cluster/bus";
import { Lookout, type Watched } from "../cluster/lookout";
import { callOthers } from "../cluster/wake";
import { type Authorise, accessChangedBy } from "../door/access";
import type { FeedRecord } from "../feed/feed";
import { Feeds } from "../feed/feeds";
import { personOf } from "../presence/person";
import { type ScreenRecord, Screens } from "../screen/screens";
import type { Connection } from "../socket/connection";
import { Attendance } from "./attendance";
import type { CommandDone, CommandWork } from "./command";
import { COMPACTION, type CompactionSetting } from "./compaction";
import type { RoomLog } from "./log";
import { Room, type TextAt, type TextWritten } from "./room";
import { PATIENCE_MS } from "./writer";

/** A room that nobody has used for so long is taken out of memory. */
const IDLE_MS = 60_000;

export interface RoomsSetting {
  readonly log: RoomLog;
  readonly record: FeedRecord;
  readonly screen: ScreenRecord;
  readonly authorise: Authorise;
  /** Told of failures that no caller hears of. */
  readonly report: (error: unknown) => void;
  readonly idleMs?: number;
  /** How long a room waits for a database that does not answer. */
  readonly patienceMs?: number;
  readonly compaction?: CompactionSetting;
  /** Where other processes may be at work on the same database: how this one keeps up with them. */
  readonly lookout?: {
    readonly heads: (scope: Scope) => Promise<Heads>;
    readonly everyMs: number;
  };
  readonly bus?: Bus;
}

/** All rooms of this process that are in use, and every connection to them. */
export class Rooms {
  readonly #rooms = new Map<string, Promise<Room | null>>();
  /** Those of `#rooms` that are loaded. */
  readonly #loaded = new Map<string, Room>();
  readonly #attendance: Attendance;
  readonly #feeds: Feeds;
  readonly #screens: Screens;
  readonly #bus: Bus;
  readonly #lookout: Lookout | null;
  readonly #timer: NodeJS.Timeout;
  #ended = false;

  constructor(private readonly setting: RoomsSetting) {
    this.#timer = setInterval(() => this.beat(new Date()), HEARTBEAT_MS);
    this.#timer.unref();
    const { record, screen, authorise, report, lookout, bus = silentBus() } = setting;
    this.#bus = bus;
    this.#attendance = new Attendance(authorise, report);
    const askAgain = (connection: Connection) => this.#attendance.askAgain(connection);
    this.#feeds = new Feeds({ record, report, askAgain });
    this.#screens = new Screens(screen, report);
    this.#lookout = lookout ? new Lookout(this.#watched(), { ...lookout, bus, report }) : null;
  }

  /** @see Attendance.epoch */
  get accessEpoch(): number {
    return this.#attendance.epoch;
  }

  /**
   * A room, loaded when it is not in memory; everyone who asks meanwhile shares the load. null when
   * there is no such room. Rejects when it cannot be loaded; the next call tries again.
   */
  get(name: string): Promise<Room | null> {
    const known = this.#rooms.get(name);
    if (known) {
      // In use from now on: it is not unloaded under the hands of who asked.
      known.then((room) => room?.touch()).catch(() => undefined);
      return known;
    }
    const loading = Room.load(name, {
      log: this.setting.log,
      bus: this.#bus,
      report: this.setting.report,
      patienceMs: this.setting.patienceMs ?? PATIENCE_MS,
      compaction: this.setting.compaction ?? COMPACTION,
      publish: (negotiation, events) => void this.publish(negotiation, events),
      appended: (room, seq) => callOthers(this.#bus, { room, seq }),
      broken: () => this.#drop(name),
      accessChanges: () => this.#attendance.accessChanges(),
      askAgain: (connection) => this.#attendance.askAgain(connection),
    });
    this.#rooms.set(name, loading);
    const forget = () => this.#rooms.delete(name);
    loading.then((room) => (room ? this.#loaded.set(name, room) : forget()), forget);
    return loading;
  }

  /**
   * The committed text of a room, for pages made on the server; null if there is no such room. It
   * holds all that any process had acknowledged when it was asked for; where that cannot be known,
   * because the database does not answer, it rejects, as everything else on such a page does.
   */
  async textOf(name: string): Promise<TextAt | null> {
    return (await this.#broughtUp(name))?.text ?? null;
  }

  /** The same, with who wrote what of it. */
  async textWrittenIn(name: string): Promise<TextWritten | null> {
    return (await this.#broughtUp(name))?.textWritten ?? null;
  }

  async #broughtUp(name: string): Promise<Room | null> {
    const room = await this.get(name);
    if (room) await this.#lookout?.bring(name);
    return room;
  }

  /** A command on a room; see `Room.command`. Its events are published here, not by the caller. */
  async command<T>(name: string, work: CommandWork<T>): Promise<Result<CommandDone<T>>> {
    const room = await this.get(name);
    return room
      ? room.command(work)
      : refuse("not-found", "There is nothing here that you may see.");
  }

  /** Who may be in a room has changed: everyone in it is asked again, sooner or later. */
  accessChanged(name: string): void {
    this.command(name, async () => done({ value: null, access: true })).catch(this.setting.report);
  }

  /**
   * Tells every connection in a negotiation, here and elsewhere, of events that were just committed
   * and that its person may hear of. One that changes a role first demotes or closes whom it
   * concerns. Fulfilled when that is done here.
   */
  async publish(negotiation: NegotiationId, events: readonly FeedEvent[]): Promise<void> {
    if (events.length === 0) return;
    if (events.some((event) => accessChangedBy(event) !== null)) this.#attendance.accessChanges();
    callOthers(this.#bus, { record: negotiation });
    await this.#feeds.publish(negotiation, events);
  }

  /** Shows everyone in a negotiation, here and elsewhere, what was just stored as shown to the room. */
  show(negotiation: NegotiationId, screen: ScreenView): void {
    callOthers(this.#bus, { screen: negotiation });
    this.#screens.show(negotiation, screen);
  }

  /** Closes what a session has open: it was ended. */
  closeSession(session: string): void {
    callOthers(this.#bus, { session });
    this.#attendance.expel(({ sessionId }) => sessionId === session);
  }

  /** Closes all that a person has open: the account was disabled, or its sessions were ended. */
  closeUser(user: UserId): void {
    callOthers(this.#bus, { user });
    this.#attendance.expel(({ user: { id } }) => id === user);
  }

  /**
   * Adds an authorised connection to a room, or to the feed alone (`room: null`). `heard`: the last
   * event that its client was told of before; then it is told of what followed. Where the room has
   * ended since it was asked for, nobody would answer: the connection is closed, to come again.
   */
  join(connection: Connection, name: string, room: Room | null, heard?: string): void {
    if (this.#ended || (room && this.#loaded.get(name) !== room)) {
      connection.close(CLOSE.unavailable, "The text is not available at the moment.");
      return;
    }
    this.#attendance.join(connection, { room, name });
    if (room) room.join(connection);
    else connection.tell("welcome", { you: personOf(connection), mayWrite: false, seq: 0 });
    this.#feeds.join(connection, heard);
    this.#screens.join(connection);
  }

  leave(connection: Connection): void {
    const place = this.#attendance.leave(connection);
    if (place) this.#feeds.leave(connection);
    if (place) this.#screens.leave(connection);
    place?.room?.leave(connection);
  }

  /** How many connections a person has open here. */
  connectionsOf(user: UserId): number {
    return this.#attendance.countOf(user);
  }

  /** How many connections are open, for the state of health. */
  get size(): number {
    return this.#attendance.size;
  }

  /** Ends all rooms; fulfilled when everything that they took is committed. Nobody can join then. */
  async end(): Promise<void> {
    this.#ended = true;
    clearInterval(this.#timer);
    this.#lookout?.end();
    const rooms = await Promise.allSettled(this.#rooms.values());
    await Promise.all(rooms.map((room) => room.status === "fulfilled" && room.value?.end()));
    this.#attendance.closeAll();
  }

  /** What the lookout sees of all this. */
  #watched(): Watched {
    return {
      rooms: () => this.#loaded,
      records: () => this.#feeds.positions,
      look: (negotiation) => this.#feeds.look(negotiation),
      screens: () => this.#screens.positions,
      lookAtScreen: (negotiation) => this.#screens.look(negotiation),
      sessions: (user) => this.#attendance.sessions(user),
      ended: (sessions) => this.#attendance.expel(({ sessionId }) => sessions.has(sessionId)),
    };
  }

  #drop(name: string): void {
    const room = this.#rooms.get(name);
    this.#rooms.delete(name);
    this.#loaded.delete(name);
    room?.then((loaded) => loaded?.end()).catch(this.setting.report);
  }

  /** What is done every few seconds: heartbeats, ended sessions, readers that are stuck, idle rooms. */
  beat(now: Date): void {
    this.#attendance.beat(now);
    this.#unloadIdle();
  }

  /** Takes rooms that are not in use out of memory. */
  #unloadIdle(): void {
    for (const [name, loading] of this.#rooms) {
      loading.then(
        (room) => {
          if (room?.idleFor(this.setting.idleMs ?? IDLE_MS)) this.#drop(name);
        },
        () => undefined,
      );
    }
  }
}
