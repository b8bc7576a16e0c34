import { positionRequest } from "@/domain/contract/amendmentRequests";
import { route } from "../../../../../handler";

export const POST = route({ body: positionRequest }, ({ services, user, params, body }) =>
  services.commands.takePosition(user, params.slug!, params.id!, body),
);
