import { negotiationSettingsRequest } from "@/domain/contract/negotiationRequests";
import { found } from "../../found";
import { route } from "../../handler";

export const GET = route({}, async ({ services, user, params }) =>
  found(await services.queries.negotiation(user, params.slug!)),
);

export const PATCH = route(
  { body: negotiationSettingsRequest },
  ({ services, user, params, body }) =>
    services.commands.configureNegotiation(user, params.slug!, body),
);
