import type { AmendmentId } from "../../domain/ids";
import { done, type Result, refuse } from "../../domain/refusal";
import type { SignedIn } from "../auth/auth";
import type { Act } from "../db/amendmentRecord";
import * as amendments from "../db/amendments";
import * as decisions from "../db/decisions";
import type { Tx } from "../db/open";
import { subjectOf } from "../queries/amendmentSubject";
import type { World } from "../world";
import { audienceOf, permittedAmendment } from "./amendment";
import { change } from "./change";
import { undecided } from "./submitAmendment";

/** Gives an amendment the status `withdrawn`. A deferral of it ends: there is nothing left to decide. */
export async function setWithdrawn(tx: Tx, id: AmendmentId, act: Act): Promise<void> {
  await decisions.endDeferrals(tx, [id], act);
  await amendments.setStatus(tx, id, "withdrawn");
}

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
    const act = { actor: user.id, actorName: user.name, at: world.now() };
    await setWithdrawn(tx, found.value.id, act);
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
