/** The caches of a browser, which Node has not: in memory, as far as they are used here. */
export class MemoryCaches {
  readonly #caches = new Map<string, MemoryCache>();

  async keys(): Promise<string[]> {
    return [...this.#caches.keys()];
  }

  async open(name: string): Promise<MemoryCache> {
    const cache = this.#caches.get(name) ?? new MemoryCache();
    this.#caches.set(name, cache);
    return cache;
  }

  async delete(name: string): Promise<boolean> {
    return this.#caches.delete(name);
  }

  async match(asked: RequestInfo): Promise<Response | undefined> {
    for (const cache of this.#caches.values()) {
      const found = await cache.match(asked);
      if (found) return found;
    }
    return undefined;
  }
}

class MemoryCache {
  readonly #kept = new Map<string, Response>();

  async keys(): Promise<Request[]> {
    return [...this.#kept.keys()].map((url) => new Request(url));
  }

  async put(asked: RequestInfo, response: Response): Promise<void> {
    this.#kept.set(urlOf(asked), response);
  }

  async match(asked: RequestInfo): Promise<Response | undefined> {
    return this.#kept.get(urlOf(asked))?.clone();
  }

  async delete(asked: RequestInfo): Promise<boolean> {
    return this.#kept.delete(urlOf(asked));
  }
}

/** Where the worker of the tests is. */
export const ORIGIN = "https://adref.test";

const urlOf = (asked: RequestInfo): string =>
  new URL(typeof asked === "string" ? asked : asked.url, ORIGIN).href;
