import { instantOf, movedAlong } from "../../domain/calendar/zoned";
import type { DateChangeRequest, DateRequest } from "../../domain/contract/dateRequests";
import type { DateId } from "../../domain/ids";
import { done, type Result, refuse } from "../../domain/refusal";
import type { SignedIn } from "../auth/auth";
import * as dateChanges from "../db/dateChanges";
import * as dates from "../db/dates";
import { existsFor } from "../queries/dates";
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
    const refused = authorise(actor, "date.change") ?? unusable(request);
    if (refused) return refused;
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
 * along with the start. Cancelling moves nothing. A date that was read and is not confirmed is
 * reviewed instead (`not-decided`); for those who may not review it there is none.
 */
export function changeDate(
  world: World,
  user: SignedIn,
  slug: string,
  id: string,
  request: DateChangeRequest,
): Promise<Result<null>> {
  return change(world, user, slug, async (tx, { actor, negotiation }) => {
    const known = await dates.byId(tx, negotiation.id, id);
    if (!known || !existsFor(actor, known)) return notFound();
    const startsAt = request.cancelled ? known.startsAt : request.startsAt;
    const refused =
      authorise(actor, "date.change") ??
      unannounced(known) ??
      (request.cancelled ? null : impossible(startsAt, known.zone));
    if (refused) return refused;
    const before = stateOf(known);
    const after = {
      startsAt,
      endsAt: known.endsAt && movedAlong(known.endsAt, known.startsAt, startsAt),
      cancelled: request.cancelled,
    };
    if (before.startsAt === after.startsAt && before.cancelled === after.cancelled)
      return refuse("no-change", "Nothing would change.");
    await dateChanges.change(tx, known.id, {
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

const unannounced = ({ review }: dates.StoredDate) =>
  review === "confirmed"
    ? null
    : refuse("not-decided", "This date is not announced yet: confirm or correct it first.");

/** Refuses a date that cannot be: one not on any calendar, or one that ends before it begins. */
export function unusable({
  startsAt,
  endsAt,
  zone,
}: Pick<DateRequest, "startsAt" | "endsAt" | "zone">) {
  return (
    impossible(startsAt, zone) ??
    (endsAt === null ? null : impossible(endsAt, zone)) ??
    (endsAt !== null && endsAt < startsAt
      ? refuse("invalid", "The end lies before the beginning.")
      : null)
  );
}

/** Refuses a day or a time that the calendar or the time zone does not have. */
function impossible(wallClock: string, zone: string) {
  return instantOf(wallClock, zone)
    ? null
    : refuse("invalid", `${wallClock} is not a day and time in ${zone}.`);
}
