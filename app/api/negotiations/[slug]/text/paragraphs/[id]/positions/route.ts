import { bracketPositionRequest } from "@/domain/contract/decisionRequests";
import { route } from "../../../../../../handler";

export const POST = route({ body: bracketPositionRequest }, ({ services, user, params, body }) =>
  services.commands.takeBracketPosition(user, params.slug!, params.id!, body),
);
