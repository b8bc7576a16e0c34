/** What is asked of the paragraphs of a drafting room that are taken out of it, and put back. */
import { z } from "zod";
import { PARAGRAPH_KINDS } from "../text/paragraph";
import { runsSchema } from "./paragraphValues";
import { paragraphId, storable } from "./values";

/**
 * DELETE …/paragraphs/:id : `seen` is the plain words of it that were seen by who takes it out. What a
 * colleague has just written in it is not lost by that.
 */
export const draftRemovalRequest = z.strictObject({ seen: storable.max(200_000) });

/** As the room had it. */
const removedParagraph = z
  .strictObject({
    id: paragraphId,
    label: storable.max(64),
    kind: z.enum(PARAGRAPH_KINDS),
    level: z.int().min(0).max(4),
    runs: runsSchema,
    agreed: z.literal(true).optional(),
    struck: z.literal(true).optional(),
    alternativeTo: paragraphId.optional(),
  })
  // The room's own is neither: these are of what is in the text.
  .transform(({ agreed: _, struck: __, ...paragraph }) => paragraph);

/** POST …/paragraphs/restored : puts back what was taken out of the room, behind `after`; null: first. */
export const draftRestoredRequest = z.strictObject({
  after: paragraphId.nullable(),
  paragraphs: z.array(removedParagraph).min(1).max(50).readonly(),
});
export type DraftRemovalRequest = z.infer<typeof draftRemovalRequest>;
export type DraftRestoredRequest = z.infer<typeof draftRestoredRequest>;
