import { bridgingRequest } from "@/domain/contract/decisionRequests";
import { route } from "../../../../handler";

export const POST = route({ body: bridgingRequest }, ({ services, user, params, body }) =>
  services.commands.bridgeAmendments(user, params.slug!, body),
);
