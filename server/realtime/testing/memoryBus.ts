import type { Bus } from "../cluster/bus";
import { Listeners } from "../cluster/listeners";

/** Joins several processes' worth of rooms in one test process. Calls arrive later, as over a wire. */
export class MemoryNetwork {
  readonly #joined = new Set<Listeners>();
  /** Calls are lost while it is down, as with a Redis that is away. */
  #up = true;

  /** The end of one process. */
  bus(): Bus {
    const own = new Listeners((error) => {
      throw error;
    });
    this.#joined.add(own);
    const network = this;
    return {
      publish(topic, message) {
        if (!network.#up) return;
        for (const other of network.#joined) {
          if (other !== own) setImmediate(() => other.tell(topic, message));
        }
      },
      subscribe: (topic, hear) => own.add(topic, hear),
      onGap: (look) => own.addGap(look),
      get state() {
        return network.#up ? "connected" : "lost";
      },
      async close() {
        network.#joined.delete(own);
      },
    };
  }

  cut(): void {
    this.#up = false;
  }

  mend(): void {
    this.#up = true;
    for (const one of this.#joined) one.tellGap();
  }
}
