import type { AskRequest } from "../../../domain/contract/draftingRequests";
import { answerAsk } from "../../../domain/drafting/answers";
import type { DelegationId } from "../../../domain/ids";
import { done, type Result, refuse } from "../../../domain/refusal";
import type { SignedIn } from "../../auth/auth";
import * as steps from "../../db/draftSteps";
import { notFound, type World } from "../../world";
import { changeDraft } from "./changeDraft";

/**
 * A drafter answers what a step forward could not settle: the words of the text, or those of the room.
 * The same answer again changes nothing; refuses (`already-decided`) another one, and (`stale`) to
 * change words that were changed since.
 */
export function answerDraftAsk(
  world: World,
  user: SignedIn,
  slug: string,
  delegation: DelegationId,
  id: string,
  { take }: AskRequest,
): Promise<Result<null>> {
  return changeDraft(world, user, slug, delegation, "draft.write", async (tx, entered) => {
    const stored = await steps.askById(tx, entered.drafting.room, id);
    if (!stored) return notFound();
    if (stored.answer === take) return done({ value: null, textAlone: true });
    if (stored.answer !== null)
      return refuse(
        "already-decided",
        `${stored.answeredByName} has chosen already. Change the words by hand.`,
      );
    const operations = answerAsk(entered.paragraphs, stored.ask, take);
    if (!operations.ok) return operations;
    const answered = { answer: take, answeredByName: user.name, at: world.now() };
    await steps.answer(tx, stored.id, answered);
    return done({ value: null, operations: operations.value });
  });
}

/**
 * Takes an answer back: it waits for the authors again; what it did to the words is for them to undo.
 * Of one that waits it changes nothing. Refuses `stale` once the text has moved on since.
 */
export function reopenDraftAsk(
  world: World,
  user: SignedIn,
  slug: string,
  delegation: DelegationId,
  id: string,
): Promise<Result<null>> {
  return changeDraft(world, user, slug, delegation, "draft.write", async (tx, { drafting }) => {
    const stored = await steps.askById(tx, drafting.room, id);
    if (!stored) return notFound();
    if (stored.answer === null) return done({ value: null, textAlone: true });
    const known = await steps.asks(tx, drafting.room);
    if (!known.some((one) => one.id === id))
      return refuse("stale", "The text has moved on since. Change the words by hand.");
    await steps.answer(tx, id, null);
    return done({ value: null });
  });
}
