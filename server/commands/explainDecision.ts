import type { AddReasonRequest } from "../../domain/contract/decisionRequests";
import { done, type Result, refuse } from "../../domain/refusal";
import type { SignedIn } from "../auth/auth";
import * as decisions from "../db/decisions";
import { subjectOf } from "../queries/amendmentSubject";
import type { World } from "../world";
import { audienceOf, permittedAmendment } from "./amendment";
import { change, closed } from "./change";
import { inForce, sharing } from "./takeBackDecision";

/**
 * A co-facilitator says why, after a decision was made: the reason is added to what was said of it so
 * far, with who and when. The reason for a bridging text is that of all that went into it. Versions
 * that were issued before stay as they are. Refuses `not-decided` when no decision is in force, and
 * `stale` when it is another than its author saw.
 */
export function explainDecision(
  world: World,
  user: SignedIn,
  slug: string,
  id: string,
  { decision, reason }: AddReasonRequest,
): Promise<Result<null>> {
  return change(world, user, slug, async (tx, entered) => {
    const found = await permittedAmendment(tx, entered, id, "decision.explain");
    if (!found.ok) return found;
    const refused = closed(entered);
    if (refused) return refused;
    const standing = inForce(found.value);
    if (!standing)
      return refuse("not-decided", "This decision was taken back: there is nothing to explain.");
    if (standing.id !== decision)
      return refuse("stale", "Another decision was made meanwhile. Look at it, then say why.");
    const together =
      standing.kind === "merge"
        ? await sharing(tx, entered, found.value, standing)
        : [{ amendment: found.value, decision: standing.id }];
    await decisions.addReason(
      tx,
      together.map((one) => ({ id: one.decision, amendment: one.amendment.id })),
      { reason, actor: user.id, actorName: user.name, at: world.now() },
    );
    return done({
      value: null,
      events: together.map((one) => ({
        type: "decision.explained",
        subject: one.amendment.id,
        audience: audienceOf(subjectOf(one.amendment)),
        payload: { decision: one.decision, reason },
      })),
    });
  });
}
