/** What co-facilitators send to decide, delegations to stand behind a proposal or a bracket. */
import { z } from "zod";
import { STANCES } from "../amendments/amendment";
import type { AmendmentId, DecisionId, DelegationId, RevisionId } from "../ids";
import { paragraphSchema, runsSchema } from "./paragraphValues";
import { id, paragraphId, reason, storable } from "./values";

/** Each names the revision that the co-facilitator saw; another one by now is `stale`. */
const revision = id<RevisionId>();

/**
 * POST …/amendments/:id/decision. Accepting in part takes the edits of the revision that are
 * accepted, by their place (0, 1, 2 …) among `change.edits`: some, not all.
 */
export const decisionRequest = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("accept"), revision, reason }),
  z.strictObject({
    kind: z.literal("accept-in-part"),
    revision,
    edits: z.array(z.int().min(0).max(9_999)).min(1).max(10_000).readonly(),
    reason,
  }),
  z.strictObject({ kind: z.literal("reject"), revision, reason }),
  z.strictObject({ kind: z.literal("defer"), revision, reason }),
]);
export type DecisionRequest = z.infer<typeof decisionRequest>;

/** DELETE …/amendments/:id/decision takes the decision in force back. */
export const takeBackRequest = z.strictObject({ reason });

/**
 * PATCH …/amendments/:id/decision adds a reason to the decision in force, the one that its author
 * saw; what was said of it so far stays.
 */
export const addReasonRequest = z.strictObject({
  decision: id<DecisionId>(),
  reason: storable.trim().min(1).max(4_000),
});
export type AddReasonRequest = z.infer<typeof addReasonRequest>;

/** DELETE …/decisions takes every decision of an act back that is in force, all or none. */
export const takeBackActRequest = z.strictObject({ act: id<string>(), reason });
export type TakeBackActRequest = z.infer<typeof takeBackActRequest>;

const seenAmendments = (least: number) =>
  z
    .array(z.strictObject({ amendment: id<AmendmentId>(), revision }))
    .min(least)
    .max(5_000)
    .readonly();

/** POST …/decisions accepts many at once, all or none, in the order given. */
export const decisionsRequest = z.strictObject({
  kind: z.literal("accept"),
  amendments: seenAmendments(1),
  reason,
});
export type DecisionsRequest = z.infer<typeof decisionsRequest>;

/**
 * POST …/decisions/bridging makes one text of several amendments. `base` is the paragraph as the
 * co-facilitator saw it, `result` how it is to read; an empty list of amendments is not a merge.
 */
export const bridgingRequest = z.strictObject({
  base: paragraphSchema,
  result: runsSchema,
  amendments: seenAmendments(1),
  reason,
});
export type BridgingRequest = z.infer<typeof bridgingRequest>;

/** POST …/amendments/:id/sponsors joins a delegation to its sponsors; DELETE leaves them. */
export const sponsorRequest = z.strictObject({
  delegation: id<DelegationId>(),
  /** The delegation's own equal amendment, to be withdrawn in the same act. */
  instead: id<AmendmentId>().nullable().default(null),
});
export type SponsorRequest = z.infer<typeof sponsorRequest>;

/**
 * What joining did. Without `withdrawn` the delegation's own amendment stands: where wordings are not
 * shown at once, nothing is withdrawn in favour of one that its delegation may not know.
 */
export interface SponsorAnswer {
  readonly withdrawn: boolean;
}

/**
 * POST …/text/paragraphs/:id/positions : where a delegation stands on an open bracket of the text
 * itself. `bracket` is the whole `[…]`, `nth` its place (0, 1 …) among equal ones of the paragraph.
 * `stance: null` takes a position back.
 */
export const bracketPositionRequest = z.strictObject({
  delegation: id<DelegationId>(),
  bracket: storable.min(2).max(10_000),
  nth: z.int().min(0).max(1_000).default(0),
  stance: z.enum(STANCES).nullable(),
  note: storable.trim().max(4_000).default(""),
});
export type BracketPositionRequest = z.infer<typeof bracketPositionRequest>;

/** POST …/text/paragraphs/:id/agreement : marks a paragraph as agreed *ad ref*, or reopens it. */
export const agreementRequest = z.discriminatedUnion("agreed", [
  z.strictObject({ agreed: z.literal(true), reason }),
  z.strictObject({ agreed: z.literal(false), reason: storable.trim().min(1).max(4_000) }),
]);
export type AgreementRequest = z.infer<typeof agreementRequest>;

/** POST …/screen : the paragraph that a co-facilitator shows to the room; null ends the showing. */
export const screenRequest = z.strictObject({ paragraph: paragraphId.nullable() });
export type ScreenRequest = z.infer<typeof screenRequest>;
