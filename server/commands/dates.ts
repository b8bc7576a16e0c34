import { instantOf, movedAlong } from "../../domain/calendar/zoned";
import type { DateChangeRequest, DateRequest } from "../../domain/contract/requests";
import type { DateId } from "../../domain/ids";
import { done, type Result, refuse } from "../../domain/refusal";
import type { SignedIn } from "../auth/auth";
import * as dates from "../db/dates";
import { notFound, type World } from "../world";
import { authorise, change } from "./change";

/** Adds a meeting, a deadline or another consultation date. */
export function addDate(
  world: World,
  user: SignedIn,
  slug: string,
  request: DateRequest,
): Promise<Result<{ id: DateId }>> {
  return change(world, user, slug, async (tx, { actor, negotiation }) => {
    const refused =
      authorise(actor, "date.change") ??
      impossible(request.startsAt, request.zone) ??
      (request.endsAt === null ? null : impossible(request.endsAt, request.zone));
    if (refused) return refused;
    if (request.endsAt !== null && request.endsAt < request.startsAt)
      return refuse("invalid", "The end lies before the beginning.");
    const date = await dates.create(tx, {
      negotiationId: negotiation.id,
      ...request,
      allDay: !request.startsAt.includes("T"),
      quote: null,
      warnings: [],
    });
    return done({
      value: { id: date.id },
      events: [
        {
          type: "date.added",
          subject: date.id,
          audience: { to: "participants" },
          payload: { ...request },
        },
      ],
    });
  });
}

/**
 * Moves, cancels or restores a date; what it was before and why stays in its history. An end moves
 * along with the start. Cancelling moves nothing.
 */
export function changeDate(
  world: World,
  user: SignedIn,
  slug: string,
  id: string,
  request: DateChangeRequest,
): Promise<Result<null>> {
  return change(world, user, slug, async (tx, { actor, negotiation }) => {
    const refused = authorise(actor, "date.change");
    if (refused) return refused;
    const known = (await dates.list(tx, negotiation.id)).find((date) => date.id === id);
    if (!known) return notFound();
    const startsAt = request.cancelled ? known.startsAt : request.startsAt;
    const unusable = request.cancelled ? null : impossible(startsAt, known.zone);
    if (unusable) return unusable;
    const before = stateOf(known);
    const after = {
      startsAt,
      endsAt: known.endsAt && movedAlong(known.endsAt, known.startsAt, startsAt),
      cancelled: request.cancelled,
    };
    if (before.startsAt === after.startsAt && before.cancelled === after.cancelled)
      return refuse("no-change", "Nothing would change.");
    await dates.change(tx, known.id, {
      ...after,
      allDay: !startsAt.includes("T"),
      reason: request.reason,
      actor: user.id,
      actorName: user.name,
      at: world.now(),
    });
    return done({
      value: null,
      events: [
        {
          type: request.cancelled ? "date.cancelled" : "date.changed",
          subject: known.id,
          audience: { to: "participants" },
          payload: { before, after, reason: request.reason },
        },
      ],
    });
  });
}

const stateOf = ({ startsAt, endsAt, cancelledAt }: dates.StoredDate): dates.DateState => ({
  startsAt,
  endsAt,
  cancelled: cancelledAt !== null,
});

/** Refuses a day or a time that the calendar or the time zone does not have. */
function impossible(wallClock: string, zone: string) {
  return instantOf(wallClock, zone)
    ? null
    : refuse("invalid", `${wallClock} is not a day and time in ${zone}.`);
}
