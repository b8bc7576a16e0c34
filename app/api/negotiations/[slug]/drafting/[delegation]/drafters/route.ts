import { drafterRequest } from "@/domain/contract/draftingRequests";
import type { DelegationId } from "@/domain/ids";
import { route } from "../../../../../handler";

export const POST = route({ body: drafterRequest }, ({ services, user, params, body }) =>
  services.commands.nameDrafter(user, params.slug!, params.delegation as DelegationId, body),
);
