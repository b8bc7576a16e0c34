interface Done {
  readonly typed: number;
  readonly back: () => Promise<void>;
}

/**
 * What this page's commands did to the room, in turn with what was typed: so that the undo key takes
 * back whatever came last. Yjs' own history knows of what was typed alone, for commands are the server's.
 */
export class CommandHistory {
  #done: readonly Done[] = [];

  /**
   * A command is done, after `typed` steps of typing that can be undone. Gives the way back, which is
   * gone once, by whichever button or key.
   */
  note(typed: number, back: () => Promise<void>): () => Promise<void> {
    const one: Done = { typed, back };
    this.#done = [...this.#done, one];
    return () => this.#take(one);
  }

  /** The way back of the last command; null where something that can be undone was typed after it. */
  last(typed: number): (() => Promise<void>) | null {
    const one = this.#done.at(-1);
    return one && typed <= one.typed ? () => this.#take(one) : null;
  }

  async #take(one: Done): Promise<void> {
    if (!this.#done.includes(one)) return;
    this.#done = this.#done.filter((other) => other !== one);
    await one.back();
  }
}
