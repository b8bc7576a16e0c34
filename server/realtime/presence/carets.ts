import type { UserId } from "../../../domain/ids";
import type { Connection } from "../socket/connection";
import type { Caret, Cursor } from "./caret";

/** The carets of the connections of this process, one each, and which have changed. */
export class Carets {
  readonly #carets = new Map<Connection, Caret>();
  readonly #holders = new Map<number, Connection>();
  #changed = new Map<number, Connection>();

  /**
   * `owners`: who has used which Yjs client id in the room. `elsewhere`: who bears a caret of this
   * client id in another process.
   */
  constructor(
    private readonly owners: ReadonlyMap<number, UserId>,
    private readonly elsewhere: (client: number) => UserId | undefined,
  ) {}

  /** A connection's first client id is its own, if it belongs to nobody else. */
  isOwn(connection: Connection, client: number): boolean {
    const own = this.#carets.get(connection);
    if (own) return own.client === client;
    const { id } = connection.identity.user;
    const owner = this.owners.get(client);
    if (owner !== undefined) return owner === id;
    const bearer = this.get(client)?.user ?? this.elsewhere(client);
    return bearer === undefined || bearer === id;
  }

  /** Moves the caret of a connection whose client this is. */
  move(connection: Connection, client: number, cursor: Cursor | null): void {
    const holder = this.#holders.get(client);
    // The same editor again, before its lost connection was noticed; or it was not its holder's.
    if (holder) this.#carets.delete(holder);
    this.#carets.set(connection, { client, user: connection.identity.user.id, cursor });
    this.#holders.set(client, connection);
    this.#changed.set(client, connection);
  }

  /** Takes away the caret of a connection, if it has one. */
  remove(connection: Connection): void {
    const caret = this.#carets.get(connection);
    if (!caret) return;
    this.#carets.delete(connection);
    this.#holders.delete(caret.client);
    this.#changed.set(caret.client, connection);
  }

  /** A person's editor was heard of in another process: it has left this one, or never was here. */
  moved({ client, user }: Caret): void {
    const holder = this.#holders.get(client);
    if (!holder) return;
    const mine = holder.identity.user.id === user || this.owners.get(client) === user;
    if (mine) this.remove(holder);
  }

  get(client: number): Caret | undefined {
    const holder = this.#holders.get(client);
    return holder && this.#carets.get(holder);
  }

  /** Whose caret it is; a connection of this process, which has been told nothing of it. */
  holder(client: number): Connection | undefined {
    return this.#holders.get(client);
  }

  clients(): IterableIterator<number> {
    return this.#holders.keys();
  }

  /** The client ids whose carets have moved, come or gone, and whose they are. */
  takeChanged(): ReadonlyMap<number, Connection> {
    const changed = this.#changed;
    this.#changed = new Map();
    return changed;
  }
}
