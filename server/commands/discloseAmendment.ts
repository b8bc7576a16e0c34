import { done, type Result, refuse } from "../../domain/refusal";
import type { SignedIn } from "../auth/auth";
import * as amendments from "../db/amendments";
import { latestRevision } from "../queries/amendmentSubject";
import type { World } from "../world";
import { permittedAmendment } from "./amendment";
import { change } from "./change";

/** Lets every participant see an amendment's latest revision before a compilation text does. */
export function discloseAmendment(
  world: World,
  user: SignedIn,
  slug: string,
  id: string,
): Promise<Result<null>> {
  return change(world, user, slug, async (tx, entered) => {
    const found = await permittedAmendment(tx, entered, id, "amendment.disclose");
    if (!found.ok) return found;
    const revision = latestRevision(found.value);
    if (!revision) return refuse("not-submitted", "Only what was submitted can be disclosed.");
    if (found.value.status === "withdrawn")
      return refuse("withdrawn", "Its sponsor has withdrawn this amendment: it stays undisclosed.");
    if (revision.disclosedAt) return refuse("no-change", "Every participant can see it already.");
    await amendments.disclose(tx, [revision.id], { actor: user.id, at: world.now() });
    return done({
      value: null,
      events: [
        {
          type: "amendment.disclosed",
          subject: found.value.id,
          audience: { to: "participants" },
          payload: { revision: revision.id },
        },
      ],
    });
  });
}
