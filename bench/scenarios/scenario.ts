import type { RunningServer, ServerName } from "../servers/servers";
import { commit } from "./commit";
import { fresh } from "./fresh";
import { idle } from "./idle";
import { latency } from "./latency";
import { overload } from "./overload";
import { presence } from "./presence";
import { stalled } from "./stalled";
import { storm } from "./storm";
import type { Extent, Values } from "./values";

export interface Scenario {
  run(server: RunningServer, extent: Extent): Promise<Values>;
  /** Servers that it says nothing of. */
  readonly not?: readonly ServerName[];
  /**
   * Whether the servers are started anew before it: where memory counts, what went before must not.
   * `together`: it waits more than it works, and is run on all of them at once.
   */
  readonly start?: "anew" | "together";
}

/** In the order in which they are run. */
export const SCENARIOS = {
  idle: { run: idle, start: "together" },
  fresh: { run: fresh },
  storm: { run: storm },
  latency: { run: latency },
  presence: { run: presence },
  // The relay acknowledges nothing.
  commit: { run: commit, not: ["relay"] },
  overload: { run: overload },
  stalled: { run: stalled, start: "anew" },
} as const satisfies Readonly<Record<string, Scenario>>;
export type ScenarioName = keyof typeof SCENARIOS;
