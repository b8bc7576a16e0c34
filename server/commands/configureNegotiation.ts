import type { NegotiationSettingsRequest } from "../../domain/contract/requests";
import { done, type Result } from "../../domain/refusal";
import type { SignedIn } from "../auth/auth";
import * as negotiations from "../db/negotiations";
import type { World } from "../world";
import { authorise, change } from "./change";

/**
 * Sets how a negotiation is run. A change of disclosure counts for submissions from now on; it
 * discloses nothing that was submitted under another rule.
 */
export async function configureNegotiation(
  world: World,
  user: SignedIn,
  slug: string,
  request: NegotiationSettingsRequest,
): Promise<Result<null>> {
  const result = await change(world, user, slug, async (tx, { actor, negotiation }) => {
    const refused = authorise(actor, "negotiation.configure");
    if (refused) return refused;
    await negotiations.configure(tx, negotiation.id, request);
    return done({
      value: negotiation.id,
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
  if (!result.ok) return result;
  // Closing a negotiation takes the pen from those who are writing now.
  await world.rooms.refreshAccess(result.value);
  return done(null);
}
