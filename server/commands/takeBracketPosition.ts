import type { BracketPositionRequest } from "../../domain/contract/decisionRequests";
import type { ParagraphId } from "../../domain/ids";
import { done, type Result, refuse } from "../../domain/refusal";
import { holdsBracket } from "../../domain/text/openBrackets";
import type { SignedIn } from "../auth/auth";
import * as bracketPositions from "../db/bracketPositions";
import type { World } from "../world";
import { authorise } from "./change";
import { changeText } from "./changeText";

/**
 * A delegation says where it stands on an open bracket of the text itself, or takes that back; both
 * are recorded. Refuses `stale` when the bracket is no longer in the paragraph (what was said of it
 * can still be taken back), and `no-change` when there is nothing to take back.
 */
export function takeBracketPosition(
  world: World,
  user: SignedIn,
  slug: string,
  paragraph: string,
  request: BracketPositionRequest,
): Promise<Result<null>> {
  return changeText(world, user, slug, "bracket.position", async (tx, entered, { paragraphs }) => {
    const { delegation, bracket, nth, stance, note } = request;
    const refused = authorise(entered.actor, "bracket.position", { delegation });
    if (refused) return refused;
    const place = { paragraph: paragraph as ParagraphId, bracket, nth };
    if (stance !== null && !holdsBracket(paragraphs, place))
      return refuse("stale", "This bracket is no longer in the text. Look at how it reads now.");
    const { id } = entered.negotiation;
    if (stance === null) {
      const said = await bracketPositions.list(tx, id);
      const last = said.findLast(
        (one) =>
          one.delegation === delegation &&
          one.paragraph === paragraph &&
          one.bracket === bracket &&
          one.nth === nth,
      );
      if (!last?.stance) return refuse("no-change", "There is no position to take back.");
    }
    await bracketPositions.add(tx, id, {
      ...place,
      ...{ delegation, stance, note },
      ...{ actor: user.id, actorName: user.name, at: world.now() },
    });
    return done({
      value: null,
      events: [
        {
          type: "bracket.position-taken",
          subject: paragraph,
          audience: { to: "participants" },
          payload: { delegation, bracket, nth, stance },
        },
      ],
    });
  });
}
