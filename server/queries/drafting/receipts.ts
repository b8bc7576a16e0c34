import type { ReceiptView, SentReceiptView } from "../../../domain/contract/draftingViews";
import { standingClearance } from "../../../domain/drafting/clearance";
import type { DelegationId, NegotiationId } from "../../../domain/ids";
import * as amendments from "../../db/amendments";
import type { StoredClearance } from "../../db/draftClearances";
import * as clearances from "../../db/draftClearances";
import * as submissions from "../../db/draftSubmissions";
import type { Db } from "../../db/open";
import type { Entered } from "../../world";
import { ownRoom } from "./rooms";

/**
 * A receipt with the words that were sent, for the drafters of the room; null for everyone else, as
 * where there is none.
 */
export async function receiptFor(
  db: Db,
  entered: Entered,
  delegation: DelegationId,
  id: string,
): Promise<SentReceiptView | null> {
  const own = await ownRoom(db, entered, delegation);
  if (!own) return null;
  const { room, negotiationId } = own.drafting;
  const sent = await submissions.list(db, room);
  const said = await clearances.list(db, room);
  const found = receiptViews(sent, said).find((receipt) => receipt.id === id);
  return found ? sentReceipt(db, negotiationId, found) : null;
}

/** Finds the words of what a receipt names: of each the revision as which it was sent, and no other. */
export async function sentReceipt(
  db: Db,
  negotiation: NegotiationId,
  receipt: ReceiptView,
): Promise<SentReceiptView> {
  const ids = receipt.amendments.map(({ amendment }) => amendment);
  const known = new Map((await amendments.byIds(db, negotiation, ids)).map((one) => [one.id, one]));
  return {
    ...receipt,
    amendments: receipt.amendments.map((one) => {
      const revisions = known.get(one.amendment)?.revisions ?? [];
      const sent = revisions.find(({ number }) => number === one.revision)!;
      const before = revisions.find(({ number }) => number === one.revision - 1);
      const { base, change, rationale } = sent;
      return {
        ...one,
        proposal: { base, change, rationale },
        replaces: before
          ? {
              revision: before.number,
              byName: before.submittedByName,
              at: before.submittedAt.toISOString(),
            }
          : null,
      };
    }),
  };
}

/**
 * What was sent at once, act by act, oldest first; of all `clearances` of the room, oldest first, each
 * under which it was sent. Linear, but for as many clearances as submissions.
 */
export function receiptViews(
  sent: readonly submissions.StoredDraftSubmission[],
  clearances: readonly StoredClearance[],
): readonly ReceiptView[] {
  const acts = new Map<string, submissions.StoredDraftSubmission[]>();
  for (const one of sent) {
    const own = acts.get(one.act);
    if (own) own.push(one);
    else acts.set(one.act, [one]);
  }
  return [...acts].map(([id, [first, ...rest]]) => ({
    id,
    at: first!.at.toISOString(),
    byName: first!.actorName,
    late: first!.late,
    cleared: clearedFor(first!, clearances),
    amendments: [first!, ...rest].map(({ key, amendment, revision, label, kind }) => ({
      ...{ key, amendment, revision, label, kind },
    })),
  }));
}

/** That it was submitted is among the clearances, at the same moment, if it had to be cleared. */
function clearedFor(
  { at, actor }: submissions.StoredDraftSubmission,
  clearances: readonly StoredClearance[],
): ReceiptView["cleared"] {
  const nth = clearances.findIndex(
    (one) => one.state === "submitted" && one.actor === actor && +one.at === +at,
  );
  const cleared = standingClearance(clearances.slice(0, Math.max(0, nth)));
  return cleared && { byName: cleared.actorName, at: cleared.at.toISOString() };
}
