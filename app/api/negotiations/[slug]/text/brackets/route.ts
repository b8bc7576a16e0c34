import { found } from "../../../../found";
import { route } from "../../../../handler";

export const GET = route({}, async ({ services, user, params }) =>
  found(await services.queries.bracketPositions(user, params.slug!)),
);
