import { CLOSE, HEARTBEAT_MS } from "../../domain/contract/realtime";
import type { NegotiationId, UserId } from "../../domain/ids";
import { hears } from "../../domain/permissions";
import { type Result, refuse } from "../../domain/refusal";
import type { StoredEvent } from "../db/events";
import type { Authorise } from "./access";
import type { CommandDone, CommandWork } from "./command";
import type { Connection } from "./connection";
import type { RoomLog } from "./log";
import { personOf } from "./presence";
import { Room, type TextAt } from "./room";
import { PATIENCE_MS } from "./writer";

/** A room that nobody has used for so long is taken out of memory. */
const IDLE_MS = 60_000;

export interface RoomsSetting {
  readonly log: RoomLog;
  readonly authorise: Authorise;
  /** Told of failures that no caller hears of. */
  readonly report: (error: unknown) => void;
  readonly idleMs?: number;
  /** How long a room waits for a database that does not answer. */
  readonly patienceMs?: number;
}

/** Where a connection is; without a room it gets the feed alone. */
interface Place {
  readonly room: Room | null;
  readonly name: string;
}

/** All rooms of this process that are in use, and every connection to them. */
export class Rooms {
  readonly #rooms = new Map<string, Promise<Room | null>>();
  readonly #connections = new Map<Connection, Place>();
  readonly #timer: NodeJS.Timeout;
  /**
   * Rises with every change of a session or a role, so that a connection that is being opened
   * meanwhile asks again and cannot slip in with what was true before.
   */
  #accessEpoch = 0;

  constructor(private readonly setting: RoomsSetting) {
    this.#timer = setInterval(() => this.beat(new Date()), HEARTBEAT_MS);
    this.#timer.unref();
  }

  get accessEpoch(): number {
    return this.#accessEpoch;
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
      report: this.setting.report,
      patienceMs: this.setting.patienceMs ?? PATIENCE_MS,
      publish: (negotiation, events) => this.publish(negotiation, events),
      broken: () => this.#drop(name),
    });
    this.#rooms.set(name, loading);
    const forget = () => this.#rooms.delete(name);
    loading.then((room) => room ?? forget(), forget);
    return loading;
  }

  /** The committed text of a room, for pages made on the server; null if there is no such room. */
  async textOf(name: string): Promise<TextAt | null> {
    return (await this.get(name))?.text ?? null;
  }

  /** A command on a room; see `Room.command`. Its events are published here, not by the caller. */
  async command<T>(name: string, work: CommandWork<T>): Promise<Result<CommandDone<T>>> {
    const room = await this.get(name);
    return room
      ? room.command(work)
      : refuse("not-found", "There is nothing here that you may see.");
  }

  /** Tells every connection in a negotiation of the events that its person may hear of. */
  publish(negotiation: NegotiationId, events: readonly StoredEvent[]): void {
    if (events.length === 0) return;
    for (const connection of this.#connections.keys()) {
      if (connection.access.negotiationId !== negotiation) continue;
      for (const { type, subject, audience } of events) {
        if (hears(connection.access.actor, audience)) connection.tellEvent(type, subject);
      }
    }
  }

  /** Closes what a session has open: it was ended. */
  closeSession(session: string): void {
    this.#closeWhere(({ identity }) => identity.sessionId === session);
  }

  /** Closes all that a person has open: the account was disabled, or its sessions were ended. */
  closeUser(user: UserId): void {
    this.#closeWhere(({ identity }) => identity.user.id === user);
  }

  /**
   * After a change of roles in a negotiation: asks again what everyone connected to it may do, and
   * closes those who may not be there. Fulfilled when that is done.
   */
  async refreshAccess(negotiation: NegotiationId): Promise<void> {
    this.#accessEpoch += 1;
    const affected = [...this.#connections].filter(
      ([connection]) => connection.access.negotiationId === negotiation,
    );
    await Promise.all(affected.map(([connection, at]) => this.#askAgain(connection, at)));
  }

  async #askAgain(connection: Connection, { room, name }: Place): Promise<void> {
    try {
      const access = await this.setting.authorise(connection.identity.user, name);
      if (!access) {
        connection.close(CLOSE.notAllowed, "You have no access to this text.");
        return;
      }
      const before = JSON.stringify(personOf(connection));
      connection.access = access;
      if (JSON.stringify(personOf(connection)) !== before) room?.accessChanged(connection);
    } catch (error) {
      // Not known to be allowed is not allowed; the client comes again and is asked then.
      this.setting.report(error);
      connection.close(CLOSE.unavailable, "The text is not available at the moment.");
    }
  }

  /** Adds an authorised connection to a room, or to the feed alone (`room: null`). */
  join(connection: Connection, name: string, room: Room | null): void {
    this.#connections.set(connection, { room, name });
    if (room) room.join(connection);
    else connection.tell("welcome", { you: personOf(connection), mayWrite: false, seq: 0 });
  }

  leave(connection: Connection): void {
    const entry = this.#connections.get(connection);
    this.#connections.delete(connection);
    entry?.room?.leave(connection);
  }

  /** How many connections are open, for the state of health. */
  get size(): number {
    return this.#connections.size;
  }

  /** Ends all rooms; fulfilled when everything that they took is committed. */
  async end(): Promise<void> {
    clearInterval(this.#timer);
    const rooms = await Promise.allSettled(this.#rooms.values());
    await Promise.all(rooms.map((room) => room.status === "fulfilled" && room.value?.end()));
    this.#closeWhere(() => true, CLOSE.unavailable, "The server is stopping.");
  }

  #closeWhere(
    matches: (connection: Connection) => boolean,
    code: Parameters<Connection["close"]>[0] = CLOSE.notSignedIn,
    reason = "The session has ended.",
  ): void {
    this.#accessEpoch += 1;
    for (const connection of this.#connections.keys()) {
      if (matches(connection)) connection.close(code, reason);
    }
  }

  #drop(name: string): void {
    const room = this.#rooms.get(name);
    this.#rooms.delete(name);
    room?.then((loaded) => loaded?.end()).catch(this.setting.report);
  }

  /** What is done every few seconds: heartbeats, ended sessions, readers that are stuck, idle rooms. */
  beat(now: Date): void {
    for (const connection of this.#connections.keys()) connection.beat(now);
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
