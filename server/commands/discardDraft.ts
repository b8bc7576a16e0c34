import { done, type Result, refuse } from "../../domain/refusal";
import type { SignedIn } from "../auth/auth";
import * as amendments from "../db/amendments";
import type { World } from "../world";
import { permittedAmendment } from "./amendment";
import { change } from "./change";

/** Drops a delegation's draft. What was ever submitted stays; that can only be withdrawn. */
export function discardDraft(
  world: World,
  user: SignedIn,
  slug: string,
  id: string,
): Promise<Result<null>> {
  return change(world, user, slug, async (tx, entered) => {
    const found = await permittedAmendment(tx, entered, id, "amendment.submit");
    if (!found.ok) return found;
    const amendment = found.value;
    if (!amendment.draft) return refuse("no-change", "There is no draft to discard.");
    if (amendment.revisions.length > 0) await amendments.setDraft(tx, amendment.id, null);
    else await amendments.removeDraft(tx, amendment.id);
    return done({
      value: null,
      events: [
        {
          type: "amendment.draft-discarded",
          subject: amendment.id,
          audience: { to: "delegation", delegation: amendment.delegation },
          payload: {},
        },
      ],
    });
  });
}
