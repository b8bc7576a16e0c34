import { randomUUID } from "node:crypto";
import type { VersionChoices } from "../../domain/contract/versionRequests";
import { done, type Result } from "../../domain/refusal";
import type { SignedIn } from "../auth/auth";
import type * as amendments from "../db/amendments";
import type { Tx } from "../db/open";
import { latestRevision } from "../queries/amendmentSubject";
import type { World } from "../world";
import { enterDecisions, type Told } from "./enterDecision";

type Leave = Extract<VersionChoices[number], { choice: "leave" }>;

/**
 * Decides on open amendments that a version leaves behind: a decision for each, which can be taken back
 * alone; one act for those left for the same reason. Gives the events that tell of it. The draft of the
 * version has refused whatever is not open, or has a wording that delegations have not seen.
 */
export async function leaveBehind(
  tx: Tx,
  world: World,
  user: SignedIn,
  stored: readonly amendments.StoredAmendment[],
  left: readonly Leave[],
  { version, roomSeq }: { readonly version: number; readonly roomSeq: number },
): Promise<Result<Told[]>> {
  const byId = new Map(stored.map((amendment) => [amendment.id, amendment]));
  const events: Told[] = [];
  for (const [reason, some] of byReason(left)) {
    const all = some.map(({ amendment: id }) => {
      const amendment = byId.get(id)!;
      return { amendment, revision: latestRevision(amendment)!, effect: null };
    });
    const act = { kind: "leave", reason, act: randomUUID(), roomSeq } as const;
    const told = await enterDecisions(tx, world, user, { ...act, payload: { version } }, all);
    if (!told.ok) return told;
    events.push(...told.value);
  }
  return done(events);
}

function byReason(left: readonly Leave[]): Map<string, Leave[]> {
  const groups = new Map<string, Leave[]>();
  for (const one of left) groups.set(one.reason, [...(groups.get(one.reason) ?? []), one]);
  return groups;
}
