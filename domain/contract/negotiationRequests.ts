/** What the secretariat sends of a negotiation and of who takes part in it. */
import { z } from "zod";
import type { DelegationId } from "../ids";
import { ROLES } from "../permissions";
import { id, storable } from "./values";

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

/** POST /api/delegations */
export const delegationRequest = z.strictObject({
  name: storable.trim().min(1).max(200),
  shortName: storable.trim().min(1).max(40),
  kind: z.enum(["state", "group", "observer", "un-entity"]),
  members: z.array(id<DelegationId>()).max(250).readonly().default([]),
});
