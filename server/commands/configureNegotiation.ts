import type { NegotiationSettingsRequest } from "../../domain/contract/negotiationRequests";
import { done, type Result } from "../../domain/refusal";
import type { SignedIn } from "../auth/auth";
import * as negotiations from "../db/negotiations";
import type { World } from "../world";
import { authorise, change } from "./change";

/**
 * Sets how a negotiation is run. A change of disclosure counts for submissions from now on; it
 * discloses nothing that was submitted under another rule. Closing a negotiation takes the pen from
 * those who are writing now.
 */
export async function configureNegotiation(
  world: World,
  user: SignedIn,
  slug: string,
  request: NegotiationSettingsRequest,
): Promise<Result<null>> {
  return change(world, user, slug, async (tx, { actor, negotiation }) => {
    const refused = authorise(actor, "negotiation.configure");
    if (refused) return refused;
    await negotiations.configure(tx, negotiation.id, request);
    return done({
      value: null,
      events: [
        {
          type: "negotiation.configured",
          subject: negotiation.id,
          audience: { to: "participants" },
          payload: { ...request },
        },
      ],
    });
  });
}
