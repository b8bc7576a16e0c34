/** What is being saved at the moment: whoever sends what was typed waits for it. */
export class Saves {
  readonly #under = new Set<Promise<unknown>>();

  track<T>(save: Promise<T>): Promise<T> {
    this.#under.add(save);
    void save.finally(() => this.#under.delete(save));
    return save;
  }

  /** When all that was being saved is, or has failed. */
  async done(): Promise<void> {
    await Promise.allSettled(this.#under);
  }
}
