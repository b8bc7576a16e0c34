/** How far a room is on its way to being sent, where its delegation wants it cleared. */
import { CLEARANCES, type Clearance } from "@/domain/contract/draftingRequests";
import type { DraftingView } from "@/domain/contract/draftingViews";
import { type ClearanceStep, clearanceStep, isCleared } from "@/domain/drafting/clearance";

export interface ClearanceState {
  readonly state: Clearance;
  /** Whether the room says something else than what that was said of. */
  readonly changedSince: boolean;
  /** What this drafter can say of it now, the next step last. */
  readonly steps: readonly ClearanceStep[];
  /** Whether it could be sent as it is worded now. */
  readonly cleared: boolean;
}

const OTHER = "";

/** @param fresh whether the room still says what the server was asked about */
export function clearanceOf(
  { clearances, wording, you }: Pick<DraftingView, "clearances" | "wording" | "you">,
  fresh: boolean,
): ClearanceState {
  const last = clearances.at(-1) ?? null;
  const changedSince = last !== null && (last.changedSince || !fresh);
  const said = last && { state: last.state, wording: changedSince ? OTHER : wording };
  const clears = you.mayClear;
  const cleared = isCleared(said, wording);
  return {
    state: last?.state ?? "draft",
    changedSince: changedSince && last.state !== "draft",
    steps: CLEARANCES.filter(
      (to): to is ClearanceStep =>
        to !== "submitted" &&
        // What is cleared as it stands is not put up again.
        !(cleared && to === "for-clearance") &&
        clearanceStep(said, { to, wording, clears }).ok,
    ),
    cleared,
  };
}
