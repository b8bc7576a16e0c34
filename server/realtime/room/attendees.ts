import { CLOSE } from "../../../domain/contract/realtime";
import type { UserId } from "../../../domain/ids";
import type { Bus } from "../cluster/bus";
import { personOf } from "../presence/person";
import { Presence } from "../presence/presence";
import type { Connection, Follower } from "../socket/connection";
import { step1Frame } from "../socket/frames";
import { Fanout } from "./fanout";
import type { LiveText } from "./live";

/** Who is in a room, and what each of them is told and sent of its text. */
export class Attendees implements Follower {
  readonly #connections = new Set<Connection>();
  readonly #fanout = new Fanout(this.#connections);
  readonly #presence: Presence;
  /** What the writers were last told of the database. */
  #storing = true;

  /** `owners`: who has used which Yjs client id in the room. */
  constructor(
    room: string,
    private readonly live: LiveText,
    owners: ReadonlyMap<number, UserId>,
    bus: Bus,
  ) {
    this.#presence = new Presence(room, this.#fanout, owners, bus);
  }

  get none(): boolean {
    return this.#connections.size === 0;
  }

  join(connection: Connection): void {
    this.#connections.add(connection);
    connection.follower = this;
    this.#welcome(connection);
    this.#presence.join(connection);
  }

  leave(connection: Connection): void {
    this.#connections.delete(connection);
    this.#presence.leave(connection);
  }

  accessChanged(connection: Connection): void {
    this.#welcome(connection);
    connection.told = false;
    this.#askForAll(connection);
    this.#presence.changed(connection);
  }

  /** Shows a committed update to everybody. */
  show(update: Uint8Array): void {
    this.#fanout.update(update);
  }

  /** Sends what a client lacks, and asks a writer for what the server does; false: it cannot be read. */
  synchronise(connection: Connection, stateVector: Uint8Array): boolean {
    try {
      this.#catchUp(connection, stateVector);
    } catch {
      return false;
    }
    const first = !connection.synced;
    connection.synced = true;
    this.#askForAll(connection);
    if (first) this.#presence.introduce(connection);
    return true;
  }

  /** Takes what a client says of its caret; false: it cannot be read. */
  moveCaret(...given: Parameters<Presence["receive"]>): boolean {
    return this.#presence.receive(...given);
  }

  tellStoring(storing: boolean): void {
    this.#storing = storing;
    for (const connection of this.#connections) {
      if (connection.access.mayWrite) connection.tell("storing", { storing });
    }
  }

  /** Nobody is sent what was committed since then before it is known that they may be here. */
  holdUntil(known: (connection: Connection) => Promise<void>): void {
    for (const connection of this.#connections) {
      connection.hold();
      void known(connection).finally(() => connection.release());
    }
  }

  /** Everybody is told the last, and goes. */
  end(): void {
    this.#fanout.flush();
    this.#presence.stop();
    for (const connection of this.#connections) {
      connection.close(CLOSE.unavailable, "The text is not available at the moment.");
    }
  }

  /** @see Follower */
  stalled(): Uint8Array {
    return this.live.vectorBefore(this.#fanout.untold);
  }

  /** @see Follower */
  resumed(connection: Connection, since: Uint8Array): void {
    this.#welcome(connection);
    if (!connection.synced) return;
    this.#catchUp(connection, since);
    this.#askForAll(connection);
    connection.tell("saved", { count: connection.saved });
    if (connection.access.mayWrite) connection.tell("storing", { storing: this.#storing });
    this.#presence.introduce(connection);
  }

  /** Tells a connection who it is and what it may do; again when that has changed. */
  #welcome(connection: Connection): void {
    const you = personOf(connection);
    connection.tell("welcome", { you, mayWrite: you.mayWrite, seq: this.live.seq });
    if (!this.#storing && you.mayWrite) connection.tell("storing", { storing: false });
  }

  #catchUp(connection: Connection, vector: Uint8Array): void {
    connection.catchUp(vector, this.live.catchUp(vector));
  }

  /** Only a writer is asked for what the server lacks. */
  #askForAll(connection: Connection): void {
    if (!connection.synced || !connection.access.mayWrite) return;
    connection.send(step1Frame(this.live.vector));
  }
}
