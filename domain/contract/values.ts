/** The values that requests are made of. */
import { z } from "zod";
import type { FootnoteId, ParagraphId } from "../ids";

/** Text that can be stored: no U+0000 and no half of a surrogate pair. */
export const storable = z
  .string()
  .refine(
    (value) => !/\p{Surrogate}/u.test(value) && !value.includes("\0"),
    "contains unreadable characters",
  );
/** An identifier of the database. */
export const id = <T extends string>() => z.uuid().transform((value) => value as T);
/** Of a paragraph of the live text. */
export const paragraphId = z
  .string()
  .regex(/^[a-z0-9-]{1,64}$/)
  .transform((value) => value as ParagraphId);
/** Of a footnote that a proposal brings: unlike any other without asking. */
export const footnoteId = z
  .string()
  .regex(/^fn-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  .transform((value) => value as FootnoteId);
/** What names a wording or a version as its reader saw it (SHA-256, hexadecimal). */
export const hash = z.string().regex(/^[0-9a-f]{64}$/);
/** Why something is done; may be left out. */
export const reason = storable.trim().max(4_000).default("");
/** Wall clock without a zone: 2021-08-04T18:00, or 2021-08-04. */
export const wallClock = z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/);
/** The body of what takes nothing, as POST …/amendments/:id/confirmation. */
export const emptyRequest = z.strictObject({});
