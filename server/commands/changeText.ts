import { textRoom } from "../../domain/contract/realtime";
import type { Result } from "../../domain/refusal";
import type { TextOperation } from "../../domain/text/operations";
import type { SignedIn } from "../auth/auth";
import * as negotiations from "../db/negotiations";
import type { Tx } from "../db/open";
import { type Entered, enter, type LiveText, type World } from "../world";
import { closed, type Outcome, signed } from "./change";

/** What a command does to the live text, besides what it stores. */
export interface TextOutcome<T> extends Outcome<T> {
  readonly operations?: readonly TextOperation[];
}

/**
 * Like `change`, in the queue of the negotiation's room: what is stored and what happens to the live
 * text are one transaction. A refusal undoes both. The text of a closed negotiation stays as it is.
 */
export async function changeText<T>(
  world: World,
  user: SignedIn,
  slug: string,
  work: (tx: Tx, entered: Entered, text: LiveText) => Promise<Result<TextOutcome<T>>>,
): Promise<Result<T>> {
  const known = await enter(world.database.client, user, slug);
  if (!known.ok) return known;
  const result = await world.rooms.command<T>(textRoom(slug), async (tx, paragraphs, seq) => {
    await negotiations.lock(tx, slug);
    const entered = await enter(tx, user, slug);
    if (!entered.ok) return entered;
    const over = closed(entered.value);
    if (over) return over;
    const outcome = await work(tx, entered.value, { paragraphs, seq });
    if (!outcome.ok) return outcome;
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
