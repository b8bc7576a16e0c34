/**
 * What the processes of one workspace call to each other. It may be late, come twice, or be lost:
 * PostgreSQL is the truth, and whoever hears something looks there. Nothing relies on it but speed.
 */
export interface Bus {
  /** Tells all other processes; never waits and never throws. */
  publish(topic: string, message: string): void;
  /** Hears what other processes publish, not what this one does; gives what ends that. */
  subscribe(topic: string, hear: (message: string) => void): () => void;
  /** Called whenever calls may have been missed: a connection was lost and is back. Gives its end. */
  onGap(look: () => void): () => void;
  /** `none`: there is nobody to call to. `lost`: calls are dropped at the moment. */
  readonly state: "none" | "connected" | "lost";
  close(): Promise<void>;
}

/** For a process that is alone. */
export const silentBus = (): Bus => ({
  publish: () => undefined,
  subscribe: () => () => undefined,
  onGap: () => () => undefined,
  state: "none",
  close: async () => undefined,
});
