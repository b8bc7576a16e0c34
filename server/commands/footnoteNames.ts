import type { Proposal } from "../../domain/amendments/amendment";
import type { DelegationId } from "../../domain/ids";
import { type Refusal, refuse } from "../../domain/refusal";
import { broughtByOthers } from "../db/footnoteNames";
import type { Tx } from "../db/open";
import type { Entered } from "../world";

/**
 * Refuses (`already-exists`) a proposal that brings a footnote under a name that an amendment of another
 * delegation has: whichever were accepted first would take it from the other. Names the footnotes
 * of this proposal, and nothing of that amendment, which its author may not know.
 */
export async function nameTaken(
  tx: Tx,
  { negotiation }: Entered,
  delegation: DelegationId,
  { change }: Proposal,
): Promise<Refusal | null> {
  const names = (change.footnotes ?? []).map(({ id }) => id);
  const footnotes = await broughtByOthers(tx, negotiation.id, delegation, names);
  return footnotes.length === 0
    ? null
    : refuse(
        "already-exists",
        "The name of a new footnote is in use already. Give the footnote another name, and send it again.",
        { footnotes },
      );
}
