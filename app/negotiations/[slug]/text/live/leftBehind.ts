import type { Lost } from "./useCollab";

/**
 * What becomes of words whose author has left the text before they were saved: while any of them are
 * on their way, or lost and not seen yet, the browser asks before the tab is closed. By room and
 * person, for somebody else may sign in in the same tab.
 */
export class LeftBehind {
  readonly #unsaved = new Set<object>();
  readonly #lost = new Map<string, readonly Lost[]>();
  readonly #watching = new Map<string, (one: Lost) => void>();

  /** `ask`: whether the browser is to ask, told again at every change. */
  constructor(private readonly ask: (ask: boolean) => void) {}

  /** A connection that was left has words unsaved, or has none any more. */
  saving(connection: object, unsaved: boolean): void {
    if (unsaved) this.#unsaved.add(connection);
    else this.#unsaved.delete(connection);
    this.#tell();
  }

  /** Words did not come into the text: shown to their author at once, or on coming to it again. */
  lose(room: string, user: string, one: Lost): void {
    const key = keyOf(room, user);
    const show = this.#watching.get(key);
    if (show) show(one);
    else this.#lost.set(key, [...(this.#lost.get(key) ?? []), one]);
    this.#tell();
  }

  /** A person has the text open: `show` is given what was lost, and what will be. Gives its end. */
  watch(room: string, user: string, show: (one: Lost) => void): () => void {
    const key = keyOf(room, user);
    this.#watching.set(key, show);
    const waiting = this.#lost.get(key) ?? [];
    this.#lost.delete(key);
    for (const one of waiting) show(one);
    this.#tell();
    return () => {
      if (this.#watching.get(key) === show) this.#watching.delete(key);
    };
  }

  #tell(): void {
    this.ask(this.#unsaved.size + this.#lost.size > 0);
  }
}

const keyOf = (room: string, user: string): string => JSON.stringify([room, user]);

const askBeforeUnload = (event: BeforeUnloadEvent) => event.preventDefault();

/** Of all texts that were left in this tab. */
export const leftBehind = new LeftBehind((ask) => {
  if (ask) window.addEventListener("beforeunload", askBeforeUnload);
  else window.removeEventListener("beforeunload", askBeforeUnload);
});
