import { CLOSE } from "@/domain/contract/realtime";
import type { Saved, Status } from "./useCollab";

/**
 * What a person is told of the connection and of their words, at one glance. A reader's are
 * `live` and `reconnecting`; `held` is for a writer who has nothing unsaved while the server
 * cannot store; `slow` for one whose words have been on their way for longer than usual.
 */
export type Condition =
  | "connecting"
  | "live"
  | "reconnecting"
  | "saved"
  | "saving"
  | "slow"
  | "held"
  | "unstored"
  | "offline"
  | "unsaved"
  | "signedOut"
  | "noAccess"
  | "closed";

/** From so many seconds on it is said for how long words have not been saved. */
export const LONG_S = 5;

export interface Facts {
  readonly status: Status;
  readonly saved: Saved;
  /** Since when something is unsaved, in whole seconds; 0 if nothing is. */
  readonly unsavedFor: number;
  readonly storing: boolean;
  readonly mayWrite: boolean;
}

/** "Saved" comes from the server's word that it is on its disk alone. */
export function conditionOf({ status, saved, unsavedFor, storing, mayWrite }: Facts): Condition {
  if (status.state === "closed") {
    if (status.code === CLOSE.notSignedIn) return "signedOut";
    return status.code === CLOSE.notAllowed ? "noAccess" : "closed";
  }
  if (saved === "saved") {
    if (status.state === "connecting") return "connecting";
    if (status.state === "offline") return mayWrite ? "offline" : "reconnecting";
    if (!mayWrite) return "live";
    return storing ? "saved" : "held";
  }
  if (status.state !== "connected") return "unsaved";
  if (saved === "unstored") return "unstored";
  return unsavedFor >= LONG_S ? "slow" : "saving";
}

const TROUBLES = ["reconnecting", "slow", "held", "unstored", "offline", "unsaved"] as const;
export type TroubleKind = (typeof TROUBLES)[number];

/** What a sentence is needed for; the others speak for themselves. */
export const isTrouble = (condition: Condition): condition is TroubleKind =>
  (TROUBLES as readonly Condition[]).includes(condition);

/** After these the connection does not come back by itself; `Ended` says more. */
export const isEnd = (condition: Condition): boolean =>
  ["signedOut", "noAccess", "closed"].includes(condition);
