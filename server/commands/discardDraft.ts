import { done, type Result, refuse } from "../../domain/refusal";
import type { SignedIn } from "../auth/auth";
import * as amendments from "../db/amendments";
import { subjectOf } from "../queries/amendmentSubject";
import type { World } from "../world";
import { visibleAmendment } from "./amendment";
import { authorise, change } from "./change";

/** Drops a delegation's draft. What was ever submitted stays; that can only be withdrawn. */
export function discardDraft(
  world: World,
  user: SignedIn,
  slug: string,
  id: string,
): Promise<Result<null>> {
  return change(world, user, slug, async (tx, entered) => {
    const found = await visibleAmendment(tx, entered, id);
    if (!found.ok) return found;
    const amendment = found.value;
    const refused = authorise(entered.actor, "amendment.submit", {
      amendment: subjectOf(amendment),
    });
    if (refused) return refused;
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
