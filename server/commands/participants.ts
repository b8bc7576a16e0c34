import type { DelegationId } from "../../domain/ids";
import type { Role } from "../../domain/permissions";
import { done, type Refusal, type Result, refuse } from "../../domain/refusal";
import type { SignedIn } from "../auth/auth";
import * as delegations from "../db/delegations";
import * as draftings from "../db/draftings";
import * as negotiations from "../db/negotiations";
import type { Db } from "../db/open";
import * as users from "../db/users";
import { notFound, type World } from "../world";
import { authorise, change } from "./change";

interface ParticipantRequest {
  readonly email: string;
  readonly role: Role;
  readonly delegation: DelegationId | null;
}

/** Gives a person who has an account a role in a negotiation. */
export async function addParticipant(
  world: World,
  user: SignedIn,
  slug: string,
  request: ParticipantRequest,
): Promise<Result<{ participation: string }>> {
  return change(world, user, slug, async (tx, { actor, negotiation }) => {
    const refused =
      authorise(actor, "participant.manage") ??
      (await unfitting(tx, request.role, request.delegation));
    if (refused) return refused;
    const person = await users.byEmail(tx, request.email.toLowerCase());
    if (!person)
      return refuse("not-found", "Nobody has an account with this address. Invite the person.");
    const participation = await negotiations.addParticipation(tx, {
      negotiationId: negotiation.id,
      userId: person.id,
      role: request.role,
      delegation: request.delegation,
    });
    if (participation === "already-exists")
      return refuse("already-exists", "This person has this role already.");
    return done({
      value: { participation: participation.id },
      events: [
        {
          type: "participant.added",
          subject: person.id,
          audience: { to: "participants" },
          payload: { name: person.name, role: request.role, delegation: request.delegation },
        },
      ],
    });
  });
}

/**
 * Takes a role from a person: their open connections are closed or demoted at once. One who was a
 * delegate is no drafter of the delegation's room any more either.
 */
export async function removeParticipant(
  world: World,
  user: SignedIn,
  slug: string,
  participation: string,
): Promise<Result<null>> {
  let left: readonly string[] = [];
  const result = await change<null>(world, user, slug, async (tx, { actor, negotiation }) => {
    const refused = authorise(actor, "participant.manage");
    if (refused) return refused;
    const removed = await negotiations.removeParticipation(tx, negotiation.id, participation);
    if (!removed) return notFound();
    const { role, delegation, userId } = removed;
    left =
      role === "delegate" && delegation
        ? await draftings.removeDelegate(tx, negotiation.id, delegation, userId, world.now())
        : [];
    return done({
      value: null,
      events: [
        {
          type: "participant.removed",
          subject: userId,
          audience: { to: "participants" },
          payload: { name: removed.name, role, delegation },
        },
      ],
    });
  });
  // Not in that transaction: a room is held before its negotiation, never after. Nor waited for: how
  // long it takes would tell who was a drafter. Their own pages are closed by the event.
  for (const room of result.ok ? left : []) world.rooms.accessChanged(room);
  return result;
}

/** Refuses a delegate without a delegation, a chair with one, and a delegation that is unknown. */
export async function unfitting(
  db: Db,
  role: Role,
  delegation: DelegationId | null,
): Promise<Refusal | null> {
  if (role === "delegate" && delegation === null)
    return refuse("invalid", "A delegate acts for a delegation: choose which.");
  if ((role === "secretariat" || role === "co-facilitator") && delegation !== null)
    return refuse("invalid", "Secretariat and co-facilitators act for no delegation.");
  if (delegation === null) return null;
  const known = (await delegations.list(db)).some((one) => one.id === delegation);
  return known ? null : refuse("invalid", "This delegation does not exist.");
}
