import { randomUUID } from "node:crypto";
import { undoOf } from "../../domain/amendments/decision";
import { operationsFor } from "../../domain/amendments/judge";
import { operationsForPart } from "../../domain/amendments/part";
import type { DecisionRequest } from "../../domain/contract/decisionRequests";
import { done, type Result, refuse } from "../../domain/refusal";
import type { TextOperation } from "../../domain/text/operations";
import type { SignedIn } from "../auth/auth";
import type { World } from "../world";
import { newParagraphId } from "./change";
import { changeText } from "./changeText";
import { type Decidable, decidable } from "./decidable";
import { enterDecisions } from "./enterDecision";
import { needsAuthor } from "./needsAuthor";
import { orderHere } from "./orderHere";

/**
 * A co-facilitator accepts an amendment or some of its edits, rejects it, or defers it: then it stays
 * submitted, and the next decision ends the deferral. The revision decided on is the one that the
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
  return changeText(world, user, slug, "decision.make", async (tx, entered, text) => {
    const found = await decidable(tx, entered, id, request.revision);
    if (!found.ok) return found;
    const { kind, reason } = request;
    const { amendment } = found.value;
    if (kind === "defer" && amendment.decisions.some((one) => one.takenBackAt === null))
      return refuse("already-decided", "This amendment is deferred already.");
    const operations = operationsOf(found.value, request, text.paragraphs);
    if (!operations.ok) return operations;
    const changes = operations.value;
    const effect = changes && {
      operations: changes,
      undo: undoOf(text.paragraphs, changes, await orderHere(tx, entered, text)),
    };
    const edits = kind === "accept-in-part" ? request.edits : undefined;
    const decided = { kind, reason, edits, act: randomUUID(), roomSeq: text.seq };
    const told = await enterDecisions(tx, world, user, decided, [{ ...found.value, effect }]);
    if (!told.ok) return told;
    const { id: negotiation } = entered.negotiation;
    const besides = new Set([amendment.id]);
    const notices = await needsAuthor(tx, negotiation, text.paragraphs, changes ?? [], besides);
    return done({
      value: null,
      operations: changes ?? undefined,
      events: [...told.value, ...notices],
    });
  });
}

/** What the decision does to the text; null: nothing. */
function operationsOf(
  { revision }: Decidable,
  request: DecisionRequest,
  text: Parameters<typeof operationsFor>[0],
): Result<TextOperation[] | null> {
  switch (request.kind) {
    case "accept":
      return operationsFor(text, revision, newParagraphId);
    case "accept-in-part":
      return operationsForPart(text, revision, request.edits);
    case "reject":
    case "defer":
      return done(null);
  }
}
