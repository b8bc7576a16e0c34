import type { PositionRequest } from "../../domain/contract/amendmentRequests";
import { done, type Result, refuse } from "../../domain/refusal";
import type { SignedIn } from "../auth/auth";
import * as amendments from "../db/amendments";
import { subjectOf } from "../queries/amendmentSubject";
import type { World } from "../world";
import { audienceOf, visibleAmendment } from "./amendment";
import { authorise, change, closed } from "./change";
import { undecided } from "./submitAmendment";

/** A delegation takes a position on another's amendment, or takes it back; both are recorded. */
export function takePosition(
  world: World,
  user: SignedIn,
  slug: string,
  id: string,
  request: PositionRequest,
): Promise<Result<null>> {
  return change(world, user, slug, async (tx, entered) => {
    const found = await visibleAmendment(tx, entered, id);
    if (!found.ok) return found;
    const subject = subjectOf(found.value);
    const refused =
      authorise(entered.actor, "position.take", {
        amendment: subject,
        delegation: request.delegation,
      }) ??
      closed(entered) ??
      undecided(found.value);
    if (refused) return refused;
    if (subject.status === "draft") return refuse("not-submitted", "This is still a draft.");
    if (subject.sponsors.includes(request.delegation) || request.stance === "propose")
      return refuse("invalid", "A sponsor's position is its proposal itself.");
    await amendments.addPosition(tx, found.value.id, {
      ...request,
      actor: user.id,
      actorName: user.name,
      at: world.now(),
    });
    return done({
      value: null,
      events: [
        {
          type: "position.taken",
          subject: found.value.id,
          audience: audienceOf(subject),
          payload: { delegation: request.delegation, stance: request.stance },
        },
      ],
    });
  });
}
