import { withdrawalRequest } from "@/domain/contract/amendmentRequests";
import { route } from "../../../../../handler";

export const POST = route({ body: withdrawalRequest }, ({ services, user, params, body }) =>
  services.commands.withdrawAmendment(user, params.slug!, params.id!, body),
);
