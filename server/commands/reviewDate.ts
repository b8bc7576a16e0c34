import { movedAlong } from "../../domain/calendar/zoned";
import type { DateReviewRequest } from "../../domain/contract/dateRequests";
import type { DateId } from "../../domain/ids";
import { done, type Result, refuse } from "../../domain/refusal";
import type { SignedIn } from "../auth/auth";
import * as dateChanges from "../db/dateChanges";
import * as dates from "../db/dates";
import type { Tx } from "../db/open";
import { existsFor } from "../queries/dates";
import { notFound, type World } from "../world";
import { authorise, change, type Outcome } from "./change";
import { unusable } from "./dates";

type Confirmation = Extract<DateReviewRequest, { verdict: "confirm" }>;

/** Who decides, and when. */
interface By {
  readonly actor: SignedIn["id"];
  readonly actorName: string;
  readonly at: Date;
}

/**
 * Decides what becomes of a date that was read from a document: confirm it, as read or corrected,
 * and it is announced; drop it; or take up again what was dropped. Refuses to decide twice
 * (`already-decided`), to take up what was not dropped (`not-decided`), and what cannot be a date.
 * What was read, who decided and when stay in the date's history.
 */
export function reviewDate(
  world: World,
  user: SignedIn,
  slug: string,
  id: string,
  request: DateReviewRequest,
): Promise<Result<null>> {
  return change(world, user, slug, async (tx, { actor, negotiation }) => {
    const date = await dates.byId(tx, negotiation.id, id);
    if (!date || !existsFor(actor, date)) return notFound();
    const refused = authorise(actor, "date.review") ?? decided(date, request.verdict);
    if (refused) return refused;
    const by = { actor: user.id, actorName: user.name, at: world.now() };
    if (request.verdict !== "confirm") return setAside(tx, date, request.verdict, by);
    return request.moves === null
      ? announce(tx, date, request, by)
      : merge(tx, date, { ...request, moves: request.moves }, by);
  });
}

/** Refuses a verdict on a date that is past it. */
function decided(date: dates.StoredDate, verdict: DateReviewRequest["verdict"]) {
  if (date.changes.some(({ after }) => after.became))
    return refuse(
      "already-decided",
      "This was announced as the new time of another date. Change that date instead.",
    );
  if (verdict === "restore")
    return date.review === "dropped"
      ? null
      : refuse("not-decided", "Only a date that was dropped can be taken up again.");
  if (date.review === "confirmed")
    return refuse(
      "already-decided",
      "This date is announced already. Move or cancel it, so that everyone is told.",
    );
  if (date.review === "dropped")
    return refuse("already-decided", "This date was dropped already. Take it up again first.");
  return null;
}

async function setAside(
  tx: Tx,
  { id }: dates.StoredDate,
  verdict: "drop" | "restore",
  by: By,
): Promise<Result<Outcome<null>>> {
  const review = verdict === "drop" ? "dropped" : "read";
  await dateChanges.review(tx, id, { review, reason: "", ...by });
  const type = verdict === "drop" ? "date.dropped" : "date.restored";
  return done({
    value: null,
    events: [{ type, subject: id, audience: { to: "chairs" }, payload: {} }],
  });
}

/** Announces a date as it was read, or as it was corrected. */
async function announce(
  tx: Tx,
  date: dates.StoredDate,
  { correction }: Confirmation,
  by: By,
): Promise<Result<Outcome<null>>> {
  const words = correction ?? wordsOf(date);
  const refused = unusable(words);
  if (refused) return refused;
  const corrected = differs(words, wordsOf(date)) ? words : null;
  await dateChanges.review(tx, date.id, { review: "confirmed", corrected, reason: "", ...by });
  return done({
    value: null,
    events: [
      {
        type: "date.confirmed",
        subject: date.id,
        audience: { to: "participants" },
        payload: { ...words },
      },
    ],
  });
}

/**
 * Moves an announced date to the time that was read, with the quotation as the reason; what was read
 * is set aside, and its history leads to the date that it became. So there is one date, with one
 * history, however many letters move it.
 */
async function merge(
  tx: Tx,
  date: dates.StoredDate,
  { correction, moves }: Confirmation & { readonly moves: DateId },
  by: By,
): Promise<Result<Outcome<null>>> {
  const words = correction ?? wordsOf(date);
  const known = await dates.byId(tx, date.negotiationId, moves);
  if (known?.review !== "confirmed")
    return refuse("invalid", "The date that is to be moved is not among the announced ones.");
  if (known.kind !== words.kind)
    return refuse(
      "invalid",
      "The date that is to be moved is of another kind than this one. Correct the kind, or announce this one beside it.",
    );
  const before = placed(known);
  const after = placed(known, words);
  const refused = unusable(after);
  if (refused) return refused;
  if (!differs(before, after) && known.cancelledAt === null)
    return refuse("no-change", "That date has this time already. Drop this one.");
  const reason = date.quote ?? date.title;
  const allDay = !after.startsAt.includes("T");
  const corrected = differs(words, wordsOf(date)) ? words : null;
  const warnings = corrected ? [] : date.warnings;
  const moved = { ...after, cancelled: false, allDay, warnings, reason, ...by };
  await dateChanges.change(tx, known.id, moved);
  const set = { review: "dropped", became: known.id, corrected, reason: "", ...by } as const;
  await dateChanges.review(tx, date.id, set);
  return done({
    value: null,
    events: [
      {
        type: "date.changed",
        subject: known.id,
        audience: { to: "participants" },
        payload: {
          before: { ...before, cancelled: known.cancelledAt !== null },
          after: { ...after, cancelled: false },
          reason,
        },
      },
      {
        type: "date.dropped",
        subject: date.id,
        audience: { to: "chairs" },
        payload: { became: known.id },
      },
    ],
  });
}

type Words = dates.DateWords & Pick<dates.StoredDate, "startsAt" | "endsAt">;

const wordsOf = ({ kind, title, startsAt, endsAt, zone, place }: dates.StoredDate): Words => ({
  ...{ kind, title, startsAt, endsAt, zone, place },
});

/** When and where a date is; moved to `to`, it keeps its length and its place where those are not said. */
function placed(date: dates.StoredDate, to?: Words) {
  const { startsAt, endsAt, zone, place } = date;
  if (!to) return { startsAt, endsAt, zone, place };
  return {
    startsAt: to.startsAt,
    endsAt: to.endsAt ?? (endsAt && movedAlong(endsAt, startsAt, to.startsAt)),
    zone: to.zone,
    place: to.place ?? place,
  };
}

const differs = <T extends object>(a: T, b: T): boolean =>
  (Object.keys(a) as (keyof T)[]).some((key) => a[key] !== b[key]);
