import type { Mark } from "../../domain/contract/changes";
import { done, type Result, refuse } from "../../domain/refusal";
import type { SignedIn } from "../auth/auth";
import * as visits from "../db/visits";
import { enter, liveText, type World } from "../world";
import { authorise } from "./change";

/**
 * A person has seen a negotiation up to a mark that the server gave. It is nobody else's business:
 * no event, no lock. A mark never moves back, so that an old tab makes nothing new again; one that
 * no server can have given is `invalid`.
 */
export async function noteVisit(
  world: World,
  user: SignedIn,
  slug: string,
  mark: Mark,
): Promise<Result<null>> {
  const entered = await enter(world.database.client, user, slug);
  if (!entered.ok) return entered;
  const { negotiation, actor } = entered.value;
  const refused = authorise(actor, "text.read");
  if (refused) return refused;
  const text = await liveText(world, slug);
  const at = new Date(mark.at);
  if (at > world.now() || mark.seq > text.seq)
    return refuse("invalid", "What has not happened yet cannot have been seen.");
  await visits.note(world.database.client, negotiation.id, user.id, { at, roomSeq: mark.seq });
  return done(null);
}
