import { draftPreviewRequest } from "@/domain/contract/draftingRequests";
import type { DelegationId } from "@/domain/ids";
import { route } from "../../../../../handler";

export const POST = route({ body: draftPreviewRequest }, ({ services, user, params, body }) =>
  services.commands.previewDraft(user, params.slug!, params.delegation as DelegationId, body),
);
