import type { UserId } from "../../../domain/ids";
import type { Bus } from "../cluster/bus";
import type { Fanout } from "../room/fanout";
import type { Connection } from "../socket/connection";
import { awarenessFrame, messageFrame, readAwareness } from "../socket/frames";
import { SharedFrame } from "../socket/wire";
import { readCaret } from "./caret";
import { Everyone, type ToldCaret } from "./everyone";
import { PresenceCalls } from "./presenceCalls";

export interface PresenceTimes {
  /** Changes gather so long before the others are told: a caret moves with every key. */
  readonly gatherMs: number;
  /** So often a process tells the others all that it knows, in case that something was lost. */
  readonly repeatMs: number;
  /** A process that says nothing for so long is not there any more. */
  readonly silentMs: number;
}

const TIMES: PresenceTimes = { gatherMs: 150, repeatMs: 8_000, silentMs: 25_000 };

/**
 * Who has one text open, and where its writers' carets are. Everybody is told of everybody by the
 * server's own knowledge; carets are relayed of those who may write, one a connection.
 *
 * All that happens within a tick is told together: to those who were here what has changed, to those
 * who came everything. Each of the two is encoded once, so that the work of a tick grows with the
 * number of people, and not with its square.
 */
export class Presence {
  readonly #everyone: Everyone;
  readonly #calls: PresenceCalls;
  #newcomers = new Set<Connection>();
  /** Of whom in other processes something has changed. */
  #heardUsers = new Set<UserId>();
  #heardClients = new Set<number>();
  #tick: NodeJS.Timeout | null = null;
  #stopped = false;
  readonly #repeat: NodeJS.Timeout;

  /** `owners`: who has used which Yjs client id in the room. */
  constructor(
    room: string,
    private readonly fanout: Fanout,
    owners: ReadonlyMap<number, UserId>,
    bus: Bus,
    private readonly times = TIMES,
  ) {
    this.#everyone = new Everyone(owners);
    this.#calls = new PresenceCalls(room, bus, this.#everyone, {
      heard: (users, clients) => this.#heard(users, clients),
      due: () => this.#schedule(),
    });
    this.#repeat = setInterval(() => {
      this.#calls.repeat();
      this.#calls.forgetSilent(times.silentMs);
    }, times.repeatMs);
    this.#repeat.unref();
    this.#schedule();
  }

  join(connection: Connection): void {
    this.#everyone.people.join(connection);
    this.#schedule();
  }

  leave(connection: Connection): void {
    this.#newcomers.delete(connection);
    this.#everyone.people.leave(connection);
    this.#everyone.carets.remove(connection);
    this.#schedule();
  }

  /** The person's role or right to write has changed. */
  changed(connection: Connection): void {
    if (!connection.access.mayWrite) this.#everyone.carets.remove(connection);
    this.#everyone.people.changed(connection.identity.user.id);
    this.#schedule();
  }

  /** Tells a connection of all who are here, with the next tick. */
  introduce(connection: Connection): void {
    this.#newcomers.add(connection);
    this.#schedule();
  }

  /**
   * Takes a connection's caret. States of other clients in the same message are the echo that
   * y-websocket makes of what it was told, or a forgery: both are passed over.
   * Refuses (false) what is no awareness message.
   */
  receive(connection: Connection, states: Uint8Array): boolean {
    const entries = readAwareness(states);
    if (entries === null) return false;
    if (!connection.access.mayWrite) return true;
    const { carets } = this.#everyone;
    const own = entries.find(({ client }) => carets.isOwn(connection, client));
    const state = own && readCaret(own.json);
    if (!own || state === undefined) return true;
    if (state === null) carets.remove(connection);
    else carets.move(connection, own.client, state.cursor);
    this.#schedule();
    return true;
  }

  /** Nobody is told anything any more; those who are still here go without a word. */
  stop(): void {
    this.#stopped = true;
    if (this.#tick) clearTimeout(this.#tick);
    clearInterval(this.#repeat);
    this.#calls.end();
  }

  /** Tells everybody, here and in the other processes, what has gathered. */
  tell(): void {
    const { people, carets } = this.#everyone;
    const newcomers = this.#newcomers;
    const users = people.takeChanged();
    const clients = carets.takeChanged();
    this.#tellPeople([...users, ...this.#heardUsers], newcomers);
    this.#tellCarets([...clients.keys(), ...this.#heardClients], clients, newcomers);
    this.#newcomers = new Set();
    this.#heardUsers = new Set();
    this.#heardClients = new Set();
    this.#calls.tell(users, clients.keys());
  }

  #tellPeople(changed: readonly UserId[], newcomers: ReadonlySet<Connection>): void {
    if (changed.length > 0) {
      const changes = messageFrame("participants", this.#everyone.changes(changed));
      this.fanout.send(changes, newcomers);
    }
    if (newcomers.size === 0) return;
    const all = new SharedFrame(messageFrame("participants", this.#everyone.all()));
    for (const connection of newcomers) connection.send(all);
  }

  /** A writer's own caret is left out of what that writer is sent: it knows better. */
  #tellCarets(
    changed: readonly number[],
    left: ReadonlyMap<number, Connection>,
    newcomers: ReadonlySet<Connection>,
  ): void {
    if (changed.length > 0) {
      const told = this.#everyone.told(changed, left);
      const own = new Set(told.map(({ of }) => of));
      const others = { has: (one: Connection) => own.has(one) || newcomers.has(one) };
      this.fanout.send(frameOf(told), others);
      for (const author of own) if (author && !newcomers.has(author)) sendOthers(author, told);
    }
    if (newcomers.size === 0) return;
    const all = this.#everyone.allCarets();
    if (all.length === 0) return;
    const own = new Set(all.map(({ of }) => of));
    const shared = new SharedFrame(frameOf(all));
    for (const connection of newcomers) {
      if (own.has(connection)) sendOthers(connection, all);
      else connection.send(shared);
    }
  }

  #heard(users: Iterable<UserId>, clients: Iterable<number>): void {
    const before = this.#heardUsers.size + this.#heardClients.size;
    for (const user of users) this.#heardUsers.add(user);
    for (const client of clients) this.#heardClients.add(client);
    if (this.#heardUsers.size + this.#heardClients.size > before) this.#schedule();
  }

  #schedule(): void {
    if (this.#stopped) return;
    this.#tick ??= setTimeout(() => {
      this.#tick = null;
      this.tell();
    }, this.times.gatherMs).unref();
  }
}

const frameOf = (carets: readonly ToldCaret[]) =>
  awarenessFrame(carets.map(({ encoded }) => encoded));

/** To who has a caret among these, all but that. */
function sendOthers(connection: Connection, carets: readonly ToldCaret[]): void {
  const others = carets.filter(({ of }) => of !== connection);
  if (others.length > 0) connection.send(frameOf(others));
}
