import type { Stance } from "@/domain/amendments/amendment";

/** What a stance is taken on: a proposal, or an open bracket of the text itself. */
export type StanceOn = "proposal" | "bracket";

/**
 * How a stance is said: an entry of the catalogues. Words in a bracket of the text stand in it already: to support them is to
 * retain them, to oppose them is to delete them, while to oppose a proposal retains the text.
 */
export function stanceWord<S extends Stance>(
  stance: S,
  on: StanceOn = "proposal",
): S | "retain" | "delete" {
  if (on === "proposal") return stance;
  return stance === "support" ? "retain" : stance === "oppose" ? "delete" : stance;
}
