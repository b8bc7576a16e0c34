import type { DrafterRequest } from "../../../domain/contract/draftingRequests";
import { isOnlyClearer } from "../../../domain/drafting/clearance";
import type { DelegationId, UserId } from "../../../domain/ids";
import { can } from "../../../domain/permissions";
import { done, type Refusal, type Result, refuse } from "../../../domain/refusal";
import type { SignedIn } from "../../auth/auth";
import * as draftings from "../../db/draftings";
import * as negotiations from "../../db/negotiations";
import type { Tx } from "../../db/open";
import { notFound, type World } from "../../world";
import { changeDraft, type DraftOutcome, type EnteredDraft } from "./changeDraft";

const NOT_YOURS_TO_SAY = refuse(
  "not-allowed",
  "Who clears what your delegation sends is for those to say who clear it now.",
);

export const NOBODY_CLEARS = refuse(
  "nobody-clears",
  "Somebody has to be able to clear what your delegation sends. Let another drafter clear first, or do without clearance.",
);

/** Refuses to leave nobody who could clear what has to be cleared before it is sent. */
function lastClearer(
  { drafting, drafters, negotiation }: EnteredDraft,
  user: UserId,
): Refusal | null {
  // Of a negotiation that is closed nothing is sent any more.
  if (!drafting.wantsClearance || negotiation.status === "closed") return null;
  return isOnlyClearer(drafters, user) ? NOBODY_CLEARS : null;
}

/**
 * A drafter names a delegate of the same delegation as a drafter, or changes what one may do. Refuses
 * (`invalid`) anybody else, and (`not-allowed`) to say who clears for those who do not clear, as long
 * as somebody does, and (`nobody-clears`) that the last one who clears does so no longer while
 * clearance is wanted.
 */
export function nameDrafter(
  world: World,
  user: SignedIn,
  slug: string,
  delegation: DelegationId,
  { user: named, mayClear }: DrafterRequest,
): Promise<Result<null>> {
  const name = async (tx: Tx, entered: EnteredDraft): Promise<Result<DraftOutcome<null>>> => {
    const { negotiation, drafters, drafting } = entered;
    const delegates = await negotiations.participants(tx, negotiation.id);
    const one = delegates.find((p) => p.userId === named && p.delegation === delegation);
    if (one?.role !== "delegate")
      return refuse("invalid", "Only delegates of your delegation can be drafters.");
    const clears = drafters.find((drafter) => drafter.user === named)?.mayClear ?? false;
    if (mayClear !== clears && !mayAppoint(entered)) return NOT_YOURS_TO_SAY;
    const last = mayClear ? null : lastClearer(entered, named);
    if (last) return last;
    const added = { addedByName: user.name, addedAt: world.now() };
    await draftings.nameDrafter(tx, drafting.room, { user: named, mayClear, ...added });
    return done({ value: null, access: true });
  };
  // Nobody ceases to be a delegate meanwhile.
  return changeDraft(world, user, slug, delegation, "draft.write", name, { holding: true });
}

/**
 * A drafter takes one off the list, oneself perhaps: their pages of the room are closed at once, in
 * every process. Refuses (`invalid`) to remove the last one, (`not-allowed`) one who clears for
 * those who do not, and (`nobody-clears`) the last who clears while clearance is wanted. It can be done
 * when the negotiation is closed, too.
 */
export function removeDrafter(
  world: World,
  user: SignedIn,
  slug: string,
  delegation: DelegationId,
  removed: UserId,
): Promise<Result<null>> {
  const remove = async (tx: Tx, entered: EnteredDraft): Promise<Result<DraftOutcome<null>>> => {
    const { drafters, drafting } = entered;
    const one = drafters.find((drafter) => drafter.user === removed);
    if (!one) return notFound();
    if (drafters.length === 1)
      return refuse(
        "invalid",
        "You are the last drafter. Name another one first, or the room would be nobody's.",
      );
    if (one.mayClear && !mayAppoint(entered)) return NOT_YOURS_TO_SAY;
    const last = lastClearer(entered, removed);
    if (last) return last;
    await draftings.removeDrafter(tx, drafting.room, removed);
    return done({ value: null, access: true });
  };
  return changeDraft(world, user, slug, delegation, "draft.write", remove, { evenClosed: true });
}

const mayAppoint = ({ actor, drafting: { delegation }, drafters }: EnteredDraft): boolean =>
  can(actor, "draft.appoint", { delegation, drafters });
