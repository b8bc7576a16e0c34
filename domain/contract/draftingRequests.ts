/** What is sent to a delegation's drafting room. */
import { z } from "zod";
import type { DraftKey } from "../drafting/draft";
import type { UserId } from "../ids";
import { PARAGRAPH_KINDS } from "../text/paragraph";
import { hash, id, paragraphId, reason, storable } from "./values";

/** What a working copy of instructions from capital says: for the delegation's eyes only. */
export const INSTRUCTIONS = ["retain", "flexible", "awaiting instructions"] as const;
export type Instruction = (typeof INSTRUCTIONS)[number];

/** How far a delegation's input is, where it wants clearance; without, it is `draft` until it is sent. */
export const CLEARANCES = ["draft", "for-clearance", "cleared", "submitted"] as const;
export type Clearance = (typeof CLEARANCES)[number];

const key = z
  .string()
  .regex(/^(edit|add|delete|alternative):[a-z0-9-]{1,64}$/)
  .transform((value) => value as DraftKey);

/** PATCH …/drafting/:delegation : how the room works. */
export const draftingSettingsRequest = z.strictObject({
  /** Whether it is brought forward by itself whenever the text moves. */
  follows: z.boolean().optional(),
  /** Whether what is sent has to be cleared first. */
  wantsClearance: z.boolean().optional(),
});

/** POST …/drafting/:delegation/drafters : a delegate of the delegation, or what they may do, anew. */
export const drafterRequest = z.strictObject({ user: id<UserId>(), mayClear: z.boolean() });

/** How many paragraphs may be pasted at once: more is a document, which is not read here. */
export const MOST_PASTED = 40;

/** POST …/paragraphs : new ones behind another, or in the place of another. */
export const draftParagraphRequest = z.strictObject({
  after: paragraphId,
  kind: z.enum(PARAGRAPH_KINDS).optional(),
  alternative: z.boolean().default(false),
  count: z.number().int().min(1).max(MOST_PASTED).optional(),
});

/**
 * POST …/forward takes nothing. DELETE …/forward takes the last step back; with `?at=`, as `undoable`
 * says, no other one than that.
 */
export const undoForwardQuery = z.object({ at: z.iso.datetime().optional() });

/** POST …/asks/:id */
export const askRequest = z.strictObject({ take: z.enum(["theirs", "ours"]) });

/** POST …/drops : takes a change of the room back. Of an edit, `edit` names one of its places. */
export const dropRequest = z.strictObject({
  key,
  wording: hash,
  edit: z.int().min(0).max(10_000).optional(),
});

/** PUT …/settled : accepts a change as it is worded now, or no longer. */
export const settledRequest = z.strictObject({ key, wording: hash, settled: z.boolean() });

/** PUT …/rationales : `seen` is what it said to its author before, so that no other's words are lost. */
export const rationaleRequest = z.strictObject({
  key,
  text: storable.trim().max(20_000),
  seen: storable.max(100_000),
});

/** POST …/notes */
export const draftNoteRequest = z.strictObject({
  paragraph: paragraphId,
  /** null: a comment among the drafters; else an instruction from capital. */
  instruction: z.enum(INSTRUCTIONS).nullable(),
  text: storable.trim().max(4_000),
});

/** PATCH …/notes/:id */
export const draftNoteUpdate = z.strictObject({
  text: storable.trim().min(1).max(4_000).optional(),
  resolved: z.boolean().optional(),
});

/** POST …/clearance : `wording` of all that is to be sent, as its reader saw it. */
export const clearanceRequest = z.strictObject({
  to: z.enum(["draft", "for-clearance", "cleared"]),
  wording: hash,
  note: reason,
});

/** POST …/preview and, with the wording of what the preview showed, POST …/submission. */
export const draftPreviewRequest = z.strictObject({
  keys: z.array(key).min(1).max(500).readonly(),
});

export const draftSubmissionRequest = z.strictObject({
  keys: z.array(key).min(1).max(500).readonly(),
  wording: hash,
});
export type DraftingSettingsRequest = z.infer<typeof draftingSettingsRequest>;
export type DrafterRequest = z.infer<typeof drafterRequest>;
export type DraftParagraphRequest = z.infer<typeof draftParagraphRequest>;
export type AskRequest = z.infer<typeof askRequest>;
export type DropRequest = z.infer<typeof dropRequest>;
export type SettledRequest = z.infer<typeof settledRequest>;
export type RationaleRequest = z.infer<typeof rationaleRequest>;
export type DraftNoteRequest = z.infer<typeof draftNoteRequest>;
export type DraftNoteUpdate = z.infer<typeof draftNoteUpdate>;
export type ClearanceRequest = z.infer<typeof clearanceRequest>;
export type DraftPreviewRequest = z.infer<typeof draftPreviewRequest>;
export type DraftSubmissionRequest = z.infer<typeof draftSubmissionRequest>;
