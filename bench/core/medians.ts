import { median } from "../report/medians";
import type { CoreReport } from "./run";

type Value = "median" | "first" | "cpu";

/** The median over the rounds; null when it was not in time, undefined when it was not measured. */
export function medianOf(
  { results }: CoreReport,
  one: string,
  subject: string,
  value: Value,
): number | null | undefined {
  const found = results[one]?.[subject];
  if (!found) return undefined;
  return found.includes(null) ? null : median(found.map((sampled) => sampled![value]));
}
