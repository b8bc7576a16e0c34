import { draftSubmissionRequest } from "@/domain/contract/draftingRequests";
import type { DelegationId } from "@/domain/ids";
import { route } from "../../../../../handler";

export const POST = route({ body: draftSubmissionRequest }, ({ services, user, params, body }) =>
  services.commands.submitDraft(user, params.slug!, params.delegation as DelegationId, body),
);
