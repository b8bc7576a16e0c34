/** What makes an account, and signs its person in. */
import { z } from "zod";
import type { DelegationId } from "../ids";
import { ROLES } from "../permissions";
import { id, storable } from "./values";

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

/** POST /api/session : a bearer token for tools. */
export const sessionRequest = z.strictObject({
  email: z.email().max(254),
  password: z.string().min(1).max(200),
});
