import { undoForwardQuery } from "@/domain/contract/draftingRequests";
import { emptyRequest } from "@/domain/contract/values";
import type { DelegationId } from "@/domain/ids";
import { route } from "../../../../../handler";

export const POST = route({ body: emptyRequest }, ({ services, user, params }) =>
  services.commands.bringDraftForward(user, params.slug!, params.delegation as DelegationId),
);

export const DELETE = route(
  { query: undoForwardQuery },
  ({ services, user, params: { slug, delegation }, query }) =>
    services.commands.undoDraftForward(user, slug!, delegation as DelegationId, query.at),
);
