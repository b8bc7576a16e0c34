/** How far a change has come that was sent. */
import type { AmendmentStatus } from "@/domain/amendments/amendment";
import type { SentView } from "@/domain/contract/draftingViews";
import type { ShownChange } from "./changes";

/** What has become of a proposal that waits no longer. */
export type Decided = Exclude<AmendmentStatus, "draft" | "submitted">;

/** What was decided on what was sent, or that it was withdrawn; null: it waits. */
export const decidedOf = ({ status }: Pick<SentView, "status">): Decided | null =>
  status === "submitted" || status === "draft" ? null : status;

/**
 * null: it was never sent. `sent`: it waits with the co-facilitators as it is worded here; `changed`:
 * in other words. Else what was decided: sent again, it is a new proposal.
 */
export function sentStateOf({
  kept,
  fresh,
}: Pick<ShownChange, "kept" | "fresh">): "sent" | "changed" | Decided | null {
  const sent = kept?.sent;
  if (!sent) return null;
  return decidedOf(sent) ?? (sent.changedSince || !fresh ? "changed" : "sent");
}
