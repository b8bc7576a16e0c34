import { done, type Result, refuse } from "../../domain/refusal";
import type { SignedIn } from "../auth/auth";
import * as amendments from "../db/amendments";
import { subjectOf } from "../queries/amendmentSubject";
import type { World } from "../world";
import { audienceOf, visibleAmendment } from "./amendment";
import { authorise, change } from "./change";

/** A delegation confirms what was entered on its behalf. */
export function confirmAmendment(
  world: World,
  user: SignedIn,
  slug: string,
  id: string,
): Promise<Result<null>> {
  return change(world, user, slug, async (tx, entered) => {
    const found = await visibleAmendment(tx, entered, id);
    if (!found.ok) return found;
    const subject = subjectOf(found.value);
    const refused = authorise(entered.actor, "amendment.confirm", { amendment: subject });
    if (refused) return refused;
    if (!found.value.onBehalf || found.value.confirmedAt)
      return refuse("no-change", "There is nothing to confirm: this is the delegation's own.");
    await amendments.confirm(tx, found.value.id, world.now());
    return done({
      value: null,
      events: [
        {
          type: "amendment.confirmed",
          subject: found.value.id,
          audience: audienceOf(subject),
          payload: {},
        },
      ],
    });
  });
}
