/** What co-facilitators send to change the list of paragraphs. */
import { z } from "zod";
import { paragraphKind } from "./paragraphValues";
import { paragraphId } from "./values";

/** POST …/text/paragraphs : a co-facilitator adds an empty paragraph, DELETE removes one. */
export const addParagraphRequest = z.strictObject({
  after: paragraphId,
  kind: paragraphKind.optional(),
});

export const removeParagraphRequest = z.strictObject({ paragraph: paragraphId });
