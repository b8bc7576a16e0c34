import { dateRequest } from "@/domain/contract/dateRequests";
import { found } from "../../../found";
import { route } from "../../../handler";

export const GET = route({}, async ({ services, user, params }) =>
  found(await services.queries.dates(user, params.slug!)),
);

export const POST = route({ body: dateRequest }, ({ services, user, params, body }) =>
  services.commands.addDate(user, params.slug!, body),
);
