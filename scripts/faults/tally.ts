/** Every word typed or proposed is one of these, once in the whole run. */
export const TOKEN = /\bz[a-z0-9]+x\d+z\b/g;

export interface Counts {
  readonly sent: number;
  readonly acknowledged: number;
  /** Of those that were acknowledged. */
  readonly found: number;
  readonly lost: number;
  readonly duplicated: number;
  /** Words that another person saw and that are not in the database. */
  readonly seenButLost: number;
}

/** What became of every word. What was found missing once counts, even if a client brings it back. */
export class Tally {
  readonly #sent = new Set<string>();
  readonly #acknowledged = new Set<string>();
  readonly #seen = new Set<string>();
  readonly #lost = new Set<string>();
  readonly #duplicated = new Set<string>();
  readonly #seenButLost = new Set<string>();

  readonly sent = (word: string): void => void this.#sent.add(word);
  readonly acknowledged = (word: string): void => void this.#acknowledged.add(word);
  /** Somebody else's words came to a person's screen. */
  readonly seen = (word: string): void => void this.#seen.add(word);

  get words(): ReadonlySet<string> {
    return this.#sent;
  }

  get seenWords(): ReadonlySet<string> {
    return this.#seen;
  }

  get acknowledgedWords(): ReadonlySet<string> {
    return this.#acknowledged;
  }

  /**
   * Holds what was acknowledged and seen against what is stored. `stored` is read after that is
   * noted: what is acknowledged meanwhile is not judged by what was read before.
   */
  async judge(stored: () => Promise<string>): Promise<Counts> {
    const [acknowledged, seen] = [[...this.#acknowledged], [...this.#seen]];
    const times = new Map<string, number>();
    for (const word of (await stored()).match(TOKEN) ?? [])
      times.set(word, (times.get(word) ?? 0) + 1);
    for (const word of acknowledged) if (!times.has(word)) this.#lost.add(word);
    for (const word of seen) if (!times.has(word)) this.#seenButLost.add(word);
    for (const [word, n] of times) if (n > 1) this.#duplicated.add(word);
    return this.counts;
  }

  get counts(): Counts {
    return {
      sent: this.#sent.size,
      acknowledged: this.#acknowledged.size,
      found: this.#acknowledged.size - this.#lost.size,
      lost: this.#lost.size,
      duplicated: this.#duplicated.size,
      seenButLost: this.#seenButLost.size,
    };
  }
}

/** The one line that every fault test prints. */
export function line(name: string, counts: Counts, more: Readonly<Record<string, unknown>> = {}) {
  const all = Object.entries({ ...more, ...counts }).map(([key, value]) => `${key} ${value}`);
  return `${name}: ${all.join(", ")}`;
}
