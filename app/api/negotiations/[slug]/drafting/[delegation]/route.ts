import { draftingSettingsRequest } from "@/domain/contract/draftingRequests";
import { emptyRequest } from "@/domain/contract/values";
import type { DelegationId } from "@/domain/ids";
import { found } from "../../../../found";
import { route } from "../../../../handler";

export const GET = route({}, async ({ services, user, params }) =>
  found(await services.queries.drafting(user, params.slug!, params.delegation as DelegationId)),
);

export const POST = route({ body: emptyRequest }, ({ services, user, params }) =>
  services.commands.openDrafting(user, params.slug!, params.delegation as DelegationId),
);

export const PATCH = route({ body: draftingSettingsRequest }, ({ services, user, params, body }) =>
  services.commands.configureDrafting(user, params.slug!, params.delegation as DelegationId, body),
);
