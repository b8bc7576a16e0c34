/** Documents that the server accepts: what makes a negotiation, and letters added to one. */
import { z } from "zod";
import { isZone } from "../calendar/zoned";
import { storable } from "./values";

const offset = z.int().min(0).max(5_000_000);
/** A document in plain text, exactly as received, with a person's corrections of its reading. */
const receivedDocument = {
  filename: storable.trim().min(1).max(200),
  text: storable.min(1).max(5_000_000),
  errata: z
    .array(
      z.strictObject({
        from: offset,
        to: offset,
        printed: storable.max(20_000),
        corrected: storable.max(20_000),
      }),
    )
    .max(5_000)
    .readonly()
    .default([]),
  /** The zone of times that name none, and the hour that "close of business" is taken for. */
  zone: z.string().max(64).refine(isZone, "is not a time zone").optional(),
  closeOfBusiness: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .optional(),
  /** Warnings set aside, by `warningKey`. */
  ignored: z.array(storable.max(200)).max(5_000).readonly().default([]),
};

/** POST …/letters : one more letter to a negotiation; the dates read from it await review. */
export const letterRequest = z.strictObject(receivedDocument);
export type LetterRequest = z.infer<typeof letterRequest>;

/** POST /api/negotiations : its reading makes the negotiation. */
export const importRequest = z.strictObject({
  ...receivedDocument,
  title: storable.trim().min(1).max(500).optional(),
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(60)
    .optional(),
  disclosure: z.enum(["on-compilation", "on-submission"]).default("on-compilation"),
  lateSubmissions: z.enum(["refuse", "mark"]).default("mark"),
});
export type ImportRequest = z.infer<typeof importRequest>;
