import type { DraftingSettingsRequest } from "../../../domain/contract/draftingRequests";
import type { DelegationId } from "../../../domain/ids";
import { can } from "../../../domain/permissions";
import { done, type Result, refuse } from "../../../domain/refusal";
import type { SignedIn } from "../../auth/auth";
import * as draftings from "../../db/draftings";
import type { World } from "../../world";
import { changeDraft } from "./changeDraft";
import { NOBODY_CLEARS } from "./drafters";

/**
 * Sets how a room works: whether it follows the text by itself, which any drafter may say, and
 * whether what is sent has to be cleared first, which those who clear say (`not-allowed`),
 * and which needs one who does (`nobody-clears`).
 */
export function configureDrafting(
  world: World,
  user: SignedIn,
  slug: string,
  delegation: DelegationId,
  { follows, wantsClearance }: DraftingSettingsRequest,
): Promise<Result<null>> {
  return changeDraft(world, user, slug, delegation, "draft.write", async (tx, entered) => {
    const { actor, drafting, drafters } = entered;
    const changes = wantsClearance !== undefined && wantsClearance !== drafting.wantsClearance;
    if (changes && !can(actor, "draft.appoint", { delegation, drafters }))
      return refuse(
        "not-allowed",
        "Whether your delegation's input is cleared is for those to say who clear it.",
      );
    if (changes && wantsClearance && !drafters.some(({ mayClear }) => mayClear))
      return NOBODY_CLEARS;
    await draftings.update(tx, drafting.room, { follows, wantsClearance });
    return done({ value: null });
  });
}
