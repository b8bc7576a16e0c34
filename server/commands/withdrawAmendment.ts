import { done, type Result, refuse } from "../../domain/refusal";
import type { SignedIn } from "../auth/auth";
import * as amendments from "../db/amendments";
import { subjectOf } from "../queries/amendmentSubject";
import type { World } from "../world";
import { audienceOf, permittedAmendment } from "./amendment";
import { change } from "./change";
import { undecided } from "./submitAmendment";

/** A sponsor withdraws its amendment. Nobody else can, and the machine never does. */
export function withdrawAmendment(
  world: World,
  user: SignedIn,
  slug: string,
  id: string,
  request: { readonly reason: string },
): Promise<Result<null>> {
  return change(world, user, slug, async (tx, entered) => {
    const found = await permittedAmendment(tx, entered, id, "amendment.withdraw");
    if (!found.ok) return found;
    const subject = subjectOf(found.value);
    const refused = undecided(found.value);
    if (refused) return refused;
    if (subject.status === "draft")
      return refuse("not-submitted", "This is still a draft: discard it instead.");
    await amendments.setStatus(tx, found.value.id, "withdrawn");
    return done({
      value: null,
      events: [
        {
          type: "amendment.withdrawn",
          subject: found.value.id,
          audience: audienceOf(subject),
          payload: { reason: request.reason },
        },
      ],
    });
  });
}
