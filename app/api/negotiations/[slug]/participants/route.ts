import { participantRequest } from "@/domain/contract/negotiationRequests";
import { found } from "../../../found";
import { route } from "../../../handler";

export const GET = route({}, async ({ services, user, params }) =>
  found(await services.queries.participants(user, params.slug!)),
);

export const POST = route({ body: participantRequest }, ({ services, user, params, body }) =>
  services.commands.addParticipant(user, params.slug!, body),
);
