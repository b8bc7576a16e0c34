import type { LetterRequest } from "../../domain/contract/documentRequests";
import { done, type Result, refuse } from "../../domain/refusal";
import type { SignedIn } from "../auth/auth";
import * as documents from "../db/documents";
import { enter, type World } from "../world";
import { authorise, change } from "./change";
import { readReceived } from "./readReceived";
import { sha256Of, storeDocument } from "./storeDocument";

/**
 * Adds a document to a negotiation: its letters are there for every participant, the dates read from
 * it await their review. Times that name no zone are of the negotiation's. The text under negotiation
 * is not touched. A document that is there already is refused (`already-exists`).
 */
export async function addLetter(
  world: World,
  user: SignedIn,
  slug: string,
  request: LetterRequest,
): Promise<Result<{ id: string }>> {
  // Read before the transaction: a long document must not hold the negotiation.
  const entered = await enter(world.database.client, user, slug);
  if (!entered.ok) return entered;
  const { actor, negotiation } = entered.value;
  const zone = request.zone ?? negotiation.timeZone;
  const read = authorise(actor, "letter.add") ?? (await readReceived({ ...request, zone }));
  if (!read.ok) return read;
  return change(world, user, slug, async (tx, { actor, negotiation }) => {
    const refused = authorise(actor, "letter.add");
    if (refused) return refused;
    if (await documents.holds(tx, negotiation.id, sha256Of(request.text)))
      return refuse("already-exists", "This document is among the letters already.");
    const id = await storeDocument(tx, negotiation.id, {
      ...request,
      reading: read.value,
      addedBy: user.id,
      addedAt: world.now(),
    });
    return done({
      value: { id },
      events: [
        {
          type: "letter.added",
          subject: id,
          audience: { to: "participants" },
          payload: { filename: request.filename },
        },
      ],
    });
  });
}
