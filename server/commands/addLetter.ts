import type { LetterRequest } from "../../domain/contract/requests";
import { refusedErrata } from "../../domain/reading/errata";
import { readDocument } from "../../domain/reading/read";
import { done, type Result, refuse } from "../../domain/refusal";
import type { SignedIn } from "../auth/auth";
import * as documents from "../db/documents";
import type { World } from "../world";
import { authorise, change } from "./change";
import { sha256Of, storeDocument } from "./storeDocument";

/**
 * Adds a document to a negotiation: its letters are there for every participant, the dates read from
 * it await their review. The text under negotiation is not touched. A document that is there already
 * is refused (`already-exists`).
 */
export function addLetter(
  world: World,
  user: SignedIn,
  slug: string,
  request: LetterRequest,
): Promise<Result<{ id: string }>> {
  return change(world, user, slug, async (tx, { actor, negotiation }) => {
    const refused = authorise(actor, "letter.add") ?? refusedErrata(request.text, request.errata);
    if (refused) return refused;
    if (await documents.holds(tx, negotiation.id, sha256Of(request.text)))
      return refuse("already-exists", "This document is among the letters already.");
    const id = await storeDocument(tx, negotiation.id, {
      ...request,
      reading: readDocument(request.text, request.errata),
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
