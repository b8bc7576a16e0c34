import { randomUUID } from "node:crypto";
import { acceptTogether } from "../../domain/amendments/acceptTogether";
import type { DecisionsRequest } from "../../domain/contract/decisionRequests";
import { done, type Result } from "../../domain/refusal";
import type { SignedIn } from "../auth/auth";
import type { World } from "../world";
import { newParagraphId } from "./change";
import { changeText } from "./changeText";
import { allDecidable } from "./decidable";
import { enterDecisions } from "./enterDecision";
import { needsAuthor } from "./needsAuthor";
import { orderHere } from "./orderHere";

/**
 * A co-facilitator accepts several amendments at once, all or none, in the order given. Refuses what
 * a single acceptance would refuse, naming the amendment, and `conflicting` when two of them ask for
 * different things at one place. Each can be taken back by itself; those that ask for exactly the
 * same are taken back together.
 */
export function acceptMany(
  world: World,
  user: SignedIn,
  slug: string,
  request: DecisionsRequest,
): Promise<Result<null>> {
  return changeText(world, user, slug, "decision.make", async (tx, entered, text) => {
    const found = await allDecidable(tx, entered, request.amendments);
    if (!found.ok) return found;
    const byId = new Map(found.value.map((one) => [one.amendment.id, one]));
    const accepted = acceptTogether(
      text.paragraphs,
      found.value.map(({ amendment, revision }) => ({ id: amendment.id, proposal: revision })),
      newParagraphId,
      await orderHere(tx, entered, text),
    );
    if (!accepted.ok) return accepted;
    const decided = { kind: "accept", reason: request.reason, act: randomUUID() } as const;
    const told = await enterDecisions(
      tx,
      world,
      user,
      { ...decided, roomSeq: text.seq },
      accepted.value.map(({ id, ...effect }) => ({ ...byId.get(id)!, effect })),
    );
    if (!told.ok) return told;
    const operations = accepted.value.flatMap((one) => (one.like === one.id ? one.operations : []));
    const { id: negotiation } = entered.negotiation;
    const besides = new Set(byId.keys());
    const notices = await needsAuthor(tx, negotiation, text.paragraphs, operations, besides);
    return done({ value: null, operations, events: [...told.value, ...notices] });
  });
}
