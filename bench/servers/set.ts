import type { RunningServer } from "./servers";

/** The servers of a round: started together, and stopped together however far they came. */
export class ServerSet {
  #starting: Promise<PromiseSettledResult<RunningServer>[]> = Promise.resolve([]);

  /** Stops those that run and starts others; throws if one of them does not start. */
  async restart(starts: readonly (() => Promise<RunningServer>)[]): Promise<RunningServer[]> {
    await this.stop();
    this.#starting = Promise.allSettled(starts.map((start) => start()));
    return (await this.#starting).map((result) => {
      if (result.status === "rejected") throw result.reason;
      return result.value;
    });
  }

  async stop(): Promise<void> {
    const started = await this.#starting;
    this.#starting = Promise.resolve([]);
    await Promise.all(
      started.map((result) => (result.status === "fulfilled" ? result.value.stop() : undefined)),
    );
  }
}
