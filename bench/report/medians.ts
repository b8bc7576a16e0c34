import type { Results } from "../run";
import type { ScenarioName } from "../scenarios/scenario";
import type { ServerName } from "../servers/servers";

/** What was measured, and how. */
export interface Report {
  readonly rounds: number;
  readonly people: number;
  readonly node: string;
  readonly cores: number;
  /** Each round's numbers. */
  readonly results: Results;
  /** What could not be measured, and why. */
  readonly failures: readonly string[];
}

/** Looks up a median over the rounds; undefined if it was not measured. */
export type Lookup = (
  scenario: ScenarioName,
  server: ServerName,
  value: string,
) => number | undefined;

export const medians =
  ({ results }: Report): Lookup =>
  (scenario, server, value) =>
    median((results[scenario]?.[server] ?? []).flatMap((values) => values[value] ?? []));

export function median(numbers: readonly number[]): number | undefined {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? sorted[middle]
    : sorted.length === 0
      ? undefined
      : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
