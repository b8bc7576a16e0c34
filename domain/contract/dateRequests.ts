/** What is sent to announce, move, cancel and review dates. */
import { z } from "zod";
import type { DateId } from "../ids";
import { id, storable, wallClock } from "./values";

/** POST …/dates */
export const dateRequest = z.strictObject({
  kind: z.enum(["meeting", "deadline", "silence", "high-level-meeting", "adoption", "issued"]),
  title: storable.trim().min(1).max(300),
  startsAt: wallClock,
  endsAt: wallClock.nullable().default(null),
  zone: z.string().max(64).default("America/New_York"),
  place: storable.trim().max(300).nullable().default(null),
});
export type DateRequest = z.infer<typeof dateRequest>;

/** PATCH …/dates/:id : moves or cancels a date; the reason is kept in its history. */
export const dateChangeRequest = z.strictObject({
  startsAt: wallClock,
  cancelled: z.boolean().default(false),
  reason: storable.trim().min(1).max(4_000),
});
export type DateChangeRequest = z.infer<typeof dateChangeRequest>;

/**
 * POST …/dates/:id/review : what was read from a letter is confirmed (as read or corrected), dropped,
 * or taken up again after it was dropped. `moves` confirms it as the new time of an announced date.
 */
export const dateReviewRequest = z.discriminatedUnion("verdict", [
  z.strictObject({
    verdict: z.literal("confirm"),
    correction: dateRequest.optional(),
    moves: id<DateId>().nullable().default(null),
  }),
  z.strictObject({ verdict: z.literal("drop") }),
  z.strictObject({ verdict: z.literal("restore") }),
]);
export type DateReviewRequest = z.infer<typeof dateReviewRequest>;
