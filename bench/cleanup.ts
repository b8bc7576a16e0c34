/** What is to be undone when the run ends, however it ends: the last first. */
export class Cleanup {
  readonly #steps: (() => unknown)[] = [];
  #running: Promise<void> | null = null;

  constructor() {
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.once(signal, () => this.run().then(() => process.exit(1)));
  }

  add(step: () => unknown): void {
    this.#steps.push(step);
  }

  run(): Promise<void> {
    this.#running ??= this.#run();
    return this.#running;
  }

  async #run(): Promise<void> {
    for (const step of this.#steps.reverse()) {
      try {
        await step();
      } catch (error) {
        process.stderr.write(`Not cleaned up: ${String(error)}\n`);
      }
    }
  }
}
