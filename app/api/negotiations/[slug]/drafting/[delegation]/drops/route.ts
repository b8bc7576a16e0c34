import { dropRequest } from "@/domain/contract/draftingRequests";
import type { DelegationId } from "@/domain/ids";
import { route } from "../../../../../handler";

export const POST = route({ body: dropRequest }, ({ services, user, params, body }) =>
  services.commands.dropDraftChange(user, params.slug!, params.delegation as DelegationId, body),
);
