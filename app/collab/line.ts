import type { SavedState, TextStatus } from "./provider";

/** The line to the server: whether it is up, when something last came over it, what is said of that. */
export class Line {
  #connected = false;
  /** The browser says that there is no network, and nothing has come over it since. */
  #doubted = false;
  #storing = true;
  #heardAt: Date | null = null;

  /** @param onStoring whether the server can store, when that has changed */
  constructor(private readonly onStoring: (storing: boolean) => void) {}

  /** Begins anew, with another document. */
  restart(): void {
    this.#connected = false;
  }

  /** A connection was made, or has ended: on each the server is thought to store until it says otherwise. */
  setConnected(connected: boolean): void {
    this.#connected = connected;
    this.#doubted &&= !connected;
    this.setStoring(true);
  }

  doubt(): void {
    this.#doubted = true;
  }

  /** Something came. Whether it had been doubted that anything does. */
  heard(): boolean {
    const doubted = this.#doubted;
    this.#heardAt = new Date();
    this.#doubted = false;
    return doubted;
  }

  /** It was last heard on an earlier page. */
  heardBefore(at: Date): void {
    this.#heardAt = at;
  }

  setStoring(storing: boolean): void {
    if (storing !== this.#storing) this.onStoring(storing);
    this.#storing = storing;
  }

  get #live(): boolean {
    return this.#connected && !this.#doubted;
  }

  get status(): TextStatus {
    return this.#live ? { state: "connected" } : { state: "offline", heardAt: this.#heardAt };
  }

  /** What has become of words that the server has not acknowledged. */
  get waiting(): Exclude<SavedState, "saved"> {
    if (!this.#live) return "unsaved";
    return this.#storing ? "saving" : "unstored";
  }
}
