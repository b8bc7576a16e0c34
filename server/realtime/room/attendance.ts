import { CLOSE, type CloseCode } from "../../../domain/contract/realtime";
import type { UserId } from "../../../domain/ids";
import type { Authorise } from "../door/access";
import { personOf } from "../presence/person";
import type { Connection } from "../socket/connection";
import type { Room } from "./room";

/** Where a connection is; without a room it gets the feed alone. */
export interface Place {
  readonly room: Room | null;
  readonly name: string;
}

/** Every connection to this process: who is there, and until when they may be. */
export class Attendance {
  readonly #connections = new Map<Connection, Place>();
  readonly #ofPerson = new Map<UserId, number>();
  #epoch = 0;

  constructor(
    private readonly authorise: Authorise,
    private readonly report: (error: unknown) => void,
  ) {}

  /**
   * Rises with every change of a session or a role, so that a connection that is being opened
   * meanwhile asks again and cannot slip in with what was true before.
   */
  get epoch(): number {
    return this.#epoch;
  }

  get size(): number {
    return this.#connections.size;
  }

  /** The sessions of those who are here; of one person's connections, if `user` is given. */
  sessions(user?: UserId): ReadonlySet<string> {
    const sessions = new Set<string>();
    for (const { identity } of this.#connections.keys()) {
      if (user === undefined || identity.user.id === user) sessions.add(identity.sessionId);
    }
    return sessions;
  }

  /** How many connections of one person are here. */
  countOf(user: UserId): number {
    return this.#ofPerson.get(user) ?? 0;
  }

  join(connection: Connection, place: Place): void {
    this.#connections.set(connection, place);
    const { id } = connection.identity.user;
    this.#ofPerson.set(id, this.countOf(id) + 1);
  }

  /** Gives where it was; undefined if it was not here. */
  leave(connection: Connection): Place | undefined {
    const place = this.#connections.get(connection);
    if (!this.#connections.delete(connection)) return undefined;
    const { id } = connection.identity.user;
    const left = this.countOf(id) - 1;
    if (left > 0) this.#ofPerson.set(id, left);
    else this.#ofPerson.delete(id);
    return place;
  }

  /** Those who are being let in ask again what they may do. */
  accessChanges(): void {
    this.#epoch += 1;
  }

  /** Asks again what a connection may do; closes it if it may not be there any more. */
  async askAgain(connection: Connection): Promise<void> {
    const place = this.#connections.get(connection);
    if (!place) return;
    try {
      const access = await this.authorise(connection.identity.user, place.name);
      if (!access) {
        connection.close(CLOSE.notAllowed, "You have no access to this text.");
        return;
      }
      const before = JSON.stringify(personOf(connection));
      connection.access = access;
      if (JSON.stringify(personOf(connection)) !== before) place.room?.accessChanged(connection);
    } catch (error) {
      // Not known to be allowed is not allowed; the client comes again and is asked then.
      this.report(error);
      connection.close(CLOSE.unavailable, "The text is not available at the moment.");
    }
  }

  /** Closes those whose session has ended. */
  expel(matches: (identity: Connection["identity"]) => boolean): void {
    this.#close(({ identity }) => matches(identity), CLOSE.notSignedIn, "The session has ended.");
  }

  closeAll(): void {
    this.#close(() => true, CLOSE.unavailable, "The server is stopping.");
  }

  beat(now: Date): void {
    for (const connection of this.#connections.keys()) connection.beat(now);
  }

  #close(matches: (connection: Connection) => boolean, code: CloseCode, reason: string): void {
    this.accessChanges();
    for (const connection of this.#connections.keys()) {
      if (matches(connection)) connection.close(code, reason);
    }
  }
}
