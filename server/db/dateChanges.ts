import type { DateId, UserId } from "../../domain/ids";
import type { DateReview, DateState, DateWords } from "./dates";
import type { ConsultationDate } from "./generated/client";
import { json } from "./json";
import type { Tx } from "./open";

/** Who changes a date, when and why. */
interface Act {
  readonly reason: string;
  readonly actor: UserId;
  readonly actorName: string;
  readonly at: Date;
}

export type NewDateChange = Omit<DateState, "review" | "became"> &
  Act & {
    readonly allDay: boolean;
    /** What is doubtful about the new time. */
    readonly warnings?: readonly string[];
  };

/**
 * Moves, cancels or restores a date, and keeps what it was, what it became, who and why. Warnings were
 * about the time that it had, and end with it.
 */
export async function change(tx: Tx, id: DateId, wanted: NewDateChange): Promise<void> {
  const { reason, actor, actorName, at, allDay, warnings = [], ...after } = wanted;
  const row = await locked(tx, id);
  const { startsAt, endsAt, cancelled } = after;
  const words = wordsOf(after, after);
  const cancelledAt = cancelled ? (row.cancelledAt ?? at) : null;
  await tx.consultationDate.update({
    where: { id },
    data: {
      ...{ startsAt, endsAt, allDay, cancelledAt, ...words },
      ...(startsAt !== row.startsAt && { warnings: json(warnings) }),
    },
  });
  const before = { ...stateOf(row), ...wordsOf(row, words) };
  await keep(tx, id, before, after, { reason, actor, actorName, at });
}

/** What a person makes of a date that was read. */
export interface NewReview extends Act {
  readonly review: DateReview;
  /** What it says instead of what was read. Its warnings were about what was read, and end. */
  readonly corrected?: (DateWords & Pick<DateState, "startsAt" | "endsAt">) | null;
  /** The announced date whose new time it gave. */
  readonly became?: DateId;
}

/** Confirms, corrects, drops or takes up a date, and keeps what it was and who decided. */
export async function review(tx: Tx, id: DateId, wanted: NewReview): Promise<void> {
  const { review, corrected, became, ...act } = wanted;
  const row = await locked(tx, id);
  await tx.consultationDate.update({
    where: { id },
    data: {
      review,
      reviewedAt: act.at,
      reviewedBy: act.actor,
      reviewedByName: act.actorName,
      ...(corrected && {
        ...corrected,
        allDay: !corrected.startsAt.includes("T"),
        warnings: json([]),
      }),
    },
  });
  const before = { ...stateOf(row), ...wordsOf(row, corrected ?? {}) };
  await keep(
    tx,
    id,
    { ...before, review: row.review as DateReview },
    { ...stateOf(row), ...corrected, review, ...(became && { became }) },
    act,
  );
}

async function locked(tx: Tx, id: DateId): Promise<ConsultationDate> {
  await tx.$queryRaw`SELECT 1 FROM "ConsultationDate" WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.consultationDate.findUniqueOrThrow({ where: { id } });
}

async function keep(tx: Tx, dateId: DateId, before: DateState, after: DateState, act: Act) {
  await tx.consultationDateChange.create({
    data: { dateId, before: json(before), after: json(after), ...act },
  });
}

const stateOf = ({ startsAt, endsAt, cancelledAt }: ConsultationDate): DateState => ({
  startsAt,
  endsAt,
  cancelled: cancelledAt !== null,
});

const WORDS = ["kind", "title", "zone", "place"] as const satisfies readonly (keyof DateWords)[];

/** Those words of a date that `named` has, too. */
const wordsOf = (
  date: { readonly [Word in keyof DateWords]?: unknown },
  named: Partial<DateWords>,
): Partial<DateWords> =>
  Object.fromEntries(
    WORDS.filter((word) => named[word] !== undefined).map((word) => [word, date[word]]),
  );
