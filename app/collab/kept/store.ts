import { answer, deleteKept, openKept, type Place, type StoreName } from "./database";
import { refusalKeys } from "./refusals";

/**
 * The database of a text that a page has open. Nothing waits for the disk. One that could not be
 * written is left as it is, whole up to there, and `ended` is called; so it is when somebody deletes it.
 */
export class KeptStore {
  #database: Promise<IDBDatabase | null>;
  #over = false;

  constructor(
    private readonly factory: IDBFactory,
    private readonly place: Place,
    create: boolean,
    private readonly ended: () => void,
  ) {
    this.#database = openKept(factory, place, { create }).then((database) => {
      if (database) database.onversionchange = database.onclose = () => this.#end(database);
      else if (create) ended();
      return database;
    });
  }

  /** null: there is none, or it has been let go. */
  protected get database(): Promise<IDBDatabase | null> {
    return this.#database;
  }

  /** Whether something is unsaved, of any page, or was refused and not seen. */
  async anyUnsaved(): Promise<boolean> {
    const database = await this.#database;
    if (!database || this.#over) return false;
    const transaction = database.transaction(["unsaved", "about"], "readonly");
    const counts = await Promise.all([
      answer(transaction.objectStore("unsaved").count()),
      answer(transaction.objectStore("about").count(refusalKeys())),
    ]);
    return counts.some((count) => count > 0);
  }

  /** Deletes it from the device. */
  async clear(): Promise<void> {
    this.close();
    await this.#database;
    await deleteKept(this.factory, this.place);
  }

  /** Lets it go, after what was told to be written. */
  close(): void {
    this.#database = this.#database.then((database) => {
      this.#over = true;
      database?.close();
      return null;
    });
  }

  #end(database: IDBDatabase): void {
    database.close();
    if (!this.#over) this.ended();
    this.#over = true;
  }

  protected write(
    names: readonly StoreName[],
    act: (store: (name: StoreName) => IDBObjectStore) => void,
  ): void {
    void this.#database.then((database) => {
      if (!database || this.#over) return;
      try {
        const transaction = database.transaction(names, "readwrite");
        transaction.onabort = () => this.#end(database);
        act((name) => transaction.objectStore(name));
      } catch {
        this.#end(database);
      }
    });
  }
}
