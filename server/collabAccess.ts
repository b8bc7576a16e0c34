import { type Actor, can, delegationsOf, isChair } from "../domain/permissions";
import * as delegations from "./db/delegations";
import type { Database } from "./db/open";
import * as users from "./db/users";
import type { Access, Authorise } from "./realtime/access";
import { enter } from "./world";

const ROOM = /^(text|feed):([a-z0-9-]{1,60})$/;

/**
 * Who may enter a room and write in it, from the same table of permissions as everything else.
 * A room that does not exist and one that is not for this person are answered alike.
 */
export function collabAccess(database: Database): Authorise {
  return async (user, room): Promise<Access | null> => {
    const [, kind, slug] = ROOM.exec(room) ?? [];
    const person = slug ? await users.byId(database.client, user.id) : null;
    if (!slug || !person || person.disabledAt) return null;
    const entered = await enter(database.client, person, slug);
    if (!entered.ok || !can(entered.value.actor, "text.read")) return null;
    const { negotiation, actor } = entered.value;
    return {
      negotiationId: negotiation.id,
      actor,
      mayWrite: kind === "text" && negotiation.status === "open" && can(actor, "text.write"),
      displayName: await displayName(database, actor),
    };
  };
}

/** How the others see this person: a delegate by delegation, a chair by name. */
async function displayName(database: Database, actor: Actor): Promise<string> {
  const own = new Set<string>(delegationsOf(actor));
  if (own.size === 0 || isChair(actor)) return actor.name;
  const names = (await delegations.list(database.client)).filter(({ id }) => own.has(id));
  return names.map(({ name }) => name).join(", ");
}
