import { textRoom } from "../../domain/contract/realtime";
import type { Action } from "../../domain/permissions";
import type { Result } from "../../domain/refusal";
import { lockedBy } from "../../domain/text/agreed";
import { tornFrom } from "../../domain/text/citations";
import type { TextOperation } from "../../domain/text/operations";
import type { SignedIn } from "../auth/auth";
import * as negotiations from "../db/negotiations";
import type { Tx } from "../db/open";
import { type Entered, enter, type LiveText, type World } from "../world";
import { authoriseRole, closed, type Outcome, signed } from "./change";

/** What a command does to the live text, besides what it stores. */
export interface TextOutcome<T> extends Outcome<T> {
  readonly operations?: readonly TextOperation[];
}

/**
 * Like `change`, in the queue of the negotiation's room: what is stored and what happens to the live
 * text are one transaction, and the text that `work` is given does not change meanwhile. A refusal
 * undoes both. Whom no role lets do `action` is refused before anything is queued; the subject of it is
 * `work`'s to authorise. The text of a closed negotiation stays as it is, and so do the words of a
 * paragraph that is agreed *ad ref* (`agreed`); no citation loses its footnote (`needs-co-facilitator`).
 */
export async function changeText<T>(
  world: World,
  user: SignedIn,
  slug: string,
  action: Action,
  work: (tx: Tx, entered: Entered, text: LiveText) => Promise<Result<TextOutcome<T>>>,
): Promise<Result<T>> {
  const known = await enter(world.database.client, user, slug);
  if (!known.ok) return known;
  const stranger = authoriseRole(known.value.actor, action);
  if (stranger) return stranger;
  const result = await world.rooms.command<T>(textRoom(slug), async (tx, paragraphs, seq) => {
    await negotiations.lock(tx, slug);
    const entered = await enter(tx, user, slug);
    if (!entered.ok) return entered;
    const refused = authoriseRole(entered.value.actor, action) ?? closed(entered.value);
    if (refused) return refused;
    const outcome = await work(tx, entered.value, { paragraphs, seq });
    if (!outcome.ok) return outcome;
    const operations = outcome.value.operations ?? [];
    const harm = lockedBy(paragraphs, operations) ?? tornFrom(paragraphs, operations);
    if (harm) return harm;
    return {
      ok: true,
      value: {
        value: outcome.value.value,
        operations: outcome.value.operations,
        events: signed(user, outcome.value, world.now()),
      },
    };
  });
  return result.ok ? { ok: true, value: result.value.value } : result;
}
