interface Setting {
  /** Where the API is at the moment. */
  readonly url: string;
  readonly token: string;
  readonly slug: string;
  readonly prefix: string;
  readonly sent: (word: string) => void;
  readonly acknowledged: (word: string) => void;
}

const EVERY_MS = 100;

/**
 * A delegate who submits one general comment after another, each with a word of its own. A request
 * that is cut is not made again: nobody knows whether it was done.
 */
export class Proposer {
  /** What the server answered to proposals that it did not take. */
  readonly refusals: string[] = [];
  #stopped = false;
  #delegation: string | null = null;
  #running: Promise<void> | null = null;
  #count = 0;

  constructor(private readonly setting: Setting) {}

  start(): void {
    this.#stopped = false;
    this.#running ??= this.#run();
  }

  /** Fulfilled when the last request has been answered, or was cut. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#running;
    this.#running = null;
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      await this.#propose().catch((error: unknown) => {
        // The server is killed in the middle of a request, or away for long: that is what this is for.
        const away = error instanceof DOMException && error.name === "TimeoutError";
        if (!away && !(error instanceof TypeError)) throw error;
      });
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    }
  }

  async #propose(): Promise<void> {
    const { url, token, slug, prefix, sent, acknowledged } = this.setting;
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    const negotiation = `${url}/api/negotiations/${slug}`;
    // A line that hangs does not keep the next proposal from being made.
    const signal = AbortSignal.timeout(30_000);
    if (this.#delegation === null) {
      const { actor } = (await (await fetch(negotiation, { headers, signal })).json()) as {
        actor?: { participations: { delegation: string }[] };
      };
      this.#delegation = actor?.participations[0]?.delegation ?? null;
      if (this.#delegation === null) return;
    }
    const word = `z${prefix}x${this.#count++}z`;
    sent(word);
    const response = await fetch(`${negotiation}/amendments`, {
      ...{ method: "POST", headers, signal },
      body: JSON.stringify({
        delegation: this.#delegation,
        base: [],
        change: { kind: "comment", paragraph: null },
        rationale: word,
        submit: true,
      }),
    });
    if (response.ok) acknowledged(word);
    else this.refusals.push(await response.text());
  }
}
