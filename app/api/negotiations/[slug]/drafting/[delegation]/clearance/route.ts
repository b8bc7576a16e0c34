import { clearanceRequest } from "@/domain/contract/draftingRequests";
import type { DelegationId } from "@/domain/ids";
import { route } from "../../../../../handler";

export const POST = route({ body: clearanceRequest }, ({ services, user, params, body }) =>
  services.commands.clearDraft(user, params.slug!, params.delegation as DelegationId, body),
);
