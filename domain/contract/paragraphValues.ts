/** Words and paragraphs as requests bring them. */
import { z } from "zod";
import { PARAGRAPH_KINDS } from "../text/paragraph";
import { paragraphId, storable } from "./values";

export const marksSchema = z.strictObject({
  italic: z.literal(true).optional(),
  footnote: paragraphId.optional(),
});

export const runsSchema = z
  .array(z.strictObject({ text: storable.min(1).max(50_000), marks: marksSchema }))
  .max(2_000)
  .readonly();

export const paragraphKind = z.enum(PARAGRAPH_KINDS);

export const paragraphSchema = z
  .strictObject({
    id: paragraphId,
    label: storable.max(64),
    kind: paragraphKind,
    level: z.int().min(0).max(4),
    runs: runsSchema,
    agreed: z.literal(true).optional(),
  })
  // A proposal is about words and their place; the rest of what is shown of a paragraph is left.
  .transform(({ agreed: _, ...paragraph }) => paragraph);

export const proposedParagraph = z.strictObject({
  kind: paragraphKind,
  level: z.int().min(0).max(4),
  runs: runsSchema,
});

export const proposedParagraphs = z.array(proposedParagraph).min(1).max(50).readonly();
