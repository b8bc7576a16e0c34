import type { Clearance } from "../contract/draftingRequests";
import { done, type Result, refuse } from "../refusal";

/** Where a room is, and of what wording that was said; null: nobody has said anything yet. */
export type Said = { readonly state: Clearance; readonly wording: string } | null;

/** What drafters say; that it was submitted is said by submitting. */
export type ClearanceStep = Exclude<Clearance, "submitted">;

const NEXT: Readonly<Record<ClearanceStep, readonly Clearance[]>> = {
  draft: ["for-clearance", "cleared", "submitted"],
  // Again, when it was changed since.
  "for-clearance": ["draft", "for-clearance", "cleared", "submitted"],
  cleared: ["for-clearance"],
};

/**
 * Whether a drafter may put a room to `to`, of a wording: any drafter sends it for clearance and takes
 * it back to draft, and who `clears` clears what was sent for it. Refuses (`no-change`) what is so
 * already, (`invalid`) to clear what nobody sent for clearance, and (`not-allowed`).
 */
export function clearanceStep(
  last: Said,
  { to, wording, clears }: { to: ClearanceStep; wording: string; clears: boolean },
): Result<ClearanceStep> {
  const from = last?.state ?? "draft";
  if (from === to && (to === "draft" || last?.wording === wording))
    return refuse("no-change", "This was said already, of the same wording.");
  if (to === "cleared" && !clears)
    return refuse("not-allowed", "Your delegation's input is cleared by others.");
  return NEXT[to].includes(from)
    ? done(to)
    : refuse("invalid", "It has to be sent for clearance first.");
}

/**
 * Of all that was said of a room, oldest first: the clearance that stands. Who submits under it does
 * not clear, and does not end it; null: none was given, or it was put up again or taken back since.
 */
export function standingClearance<S extends { readonly state: Clearance }>(
  said: readonly S[],
): S | null {
  const last = said.findLast(({ state }) => state !== "submitted");
  return last?.state === "cleared" ? last : null;
}

/** Whether this drafter alone can clear: without them nobody could. */
export const isOnlyClearer = <U>(
  drafters: readonly { readonly user: U; readonly mayClear: boolean }[],
  user: U,
): boolean =>
  drafters.some((one) => one.user === user && one.mayClear) &&
  !drafters.some((one) => one.user !== user && one.mayClear);

/** Whether all of a room, worded so, was cleared; what is left of it after a part of it was sent, too. */
export const isCleared = (last: Said, wording: string): boolean =>
  (last?.state === "cleared" || last?.state === "submitted") && last.wording === wording;
