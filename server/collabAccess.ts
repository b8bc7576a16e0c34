import type { DelegationId } from "../domain/ids";
import { can, delegationsOf, isChair, participationsOf } from "../domain/permissions";
import type { Database } from "./db/open";
import { type Standing, standings } from "./db/standing";
import { ownRoom } from "./queries/drafting/rooms";
import type { Access, Authorise } from "./realtime/door/access";

const ROOM =
  /^(?:(text|feed):([a-z0-9-]{1,60})|draft:([a-z0-9-]{1,60}):([0-9a-f-]{36})(?::[0-9]{1,4})?)$/;

/**
 * Who may enter a room and write in it, from the same table of permissions as everything else.
 * A room that does not exist and one that is not for this person are answered alike. Asked anew
 * each time; those who come at the same moment are answered by one query (who asks for a
 * drafting room, by one more each).
 */
export function collabAccess(database: Pick<Database, "pool" | "client">): Authorise {
  const standingOf = standings(database.pool);
  return async (user, room): Promise<Access | null> => {
    const [, kind, textSlug, draftSlug, delegation] = ROOM.exec(room) ?? [];
    const slug = textSlug ?? draftSlug;
    const standing = slug ? await standingOf(user.id, slug) : null;
    if (!standing) return null;
    if (delegation !== undefined)
      return draftAccess(database, standing, room, delegation as DelegationId);
    const { negotiation, actor } = standing;
    if (participationsOf(actor).length === 0 || !can(actor, "text.read")) return null;
    const writes = kind === "text" && negotiation.status === "open" && can(actor, "text.write");
    return accessOf(standing, writes, displayName(standing));
  };
}

/** For the named drafters of the room that the delegation has now, who see each other by name. */
async function draftAccess(
  { client }: Pick<Database, "client">,
  standing: Standing,
  room: string,
  delegation: DelegationId,
): Promise<Access | null> {
  const { actor, negotiation } = standing;
  const own = await ownRoom(client, standing, delegation);
  if (own?.drafting.room !== room) return null;
  const { drafters } = own;
  const writes =
    negotiation.status === "open" && can(actor, "draft.write", { delegation, drafters });
  return accessOf(standing, writes, actor.name);
}

const accessOf = (
  { negotiation, actor, asOf }: Standing,
  mayWrite: boolean,
  name: string,
): Access => ({ negotiationId: negotiation.id, actor, mayWrite, displayName: name, asOf });

/** How the others see this person: a delegate by delegation, a chair by name. */
function displayName({ actor, delegationNames }: Standing): string {
  const own = delegationsOf(actor);
  if (own.length === 0 || isChair(actor)) return actor.name;
  const names = own.map((delegation) => delegationNames.get(delegation)!);
  return names.sort((a, b) => a.localeCompare(b, "en")).join(", ");
}
