import type { PresentPerson } from "../../../domain/contract/realtime";
import type { UserId } from "../../../domain/ids";
import type { Connection } from "../socket/connection";
import { personOf } from "./person";

/** Who has the text open in this process, and of whom that has changed since it was last asked. */
export class People {
  readonly #connections = new Map<UserId, Set<Connection>>();
  #changed = new Set<UserId>();

  join(connection: Connection): void {
    const { id } = connection.identity.user;
    const own = this.#connections.get(id);
    if (own) own.add(connection);
    else this.#connections.set(id, new Set([connection]));
    this.#changed.add(id);
  }

  leave(connection: Connection): void {
    const { id } = connection.identity.user;
    const own = this.#connections.get(id);
    if (!own?.delete(connection)) return;
    if (own.size === 0) this.#connections.delete(id);
    this.#changed.add(id);
  }

  changed(user: UserId): void {
    this.#changed.add(user);
  }

  /** One person, however many windows they have open; null: not here. */
  person(user: UserId): PresentPerson | null {
    let person: PresentPerson | null = null;
    for (const connection of this.#connections.get(user) ?? []) {
      if (!person || connection.access.mayWrite) person = personOf(connection);
    }
    return person;
  }

  users(): IterableIterator<UserId> {
    return this.#connections.keys();
  }

  takeChanged(): ReadonlySet<UserId> {
    const changed = this.#changed;
    this.#changed = new Set();
    return changed;
  }
}
