/** How many stand behind a reading. */
import { type Membership, standingsOf, type Voice } from "@/domain/amendments/standings";
import type { Reading, Stop } from "./stops";

export interface Behind {
  /** Delegations, groups among them, that say so themselves. */
  readonly said: number;
  /** Groups counted by their members, but those that hold another reading here. */
  readonly members: number;
}

/**
 * Who stands for a reading: opposes what competes with the text as it stands, proposes or supports
 * another one. In a bracket of the text itself it is the words there that are supported.
 */
const standsFor = ({ base, holders }: Reading, kind: Stop["kind"]): readonly Voice[] =>
  holders
    .filter(({ stance }) =>
      base && kind !== "bracket"
        ? stance === "oppose"
        : stance === "propose" || stance === "support",
    )
    .map(({ delegation }) => ({ delegation, stance: "support" }));

/**
 * Counts a reading among those it competes with: a group's word counts for its members, and a member
 * that says something else here has its own. Linear in the memberships.
 */
export function behind(
  { kind, readings }: Pick<Stop, "kind" | "readings">,
  reading: Reading,
  delegations: readonly Membership[],
): Behind {
  const here = standsFor(reading, kind);
  const own = new Set(here.map(({ delegation }) => delegation));
  const elsewhere = readings
    .filter((one) => one !== reading)
    .flatMap((one) => one.holders)
    .filter(({ delegation }) => !own.has(delegation))
    .map(({ delegation }): Voice => ({ delegation, stance: "oppose" }));
  const { said, members } = standingsOf([...here, ...elsewhere], delegations).counts.support;
  return { said, members };
}
