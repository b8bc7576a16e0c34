import { undoOf } from "../../domain/amendments/decision";
import { operationsFor } from "../../domain/amendments/judge";
import type { DecisionRequest } from "../../domain/contract/requests";
import { done, type Result, refuse } from "../../domain/refusal";
import type { SignedIn } from "../auth/auth";
import * as amendments from "../db/amendments";
import { latestRevision, subjectOf } from "../queries/amendmentSubject";
import type { LiveText, World } from "../world";
import { audienceOf, visibleAmendment } from "./amendment";
import { authorise, newParagraphId } from "./change";
import { changeText } from "./changeText";

/**
 * A co-facilitator accepts or rejects an amendment. The revision decided on is the one that the
 * co-facilitator saw; a newer one answers `stale`. An acceptance changes the live text in the same
 * transaction. Of two decisions at once one stands, the other answers `already-decided`.
 */
export function decideAmendment(
  world: World,
  user: SignedIn,
  slug: string,
  id: string,
  request: DecisionRequest,
): Promise<Result<null>> {
  return changeText(world, user, slug, async (tx, entered, text) => {
    const found = await visibleAmendment(tx, entered, id);
    if (!found.ok) return found;
    const amendment = found.value;
    const subject = subjectOf(amendment);
    const refused =
      authorise(entered.actor, "decision.make", { amendment: subject }) ??
      untimely(amendment, request);
    if (refused) return refused;
    const accepted = request.kind === "accept" ? accept(amendment, text) : done(null);
    if (!accepted.ok) return accepted;
    const decision = await amendments.addDecision(tx, amendment.id, {
      revision: request.revision,
      kind: request.kind,
      reason: request.reason,
      applied: accepted.value?.operations ?? null,
      undo: accepted.value?.undo ?? null,
      roomSeq: text.seq,
      actor: user.id,
      actorName: user.name,
      at: world.now(),
    });
    if (decision === "already-decided") return alreadyDecided(amendment);
    await amendments.setStatus(
      tx,
      amendment.id,
      request.kind === "accept" ? "accepted" : "rejected",
    );
    return done({
      value: null,
      operations: accepted.value?.operations,
      events: [
        {
          type: request.kind === "accept" ? "amendment.accepted" : "amendment.rejected",
          subject: amendment.id,
          audience: audienceOf(subject),
          payload: { revision: request.revision, reason: request.reason },
        },
      ],
    });
  });
}

function untimely(amendment: amendments.StoredAmendment, request: DecisionRequest) {
  const revision = latestRevision(amendment);
  if (amendment.status === "withdrawn")
    return refuse("withdrawn", "Its sponsor has withdrawn this amendment.");
  if (!revision || amendment.status === "draft")
    return refuse("not-submitted", "This amendment has not been submitted.");
  if (amendment.status !== "submitted") return alreadyDecided(amendment);
  if (revision.id !== request.revision)
    return refuse("stale", "Its sponsor has submitted a newer wording. Look at it, then decide.");
  // A decision is for all to see, and so is its line in the next revision: what it is about must be.
  if (revision.disclosedAt === null)
    return refuse(
      "undisclosed",
      "Delegations have not seen this wording yet. Disclose it, or issue a compilation text, before deciding.",
    );
  return null;
}

function alreadyDecided(amendment: amendments.StoredAmendment) {
  const who = amendment.decisions.at(-1)?.actorName ?? "Another co-facilitator";
  return refuse("already-decided", `${who} has already decided: ${amendment.status}.`, {
    status: amendment.status,
  });
}

function accept(amendment: amendments.StoredAmendment, text: LiveText) {
  const revision = latestRevision(amendment)!;
  const operations = operationsFor(text.paragraphs, revision, newParagraphId);
  if (!operations.ok) return operations;
  return done({
    operations: operations.value,
    undo: undoOf(text.paragraphs, operations.value),
  });
}
