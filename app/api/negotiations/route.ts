import { importRequest } from "@/domain/contract/documentRequests";
import { done } from "@/domain/refusal";
import { route } from "../handler";

export const GET = route({}, async ({ services, user }) =>
  done(await services.queries.negotiations(user)),
);

export const POST = route({ body: importRequest }, ({ services, user, body }) =>
  services.commands.importNegotiation(user, body),
);
