/** What a delegation sends to propose, and to take a position. */
import { z } from "zod";
import { AMENDMENT_STATUSES, STANCES } from "../amendments/amendment";
import type { DelegationId } from "../ids";
import {
  paragraphKind,
  paragraphSchema,
  proposedParagraph,
  proposedParagraphs,
  runsSchema,
} from "./paragraphValues";
import { footnoteId, hash, id, paragraphId, reason, storable } from "./values";

/** Footnotes that the wording cites and the text does not have: `fn-` and a UUID of one's own. */
const newFootnotes = z
  .array(z.strictObject({ id: footnoteId, runs: runsSchema }))
  .max(50)
  .readonly()
  .optional();

/**
 * What a person asks for: the wording wanted. The server finds the canonical edits itself, from the
 * base that the person saw to the wording they gave.
 */
export const requestedChangeSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("edit"),
    paragraph: paragraphId,
    result: runsSchema,
    footnotes: newFootnotes,
  }),
  z.strictObject({
    kind: z.literal("add"),
    after: paragraphId.nullable(),
    paragraphs: proposedParagraphs,
    footnotes: newFootnotes,
  }),
  z.strictObject({ kind: z.literal("delete"), paragraph: paragraphId }),
  z.strictObject({
    kind: z.literal("alternative"),
    paragraph: paragraphId,
    paragraphs: proposedParagraphs,
    footnotes: newFootnotes,
  }),
  z.strictObject({
    kind: z.literal("move"),
    paragraph: paragraphId,
    after: paragraphId.nullable(),
    between: z.tuple([paragraphId.nullable(), paragraphId.nullable()]).readonly().optional(),
  }),
  z.strictObject({
    kind: z.literal("split"),
    paragraph: paragraphId,
    paragraphs: z.array(proposedParagraph).min(2).max(50).readonly(),
    footnotes: newFootnotes,
  }),
  z.strictObject({
    kind: z.literal("merge"),
    paragraph: paragraphId,
    others: z.array(paragraphId).min(1).max(50).readonly(),
    runs: runsSchema,
    footnotes: newFootnotes,
  }),
  z.strictObject({
    kind: z.literal("level"),
    paragraph: paragraphId,
    level: z.int().min(0).max(4),
    as: paragraphKind,
  }),
  z.strictObject({ kind: z.literal("comment"), paragraph: paragraphId.nullable() }),
]);
export type RequestedChange = z.infer<typeof requestedChangeSchema>;

const proposal = {
  /** The paragraphs touched, as their author saw them. */
  base: z.array(paragraphSchema).max(200).readonly(),
  change: requestedChangeSchema,
  rationale: storable.trim().max(20_000).default(""),
};

/** POST …/amendments. `submit: false` keeps it as the delegation's private draft. */
export const amendmentRequest = z.strictObject({
  ...proposal,
  delegation: id<DelegationId>(),
  submit: z.boolean(),
});
export type AmendmentRequest = z.infer<typeof amendmentRequest>;

/** Which wording its author saw: the `wording` of the amendment. Another one by now is `stale`. */
const seen = hash.optional();

/** PATCH …/amendments/:id : a new wording (kept as draft, or submitted as a new revision). */
export const amendmentUpdateRequest = z.strictObject({ ...proposal, submit: z.boolean(), seen });
export type AmendmentUpdateRequest = z.infer<typeof amendmentUpdateRequest>;

/** POST …/amendments/:id/submission */
export const submissionRequest = z.strictObject({ seen });
export type SubmissionRequest = z.infer<typeof submissionRequest>;

/** POST …/amendments/:id/withdrawal */
export const withdrawalRequest = z.strictObject({ reason });

/** POST …/amendments/:id/positions. `stance: null` takes a position back. */
export const positionRequest = z.strictObject({
  delegation: id<DelegationId>(),
  stance: z.enum(STANCES).nullable(),
  note: storable.trim().max(4_000).default(""),
});
export type PositionRequest = z.infer<typeof positionRequest>;

/** GET …/amendments : what this reader may see; with view=public what every participant may. */
export const amendmentsQuery = z.object({
  since: z.iso.datetime().optional(),
  paragraph: paragraphId.optional(),
  delegation: id<DelegationId>().optional(),
  status: z.enum(AMENDMENT_STATUSES).optional(),
  view: z.literal("public").optional(),
});
