import { screenRequest } from "@/domain/contract/decisionRequests";
import { found } from "../../../found";
import { route } from "../../../handler";

export const GET = route({}, async ({ services, user, params }) =>
  found(await services.queries.screen(user, params.slug!)),
);

export const POST = route({ body: screenRequest }, ({ services, user, params, body }) =>
  services.commands.leadScreen(user, params.slug!, body),
);
