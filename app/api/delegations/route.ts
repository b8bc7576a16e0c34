import { delegationRequest } from "@/domain/contract/negotiationRequests";
import { done } from "@/domain/refusal";
import { route } from "../handler";

export const GET = route({}, async ({ services, user }) =>
  done(await services.queries.delegations(user)),
);

export const POST = route({ body: delegationRequest }, ({ services, user, body }) =>
  services.commands.createDelegation(user, body),
);
