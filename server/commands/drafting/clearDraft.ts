import type { ClearanceRequest } from "../../../domain/contract/draftingRequests";
import { changesOf } from "../../../domain/drafting/changes";
import { clearanceStep } from "../../../domain/drafting/clearance";
import type { DelegationId } from "../../../domain/ids";
import { can } from "../../../domain/permissions";
import { done, type Result, refuse } from "../../../domain/refusal";
import type { SignedIn } from "../../auth/auth";
import * as clearances from "../../db/draftClearances";
import { changeViews, keptOfChanges, wordingOfAll } from "../../queries/drafting/draftChanges";
import type { World } from "../../world";
import { changeDraft } from "./changeDraft";
import { workingCopy } from "./draftChanges";

/**
 * A drafter sends the room for clearance or takes it back to draft; one who clears clears it (see
 * `clearanceStep`). It is said of a wording: refuses (`stale`) another one than stands.
 */
export function clearDraft(
  world: World,
  user: SignedIn,
  slug: string,
  delegation: DelegationId,
  { to, wording, note }: ClearanceRequest,
): Promise<Result<null>> {
  return changeDraft(world, user, slug, delegation, "draft.write", async (tx, entered) => {
    const { drafting, drafters, actor, negotiation } = entered;
    const { room } = drafting;
    if (!drafting.wantsClearance)
      return refuse("invalid", "Nothing has to be cleared here. Whoever clears can change that.");
    const kept = await keptOfChanges(tx, negotiation.id, room);
    const changes = changeViews(changesOf(await workingCopy(tx, entered)), kept);
    if (wordingOfAll(changes) !== wording)
      return refuse("stale", "The room has been changed. Look at it as it is now, and try again.");
    if (to !== "draft" && changes.length === 0)
      return refuse("no-change", "The room proposes nothing that could be cleared.");
    const last = (await clearances.list(tx, room)).at(-1) ?? null;
    const clears = can(actor, "draft.clear", { delegation, drafters });
    const step = clearanceStep(last, { to, wording, clears });
    if (!step.ok) return step;
    const by = { actor: user.id, actorName: user.name, at: world.now() };
    await clearances.add(tx, room, { state: step.value, wording, note, ...by });
    return done({ value: null });
  });
}
