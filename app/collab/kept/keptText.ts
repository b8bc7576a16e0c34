import * as Y from "yjs";
import type { PresentPerson } from "@/domain/contract/realtime";
import type { ParagraphId } from "@/domain/ids";
import { ABOUT, answer, type KeptAbout, type KeptChange, type StoreName } from "./database";
import { type KeptRefusal, refusalKey, refusalKeys } from "./refusals";
import { KeptStore } from "./store";

/** The document it was made in, and which change of it. */
export type ChangeKey = readonly [document: number, n: number];

/** All that is kept of a text, read at one moment. */
export interface KeptContent {
  readonly about: KeptAbout;
  readonly text: readonly Uint8Array[];
  /** Of the last of `text`. */
  readonly lastKey: IDBValidKey | null;
  readonly unsaved: readonly { readonly key: ChangeKey; readonly change: KeptChange }[];
  /** What the server would not take, and its author has not seen yet. */
  readonly refused: readonly KeptRefusal[];
}

/** So many updates of the text are joined into one. */
const MANY = 500;
/** How often it is noted that the server was heard, when nothing else is written. */
const HEARD_EVERY_MS = 30_000;

/**
 * A text on this device. What the server has and what it has not acknowledged lie apart, so that no
 * reload takes the one for the other, and a refusal takes away no more than it must. Several pages
 * may have one open: each adds to it, and takes away only what is its own.
 */
export class KeptText extends KeptStore {
  /** This page's changes that are not saved, oldest first. */
  #own: { readonly key: ChangeKey; readonly update: Uint8Array }[] = [];
  #count = 0;
  #added = 0;
  #about: KeptAbout | null = null;
  /** The text has to be fetched anew: what is kept of it goes as soon as that is there. */
  #anew = false;

  /** All that is kept; null if nothing is. What is unsaved counts as this page's from here on. */
  async read(): Promise<KeptContent | null> {
    const database = await this.database;
    if (!database) return null;
    const transaction = database.transaction(["text", "unsaved", "about"], "readonly");
    const store = (name: StoreName) => transaction.objectStore(name);
    const [found, updates, keys, changes, changeKeys, refused] = await Promise.all([
      answer<KeptAbout | undefined>(store("about").get(ABOUT)),
      answer<Uint8Array[]>(store("text").getAll()),
      answer(store("text").getAllKeys()),
      answer<KeptChange[]>(store("unsaved").getAll()),
      answer(store("unsaved").getAllKeys()),
      answer<KeptRefusal[]>(store("about").getAll(refusalKeys())),
    ]);
    if (!found) return null;
    this.#about = found;
    this.#own = changes.map(({ update }, n) => ({
      key: changeKeys[n] as unknown as ChangeKey,
      update,
    }));
    return {
      about: found,
      text: updates,
      lastKey: keys.at(-1) ?? null,
      unsaved: changes.map((change, n) => ({ key: this.#own[n]!.key, change })),
      refused,
    };
  }

  /** A document is kept from here on: `whole` is what it holds, all of which the server has. */
  begin(about: KeptAbout, whole: Uint8Array): void {
    this.#about = about;
    const anew = this.#anew;
    this.#anew = false;
    this.write(["text", "about"], (store) => {
      store("about").put(about, ABOUT);
      // Not before: another page may have it open, or this one be reloaded without a network.
      if (anew) store("text").clear();
      store("text").add(whole);
    });
  }

  /** The server was heard, and may have said whom it knows this person as. */
  heard(you: PresentPerson | null = null): void {
    const before = this.#about;
    const heardAt = Date.now();
    if (!before || (!you && heardAt - before.heardAt < HEARD_EVERY_MS)) return;
    const about = { ...before, you: you ?? before.you, heardAt };
    this.#about = about;
    this.write(["about"], (store) => store("about").put(about, ABOUT));
  }

  /** An update that came from the server. */
  add(update: Uint8Array): void {
    const about = this.#about && { ...this.#about, heardAt: Date.now() };
    this.#about = about;
    this.write(["text", "about"], (store) => {
      store("text").add(update);
      if (about) store("about").put(about, ABOUT);
    });
    this.#added += 1;
    if (this.#added % MANY === 0) this.#join();
  }

  /** A change made here, in the document of this Yjs client. */
  change(client: number, update: Uint8Array, paragraphs: readonly ParagraphId[]): void {
    this.#count += 1;
    const key: ChangeKey = [client, this.#count];
    const change: KeptChange = { update, at: Date.now(), paragraphs };
    this.#own.push({ key, update });
    this.write(["unsaved"], (store) => store("unsaved").put(change, key as unknown as IDBValidKey));
  }

  /** The server has the oldest `count` of the changes that were not saved. */
  saved(count: number): void {
    const saved = this.#own.splice(0, count);
    if (saved.length === 0) return;
    this.write(["text", "unsaved"], (store) => {
      for (const { key, update } of saved) {
        store("unsaved").delete(key as unknown as IDBValidKey);
        store("text").add(update);
      }
    });
  }

  /** In place of the updates up to `last`, one that says the same. */
  shorten(last: IDBValidKey, whole: Uint8Array): void {
    this.write(["text"], (store) => {
      store("text").delete(IDBKeyRange.upperBound(last));
      store("text").add(whole);
    });
  }

  /**
   * The server refused what was changed here: it is not sent again, and waits for its author to have
   * seen it. The text is fetched anew.
   */
  refused(refusal: KeptRefusal): void {
    const own = this.#own.splice(0);
    this.#anew = true;
    this.write(["unsaved", "about"], (store) => {
      for (const { key } of own) store("unsaved").delete(key as unknown as IDBValidKey);
      if (refusal.unsaved.length > 0) store("about").put(refusal, refusalKey(refusal.id));
    });
  }

  /** Another page's work of before has become this one's. */
  forget(keys: readonly ChangeKey[]): void {
    this.write(["unsaved"], (store) => {
      for (const key of keys) store("unsaved").delete(key as unknown as IDBValidKey);
    });
  }

  #join(): void {
    this.write(["text"], (store) => {
      const text = store("text");
      const all = text.getAll();
      all.onsuccess = () => {
        text.clear();
        text.add(Y.mergeUpdates(all.result));
      };
    });
  }
}
