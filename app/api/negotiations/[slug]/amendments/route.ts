import { amendmentRequest, amendmentsQuery } from "@/domain/contract/amendmentRequests";
import { found } from "../../../found";
import { route } from "../../../handler";

export const GET = route({ query: amendmentsQuery }, async ({ services, user, params, query }) =>
  found(await services.queries.amendments(user, params.slug!, query)),
);

export const POST = route({ body: amendmentRequest }, ({ services, user, params, body }) =>
  services.commands.proposeAmendment(user, params.slug!, body),
);
