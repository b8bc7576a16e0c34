import type { AmendmentUpdateRequest } from "../../domain/contract/amendmentRequests";
import type { AmendmentId } from "../../domain/ids";
import { done, type Result } from "../../domain/refusal";
import type { SignedIn } from "../auth/auth";
import * as amendments from "../db/amendments";
import { enter, liveText, type World } from "../world";
import { permittedAmendment, proposalOf } from "./amendment";
import { change } from "./change";
import { nameTaken } from "./footnoteNames";
import { overtaken, submit, undecided } from "./submitAmendment";

/**
 * A new wording for an undecided amendment: kept as the delegation's draft, or submitted as its next
 * revision. What was submitted before stays as it was. Refuses (`stale`) to replace what somebody else
 * of the delegation wrote since its author looked.
 */
export async function reviseAmendment(
  world: World,
  user: SignedIn,
  slug: string,
  id: string,
  request: AmendmentUpdateRequest,
): Promise<Result<{ id: AmendmentId }>> {
  const known = await enter(world.database.client, user, slug);
  if (!known.ok) return known;
  const { paragraphs } = await liveText(world, slug);
  return change(world, user, slug, async (tx, entered) => {
    const found = await permittedAmendment(tx, entered, id, "amendment.submit");
    if (!found.ok) return found;
    const amendment = found.value;
    const refused = undecided(amendment) ?? overtaken(amendment, request.seen);
    if (refused) return refused;
    const proposal = proposalOf(request, paragraphs);
    if (!proposal.ok) return proposal;
    const taken = await nameTaken(tx, entered, amendment.delegation, proposal.value);
    if (taken) return taken;
    await amendments.setDraft(tx, amendment.id, proposal.value);
    const revised = { ...amendment, draft: proposal.value };
    // A delegation that rewords what was entered for it has made it its own.
    if (request.submit && amendment.onBehalf && !amendment.confirmedAt)
      await amendments.confirm(tx, amendment.id, world.now());
    if (request.submit) return submit(tx, world, user, entered, revised);
    return done({
      value: { id: amendment.id },
      events: [
        {
          type: "amendment.drafted",
          subject: amendment.id,
          audience: { to: "delegation", delegation: amendment.delegation },
          payload: {},
        },
      ],
    });
  });
}
