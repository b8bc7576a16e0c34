import { amendmentUpdateRequest } from "@/domain/contract/amendmentRequests";
import { found } from "../../../../found";
import { route } from "../../../../handler";

export const GET = route({}, async ({ services, user, params }) =>
  found(await services.queries.amendment(user, params.slug!, params.id!)),
);

export const PATCH = route({ body: amendmentUpdateRequest }, ({ services, user, params, body }) =>
  services.commands.reviseAmendment(user, params.slug!, params.id!, body),
);

export const DELETE = route({}, ({ services, user, params }) =>
  services.commands.discardDraft(user, params.slug!, params.id!),
);
