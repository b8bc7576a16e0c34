import type { ScreenRequest } from "../../domain/contract/decisionRequests";
import type { ScreenView } from "../../domain/contract/liveViews";
import { done, type Result, refuse } from "../../domain/refusal";
import type { SignedIn } from "../auth/auth";
import * as screens from "../db/screens";
import { enter, liveText, type World } from "../world";
import { authorise, closed } from "./change";

/**
 * A co-facilitator shows a paragraph to the room, or with null nothing any more. It is no part of
 * the record: only what is shown now is kept. Of two who lead at once the later one is followed.
 * Refuses `paragraph-gone`.
 */
export async function leadScreen(
  world: World,
  user: SignedIn,
  slug: string,
  { paragraph }: ScreenRequest,
): Promise<Result<ScreenView>> {
  const entered = await enter(world.database.client, user, slug);
  if (!entered.ok) return entered;
  const refused = authorise(entered.value.actor, "screen.lead") ?? closed(entered.value);
  if (refused) return refused;
  const { paragraphs } = await liveText(world, slug);
  if (paragraph !== null && !paragraphs.some(({ id }) => id === paragraph))
    return refuse("paragraph-gone", "This paragraph is no longer in the text.");
  const { id } = entered.value.negotiation;
  const act = { paragraph, actorName: user.name, at: world.now() };
  const screen = await screens.show(world.database.client, id, act);
  world.rooms.show(id, screen);
  return done(screen);
}
