/** What the server accepts: one zod schema a request, its type derived from it. */
import { z } from "zod";
import { AMENDMENT_STATUSES, STANCES } from "../amendments/amendment";
import type { DateId, DelegationId, RevisionId } from "../ids";
import { ROLES } from "../permissions";
import { PARAGRAPH_KINDS } from "../text/paragraph";
import { id, paragraphId, reason, storable, wallClock } from "./values";

export const marksSchema = z.strictObject({
  italic: z.literal(true).optional(),
  footnote: paragraphId.optional(),
});
export const runsSchema = z
  .array(z.strictObject({ text: storable.min(1).max(50_000), marks: marksSchema }))
  .max(2_000)
  .readonly();
const kind = z.enum(PARAGRAPH_KINDS);
export const paragraphSchema = z.strictObject({
  id: paragraphId,
  label: storable.max(64),
  kind,
  level: z.int().min(0).max(4),
  runs: runsSchema,
});
const proposedParagraph = z.strictObject({ kind, level: z.int().min(0).max(4), runs: runsSchema });
const proposedParagraphs = z.array(proposedParagraph).min(1).max(50).readonly();

/**
 * What a person asks for: the wording wanted. The server finds the canonical edits itself, from the
 * base that the person saw to the wording they gave.
 */
export const requestedChangeSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("edit"), paragraph: paragraphId, result: runsSchema }),
  z.strictObject({
    kind: z.literal("add"),
    after: paragraphId.nullable(),
    paragraphs: proposedParagraphs,
  }),
  z.strictObject({ kind: z.literal("delete"), paragraph: paragraphId }),
  z.strictObject({
    kind: z.literal("alternative"),
    paragraph: paragraphId,
    paragraphs: proposedParagraphs,
  }),
  z.strictObject({ kind: z.literal("comment"), paragraph: paragraphId.nullable() }),
]);
export type RequestedChange = z.infer<typeof requestedChangeSchema>;

const proposal = {
  /** The paragraphs touched, as their author saw them. */
  base: z.array(paragraphSchema).max(50).readonly(),
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
const seen = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .optional();

/** PATCH …/amendments/:id : a new wording (kept as draft, or submitted as a new revision). */
export const amendmentUpdateRequest = z.strictObject({ ...proposal, submit: z.boolean(), seen });
export type AmendmentUpdateRequest = z.infer<typeof amendmentUpdateRequest>;

/** POST …/amendments/:id/submission */
export const submissionRequest = z.strictObject({ seen });
export type SubmissionRequest = z.infer<typeof submissionRequest>;

/** POST …/amendments/:id/confirmation and /disclosure take nothing. */
export const emptyRequest = z.strictObject({});

/** POST …/amendments/:id/withdrawal */
export const withdrawalRequest = z.strictObject({ reason });

/** POST …/amendments/:id/positions. `stance: null` takes a position back. */
export const positionRequest = z.strictObject({
  delegation: id<DelegationId>(),
  stance: z.enum(STANCES).nullable(),
  note: storable.trim().max(4_000).default(""),
});
export type PositionRequest = z.infer<typeof positionRequest>;

/** POST …/amendments/:id/decision. `revision` is the one the co-facilitator saw. */
export const decisionRequest = z.strictObject({
  kind: z.enum(["accept", "reject"]),
  revision: id<RevisionId>(),
  reason,
});
export type DecisionRequest = z.infer<typeof decisionRequest>;

/** DELETE …/amendments/:id/decision takes the last decision back. */
export const takeBackRequest = z.strictObject({ reason });

/** POST …/text/paragraphs : a co-facilitator adds an empty paragraph, DELETE removes one. */
export const addParagraphRequest = z.strictObject({
  after: paragraphId,
  kind: kind.optional(),
});
export const removeParagraphRequest = z.strictObject({ paragraph: paragraphId });

/** POST …/versions. `preview` is the hash that GET …/versions/preview gave. */
export const versionRequest = z.strictObject({
  kind: z.enum(["compilation", "revision", "final-draft", "adopted"]),
  title: storable.trim().min(1).max(300),
  preview: z.string().regex(/^[0-9a-f]{64}$/),
});
export type VersionRequest = z.infer<typeof versionRequest>;
export const versionPreviewQuery = z.object({
  kind: z.enum(["compilation", "revision", "final-draft", "adopted"]),
  title: storable.trim().min(1).max(300),
});

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

/** PATCH /api/negotiations/:slug */
export const negotiationSettingsRequest = z.strictObject({
  status: z.enum(["open", "closed"]).optional(),
  disclosure: z.enum(["on-compilation", "on-submission"]).optional(),
  lateSubmissions: z.enum(["refuse", "mark"]).optional(),
});
export type NegotiationSettingsRequest = z.infer<typeof negotiationSettingsRequest>;

/** POST …/participants : gives a person who has an account a role. */
export const participantRequest = z.strictObject({
  email: z.email().max(254),
  role: z.enum(ROLES),
  delegation: id<DelegationId>().nullable(),
});

/** POST /api/invitations */
export const invitationRequest = z.strictObject({
  email: z.email().max(254),
  name: storable.trim().min(1).max(200),
  secretariat: z.boolean().default(false),
  negotiation: z.string().max(60).nullable().default(null),
  role: z.enum(ROLES).nullable().default(null),
  delegation: id<DelegationId>().nullable().default(null),
});
export type InvitationRequest = z.infer<typeof invitationRequest>;

export const password = z.string().min(10).max(200);
/** POST /api/invitations/:token : the invited person sets a password. */
export const invitationAcceptance = z.strictObject({ password });

/** POST /api/delegations */
export const delegationRequest = z.strictObject({
  name: storable.trim().min(1).max(200),
  shortName: storable.trim().min(1).max(40),
  kind: z.enum(["state", "group", "observer", "un-entity"]),
  members: z.array(id<DelegationId>()).max(250).readonly().default([]),
});

/** POST /api/session : a bearer token for tools. */
export const sessionRequest = z.strictObject({
  email: z.email().max(254),
  password: z.string().min(1).max(200),
});

/** GET …/amendments */
export const amendmentsQuery = z.object({
  since: z.iso.datetime().optional(),
  paragraph: paragraphId.optional(),
  delegation: id<DelegationId>().optional(),
  status: z.enum(AMENDMENT_STATUSES).optional(),
});
