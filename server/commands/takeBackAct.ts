import { undoTogether } from "../../domain/amendments/undoTogether";
import type { TakeBackActRequest } from "../../domain/contract/decisionRequests";
import { maySee } from "../../domain/permissions";
import { done, type Result, refuse } from "../../domain/refusal";
import type { SignedIn } from "../auth/auth";
import * as amendments from "../db/amendments";
import * as decisions from "../db/decisions";
import * as events from "../db/events";
import type { Tx } from "../db/open";
import { subjectOf } from "../queries/amendmentSubject";
import { type Entered, notFound, type World } from "../world";
import { authorise } from "./change";
import { changeText } from "./changeText";
import { orderHere } from "./orderHere";
import { takenBack } from "./takeBackDecision";

/**
 * Takes back every decision of one act that is in force, all or none, in one transaction: what was
 * accepted together goes as it came. Refuses `not-decided` when none of them is in force any more,
 * and as a whole `needs-co-facilitator`, naming the amendments and the paragraphs, where words that
 * somebody wrote since would be lost. An act on nothing that the actor may see is `not-found`.
 */
export function takeBackAct(
  world: World,
  user: SignedIn,
  slug: string,
  { act, reason }: TakeBackActRequest,
): Promise<Result<null>> {
  return changeText(world, user, slug, "decision.take-back", async (tx, entered, text) => {
    const found = await permittedAct(tx, entered, act);
    if (!found.ok) return found;
    const standing = await inForce(tx, entered, act, found.value);
    if (standing.length === 0) return refuse("not-decided", "There is no decision to take back.");
    const undone = undoTogether(
      text.paragraphs,
      standing.flatMap(({ amendment, undo }) => (undo ? [{ amendment: amendment.id, undo }] : [])),
      await orderHere(tx, entered, text),
    );
    if (!undone.ok) return undone;
    const how = { act, reason, operations: undone.value };
    return done(await takenBack(tx, world, user, { entered, text }, standing, how));
  });
}

/** The amendments of an act, by their ids, each of which this actor may take a decision back on. */
async function permittedAct(
  tx: Tx,
  { negotiation, actor }: Entered,
  act: string,
): Promise<Result<ReadonlyMap<string, amendments.StoredAmendment>>> {
  const ids = (await decisions.ofActs(tx, [act])).map(({ id }) => id);
  const stored = await amendments.byIds(tx, negotiation.id, ids);
  const seen = stored.filter((one) => maySee(actor, subjectOf(one)));
  if (seen.length === 0) return notFound();
  for (const one of seen) {
    const refused = authorise(actor, "decision.take-back", { amendment: subjectOf(one) });
    if (refused) return refused;
  }
  return done(new Map(seen.map((one) => [one.id, one])));
}

/** The decisions of an act that are in force, in the order in which they were made. */
async function inForce(
  tx: Tx,
  { negotiation }: Entered,
  act: string,
  known: ReadonlyMap<string, amendments.StoredAmendment>,
) {
  // Stored at one moment: only the record knows their order, and what went together comes back
  // to its place only in the reverse of it.
  const order = await events.subjectsOfAct(tx, negotiation.id, act);
  const at = new Map(order.map((subject, index) => [subject, index]));
  return (await decisions.inForceOf(tx, act))
    .toSorted((a, b) => (at.get(a.amendment) ?? 0) - (at.get(b.amendment) ?? 0))
    .flatMap(({ id, amendment }) => {
      const stored = known.get(amendment);
      const decision = stored?.decisions.find((one) => one.id === id);
      return stored && decision ? [{ amendment: stored, decision: id, undo: decision.undo }] : [];
    });
}
