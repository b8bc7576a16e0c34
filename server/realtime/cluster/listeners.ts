/** Who hears what, inside of one process. */
export class Listeners {
  readonly #topics = new Map<string, Set<(message: string) => void>>();
  readonly #gaps = new Set<() => void>();

  constructor(private readonly report: (error: unknown) => void) {}

  add(topic: string, hear: (message: string) => void): () => void {
    // A function of its own for each call: the same one may listen twice, and stop once.
    const own = (message: string) => hear(message);
    const all = this.#topics.get(topic);
    if (all) all.add(own);
    else this.#topics.set(topic, new Set([own]));
    return () => {
      const left = this.#topics.get(topic);
      left?.delete(own);
      if (left?.size === 0) this.#topics.delete(topic);
    };
  }

  addGap(look: () => void): () => void {
    const own = () => look();
    this.#gaps.add(own);
    return () => this.#gaps.delete(own);
  }

  /** A listener that fails keeps nothing from the others. */
  tell(topic: string, message: string): void {
    for (const hear of [...(this.#topics.get(topic) ?? [])]) this.#safely(() => hear(message));
  }

  tellGap(): void {
    for (const look of [...this.#gaps]) this.#safely(look);
  }

  #safely(call: () => void): void {
    try {
      call();
    } catch (error) {
      this.report(error);
    }
  }
}
