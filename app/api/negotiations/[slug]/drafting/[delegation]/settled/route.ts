import { settledRequest } from "@/domain/contract/draftingRequests";
import type { DelegationId } from "@/domain/ids";
import { route } from "../../../../../handler";

export const PUT = route({ body: settledRequest }, ({ services, user, params, body }) =>
  services.commands.settleDraftChange(user, params.slug!, params.delegation as DelegationId, body),
);
