import { letterRequest } from "@/domain/contract/documentRequests";
import { found } from "../../../found";
import { route } from "../../../handler";

export const GET = route({}, async ({ services, user, params }) =>
  found(await services.queries.documents(user, params.slug!)),
);

export const POST = route({ body: letterRequest }, ({ services, user, params, body }) =>
  services.commands.addLetter(user, params.slug!, body),
);
