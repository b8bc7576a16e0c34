import { isDecided } from "../../domain/amendments/amendment";
import { rebaseUndo } from "../../domain/amendments/decision";
import type { DecisionId } from "../../domain/ids";
import { done, type Result, refuse } from "../../domain/refusal";
import type { TextOperation } from "../../domain/text/operations";
import type { SignedIn } from "../auth/auth";
import * as amendments from "../db/amendments";
import * as decisions from "../db/decisions";
import type { Tx } from "../db/open";
import { subjectOf } from "../queries/amendmentSubject";
import type { Entered, LiveText, World } from "../world";
import { audienceOf, visibleAmendment } from "./amendment";
import { authorise } from "./change";
import { changeText, type TextOutcome } from "./changeText";
import { needsAuthor } from "./needsAuthor";
import { orderHere } from "./orderHere";

/**
 * Takes the standing decision back, with those of the same act that rest on the same words: all of a
 * bridging text, and of many that were accepted at once those that asked for exactly the same. What
 * it did to the text is undone by its inverse, rebased over all that was typed since, and paragraphs
 * come back between those that other decisions took out; where that is
 * not possible without losing somebody's words, nothing changes and the answer is
 * `needs-co-facilitator`.
 */
export function takeBackDecision(
  world: World,
  user: SignedIn,
  slug: string,
  id: string,
  request: { readonly reason: string },
): Promise<Result<null>> {
  return changeText(world, user, slug, "decision.take-back", async (tx, entered, text) => {
    const found = await visibleAmendment(tx, entered, id);
    if (!found.ok) return found;
    const subject = { amendment: subjectOf(found.value) };
    const refused = authorise(entered.actor, "decision.take-back", subject);
    if (refused) return refused;
    const standing = inForce(found.value);
    if (!standing) return refuse("not-decided", "There is no decision to take back.");
    const undone = standing.undo
      ? rebaseUndo(text.paragraphs, standing.undo, await orderHere(tx, entered, text))
      : done([]);
    if (!undone.ok) return undone;
    const together = await sharing(tx, entered, found.value, standing);
    const how = { act: standing.act, reason: request.reason, operations: undone.value };
    return done(await takenBack(tx, world, user, { entered, text }, together, how));
  });
}

/** An amendment with the decision on it that is taken back. */
export interface Standing {
  readonly amendment: amendments.StoredAmendment;
  readonly decision: DecisionId;
}

/**
 * Stores that these decisions of one act are taken back, and gives what the text and those who know
 * of them are told. Refuses nothing: whoever calls it has asked whether it may be done.
 */
export async function takenBack(
  tx: Tx,
  world: World,
  user: SignedIn,
  { entered, text }: { readonly entered: Entered; readonly text: LiveText },
  together: readonly Standing[],
  how: {
    readonly act: string;
    readonly reason: string;
    readonly operations: readonly TextOperation[];
  },
): Promise<TextOutcome<null>> {
  const { act, reason, operations } = how;
  const by = { actor: user.id, actorName: user.name, reason, at: world.now() };
  await decisions.takeBackAll(
    tx,
    together.map(({ decision }) => decision),
    by,
  );
  // A deferral gave no status: what is deferred may have been withdrawn since.
  const decided = together.filter(({ amendment }) => isDecided(amendment.status));
  await amendments.setStatus(
    tx,
    decided.map(({ amendment }) => amendment.id),
    "submitted",
  );
  const events = together.map(({ amendment, decision }) => ({
    type: "decision.taken-back",
    subject: amendment.id,
    audience: audienceOf(subjectOf(amendment)),
    payload: { decision, act, reason },
  }));
  const besides = new Set(together.map(({ amendment }) => amendment.id));
  const { id: negotiation } = entered.negotiation;
  const notices = await needsAuthor(tx, negotiation, text.paragraphs, operations, besides);
  return { value: null, operations, events: [...events, ...notices] };
}

/** The decision on an amendment that is in force. */
export const inForce = (amendment: amendments.StoredAmendment) =>
  amendment.decisions.find((decision) => decision.takenBackAt === null);

/** The decision itself and those of its act that did the same to the text, once, for all of them. */
export async function sharing(
  tx: Tx,
  { negotiation }: Entered,
  amendment: amendments.StoredAmendment,
  { id, act, undo }: amendments.StoredDecision,
): Promise<readonly Standing[]> {
  if (undo === null) return [{ amendment, decision: id }];
  const same = JSON.stringify(undo);
  const shared = (await decisions.inForceOf(tx, act)).filter(
    (one) => JSON.stringify(one.undo) === same,
  );
  const ids = shared.map((one) => one.amendment);
  const known = new Map(
    (await amendments.byIds(tx, negotiation.id, ids)).map((one) => [one.id, one]),
  );
  return shared.map((one) => ({ amendment: known.get(one.amendment)!, decision: one.id }));
}
