import { rationaleRequest } from "@/domain/contract/draftingRequests";
import type { DelegationId } from "@/domain/ids";
import { route } from "../../../../../handler";

export const PUT = route({ body: rationaleRequest }, ({ services, user, params, body }) =>
  services.commands.wordDraftRationale(user, params.slug!, params.delegation as DelegationId, body),
);
