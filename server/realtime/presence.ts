import { z } from "zod";
import type { CaretUser, ParticipantsMessage, PresentPerson } from "../../domain/contract/realtime";
import type { UserId } from "../../domain/ids";
import { participationsOf } from "../../domain/permissions";
import type { Connection } from "./connection";
import { awarenessFrame, type CaretEntry, type Frame, messageFrame, readAwareness } from "./frames";

/** Changes gather so long before the others are told: a caret moves with every key. */
const GATHER_MS = 150;
/** Characters of one caret's state; a real one has about 300. */
const CARET_LENGTH = 2_000;

const id = z.object({ client: z.int().min(0), clock: z.int().min(0) });
const position = z.strictObject({
  type: id.nullish(),
  tname: z.string().max(64).nullish(),
  item: id.nullish(),
  assoc: z.int().nullish(),
});
/** All that a client may say of itself; who it is, it is told. */
const caretState = z.object({
  cursor: z.strictObject({ anchor: position, head: position }).nullish(),
});

const COLOURS = ["#0b5394", "#a61c00", "#38761d", "#741b47", "#7f6000", "#134f5c", "#5b0f00"];

/** Always the same colour for a person; told apart by name too. */
export function colourOf(user: UserId): string {
  let hash = 0;
  for (const unit of user) hash = (hash * 31 + unit.charCodeAt(0)) | 0;
  return COLOURS[Math.abs(hash) % COLOURS.length]!;
}

export function personOf(connection: Connection): PresentPerson {
  const { access, identity } = connection;
  return {
    user: identity.user.id,
    name: access.displayName,
    colour: colourOf(identity.user.id),
    roles: participationsOf(access.actor).map(({ role, delegation }) => ({ role, delegation })),
    mayWrite: access.mayWrite,
  };
}

interface Caret {
  readonly client: number;
  readonly state: { readonly user: CaretUser; readonly cursor?: unknown };
}

/**
 * Who has one text open, and where its writers' carets are. Everybody is told of everybody by the
 * server's own knowledge; carets are relayed of those who may write, one a connection.
 */
export class Presence {
  readonly #people = new Map<UserId, Set<Connection>>();
  readonly #carets = new Map<Connection, Caret>();
  readonly #changedPeople = new Set<UserId>();
  readonly #changedCarets = new Map<number, Connection>();
  #all: Frame | null = null;
  #timer: NodeJS.Timeout | null = null;
  /** Later than any clock a client has seen, also after a restart of the server. */
  #clock = Date.now();

  /** `owners`: who has used which Yjs client id in the room. */
  constructor(
    private readonly connections: ReadonlySet<Connection>,
    private readonly owners: ReadonlyMap<number, UserId>,
  ) {}

  join(connection: Connection): void {
    const { id } = connection.identity.user;
    const own = this.#people.get(id);
    if (own) own.add(connection);
    else this.#people.set(id, new Set([connection]));
    this.#personChanged(id);
  }

  leave(connection: Connection): void {
    const { id } = connection.identity.user;
    const own = this.#people.get(id);
    if (!own?.delete(connection)) return;
    if (own.size === 0) this.#people.delete(id);
    this.#personChanged(id);
    this.#removeCaret(connection);
  }

  /** The person's role or right to write has changed. */
  changed(connection: Connection): void {
    if (!connection.access.mayWrite) this.#removeCaret(connection);
    this.#personChanged(connection.identity.user.id);
  }

  /** Tells a connection of all who are here. */
  introduce(connection: Connection): void {
    this.#all ??= messageFrame("participants", this.#message([...this.#people.keys()], true));
    connection.send(this.#all);
    const carets = [...this.#carets].filter(([other]) => other !== connection);
    if (carets.length === 0) return;
    connection.send(awarenessFrame(carets.map(([, caret]) => this.#entry(caret.client, caret))));
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
    for (const { client, json } of entries) {
      if (!this.#isOwn(connection, client)) continue;
      const state = readState(json);
      if (state === undefined) continue;
      if (state === null) this.#removeCaret(connection);
      else this.#setCaret(connection, client, state.cursor);
    }
    return true;
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
  }

  /** A connection's first client id is its own, if nobody else uses it or ever did. */
  #isOwn(connection: Connection, client: number): boolean {
    const own = this.#carets.get(connection);
    if (own) return own.client === client;
    const owner = this.owners.get(client);
    const { id } = connection.identity.user;
    if (owner !== undefined && owner !== id) return false;
    for (const [other, caret] of this.#carets) {
      if (caret.client !== client) continue;
      if (other.identity.user.id !== id) return false;
      // The same editor again, before its lost connection was noticed.
      this.#carets.delete(other);
    }
    return true;
  }

  #setCaret(connection: Connection, client: number, cursor: unknown): void {
    const { id } = connection.identity.user;
    const user = { id, name: connection.access.displayName, color: colourOf(id) };
    this.#carets.set(connection, { client, state: cursor ? { user, cursor } : { user } });
    this.#changedCarets.set(client, connection);
    this.#schedule();
  }

  #removeCaret(connection: Connection): void {
    const caret = this.#carets.get(connection);
    if (!caret) return;
    this.#carets.delete(connection);
    this.#changedCarets.set(caret.client, connection);
    this.#schedule();
  }

  #personChanged(user: UserId): void {
    this.#all = null;
    this.#changedPeople.add(user);
    this.#schedule();
  }

  #schedule(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#tellPeople();
      this.#tellCarets();
    }, GATHER_MS);
  }

  #tellPeople(): void {
    if (this.#changedPeople.size === 0) return;
    const frame = messageFrame("participants", this.#message([...this.#changedPeople], false));
    this.#changedPeople.clear();
    for (const connection of this.connections) if (connection.synced) connection.send(frame);
  }

  #message(users: readonly UserId[], all: boolean): ParticipantsMessage {
    const present: PresentPerson[] = [];
    const gone: UserId[] = [];
    for (const user of users) {
      const people = [...(this.#people.get(user) ?? [])].map(personOf);
      const person = people.find((one) => one.mayWrite) ?? people[0];
      if (person) present.push(person);
      else gone.push(user);
    }
    return { all, present, gone };
  }

  /** One frame for all readers; a writer's own caret is left out of what that writer is sent. */
  #tellCarets(): void {
    if (this.#changedCarets.size === 0) return;
    const changed = [...this.#changedCarets].map(([client, of]) => {
      const caret = this.#carets.get(of);
      return { of, entry: this.#entry(client, caret?.client === client ? caret : undefined) };
    });
    this.#changedCarets.clear();
    const shared = awarenessFrame(changed.map(({ entry }) => entry));
    const authors = new Set(changed.map(({ of }) => of));
    for (const connection of this.connections) {
      if (!connection.synced) continue;
      if (!authors.has(connection)) connection.send(shared);
      else {
        const others = changed.filter(({ of }) => of !== connection).map(({ entry }) => entry);
        if (others.length > 0) connection.send(awarenessFrame(others));
      }
    }
  }

  #entry(client: number, caret: Caret | undefined): CaretEntry {
    this.#clock += 1;
    return { client, clock: this.#clock, state: caret?.state ?? null };
  }
}

/** The state a client gives itself; null if it leaves, undefined if it is not one. */
function readState(json: string): z.infer<typeof caretState> | null | undefined {
  if (json.length > CARET_LENGTH) return undefined;
  try {
    const value: unknown = JSON.parse(json);
    return value === null ? null : caretState.safeParse(value).data;
  } catch {
    return undefined;
  }
}
