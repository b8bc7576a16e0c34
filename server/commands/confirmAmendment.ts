import { done, type Result, refuse } from "../../domain/refusal";
import type { SignedIn } from "../auth/auth";
import * as amendments from "../db/amendments";
import { subjectOf } from "../queries/amendmentSubject";
import type { World } from "../world";
import { audienceOf, permittedAmendment } from "./amendment";
import { change } from "./change";

/** A delegation confirms what was entered on its behalf. */
export function confirmAmendment(
  world: World,
  user: SignedIn,
  slug: string,
  id: string,
): Promise<Result<null>> {
  return change(world, user, slug, async (tx, entered) => {
    const found = await permittedAmendment(tx, entered, id, "amendment.confirm");
    if (!found.ok) return found;
    const subject = subjectOf(found.value);
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
