import { rebaseUndo } from "../../domain/amendments/decision";
import { done, type Result, refuse } from "../../domain/refusal";
import type { SignedIn } from "../auth/auth";
import * as amendments from "../db/amendments";
import { subjectOf } from "../queries/amendmentSubject";
import type { World } from "../world";
import { audienceOf, visibleAmendment } from "./amendment";
import { authorise } from "./change";
import { changeText } from "./changeText";

/**
 * Takes the standing decision back. What an acceptance did to the text is undone by its inverse,
 * rebased over all that was typed since; where that is not possible without losing somebody's
 * words, nothing changes and the answer is `needs-co-facilitator`.
 */
export function takeBackDecision(
  world: World,
  user: SignedIn,
  slug: string,
  id: string,
  request: { readonly reason: string },
): Promise<Result<null>> {
  return changeText(world, user, slug, async (tx, entered, text) => {
    const found = await visibleAmendment(tx, entered, id);
    if (!found.ok) return found;
    const amendment = found.value;
    const subject = subjectOf(amendment);
    const refused = authorise(entered.actor, "decision.take-back", { amendment: subject });
    if (refused) return refused;
    const standing = amendment.decisions.find((decision) => decision.takenBackAt === null);
    if (!standing) return refuse("not-decided", "There is no decision to take back.");
    const undone = standing.undo ? rebaseUndo(text.paragraphs, standing.undo) : done([]);
    if (!undone.ok) return undone;
    await amendments.takeBack(tx, standing.id, {
      actor: user.id,
      actorName: user.name,
      reason: request.reason,
      at: world.now(),
    });
    await amendments.setStatus(tx, amendment.id, "submitted");
    return done({
      value: null,
      operations: undone.value,
      events: [
        {
          type: "decision.taken-back",
          subject: amendment.id,
          audience: audienceOf(subject),
          payload: { decision: standing.id, reason: request.reason },
        },
      ],
    });
  });
}
